extension GeneratedIssue {
  /// The issue as an editor might publish it a second time; the same seed makes the same edits.
  func edited(seed: UInt64) -> GeneratedIssue {
    var random = SplitMix64(state: seed)
    var copy = self
    for index in copy.articles.indices {
      for _ in 0..<Int.random(in: 0...3, using: &random) { random.edit(&copy.articles[index]) }
    }
    if Bool.random(using: &random) { copy.articles.shuffle(using: &random) }
    if copy.articles.count > 2, Bool.random(using: &random) { copy.articles.removeLast() }
    return copy
  }
}

extension SplitMix64 {
  fileprivate mutating func edit(_ article: inout GeneratedIssue.Article) {
    let place = Int.random(in: 0..<article.blocks.count, using: &self)
    switch Int.random(in: 0..<8, using: &self) {
    case 0: article.blocks.insert(.paragraph([sentence(), sentence()]), at: place)
    case 1 where article.blocks.count > 3: article.blocks.remove(at: place)
    case 2:
      let other = Int.random(in: 0..<article.blocks.count, using: &self)
      article.blocks.swapAt(place, other)
    default: edit(&article.blocks[place])
    }
  }

  private mutating func edit(_ block: inout GeneratedIssue.Block) {
    switch block {
    case .paragraph(var sentences):
      let place = Int.random(in: 0..<sentences.count, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: sentences.insert(sentence(), at: place)
      case 1 where sentences.count > 1: sentences.remove(at: place)
      default: edit(&sentences[place])
      }
      block = .paragraph(sentences)
    case .heading(var text):
      edit(&text)
      block = .heading(text)
    case .bullets(var items):
      edit(&items[Int.random(in: 0..<items.count, using: &self)])
      block = .bullets(items)
    case .numbers(var items):
      items.remove(at: Int.random(in: 0..<items.count, using: &self))
      block = .numbers(items)
    }
  }

  /// A word changed, taken out or put in.
  private mutating func edit(_ sentence: inout String) {
    var words = sentence.split(separator: " ").map(String.init)
    let place = Int.random(in: 0..<words.count, using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: words[place] = word()
    case 1 where words.count > 2: words.remove(at: place)
    default: words.insert(word(), at: place)
    }
    sentence = words.joined(separator: " ")
  }
}
