import DocumentModel
import Testing

@Suite("The vocabulary gives equal bytes equal numbers")
struct VocabularyTests {
  @Test("a model of it, a dictionary, gives the same ids", arguments: 0..<20 as Range<UInt64>)
  func agreesWithDictionary(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var vocabulary = Vocabulary()
    var model: [[UInt8]: UInt32] = [:]
    for _ in 0..<3_000 {
      let key = random.key()
      #expect(vocabulary.find(key) == model[key], "seed \(seed), \(key)")
      let id = vocabulary.intern(key)
      #expect(id == model[key] ?? UInt32(model.count), "seed \(seed), \(key)")
      model[key] = id
      #expect(vocabulary.find(key) == id, "seed \(seed), \(key)")
    }
    #expect(vocabulary.count == model.count)
    for (key, id) in model { #expect(Array(vocabulary.key(id)) == key, "seed \(seed), id \(id)") }
  }

  @Test("ids count up from 0 in the order of first appearance")
  func order() {
    var vocabulary = Vocabulary()
    let ids = ["stet", "dele", "stet", "", "dele", "Stet", ""].map { vocabulary.intern(Array($0.utf8)) }
    #expect(ids == [0, 1, 0, 2, 1, 3, 2])
    #expect(vocabulary.count == 4)
  }

  @Test("a key inside of a longer text has the id of the same key alone")
  func ranges() {
    var vocabulary = Vocabulary()
    let text = Array("to be or not to be".utf8)
    let first = vocabulary.intern(text.span, 3..<5)
    let second = vocabulary.intern(text.span, 16..<18)
    #expect(first == second)
    #expect(vocabulary.find(Array("be".utf8)) == first)
    #expect(vocabulary.find(Array("b".utf8)) == nil)
    #expect(vocabulary.find(Array("be ".utf8)) == nil)
    #expect(vocabulary.count == 1)
  }

  @Test("growing over 100,000 keys keeps every id and every text")
  func growth() {
    var vocabulary = Vocabulary()
    let count = 120_000
    for number in 0..<count {
      let id = vocabulary.intern(Array("key \(number)".utf8))
      if id != UInt32(number) { Issue.record("key \(number) has the id \(id)") }
    }
    #expect(vocabulary.count == count)
    for number in stride(from: 0, to: count, by: 7) {
      let key = "key \(number)"
      guard vocabulary.find(Array(key.utf8)) == UInt32(number), vocabulary.string(UInt32(number)) == key
      else {
        Issue.record("\(key) was lost")
        return
      }
    }
    #expect(vocabulary.find(Array("key \(count)".utf8)) == nil)
  }

  @Test(
    "a key's text comes back byte for byte",
    arguments: ["a", "", "naïve", "nai\u{308}ve", "标准", "👩🏽‍🔬", "a b\tc", "\u{0}", "ﬁ"])
  func roundTrip(text: String) {
    var vocabulary = Vocabulary()
    _ = vocabulary.intern(Array("in front".utf8))
    let id = vocabulary.intern(Array(text.utf8))
    // `==` of strings is canonical equivalence; keys are told apart by their bytes.
    #expect(Array(vocabulary.string(id).utf8) == Array(text.utf8))
    #expect(Array(vocabulary.key(id)) == Array(text.utf8))
  }

  @Test("canonically equivalent spellings are different keys: folding is not its business")
  func bytesDecide() {
    var vocabulary = Vocabulary()
    #expect(vocabulary.intern(Array("é".utf8)) != vocabulary.intern(Array("e\u{301}".utf8)))
  }

  @Test("an empty vocabulary knows nothing")
  func empty() {
    let vocabulary = Vocabulary()
    #expect(vocabulary.count == 0)
    #expect(vocabulary.find([]) == nil)
    #expect(vocabulary.find([0x61]) == nil)
  }

  @Test("copies are values: what one learns the other does not know")
  func copies() {
    var first = Vocabulary()
    _ = first.intern([1])
    var second = first
    _ = second.intern([2])
    #expect(first.find([2]) == nil)
    #expect(second.find([2]) == 1)
    #expect(first != second)
  }
}

extension SplitMix64 {
  /// A short key over few bytes, so that many repeat and many are beginnings of others.
  fileprivate mutating func key() -> [UInt8] {
    (0..<number(0...5)).map { _ in pick([0x61, 0x62, 0x00, 0xc3, 0xff]) }
  }
}
