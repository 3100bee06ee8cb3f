#include "engine/yaml_tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// yaml-cpp counts lines and bytes of a line from 0. Marks are best asked for in their order: each
/// is counted on from the last one, so that endless lines cost no more than others.
class Places {
 public:
  Places(std::string_view path, std::string_view text) : path_(path) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines_.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  }

  std::uint32_t line(const YAML::Mark& mark) const {
    return static_cast<std::uint32_t>(std::max(mark.line, 0)) + 1;
  }
  std::uint32_t column(const YAML::Mark& mark) {
    const std::size_t index = std::min<std::size_t>(line(mark), lines_.size()) - 1;
    const std::size_t bytes =
        std::min(static_cast<std::size_t>(std::max(mark.column, 0)), lines_[index].size());
    if (index != last_.line || bytes < last_.bytes) last_ = {index, 0, 0};
    last_.characters += count_code_points(lines_[index].substr(last_.bytes, bytes - last_.bytes));
    last_.bytes = bytes;
    return last_.characters + 1;
  }
  Error error(const YAML::Mark& mark, std::string message) {
    return {std::move(message), fmt::format("{}:{}:{}", path_, line(mark), column(mark))};
  }

 private:
  struct Counted {
    std::size_t line = 0;
    std::size_t bytes = 0;
    std::uint32_t characters = 0;
  };

  std::string_view path_;
  std::vector<std::string_view> lines_;
  Counted last_;
};

/// Builds the tree from what the parser meets. After the first fault it takes nothing more.
class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(Places& places) : places_(places) {}

  const std::optional<Error>& fault() const { return fault_; }
  YamlNode take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(YamlNode::Kind::kNull, mark, {}, anchor, {});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_reference(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    add(YamlNode::Kind::kScalar, mark, tag, anchor, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::kList, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::kMap, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  void refuse(const YAML::Mark& mark, std::string message) {
    if (!fault_) fault_ = places_.error(mark, std::move(message));
  }
  void refuse_reference(const YAML::Mark& mark) {
    refuse(mark, "anchors (&) and aliases (*) are not taken here; write the value out");
  }

  bool expects_key() const {
    if (open_.empty()) return false;
    const YamlNode& top = open_.back();
    return top.kind == YamlNode::Kind::kMap && top.keys.size() == top.items.size();
  }

  /// Adds to the innermost list or map; an open one is kept on the stack until it is closed.
  void add(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
           YAML::anchor_t anchor, const std::string& text) {
    if (fault_) return;
    if (anchor != YAML::NullAnchor) return refuse_reference(mark);
    const bool tagged = !tag.empty() && tag != "?" && tag != "!";
    if (tagged) return refuse(mark, "tags (!) are not taken here; write the value alone");
    YamlNode node{kind, places_.line(mark), places_.column(mark), text};
    if (expects_key()) return add_key(mark, std::move(node));
    place(std::move(node));
  }

  void add_key(const YAML::Mark& mark, YamlNode key) {
    if (key.kind != YamlNode::Kind::kScalar) return refuse(mark, "a key is a word");
    if (open_.back().find(key.text) != nullptr) {
      return refuse(mark, fmt::format("'{}' stands here twice; join the two", key.text));
    }
    if (open_.back().keys.size() >= kMaxYamlKeys) return refuse(mark, "there are too many keys");
    open_.back().keys.push_back(std::move(key));
  }

  void place(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else {
      open_.back().items.push_back(std::move(node));
    }
  }

  void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) {
    if (fault_) return;
    if (anchor != YAML::NullAnchor) return refuse_reference(mark);
    if (!tag.empty() && tag != "?") return refuse(mark, "tags (!) are not taken here");
    if (expects_key()) return refuse(mark, "a key is a word, not a list or a map");
    if (open_.size() >= kMaxYamlDepth) return refuse(mark, "this nests too deep");
    open_.push_back({kind, places_.line(mark), places_.column(mark)});
  }

  void close() {
    if (fault_) return;
    YamlNode node = std::move(open_.back());
    open_.pop_back();
    place(std::move(node));
  }

  Places& places_;
  YamlNode root_;
  std::vector<YamlNode> open_;
  std::optional<Error> fault_;
};

Result<YamlNode> parse(Places& places, std::string_view text) {
  TreeBuilder builder(places);
  try {
    std::istringstream in{std::string(text)};
    YAML::Parser parser(in);
    parser.HandleNextDocument(builder);
    TreeBuilder second(places);
    const bool more = !builder.fault() && parser.HandleNextDocument(second);
    if (more) return Error{"the file holds a second document; join the two", {}};
  } catch (const YAML::Exception& broken) {
    if (builder.fault()) return *builder.fault();
    return places.error(broken.mark, fmt::format("this is not valid YAML: {}", broken.msg));
  }
  if (builder.fault()) return *builder.fault();
  return builder.take();
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key, &YamlNode::text);
  const auto index = static_cast<std::size_t>(found - keys.begin());
  return index < items.size() ? &items[index] : nullptr;
}

std::string YamlFile::place(const YamlNode& node) const {
  return fmt::format("{}:{}:{}", path, node.line, node.column);
}

Result<YamlFile> read_yaml(std::string_view path, std::string_view text) {
  if (text.size() > kMaxYamlBytes) {
    return Error{fmt::format("the file is larger than {} KiB", kMaxYamlBytes >> 10U),
                 std::string(path)};
  }
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  // Behind a newline, yaml-cpp does not miss the end of a quotation.
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  const bool is_text = find_invalid_utf8(text) == text.npos && text.find('\0') == text.npos;
  if (!is_text) return Error{"the file is not UTF-8 text; save it as UTF-8", std::string(path)};
  Places places(path, text);
  Result<YamlNode> tree = parse(places, text);
  if (tree) return YamlFile{std::string(path), *std::move(tree)};
  const bool has_place = !tree.error().where.empty();
  return has_place ? tree.error() : Error{tree.error().message, std::string(path)};
}

}  // namespace consultlint
