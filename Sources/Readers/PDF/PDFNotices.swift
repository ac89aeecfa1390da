/// Lines in brackets that say where a listing or a table goes on: they belong to the page, not to the text.
enum PDFNotices {
  /// Whether the line is such a notice, in one of the languages of the typesetters' own texts.
  static func isNotice(_ text: [UInt8]) -> Bool {
    guard text.count <= longest, let first = text.first, first == UInt8(ascii: "(") || first == 0xef else {
      return false
    }
    let plain = String(decoding: text, as: UTF8.self).lowercased().unicodeScalars.filter {
      !brackets.contains($0)
    }
    return notices.contains(String(plain))
  }

  private static let longest = 120
  private static let brackets: Set<Unicode.Scalar> = ["(", ")", "（", "）", " ", "\u{A0}", "\u{3000}"]

  /// Without blanks.
  private static let notices: Set<String> = Set(
    [
      "continues on next page", "continued from previous page", "continued on next page",
      "fortsetzung auf der nächsten seite", "fortsetzung der vorherigen seite", "suite sur la page suivante",
      "suite de la page précédente", "continúa en la próxima página",
      "proviene de la página anterior", "continua alla pagina successiva", "continua dalla pagina precedente",
      "continua na próxima página", "continuação da página anterior", "продолжается на следующей странице",
      "продолжение с предыдущей страницы", "次のページに続く", "前のページからの続き", "续下页", "接上页",
      "繼續下一頁", "接續上一頁", "다음 페이지에 계속", "이전 페이지에서 계속",
    ].map { $0.filter { $0 != " " } })
}
