/// Compares two sequences of token keys: near-linear in time whatever they hold, linear in space.
///
/// Small parts are solved exactly (Myers). In large ones runs of equal tokens are fixed first: those met
/// when walking along both texts, then n-grams that occur once on each side in their heaviest common order
/// (patience), then the rarest runs (histogram); what is left goes to Myers with a bound on its cost.
/// Deterministic, and symmetric: swapping the sides gives the inverted script.
///
/// Measured in CPU time on two shared cores, interning excluded: see ``Limits``.
package struct TokenDiff: Sendable {
  /// How the script was found, from the strongest promise to the weakest.
  package enum Effort: Int, Comparable, Sendable {
    /// No shorter script exists.
    case minimal
    /// Anchors were fixed first; a shorter script may exist, though seldom one that reads better.
    case anchored
    /// A limit was hit: somewhere the search settled for a good script. Worth a note to the reader.
    case limited

    package static func < (left: Effort, right: Effort) -> Bool { left.rawValue < right.rawValue }
  }

  /// A script, and what is promised about it.
  package struct Outcome: Hashable, Sendable {
    package let script: EditScript
    package let effort: Effort
  }

  package let limits: Limits

  package init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// The script that makes `revised` of `base`; both may be empty.
  /// - Complexity: O(n · limits.searchCost) time at worst, O(n) space, for n tokens on both sides.
  package func diff(_ base: [UInt32], _ revised: [UInt32]) -> Outcome {
    // Every algorithm below breaks ties by side. Asking for one of the two directions only, chosen by
    // content, makes the outcome symmetric whatever those ties are.
    diff(base, revised, isOrdered: Self.isOrdered(base, revised))
  }

  /// The same where the caller has an order of its own for the two texts, which swapping the sides turns round.
  package func diff(_ base: [UInt32], _ revised: [UInt32], isOrdered: Bool) -> Outcome {
    guard isOrdered else {
      let mirrored = diff(ordered: revised, base)
      return Outcome(script: mirrored.script.inverted, effort: mirrored.effort)
    }
    return diff(ordered: base, revised)
  }

  private func diff(ordered base: [UInt32], _ revised: [UInt32]) -> Outcome {
    var comparison = Comparison(base: base, revised: revised, limits: limits)
    comparison.run()
    let script = EditScript(
      hunks: comparison.hunks, baseCount: base.count, revisedCount: revised.count)
    return Outcome(script: script, effort: comparison.effort)
  }

  /// Whether `base` comes first lexicographically, or equals `revised`.
  private static func isOrdered(_ base: [UInt32], _ revised: [UInt32]) -> Bool {
    for index in 0..<min(base.count, revised.count) where base[index] != revised[index] {
      return base[index] < revised[index]
    }
    return base.count <= revised.count
  }
}
