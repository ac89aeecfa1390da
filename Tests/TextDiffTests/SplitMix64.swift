import TextDiff

/// A small generator whose whole state is its seed, so that a failing case can be replayed from its number.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (OOPSLA 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension SplitMix64 {
  /// A sequence of up to `longest` keys below `alphabet`.
  mutating func tokens(upTo longest: Int, alphabet: UInt32) -> [UInt32] {
    (0..<Int.random(in: 0...longest, using: &self)).map { _ in UInt32.random(in: 0..<alphabet, using: &self) }
  }

  /// The tokens with words changed, removed, added, and now and then a block moved.
  mutating func edited(_ tokens: [UInt32], alphabet: UInt32, rate: Double) -> [UInt32] {
    var result: [UInt32] = []
    for token in tokens {
      guard Double.random(in: 0..<1, using: &self) < rate else {
        result.append(token)
        continue
      }
      switch Int.random(in: 0..<3, using: &self) {
      case 0: result.append(UInt32.random(in: 0..<alphabet, using: &self))
      case 1: result += [UInt32.random(in: 0..<alphabet, using: &self), token]
      default: break
      }
    }
    if result.count > 8, Bool.random(using: &self) {
      let cut = Int.random(in: 1..<result.count / 2, using: &self)
      let block = Array(result[..<cut])
      result.removeFirst(cut)
      result.insert(contentsOf: block, at: Int.random(in: 0...result.count, using: &self))
    }
    return result
  }

  /// Two versions of a text, of a kind that the seed decides: tiny or large, few words or many, unrelated
  /// or lightly edited.
  mutating func versions() -> (base: [UInt32], revised: [UInt32]) {
    let alphabet = [2, 3, 20, 400, 100_000][Int.random(in: 0..<5, using: &self)] as UInt32
    let longest = [6, 40, 150, 1200, 9000][Int.random(in: 0..<5, using: &self)]
    let base = tokens(upTo: longest, alphabet: alphabet)
    guard Int.random(in: 0..<4, using: &self) > 0 else {
      return (base, tokens(upTo: longest, alphabet: alphabet))
    }
    let rate = [0.01, 0.05, 0.3][Int.random(in: 0..<3, using: &self)]
    return (base, edited(base, alphabet: alphabet, rate: rate))
  }

  /// Classes that say nothing true about the tokens, but let every rule fire.
  mutating func classified(_ keys: [UInt32]) -> [TokenClass] {
    keys.map { _ in TokenClass(rawValue: UInt8(next() & 31) & UInt8(truncatingIfNeeded: next())) }
  }
}
