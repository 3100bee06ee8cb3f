-- Run by clients.py in a Neovim that was set up as editors/neovim.md says, with the draft open.

local buffer = vim.api.nvim_get_current_buf()

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function wait_for(what, holds)
  if not vim.wait(200000, holds, 50) then fail('waited in vain for ' .. what) end
end

local function target()
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if diagnostic.lnum == 2 and diagnostic.user_data.lsp.code == vim.env.RULE then
      return diagnostic
    end
  end
end

local function shown()
  local all = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(all, {
      line = d.lnum, start = d.col, endLine = d.end_lnum, ['end'] = d.end_col,
      rule = d.user_data.lsp.code, severity = d.severity, message = d.message,
    })
  end
  return all
end

local function position(row, column)
  local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, true)[1]
  local _, units = vim.str_utfindex(line, column)
  return { line = row, character = units }
end

local function apply_preferred(diagnostic)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = {
      start = position(diagnostic.lnum, diagnostic.col),
      ['end'] = position(diagnostic.end_lnum, diagnostic.end_col),
    },
    context = { diagnostics = {} },
  }
  local responses = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 200000)
  for _, response in pairs(responses or {}) do
    for _, action in ipairs(response.result or {}) do
      if action.isPreferred then
        vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
        return true
      end
    end
  end
  return false
end

local function main()
  wait_for('diagnostics', target)
  local opened = shown()
  local column = target().col
  vim.api.nvim_buf_set_text(buffer, 2, 0, 2, 0, { vim.env.TYPED })
  wait_for('the move of a diagnostic', function()
    return target() and target().col == column + #vim.env.TYPED
  end)
  if not apply_preferred(target()) then fail('no preferred action was offered') end
  wait_for('the end of a diagnostic', function() return not target() end)
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') .. '\n'
  local result = { opened = opened, fixed = shown(), text = text }
  vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
  vim.cmd('qa!')
end

local fine, problem = pcall(main)
if not fine then fail(problem) end
