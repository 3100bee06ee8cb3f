#include "engine/configuration_names.h"

#include <fmt/format.h>

#include <span>
#include <string>

#include "rules/rule_set.h"

namespace consultlint {
namespace {

/// Goes through all names of one layer of a configuration.
class NameCheck {
 public:
  explicit NameCheck(const Catalogue& catalogue) : catalogue_(catalogue) {}

  Failure find_unknown(const SettingsLayer& layer) const {
    for (const auto* names : {&layer.select, &layer.ignore, &layer.adjusted}) {
      for (const Given<std::string>& name : *names) {
        if (Failure unknown = rule_named(name.value, name.where)) return unknown;
      }
    }
    for (const Given<OptionSetting>& option : layer.options) {
      if (Failure wrong = option_of(option.value, option.where)) return wrong;
    }
    for (const Given<std::string>& code : layer.codes) {
      if (Failure unknown = code_named(code.value, code.where)) return unknown;
    }
    for (const Given<Waiver>& waiver : layer.waivers) {
      if (Failure unknown = clause_of(waiver.value, waiver.where)) return unknown;
    }
    return {};
  }

 private:
  Failure rule_named(const std::string& name, const std::string& where) const {
    return stands_for_rules(catalogue_, name) ? Failure() : catalogue_.unknown(name, where);
  }

  Failure option_of(const OptionSetting& option, const std::string& where) const {
    const BuiltinPage* page = catalogue_.find(option.rule);
    if (page == nullptr) {
      return Error{
          fmt::format("{} stands for several rules; options are set rule by rule", option.rule),
          where};
    }
    const Result<RuleInstance> rule = make_rule(*page, {&option.setting, 1}, where);
    return rule ? Failure() : rule.error();
  }

  Failure code_named(const std::string& id, const std::string& where) const {
    const bool known = catalogue_.find_code(id) != nullptr;
    return known ? Failure() : catalogue_.unknown_code(id, where);
  }

  Failure clause_of(const Waiver& waiver, const std::string& where) const {
    const CodeInfo* code = catalogue_.find_code(waiver.code);
    if (code == nullptr) return catalogue_.unknown_code(waiver.code, where);
    if (code->find(waiver.clause) != nullptr) return {};
    return Catalogue::unknown_clause(*code, waiver.clause, where);
  }

  const Catalogue& catalogue_;
};

}  // namespace

Failure find_unknown_name(const Configuration& configuration, const Catalogue& catalogue) {
  const NameCheck check(catalogue);
  if (Failure unknown = check.find_unknown(configuration.given)) return unknown;
  for (const ConfigurationSection& section : configuration.sections) {
    if (Failure unknown = check.find_unknown(section.given)) return unknown;
  }
  return {};
}

}  // namespace consultlint
