/// Numbers the keys of two texts in the order of their first appearance.
struct KeyNumbers {
  /// For each key its number and one; empty where a dictionary is smaller.
  private var table: [UInt32]
  private var sparse: [UInt32: UInt32] = [:]
  private var next: UInt32 = 0

  /// `keys` is the size of the vocabulary, `tokens` how many will be asked for.
  init(keys: Int, tokens: Int) {
    // A table costs a pass over it, a dictionary many times as much for each token.
    table = tokens * 8 >= keys ? Array(repeating: 0, count: keys) : []
    if table.isEmpty { sparse.reserveCapacity(tokens / 2) }
  }

  /// The number of a key, which gets one when it is asked for first.
  subscript(key: UInt32) -> UInt32 {
    mutating get {
      if table.isEmpty {
        if let number = sparse[key] { return number }
        sparse[key] = next
        next += 1
        return next - 1
      }
      if table[Int(key)] == 0 {
        next += 1
        table[Int(key)] = next
      }
      return table[Int(key)] - 1
    }
  }
}
