import DocumentModel

/// Text that cannot act on a terminal.
public enum InertText {
  /// `text` on one line, control characters shown as escapes.
  public static func oneLine(_ text: String) -> String {
    GalleyEscaping.inert(String(text.map { $0.isNewline ? " " : $0 }))
  }
}
