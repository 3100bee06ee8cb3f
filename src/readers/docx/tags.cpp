#include "readers/docx/tags.h"

#include <array>

namespace consultlint::docx {
namespace {

using Name = Vocabulary::Name;

constexpr auto kWord = std::to_array<Name>({
    {"abstractNum", Tag::kAbstractNum},
    {"abstractNumId", Tag::kAbstractNumId},
    {"altChunk", Tag::kAltChunk},
    {"b", Tag::kBold},
    {"basedOn", Tag::kBasedOn},
    {"body", Tag::kBody},
    {"bookmarkStart", Tag::kBookmarkStart},
    {"br", Tag::kBreak},
    {"cellDel", Tag::kCellDeleted},
    {"cellIns", Tag::kCellInserted},
    {"checkBox", Tag::kCheckbox},
    {"checked", Tag::kChecked},
    {"color", Tag::kColour},
    {"comboBox", Tag::kChoiceList},
    {"comment", Tag::kComment},
    {"commentRangeEnd", Tag::kCommentRangeEnd},
    {"commentRangeStart", Tag::kCommentRangeStart},
    {"commentReference", Tag::kCommentReference},
    {"cr", Tag::kCarriageReturn},
    {"date", Tag::kDateControl},
    {"ddList", Tag::kChoiceList},
    {"default", Tag::kDefault},
    {"del", Tag::kDeletedRun},
    {"delInstrText", Tag::kDeletedInstruction},
    {"delText", Tag::kDeletedText},
    {"docDefaults", Tag::kDocDefaults},
    {"docPartGallery", Tag::kDocPartGallery},
    {"docPartObj", Tag::kDocPartObj},
    {"document", Tag::kDocument},
    {"drawing", Tag::kDrawing},
    {"dropDownList", Tag::kChoiceList},
    {"endnote", Tag::kEndnote},
    {"endnotePr", Tag::kEndnoteProperties},
    {"endnoteReference", Tag::kEndnoteReference},
    {"ffData", Tag::kFormData},
    {"fldChar", Tag::kFieldCharacter},
    {"fldSimple", Tag::kFieldSimple},
    {"footerReference", Tag::kFooterReference},
    {"footnote", Tag::kFootnote},
    {"footnotePr", Tag::kFootnoteProperties},
    {"footnoteReference", Tag::kFootnoteReference},
    {"framePr", Tag::kFrame},
    {"gridSpan", Tag::kGridSpan},
    {"headerReference", Tag::kHeaderReference},
    {"hMerge", Tag::kHorizontalMerge},
    {"hyperlink", Tag::kHyperlink},
    {"i", Tag::kEmphasis},
    {"ilvl", Tag::kIndentLevel},
    {"ins", Tag::kInserted},
    {"instrText", Tag::kInstruction},
    {"isLgl", Tag::kIsLegal},
    {"lang", Tag::kLanguage},
    {"lastRenderedPageBreak", Tag::kRenderedPageBreak},
    {"listEntry", Tag::kListEntry},
    {"lvl", Tag::kLevel},
    {"lvlOverride", Tag::kLevelOverride},
    {"lvlRestart", Tag::kLevelRestart},
    {"lvlText", Tag::kLevelText},
    {"moveFrom", Tag::kMovedFrom},
    {"moveTo", Tag::kMovedTo},
    {"name", Tag::kName},
    {"noBreakHyphen", Tag::kNoBreakHyphen},
    {"num", Tag::kNum},
    {"numFmt", Tag::kNumberFormat},
    {"numId", Tag::kNumberId},
    {"numPr", Tag::kNumberProperties},
    {"numRestart", Tag::kNumberRestart},
    {"numStart", Tag::kNumberStart},
    {"numStyleLink", Tag::kNumberStyleLink},
    {"object", Tag::kPicture},
    {"outlineLvl", Tag::kOutlineLevel},
    {"p", Tag::kParagraph},
    {"pageBreakBefore", Tag::kPageBreakBefore},
    {"pict", Tag::kPicture},
    {"pPr", Tag::kParagraphProperties},
    {"pPrChange", Tag::kParagraphChange},
    {"pStyle", Tag::kParagraphStyle},
    {"ptab", Tag::kPositionTab},
    {"r", Tag::kRun},
    {"result", Tag::kResult},
    {"rFonts", Tag::kFonts},
    {"rPr", Tag::kRunProperties},
    {"rPrChange", Tag::kRunChange},
    {"rPrDefault", Tag::kRunDefault},
    {"rStyle", Tag::kRunStyle},
    {"rt", Tag::kRubyText},
    {"sdt", Tag::kSdt},
    {"sdtPr", Tag::kSdtProperties},
    {"sectPr", Tag::kSectionProperties},
    {"showingPlcHdr", Tag::kShowingPlaceholder},
    {"softHyphen", Tag::kSoftHyphen},
    {"specVanish", Tag::kStyleSeparator},
    {"start", Tag::kStart},
    {"startOverride", Tag::kStartOverride},
    {"style", Tag::kStyle},
    {"sym", Tag::kSymbol},
    {"t", Tag::kText},
    {"tab", Tag::kTab},
    {"tbl", Tag::kTable},
    {"tblHeader", Tag::kTableHeader},
    {"tc", Tag::kCell},
    {"tcPr", Tag::kCellProperties},
    {"themeFontLang", Tag::kThemeLanguage},
    {"tr", Tag::kRow},
    {"trPr", Tag::kRowProperties},
    {"txbxContent", Tag::kTextBox},
    {"u", Tag::kUnderline},
    {"vanish", Tag::kVanish},
    {"vertAlign", Tag::kVerticalAlign},
    {"type", Tag::kSectionType},
    {"vMerge", Tag::kVerticalMerge},
});
constexpr auto kCompatibility = std::to_array<Name>({
    {"AlternateContent", Tag::kAlternateContent},
    {"Choice", Tag::kChoice},
    {"Fallback", Tag::kFallback},
});
constexpr auto kMathematics = std::to_array<Name>({{"oMath", Tag::kMath}});
constexpr auto kWordDrawing = std::to_array<Name>({{"docPr", Tag::kDrawingProperties}});
constexpr auto kPictures = std::to_array<Name>({
    {"pic", Tag::kDrawnPicture},
    {"cNvPr", Tag::kPictureProperties},
});
constexpr auto kCharts = std::to_array<Name>({{"chart", Tag::kChart}});
constexpr auto kDiagrams = std::to_array<Name>({
    {"relIds", Tag::kDiagram},
    {"dataModel", Tag::kDiagramModel},
    {"pt", Tag::kDiagramPoint},
    {"cxn", Tag::kDiagramConnection},
});
constexpr auto kDrawings = std::to_array<Name>({
    {"p", Tag::kDrawnParagraph},
    {"t", Tag::kDrawnText},
});
constexpr auto kWord2010 = std::to_array<Name>({{"checkbox", Tag::kCheckbox}});
constexpr auto kWord2012 = std::to_array<Name>({{"commentEx", Tag::kCommentState}});
constexpr auto kOffice = std::to_array<Name>({{"OLEObject", Tag::kEmbedded}});
constexpr auto kDecorations = std::to_array<Name>({{"decorative", Tag::kDecorative}});
constexpr auto kVml = std::to_array<Name>({
    {"shape", Tag::kShape},
    {"rect", Tag::kShape},
    {"roundrect", Tag::kShape},
    {"imagedata", Tag::kImageData},
});
constexpr auto kFlatPackage = std::to_array<Name>({
    {"package", Tag::kPackage},
    {"part", Tag::kPackagePart},
    {"xmlData", Tag::kPackageXml},
});
constexpr auto kRelationships = std::to_array<Name>({{"Relationship", Tag::kRelationship}});
constexpr auto kDublinCore = std::to_array<Name>({
    {"title", Tag::kCoreTitle},
    {"language", Tag::kCoreLanguage},
});

constexpr auto kVocabularies = std::to_array<Vocabulary>({
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
     "http://purl.oclc.org/ooxml/wordprocessingml/main", kWord},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "", kCompatibility},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math",
     "http://purl.oclc.org/ooxml/officeDocument/math", kMathematics},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
     "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", kWordDrawing},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture",
     "http://purl.oclc.org/ooxml/drawingml/picture", kPictures},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart",
     "http://purl.oclc.org/ooxml/drawingml/chart", kCharts},
    {"http://schemas.openxmlformats.org/drawingml/2006/main",
     "http://purl.oclc.org/ooxml/drawingml/main", kDrawings},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram",
     "http://purl.oclc.org/ooxml/drawingml/diagram", kDiagrams},
    {"http://schemas.microsoft.com/office/word/2010/wordml", "", kWord2010},
    {"http://schemas.microsoft.com/office/word/2012/wordml", "", kWord2012},
    {"urn:schemas-microsoft-com:office:office", "", kOffice},
    {"http://schemas.microsoft.com/office/drawing/2017/decorative", "", kDecorations},
    {"urn:schemas-microsoft-com:vml", "", kVml},
    {"http://schemas.microsoft.com/office/2006/xmlPackage", "", kFlatPackage},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "", kRelationships},
    {"http://purl.org/dc/elements/1.1/", "", kDublinCore},
});

}  // namespace

std::span<const Vocabulary> vocabularies() {
  return kVocabularies;
}

}  // namespace consultlint::docx
