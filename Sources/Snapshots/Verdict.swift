package import ChangeModel

/// What became of a comparison in a check.
package struct Verdict: Sendable {
  /// The reports with what was accepted marked in them; empty where nothing had to be compared.
  package var reports: [(part: Finding.Part, report: Report)] = []
  /// What nobody accepted: worst first, else in the order of base, revised text, pair.
  package var open: [Finding] = []
  /// Differences of the pair that were there when the snapshot was taken, and still are.
  package var known = 0
  /// Acceptances that let a change or an article stand.
  package var accepted = 0
  /// Known differences that are there no more.
  package var fixed: [KnownDifference] = []
  /// Acceptances whose last day is over and whose change is still there.
  package var expired: [AcceptedChange] = []
  /// Acceptances whose change is there no more.
  package var unused: [AcceptedChange] = []
  /// Whether the gate fails.
  package var fails = false

  package init() {}
}
