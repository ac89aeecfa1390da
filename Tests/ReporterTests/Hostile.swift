import DocumentModel

/// What documents hold to trouble terminals, programs and people.
enum Hostile {
  static let text =
    "a\u{1B}[31mred\u{7} \u{9B}2J \u{202E}txt.exe\u{2066} \u{200B}\u{FEFF}\u{200F} \"q\\\u{2028}\u{85} \u{E0041}x\r\n"
    + "--- a/x\n+++ b/x\n@@ -1 +1 @@\ndiff --git a/x b/x\n`*_<script>"

  /// The scalars that no report may hold.
  static func active(_ bytes: [UInt8], allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      GalleyEscaping.isActive($0) && !allowed.contains($0)
    }
  }
}
