/// Puts the events of a parser together to a tree, without recursion.
struct YAMLAssembly {
  enum Kind { case sequence, mapping }

  /// A list or mapping whose end was not met yet.
  private struct Open {
    var kind: Kind
    var mark: YAMLMark
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    /// The key whose value comes next.
    var key: (text: String, mark: YAMLMark)?
  }

  private(set) var root: YAMLNode?
  private(set) var isDone = false
  private let limits: YAMLReader.Limits
  private var open: [Open] = []
  private var documents = 0
  private var nodes = 0

  init(limits: YAMLReader.Limits) { self.limits = limits }

  mutating func startDocument(at mark: YAMLMark) throws(YAMLError) {
    documents += 1
    if documents > 1 { throw YAMLError(mark, "a second document begins here; the file may hold one") }
  }

  mutating func finish() { isDone = true }

  mutating func scalar(_ text: String, isPlain: Bool, at mark: YAMLMark) throws(YAMLError) {
    if let last = open.indices.last, open[last].kind == .mapping, open[last].key == nil {
      guard open[last].keys.insert(text).inserted else {
        throw YAMLError(mark, "the key “\(text)” stands twice")
      }
      open[last].key = (text, mark)
      return
    }
    try add(YAMLNode(.scalar(text, isPlain: isPlain), at: mark))
  }

  mutating func open(_ kind: Kind, at mark: YAMLMark) throws(YAMLError) {
    if let last = open.last, last.kind == .mapping, last.key == nil {
      throw YAMLError(mark, "a key must be a text")
    }
    guard open.count < limits.depth else {
      throw YAMLError(mark, "lists and mappings are nested deeper than \(limits.depth) levels")
    }
    open.append(Open(kind: kind, mark: mark))
  }

  mutating func close() throws(YAMLError) {
    guard let top = open.popLast() else { return }
    let value: YAMLNode.Value = top.kind == .sequence ? .sequence(top.items) : .mapping(top.entries)
    try add(YAMLNode(value, at: top.mark))
  }

  private mutating func add(_ node: YAMLNode) throws(YAMLError) {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw YAMLError(node.mark, "the file has more than \(limits.nodes) values")
    }
    guard let last = open.indices.last else {
      root = node
      return
    }
    if open[last].kind == .sequence {
      open[last].items.append(node)
    } else if let key = open[last].key {
      open[last].entries.append(YAMLNode.Entry(key: key.text, mark: key.mark, value: node))
      open[last].key = nil
    }
  }
}
