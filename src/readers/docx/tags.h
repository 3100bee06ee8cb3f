#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace consultlint::docx {

/// The elements that the reader knows, whatever prefix a file gives their namespace. Names follow
/// ISO/IEC 29500-1; those outside WordprocessingML carry their vocabulary in front.
enum class Tag : std::uint8_t {
  kOther,
  kAbstractNum,
  kAbstractNumId,
  kAltChunk,
  kBold,
  kBasedOn,
  kBody,
  kBreak,
  kCarriageReturn,
  kCellDeleted,
  kComment,
  kCommentRangeStart,
  kCommentReference,
  kDeletedInstruction,
  kDeletedRun,
  kDeletedText,
  kDocDefaults,
  kDocument,
  kDocPartGallery,
  kDocPartObj,
  kDrawing,
  kEmphasis,
  kEndnote,
  kEndnoteProperties,
  kEndnoteReference,
  kFieldCharacter,
  kFieldSimple,
  kFooterReference,
  kFootnote,
  kFootnoteProperties,
  kFootnoteReference,
  kFrame,
  kHeaderReference,
  kHorizontalMerge,
  kHyperlink,
  kIndentLevel,
  kInserted,
  kInstruction,
  kIsLegal,
  kLanguage,
  kLevel,
  kLevelOverride,
  kLevelRestart,
  kLevelText,
  kMovedFrom,
  kMovedTo,
  kName,
  kNoBreakHyphen,
  kNum,
  kNumberFormat,
  kNumberId,
  kNumberProperties,
  kNumberStart,
  kNumberStyleLink,
  kOutlineLevel,
  kPageBreakBefore,
  kParagraph,
  kParagraphProperties,
  kParagraphStyle,
  kPicture,
  kPositionTab,
  kRenderedPageBreak,
  kRow,
  kRowProperties,
  kRubyText,
  kRun,
  kRunDefault,
  kRunProperties,
  kRunStyle,
  kSdt,
  kSdtProperties,
  kSectionProperties,
  kShowingPlaceholder,
  kSoftHyphen,
  kStart,
  kStartOverride,
  kStyle,
  kSymbol,
  kTab,
  kTable,
  kCell,
  kCellProperties,
  kTableHeader,
  kText,
  kTextBox,
  kVanish,
  kVerticalAlign,
  kVerticalMerge,
  kAlternateContent,
  kChoice,
  kFallback,
  kMath,
  kDrawingProperties,
  kDrawnPicture,
  kPictureProperties,
  kChart,
  kDiagram,
  kDecorative,
  kShape,
  kImageData,
  kPackage,
  kPackagePart,
  kPackageXml,
  kRelationship,
  kCoreTitle,
  kCoreLanguage,
};

/// A vocabulary, by the URIs that name it: the Transitional and the Strict one where both exist.
struct Vocabulary {
  struct Name {
    std::string_view local;
    Tag tag;
  };
  std::string_view uri;
  std::string_view strict_uri;
  std::span<const Name> names;
};

/// The vocabularies that a document part may use.
std::span<const Vocabulary> vocabularies();

}  // namespace consultlint::docx
