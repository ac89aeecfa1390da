import DocumentModel
import Stet
import Testing

@Suite("Typography, wrapping and encoding never make a change above cosmetic")
struct CosmeticLaws {
  /// A text in two prints.
  struct Case: CustomTestStringConvertible, Sendable {
    var origin: LawCase
    var name: String
    var print: @Sendable (String) -> [UInt8]

    var testDescription: String { "\(origin.testDescription): \(name)" }
  }

  @Test("the reprint is unchanged", arguments: cases)
  func reprint(_ print: Case) throws {
    let base = try print.origin.base
    let text = String(decoding: base.bytes, as: UTF8.self)
    let reprint = Source(path: base.path, bytes: print.print(text))
    let report = try Pipeline().compare(base: [base], revised: [reprint])
    let loud = report.compared.flatMap(\.changes).filter { $0.severity > .cosmetic }
    KnownIssue.expect(KnownIssue.ofReprint(print)) {
      #expect(loud.map(Digest.line) == [])
    }
    #expect(
      report.articles.filter { $0.base == nil || $0.revised == nil }.map { $0.base?.title ?? "–" } == [])
  }

  static let cases: [Case] = (LawCase.seeds + LawCase.generated.prefix(4)).flatMap { origin in
    prints(isMarkdown: isMarkdown(origin)).filter {
      // Not every generated text has a numbered list.
      !origin.isGenerated || $0.name != "\(Typography.nonBreakingSpacesAfterNumbers)"
    }.map { Case(origin: origin, name: $0.name, print: $0.print) }
  }

  private static func isMarkdown(_ origin: LawCase) -> Bool {
    switch origin.origin {
    case .seeds: true
    case .swappedSeeds: false
    case .generated(_, let format): format == .markdown
    }
  }

  private typealias Print = (name: String, print: @Sendable (String) -> [UInt8])

  private static func prints(isMarkdown: Bool) -> [Print] {
    var prints: [Print] = Typography.allCases.filter { !isMarkdown || !$0.meansMoreInMarkdown }
      .map { style in ("\(style)", { Array(style.apply(to: $0).utf8) }) }
    prints += Encoding.allCases.dropFirst().map { encoding in ("\(encoding)", { encoding.bytes($0) }) }
    // The newsletter's tables and index have one row a line: wrapped they are other tables.
    if !isMarkdown { prints.append(("wrapped", { Array(Wrapping().wrap($0).utf8) })) }
    return prints
  }
}

extension Typography {
  /// Whether Markdown reads it as something else.
  fileprivate var meansMoreInMarkdown: Bool {
    [.tabsAsIndent, .nonBreakingSpacesAfterNumbers].contains(self)
  }
}
