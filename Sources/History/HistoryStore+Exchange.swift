import ChangeModel

/// A history as lines of JSON, and back.
extension HistoryStore {
  /// The first line names the format; another number is refused.
  private static let format = 1

  // MARK: Export

  /// Gives all lines of the history in turn, without their ends, until `take` says that it wants no more.
  ///
  /// The lines are a function of what is kept: what was imported is exported the same.
  package mutating func export(_ take: (String) -> Bool) throws(HistoryError) {
    guard take("{\"type\":\"history\",\"format\":\(Self.format)}") else { return }
    let numbers = try database.query("SELECT id FROM contents ORDER BY id") { $0.integer(0) }
    for number in numbers {
      let text = try content(number)
      let line = try database.first(
        "SELECT json_object('type', 'text', 'id', ?1, 'text', ?2)",
        [.integer(number), .text(String(decoding: text, as: UTF8.self))]
      ) { $0.text(0) }
      guard let line, take(line) else { return }
    }
    for kind in ExchangeLine.all {
      guard try database.each(kind.export, { take($0.text(0)) }) else { return }
    }
  }

  // MARK: Import

  /// Reads what `export` wrote into a history that has nothing yet; all of it or nothing.
  ///
  /// `next` gives the lines without their ends, then nil.
  package mutating func read(_ next: () throws(HistoryError) -> [UInt8]?) throws(HistoryError) {
    guard try lastRun() == nil else {
      throw .begun(path: database.path)
    }
    try transaction { (store) throws(HistoryError) in
      var number = 0
      while let line = try next() {
        number += 1
        guard !line.isEmpty else { continue }
        do throws(HistoryError) {
          try store.read(String(decoding: line, as: UTF8.self), isFirst: number == 1)
        } catch {
          if case .trouble(_, let cause) = error { throw .notImported(line: number, cause: cause) }
          if case .damaged(_, let cause) = error { throw .notImported(line: number, cause: cause) }
          throw error
        }
      }
      if let problem = try store.problem() { throw .notImported(line: number, cause: problem) }
    }
  }

  private mutating func read(_ line: String, isFirst: Bool) throws(HistoryError) {
    let head = try database.first(
      "SELECT json_extract(?1, '$.type'), json_extract(?1, '$.format') WHERE json_valid(?1)", [.text(line)]
    ) { (type: $0.text(0), format: $0.integer(1)) }
    guard let head else { throw refused("it is no JSON") }
    if isFirst {
      guard head.type == "history" else { throw refused("it is not the beginning of an export") }
      guard head.format == Self.format else {
        throw .newer(path: database.path, version: head.format)
      }
    } else if head.type == "text" {
      try readText(line)
    } else if let kind = ExchangeLine.named(head.type) {
      try read(line, kind)
    } else {
      throw refused("there is no kind of line “\(head.type)”")
    }
  }

  private mutating func readText(_ line: String) throws(HistoryError) {
    let found = try database.first(
      "SELECT json_extract(?1, '$.id'), json_extract(?1, '$.text')", [.text(line)]
    ) { (id: $0.integer(0), text: $0.bytes(1)) }
    guard let found, let packed = Packing.packed(found.text) else { throw refused("it holds no text") }
    try database.run(
      "INSERT INTO contents (id, sha256, size, packed) VALUES (?, ?, ?, ?)",
      [
        .integer(found.id), .bytes(SHA256.digest(found.text)), .integer(found.text.count), .bytes(packed),
      ])
  }

  private mutating func read(_ line: String, _ kind: ExchangeLine) throws(HistoryError) {
    var values: [Database.Value] = [.text(line)]
    if let question = kind.digestQuestion {
      let digits = try database.first(question, [.text(line)]) { $0.text(0) } ?? ""
      values.append(Self.bytes(digits).map { $0.isEmpty ? .null : .bytes($0) } ?? .null)
    }
    try database.run(kind.insertion, values)
  }

  private func refused(_ cause: String) -> HistoryError { .trouble(path: database.path, cause: cause) }

  /// The bytes of hexadecimal digits; nil where they are none.
  private static func bytes(_ digits: String) -> [UInt8]? {
    guard digits.utf8.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    var high: Int?
    for character in digits {
      guard let value = character.hexDigitValue else { return nil }
      if let first = high {
        bytes.append(UInt8(first << 4 | value))
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  /// What the tables refer to and do not have; the references of the tables themselves are checked by SQLite.
  private mutating func problem() throws(HistoryError) -> String? {
    let questions = [
      (
        "SELECT 1 FROM sources s LEFT JOIN observations o ON o.id = s.latest AND o.source = s.id WHERE o.id IS NULL",
        "a source lacks its last observation"
      ),
      (
        "SELECT 1 FROM sources WHERE content IS NOT NULL AND content NOT IN (SELECT id FROM contents)",
        "a source lacks its text"
      ),
      (
        """
        SELECT 1 FROM (SELECT run FROM observations UNION SELECT last FROM observations UNION SELECT run FROM changes
          UNION SELECT run FROM events) WHERE run NOT IN (SELECT seq FROM runs)
        """, "it refers to a run that it does not have"
      ),
      (
        "SELECT 1 FROM observations WHERE outcome NOT BETWEEN 0 AND 2 OR (outcome = 0) != (content IS NOT NULL)",
        "an observation has no outcome that stet knows"
      ),
      (
        "SELECT 1 FROM changes WHERE severity NOT BETWEEN 0 AND 3 UNION ALL "
          + "SELECT 1 FROM differences WHERE severity NOT BETWEEN 0 AND 3 UNION ALL "
          + "SELECT 1 FROM events WHERE event NOT BETWEEN 1 AND 4",
        "it has a severity or an event that stet does not know"
      ),
    ]
    for (question, cause) in questions
    where try database.first(question + " LIMIT 1", [], { _ in true }) == true {
      return cause
    }
    return nil
  }
}
