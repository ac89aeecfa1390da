import DocumentModel

/// How much text and how much link text the blocks and the elements hold.
struct HTMLMeasures {
  /// One block: bytes of its text without images, those in links, and whether it reads as running text.
  struct Measure {
    var bytes = 0
    var linked = 0
    var isRunning = false

    var linkShare: Double { bytes == 0 ? 0 : Double(linked) / Double(bytes) }
  }

  private(set) var blocks: [Measure] = []
  /// Bytes of running text in each element and below it; furniture does not count.
  private(set) var running: [Int32]

  init(_ read: HTMLBlockReader) {
    blocks.reserveCapacity(read.blocks.count)
    for block in read.blocks { blocks.append(Self.measure(block)) }
    running = Array(repeating: 0, count: read.tree.nodes.count)
  }

  /// Adds up the running text of the blocks that `counts` lets through.
  mutating func addUp(_ read: HTMLBlockReader, where counts: (Int) -> Bool) {
    // Of its own, and stored at the end: a property would be looked at anew for each node.
    var running = [Int32](repeating: 0, count: running.count)
    for index in blocks.indices where blocks[index].isRunning && counts(index) {
      running[read.elements[index]] += Int32(clamping: blocks[index].bytes - blocks[index].linked)
    }
    for node in running.indices.reversed() {
      let parent = read.tree.parent(node)
      if parent >= 0 { running[parent] &+= running[node] }
    }
    self.running = running
  }

  private static func measure(_ block: Block) -> Measure {
    var measure = Measure(bytes: block.text.count)
    for mark in block.marks {
      switch mark.kind {
      case .link: measure.linked += mark.utf8.count
      case .image: measure.bytes -= mark.utf8.count
      default: break
      }
    }
    measure.bytes = max(0, measure.bytes)
    measure.linked = min(measure.linked, measure.bytes)
    measure.isRunning = isRunning(block, measure)
    return measure
  }

  private static func isRunning(_ block: Block, _ measure: Measure) -> Bool {
    switch block.kind {
    case .caption, .image, .rule, .row: return false
    // Some editors set whole paragraphs as headings.
    case .heading:
      return measure.bytes >= HTMLMainTextThresholds.runningHeading && measure.linked == 0
        && endsAsSentence(block.text)
    case .paragraph, .item, .code: break
    }
    let plain = measure.bytes - measure.linked
    if measure.linkShare > HTMLMainTextThresholds.linkShare { return false }
    if plain >= HTMLMainTextThresholds.runningText { return true }
    return plain >= HTMLMainTextThresholds.shortSentence && endsAsSentence(block.text)
  }

  /// Whether the text ends with a mark that ends a sentence, quotes and brackets after it allowed.
  static func endsAsSentence(_ text: [UInt8]) -> Bool {
    let tail = String(decoding: text.suffix(12), as: UTF8.self).unicodeScalars.reversed()
    for scalar in tail {
      switch scalar {
      case ".", "!", "?", "…", ":", "。", "！", "？", ";": return true
      case "\"", "'", "”", "’", "»", "«", ")", "]", " ", "\u{a0}", "“", "」", "』", "*": continue
      default: return false
      }
    }
    return false
  }
}
