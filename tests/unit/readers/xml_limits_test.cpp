#include "readers/docx/xml_limits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace consultlint::docx {
namespace {

using testing::HasSubstr;

TEST(BrokenXmlLimit, CountsLevelsAndElements) {
  constexpr XmlLimits kSmall = {.depth = 3, .elements = 5};
  for (const std::string_view sound : {
           "<a><b><c/></b></a>",
           "<a><b><c></c><d></d><e/></b></a>",
           "<?xml version='1.0'?><a><!-- <b><c><d> --><![CDATA[<b><c><d>]]></a>",
           "<a x='/>' y=\">\"><b x='<'/><b/><b/></a>",
           "<a><b/><b/><b/><b/></a>",
           "no tags",
           "<a><b",
           "<",
           "",
       }) {
    EXPECT_EQ(broken_xml_limit(sound, kSmall), "") << sound;
  }
  EXPECT_THAT(broken_xml_limit("<a><b><c><d>", kSmall), HasSubstr("more than 3 deep"));
  EXPECT_THAT(broken_xml_limit("<a x='/>'><b><c><d>", kSmall), HasSubstr("more than 3 deep"));
  EXPECT_THAT(broken_xml_limit("<a><b/><b/><b/><b/><b/></a>", kSmall),
              HasSubstr("more than 5 elements"));
}

TEST(BrokenXmlLimit, RefusesADocumentTypeDeclaration) {
  EXPECT_THAT(broken_xml_limit("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
              HasSubstr("document type declaration"));
  EXPECT_EQ(broken_xml_limit("<a><!-- <!DOCTYPE a> --></a>"), "");
}

}  // namespace
}  // namespace consultlint::docx
