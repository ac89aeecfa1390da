/// The result of a self-test as a page of text.
public struct SelftestListing {
  private let result: Selftest.Result
  private let isVerbose: Bool

  /// `isVerbose` lists each edit that was missed and each wrong report.
  public init(_ result: Selftest.Result, isVerbose: Bool) {
    self.result = result
    self.isVerbose = isVerbose
  }

  /// The page; every text of the document in it is harmless to a terminal.
  public var printed: String {
    var lines = ["edits of content      found"]
    lines += result.tallies.filter { !$0.kind.isCosmetic }.flatMap { rows($0, "missed") }
    lines += ["", "cosmetic edits        alarms"]
    lines += result.tallies.filter(\.kind.isCosmetic).flatMap { rows($0, "alarm") }
    if isVerbose, !result.falseAlarms.isEmpty {
      lines +=
        ["", "reported though nothing was edited there"]
        + result.falseAlarms.map { "  " + InertText.oneLine($0) }
    }
    lines += [
      "",
      "recall \(Self.percent(result.recall)), precision \(Self.percent(result.precision)), "
        + "noise \(Self.percent(result.noise))", "",
    ]
    return lines.joined(separator: "\n")
  }

  private func rows(_ tally: Selftest.Tally, _ label: String) -> [String] {
    let name = tally.kind.rawValue
    let row =
      name + String(repeating: " ", count: max(1, 22 - name.count)) + "\(tally.told) of \(tally.injected)"
    return [row] + (isVerbose ? tally.wrong.map { "  \(label): " + InertText.oneLine($0) } : [])
  }

  /// With one digit behind the point; a dash where there was nothing to count.
  private static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    let tenths = Int((share * 1_000).rounded(.down))
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension Selftest.Result {
  /// The share of the edits of content that were told; nil without any.
  public var recall: Double? { share(cosmetic: false) }

  /// The share of the cosmetic edits that raised an alarm; nil without any.
  public var noise: Double? { share(cosmetic: true) }

  /// The share of the changes that meet an edit of content; nil without changes.
  public var precision: Double? { reported == 0 ? nil : Double(explained) / Double(reported) }

  /// All was found, and nothing else.
  public var isClean: Bool { tallies.allSatisfy(\.wrong.isEmpty) && falseAlarms.isEmpty }

  private func share(cosmetic: Bool) -> Double? {
    let mine = tallies.filter { $0.kind.isCosmetic == cosmetic }
    let injected = mine.reduce(0) { $0 + $1.injected }
    return injected == 0 ? nil : Double(mine.reduce(0) { $0 + $1.told }) / Double(injected)
  }
}
