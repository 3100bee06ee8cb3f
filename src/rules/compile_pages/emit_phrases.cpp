#include <fmt/format.h>

#include "rules/compile_pages/emit.h"
#include "rules/compile_pages/source_text.h"

namespace consultlint {
namespace {

std::string write_number(std::uint32_t number) {
  return fmt::format("{}", number);
}

std::string write_node(const PhraseTableData::Node& node) {
  return fmt::format("{{{}, {}, {}, {}}}", node.first_edge, node.edges, node.first_accept,
                     node.accepts);
}

std::string write_edge(const PhraseTableData::Edge& edge) {
  return fmt::format("{{{}, Glue{{{}}}, {}}}", edge.word, static_cast<unsigned>(edge.glue),
                     edge.node);
}

std::string write_accept(const PhraseTableData::Accept& accept) {
  return fmt::format("{{{}, {}}}", accept.set, accept.entry);
}

/// A long literal in lines of a length that editors and compilers take.
std::string to_literal_lines(std::string_view text) {
  constexpr std::size_t kLine = 80;
  std::string literal = "\"\"sv";
  for (; !text.empty(); text.remove_prefix(std::min(kLine, text.size()))) {
    literal += "\n" + to_literal(text.substr(0, kLine));
  }
  return literal;
}

}  // namespace

std::string emit_phrases(const PhraseTableData& phrases) {
  std::string out =
      "// Made by compile_pages from the pages in checks/.\n"
      "#include \"rules/registry.h\"\n\n"
      "using namespace std::string_view_literals;\n\n"
      "namespace consultlint {\nnamespace {\n";
  const auto numbers = [&](const std::string& name, std::span<const std::uint32_t> values) {
    return emit_array(out, "std::uint32_t", name, values, write_number);
  };
  using Data = PhraseTableData;
  const std::string begins = numbers("kWordBegins", phrases.word_begins);
  const std::string classes = numbers("kClasses", phrases.classes);
  const std::string slots = numbers("kSlots", phrases.slots);
  const std::string roots = numbers("kRoots", phrases.roots);
  const std::string nodes =
      emit_array<Data::Node>(out, "PhraseTableData::Node", "kNodes", phrases.nodes, write_node);
  const std::string edges =
      emit_array<Data::Edge>(out, "PhraseTableData::Edge", "kEdges", phrases.edges, write_edge);
  const std::string accepts = emit_array<Data::Accept>(out, "PhraseTableData::Accept", "kAccepts",
                                                       phrases.accepts, write_accept);
  out += fmt::format(
      "constexpr PhraseTableData kPhrases = {{\n.word_bytes = {},\n.word_begins = {},\n"
      ".classes = {},\n.slots = {},\n.roots = {},\n.nodes = {},\n.edges = {},\n.accepts = {},\n"
      ".sets = {}}};\n}}  // namespace\n\n"
      "const PhraseTableData& builtin_phrases() {{\n  return kPhrases;\n}}\n\n"
      "}}  // namespace consultlint\n",
      to_literal_lines(phrases.word_bytes), begins, classes, slots, roots, nodes, edges, accepts,
      phrases.sets);
  return out;
}

}  // namespace consultlint
