package import ChangeModel
internal import DocumentModel

/// The report of a period as a message for sendmail: RFC 5322 with both forms, text and page, as MIME has them.
///
/// Both parts are base64, so no line of a document can end one, begin with a full stop, or be too long. What comes from a
/// document stands in the subject alone, encoded.
package struct PeriodMail {
  /// Who it is from and for; nil leaves the line to sendmail.
  package struct Addresses: Hashable, Sendable {
    package var from: String?
    package var to: String?

    package init(from: String?, to: String?) {
      self.from = from
      self.to = to
    }
  }

  private let options: ReportOptions
  private let addresses: Addresses

  package init(_ options: ReportOptions = ReportOptions(), _ addresses: Addresses) {
    self.options = options
    self.addresses = addresses
  }

  /// Whether a text can stand as an address in a header: printable ASCII without what would end it or begin another.
  package static func isAddress(_ text: String) -> Bool {
    text.utf8.count <= 320 && text.utf8.contains(UInt8(ascii: "@"))
      && text.utf8.allSatisfy {
        $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";")
      }
  }

  package func bytes(_ report: PeriodReport) -> [UInt8] {
    var plain = options
    plain.colour = false
    plain.width = Self.width
    let text = PeriodText(plain).bytes(report)
    let page = PeriodHTML(options).bytes(report)
    let digest = SHA256.hexadecimal(text + page)
    let boundary = "stet-" + digest.prefix(32)
    var lines: [String] = []
    if let from = addresses.from { lines.append("From: " + from) }
    if let to = addresses.to { lines.append("To: " + to) }
    lines.append(Self.header("Subject", "stet: " + PeriodNames.headline(report)))
    lines.append("Date: " + PeriodDate(report.until).mail)
    lines.append("Message-ID: <\(digest.prefix(40))@stet.invalid>")
    lines += [
      "MIME-Version: 1.0", "Auto-Submitted: auto-generated",
      "Content-Type: multipart/alternative;\n boundary=\"\(boundary)\"", "",
    ]
    for (type, bytes) in [("plain", text), ("html", page)] {
      lines += [
        "--" + boundary, "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: base64", "",
      ]
      lines += Self.base64(bytes)
    }
    lines += ["--\(boundary)--", ""]
    // Programs that are given a message by a pipe, as sendmail, take lines as the system ends them.
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Columns of the text: mail is read in narrow windows.
  private static let width = 72
  /// RFC 2045 allows 76.
  private static let lineBytes = 57

  private static func base64(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: lineBytes).map {
      Base64.encode(Array(bytes[$0..<min($0 + lineBytes, bytes.count)]))
    }
  }

  /// A header with its text: as it is where it is short and plain, else in encoded words (RFC 2047), folded.
  static func header(_ name: String, _ text: String) -> String {
    let inert = GalleyEscaping.inert(String(text.map { $0.isNewline ? " " : $0 }))
    let isPlain = inert.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f } && !inert.contains("=?")
    if isPlain, name.utf8.count + 2 + inert.utf8.count <= 78 { return name + ": " + inert }
    var words: [[UInt8]] = [[]]
    for scalar in inert.unicodeScalars {
      // None is divided between two words. 42 bytes are 56 digits, so a line stays below 76 with its frame; the first one
      // stands behind the name.
      if words[words.count - 1].count + scalar.utf8.count > (words.count == 1 ? 42 - name.utf8.count : 42) {
        words.append([])
      }
      words[words.count - 1] += scalar.utf8
    }
    let encoded = words.filter { !$0.isEmpty }.map { "=?utf-8?B?\(Base64.encode($0))?=" }
    return name + ": " + encoded.joined(separator: "\n ")
  }
}
