internal import ChangeModel
internal import DocumentModel

/// One finding.
struct SARIFResult {
  private var rule: String
  private var level: String
  private var message: String
  private var id: String
  private var article: String
  private var base: SourceSpan?
  private var revised: SourceSpan?
  private var accepted: Change.Acceptance?
  private var severity: String

  /// Worst first, articles without a partner among the major ones.
  static func all(_ report: Report, _ options: ReportOptions) -> [SARIFResult] {
    let changes = report.worstFirst(withCosmetic: options.showCosmetic).map(SARIFResult.init)
    let alone = OneSidedFinding.all(report).map(SARIFResult.init)
    let grave = changes.prefix {
      $0.severity == Severity.critical.rawValue || $0.severity == Severity.major.rawValue
    }
    return grave + alone + changes.dropFirst(grave.count)
  }

  private init(_ placed: Report.PlacedChange) {
    let change = placed.change
    rule = SARIFRule.id(change.facet)
    level = Self.level(change.severity)
    message = change.why + ": " + FindingText.edits(change)
    id = change.id
    article = (placed.article.base ?? placed.article.revised)?.title ?? ""
    base = change.baseSpan
    revised = change.revisedSpan
    accepted = change.accepted
    severity = change.severity.rawValue
  }

  private init(_ finding: OneSidedFinding) {
    rule = finding.side == .base ? "article-removed" : "article-added"
    level = Self.level(Gate.oneSidedSeverity)
    message = finding.message
    id = finding.id
    article = finding.article.title
    base = finding.side == .base ? finding.article.span : nil
    revised = finding.side == .revised ? finding.article.span : nil
    severity = Gate.oneSidedSeverity.rawValue
    accepted = finding.accepted
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .critical: "error"
    case .major: "warning"
    case .minor, .cosmetic: "note"
    }
  }

  func append(_ places: SARIFPlaces, to buffer: inout ReportBuffer) {
    buffer.append("{\"ruleId\": ")
    buffer.appendJSON(rule)
    buffer.append(", \"ruleIndex\": ")
    buffer.append(SARIFRule.all.firstIndex { $0.id == rule } ?? -1)
    buffer.append(", \"level\": ")
    buffer.appendJSON(level)
    buffer.append(", \"message\": {\"text\": ")
    buffer.appendJSON(SARIFText.message(message))
    buffer.append("}, \"locations\": [")
    // The text that is checked is the one to mend; what it lost has a place in the base alone.
    let isInRevised = revised != nil
    places.append(revised ?? base, isInRevised ? .revised : .base, article: article, to: &buffer)
    buffer.append("]")
    if isInRevised, base != nil {
      buffer.append(", \"relatedLocations\": [")
      places.append(base, .base, article: nil, message: "the same passage in the base", to: &buffer)
      buffer.append("]")
    }
    buffer.append(", \"partialFingerprints\": {\"stetChangeId/v1\": ")
    buffer.appendJSON(id)
    buffer.append("}, \"baselineState\": ")
    buffer.appendJSON(accepted == nil ? "new" : "unchanged")
    if let accepted { suppression(accepted, to: &buffer) }
    buffer.append(", \"properties\": {\"severity\": ")
    buffer.appendJSON(severity)
    buffer.append("}}")
  }

  private func suppression(_ accepted: Change.Acceptance, to buffer: inout ReportBuffer) {
    buffer.append(
      ", \"suppressions\": [{\"kind\": \"external\", \"status\": \"accepted\", \"justification\": ")
    buffer.appendJSON(accepted.reason)
    buffer.append("}]")
  }
}

/// Writes locations.
struct SARIFPlaces {
  private let names: TextNames

  init(_ report: Report) { names = TextNames(report) }

  func append(
    _ span: SourceSpan?, _ side: Report.SideName, article: String?, message: String? = nil,
    to buffer: inout ReportBuffer
  ) {
    guard let span else { return buffer.append("{}") }
    buffer.append("{\"physicalLocation\": {\"artifactLocation\": {\"uri\": ")
    buffer.appendJSON(Self.uri(names.path(span, side)))
    buffer.append("}")
    // Columns are left out: ours count bytes, which the format has no word for.
    if let line = span.line {
      buffer.append(", \"region\": {\"startLine\": ")
      buffer.append(max(1, line))
      buffer.append("}")
    }
    buffer.append("}")
    if let article {
      buffer.append(", \"logicalLocations\": [{\"name\": ")
      buffer.appendJSON(article)
      buffer.append(", \"kind\": \"article\"}]")
    }
    if let message {
      buffer.append(", \"message\": {\"text\": ")
      buffer.appendJSON(message)
      buffer.append("}")
    }
    if case .page(let page, _) = span.place {
      buffer.append(", \"properties\": {\"page\": ")
      buffer.append(page)
      buffer.append("}")
    }
    buffer.append("}")
  }

  /// A relative reference: bytes beyond the unreserved ones of RFC 3986 are encoded, slashes stay.
  static func uri(_ path: String) -> String {
    var uri: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      if isUnreserved(byte) {
        uri.append(byte)
      } else {
        uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~/".utf8.contains(byte)
    }
  }
}

/// Text of a message: links and placeholders have signs of their own there.
enum SARIFText {
  /// Source: sections 3.11.5 and 3.11.6 of the standard.
  static func message(_ text: String) -> String {
    var text = text
    if text.contains("](") {
      text = text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
    guard text.contains("{") else { return text }
    return text.replacing("{", with: "{{").replacing("}", with: "}}")
  }
}
