;;; Run by clients.py in the folder of the draft.  -*- lexical-binding: t -*-

(require 'json)
(require 'cl-lib)
(package-initialize)
(unless (require 'markdown-mode nil t)
  (define-derived-mode markdown-mode text-mode "Markdown")
  (add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode)))
(load (expand-file-name "setup.el") nil t)
(setq eglot-sync-connect t
      eglot-connect-timeout 200
      eglot-confirm-server-initiated-edits nil
      jsonrpc-default-request-timeout 200)

(defun probe-wait (what holds)
  "Let the server speak until HOLDS; WHAT names it."
  (let ((end (time-add nil 200)) found)
    (while (not (setq found (funcall holds)))
      (when (time-less-p end nil) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.1))
    found))

(defun probe-spec (diagnostic)
  "What the server said of DIAGNOSTIC."
  (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))

(defun probe-place (point)
  "Line and byte in it of POINT, from 0."
  (save-excursion
    (goto-char point)
    (cons (1- (line-number-at-pos))
          (string-bytes (buffer-substring-no-properties (line-beginning-position) point)))))

(defun probe-severity (diagnostic)
  "The number of DIAGNOSTIC's level, as shown."
  (pcase (flymake-diagnostic-type diagnostic)
    ('eglot-error 1) ('eglot-warning 2) ('eglot-note 3)))

(defun probe-shown ()
  "All diagnostics, as shown."
  (vconcat
   (mapcar
    (lambda (d)
      (let ((start (probe-place (flymake-diagnostic-beg d)))
            (end (probe-place (flymake-diagnostic-end d)))
            (spec (probe-spec d)))
        `((line . ,(car start)) (start . ,(cdr start)) (endLine . ,(car end)) (end . ,(cdr end))
          (rule . ,(plist-get spec :code)) (severity . ,(probe-severity d))
          (message . ,(plist-get spec :message)))))
    (flymake-diagnostics))))

(defun probe-target ()
  "The diagnostic that is to be fixed."
  (cl-find-if
   (lambda (d)
     (and (equal (plist-get (probe-spec d) :code) (getenv "RULE"))
          (= 2 (car (probe-place (flymake-diagnostic-beg d))))))
   (flymake-diagnostics)))

(find-file "draft.md")
(run-hooks 'post-command-hook)
(probe-wait "a connection" #'eglot-current-server)
(flymake-mode 1)
(flymake-start)
(probe-wait "diagnostics" #'probe-target)
(let* ((opened (probe-shown))
       (typed (getenv "TYPED"))
       (column (cdr (probe-place (flymake-diagnostic-beg (probe-target))))))
  (goto-char (point-min))
  (forward-line 2)
  (insert typed)
  (eglot--signal-textDocument/didChange)
  (probe-wait "the move of a diagnostic"
              (lambda ()
                (let ((d (probe-target)))
                  (and d (= (+ column (string-bytes typed))
                            (cdr (probe-place (flymake-diagnostic-beg d))))))))
  (let* ((d (probe-target))
         (actions (append (jsonrpc-request
                           (eglot--current-server-or-lose) :textDocument/codeAction
                           (list :textDocument (eglot--TextDocumentIdentifier)
                                 :range (list :start (eglot--pos-to-lsp-position
                                                      (flymake-diagnostic-beg d))
                                              :end (eglot--pos-to-lsp-position
                                                    (flymake-diagnostic-end d)))
                                 :context (list :diagnostics [])))
                          nil))
         (preferred (cl-find-if (lambda (a) (eq t (plist-get a :isPreferred))) actions)))
    (unless preferred (error "No preferred action was offered"))
    (eglot--apply-workspace-edit (plist-get preferred :edit)))
  (eglot--signal-textDocument/didChange)
  (probe-wait "the end of a diagnostic" (lambda () (not (probe-target))))
  (let ((result `((opened . ,opened) (fixed . ,(probe-shown)) (text . ,(buffer-string))))
        (coding-system-for-write 'utf-8-unix))
    (write-region (json-encode result) nil (getenv "RESULT") nil 'quiet))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))
