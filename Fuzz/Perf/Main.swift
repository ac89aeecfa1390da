import Glibc
import TextDiff

// A fuzzer for speed: it breeds pairs of token sequences for which the differ takes longest, and keeps the worst.
//
//   stet-differ-perf SECONDS SEED FOLDER [TOKENS]   breeds; each record is kept in FOLDER with its replay command
//   stet-differ-perf --replay FILE                  measures a kept pair again
//
// Ends with 1 where a pair takes more than `limit` a token: that is no longer near-linear.

/// In nanoseconds of CPU time. The worst of 14 artificial kinds of text takes 700 (see `TokenDiff.Limits`); a quadratic
/// one of 40,000 tokens would take ten times the limit.
private let limit = 10_000.0

/// What a pair is grown from: replaying it needs nothing else.
private struct Genes: Hashable {
  var seed: UInt64
  var tokens: Int
  /// How many different tokens there are.
  var alphabet: Int
  /// The length of what is repeated; 0 for random tokens.
  var period: Int
  /// Edits for a thousand tokens.
  var edits: Int
  /// Blocks that moved.
  var moves: Int
  /// Whether the revised side is turned round.
  var isReversed: Bool

  func pair() -> (base: [UInt32], revised: [UInt32]) {
    var random = Generator(state: seed)
    let unit = (0..<max(1, period)).map { _ in UInt32(random.below(alphabet)) }
    let base = (0..<tokens).map { period > 0 ? unit[$0 % period] : UInt32(random.below(alphabet)) }
    var revised = base
    for _ in 0..<moves {
      let length = 1 + random.below(max(1, tokens / 16))
      let from = random.below(max(1, revised.count - length))
      let block = Array(revised[from..<min(revised.count, from + length)])
      revised.removeSubrange(from..<from + block.count)
      revised.insert(contentsOf: block, at: random.below(revised.count + 1))
    }
    for _ in 0..<(tokens * edits / 1000) {
      let place = random.below(revised.count)
      switch random.below(3) {
      case 0: revised[place] = UInt32(random.below(alphabet))
      case 1: revised[place] = UInt32(alphabet + random.below(tokens))
      default: revised.swapAt(place, random.below(revised.count))
      }
    }
    return (base, isReversed ? revised.reversed() : revised)
  }

  func mutated(_ random: inout Generator) -> Genes {
    var other = self
    other.seed = random.next()
    switch random.below(6) {
    case 0: other.alphabet = [1, 2, 3, 8, 40, 400, 4000, 40_000][random.below(8)]
    case 1: other.period = [0, 0, 1, 2, 3, 7, 64, 500, 5000][random.below(9)]
    case 2: other.edits = [0, 1, 10, 50, 200, 500, 1000][random.below(7)]
    case 3: other.moves = [0, 1, 4, 30, 200][random.below(5)]
    case 4: other.isReversed.toggle()
    default: break
    }
    return other
  }
}

private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  unsafe clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// CPU nanoseconds a token, the better of two runs.
private func cost(_ base: [UInt32], _ revised: [UInt32]) -> Double {
  var best = Double.infinity
  for _ in 0..<2 {
    let started = seconds(CLOCK_THREAD_CPUTIME_ID)
    let script = TokenDiff().diff(base, revised).script
    best = min(best, seconds(CLOCK_THREAD_CPUTIME_ID) - started)
    precondition(script.apply(to: base, from: revised) == revised, "the script gives the revised text")
  }
  return best * 1e9 / Double(max(1, base.count + revised.count))
}

private func write(_ text: String, to path: String) {
  guard let file = unsafe fopen(path, "w") else { return print("cannot write \(path)") }
  unsafe fputs(text, file)
  unsafe fclose(file)
}

private func breed(_ duration: Double, _ seed: UInt64, _ folder: String, _ tokens: Int) -> Double {
  var random = Generator(state: seed)
  var worst = (genes: Genes(seed: seed, tokens: tokens, alphabet: 2, period: 0, edits: 50, moves: 0, isReversed: false), cost: 0.0)
  let end = seconds(CLOCK_MONOTONIC) + duration
  var tried = 0
  while seconds(CLOCK_MONOTONIC) < end {
    tried += 1
    let genes = tried % 5 == 0 ? worst.genes.mutated(&random).mutated(&random) : worst.genes.mutated(&random)
    let (base, revised) = genes.pair()
    let found = cost(base, revised)
    guard found > worst.cost else { continue }
    worst = (genes, found)
  }
  let (base, revised) = worst.genes.pair()
  let path = "\(folder)/\(seed).txt"
  let lines = [base, revised].map { $0.map(String.init).joined(separator: " ") }
  write("# \(worst.genes)\n# \(Int(worst.cost)) ns a token; replay: stet-differ-perf --replay \(path)\n"
    + lines.joined(separator: "\n") + "\n", to: path)
  print("\(tried) pairs of \(tokens) tokens, seed \(seed); the worst takes \(Int(worst.cost)) ns a token: \(path)")
  return worst.cost
}

private func replay(_ path: String) -> Double? {
  guard let file = unsafe fopen(path, "r") else { return nil }
  defer { unsafe _ = fclose(file) }
  var sides: [[UInt32]] = []
  var line: UnsafeMutablePointer<CChar>?
  var room = 0
  while unsafe getline(&line, &room, file) > 0, let text = unsafe line.map({ unsafe String(cString: $0) }) {
    if !text.hasPrefix("#") { sides.append(text.split { $0 == " " || $0 == "\n" }.compactMap { UInt32($0) }) }
  }
  unsafe free(line)
  guard sides.count == 2 else { return nil }
  let found = cost(sides[0], sides[1])
  print("\(Int(found)) ns a token")
  return found
}

@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    var found: Double?
    if arguments.first == "--replay", let path = arguments.last {
      found = replay(path)
    } else if arguments.count >= 3, let duration = Double(arguments[1]), let seed = UInt64(arguments[2]) {
      found = breed(duration, seed, arguments[3], arguments.count > 3 ? Int(arguments[4]) ?? 20_000 : 20_000)
    }
    guard let found else {
      print("usage: stet-differ-perf SECONDS SEED FOLDER [TOKENS], or --replay FILE")
      exit(2)
    }
    exit(found > limit ? 1 : 0)
  }
}
