/// Indices of runs in ascending order, at least one: nearly all pieces of lines are one run, which needs no array.
struct PDFRunIndices: RandomAccessCollection, Sendable {
  private var first: Int
  private var others: [Int] = []

  init(_ index: Int) { first = index }

  var startIndex: Int { 0 }
  var endIndex: Int { others.count + 1 }

  subscript(position: Int) -> Int { position == 0 ? first : others[position - 1] }

  /// Adds an index that is above all others.
  mutating func append(_ index: Int) { others.append(index) }

  /// Takes over the indices of another piece of the line.
  mutating func formUnion(_ other: Self) {
    let all = (Array(self) + Array(other)).sorted()
    (first, others) = (all[0], Array(all.dropFirst()))
  }
}
