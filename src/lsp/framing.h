#pragma once
#include <cstddef>
#include <cstdint>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>

namespace consultlint::lsp {

/// What stands between two messages of the base protocol.
struct Frame {
  enum class Kind : std::uint8_t {
    kMessage,  ///< `text` is the content.
    kRefused,  ///< `text` says what was wrong with it; reading can go on.
    kEnd,      ///< The input ended.
  };
  Kind kind = Kind::kEnd;
  std::string text = {};
};

/// Reads the frames of the base protocol: header lines, of which Content-Length counts, a blank
/// line, and as many bytes. Header names may have any case, lines any end. After a header that
/// cannot be read, the next Content-Length is where it goes on. Not for several threads.
class FrameReader {
 public:
  static constexpr std::size_t kMaxContentBytes = std::size_t{256} << 20U;

  /// Content above `max_bytes` is passed over, and refused. `in` must outlive the reader.
  explicit FrameReader(std::istream& in, std::size_t max_bytes = kMaxContentBytes)
      : in_(&in), max_bytes_(max_bytes) {}

  /// Waits for the next frame.
  Frame next();

 private:
  bool read_line(std::string& line);
  Frame read_content(std::size_t length);

  std::istream* in_;
  std::size_t max_bytes_;
};

/// Writes content as a frame, and sends it off.
void write_frame(std::ostream& out, std::string_view content);

}  // namespace consultlint::lsp
