import CSQLite

/// A SQLite database with its prepared statements; the only file that touches SQLite's pointers.
///
/// SQLite itself is called, and not a package around it: those import Foundation, 50 MB of tables and 10 ms of start.
@safe struct Database: ~Copyable {
  /// A value that goes into a statement.
  enum Value {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
    static func optional(_ number: Int?) -> Value { number.map { .integer($0) } ?? .null }
    static func optional(_ bytes: [UInt8]?) -> Value { bytes.map { .bytes($0) } ?? .null }
  }

  /// How the file is opened.
  enum Mode {
    case reading
    /// Made where it does not exist.
    case writing
  }

  /// For messages.
  let path: String
  private let functions: CSQLiteFunctions
  private let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = unsafe [:]

  /// A text of the history has 64 MiB at most, packed; rows of a hostile file with more are an error.
  private static let largestValue: Int32 = 72 << 20
  /// How long to wait for another process; a run of `stet watch` holds the file for as long as its writing takes.
  private static let patience: Int32 = 30_000

  private init(path: String, functions: CSQLiteFunctions, handle: OpaquePointer) {
    self.path = path
    self.functions = functions
    unsafe self.handle = unsafe handle
  }

  static func open(path: String, mode: Mode) throws(HistoryError) -> Database {
    var functions = CSQLiteFunctions()
    guard unsafe csqlite_load(&functions) == 1 else { throw .noLibrary }
    var opened: OpaquePointer?
    var flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
    flags |= mode == .reading ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = unsafe functions.open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      _ = unsafe functions.close_v2(opened)
      throw HistoryError(code: code, path: path, detail: unsafe Self.text(functions.errstr(code)))
    }
    var database = unsafe Database(path: path, functions: functions, handle: handle)
    try database.configure()
    return database
  }

  deinit {
    unsafe statements.values.forEach { _ = unsafe functions.finalize($0) }
    _ = unsafe functions.close_v2(handle)
  }

  /// What a hostile file could use is switched off: functions in its schema, writes to it, large values.
  private mutating func configure() throws(HistoryError) {
    _ = unsafe functions.busy_timeout(handle, Self.patience)
    _ = unsafe functions.limit(handle, SQLITE_LIMIT_LENGTH, Self.largestValue)
    // VACUUM writes into a database of its own, which counts as one.
    _ = unsafe functions.limit(handle, SQLITE_LIMIT_ATTACHED, 1)
    _ = unsafe functions.limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    var table = functions
    for option in [SQLITE_DBCONFIG_DEFENSIVE] { _ = unsafe csqlite_configure(&table, handle, option, 1) }
    for option in [
      SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
    ] {
      _ = unsafe csqlite_configure(&table, handle, option, 0)
    }
    try execute("PRAGMA cell_size_check = ON")
    try execute("PRAGMA foreign_keys = ON")
  }

  /// Runs statements without values.
  func execute(_ sql: String) throws(HistoryError) {
    try check(unsafe functions.exec(handle, sql, nil, nil, nil))
  }

  /// Runs a statement to its end.
  mutating func run(_ sql: String, _ values: [Value] = []) throws(HistoryError) {
    _ = try query(sql, values) { _ in () }
  }

  /// The first row of a question, made into a value; nil where there is none.
  mutating func first<Result>(_ sql: String, _ values: [Value] = [], _ transform: (Row) -> Result)
    throws(HistoryError) -> Result?
  {
    try query(sql, values, transform).first
  }

  /// The rows of a question, each made into a value.
  mutating func query<Result>(_ sql: String, _ values: [Value] = [], _ transform: (Row) -> Result)
    throws(HistoryError) -> [Result]
  {
    let statement = try unsafe statement(sql)
    defer {
      _ = unsafe functions.reset(statement)
      _ = unsafe functions.clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { try check(unsafe bind(value, Int32(index + 1), statement)) }
    var results: [Result] = []
    while true {
      let code = unsafe functions.step(statement)
      if code == SQLITE_DONE { return results }
      guard code == SQLITE_ROW else { throw failure(code) }
      results.append(transform(unsafe Row(functions: functions, statement: statement)))
    }
  }

  /// Gives the rows of a question in turn until `body` wants no more; whether it wanted all.
  mutating func each(_ sql: String, _ body: (Row) -> Bool) throws(HistoryError) -> Bool {
    let statement = try unsafe statement(sql)
    defer { _ = unsafe functions.reset(statement) }
    while true {
      let code = unsafe functions.step(statement)
      if code == SQLITE_DONE { return true }
      guard code == SQLITE_ROW else { throw failure(code) }
      guard body(unsafe Row(functions: functions, statement: statement)) else { return false }
    }
  }

  /// The key of the row that was inserted last.
  var lastKey: Int { Int(unsafe functions.last_insert_rowid(handle)) }

  /// The rows that the last statement changed.
  var changed: Int { Int(unsafe functions.changes(handle)) }

  private mutating func statement(_ sql: String) throws(HistoryError) -> OpaquePointer {
    if let known = unsafe statements[sql] { return unsafe known }
    var made: OpaquePointer?
    try check(unsafe functions.prepare_v2(handle, sql, -1, &made, nil))
    guard let made = unsafe made else { throw .damaged(path: path, detail: "an empty statement") }
    unsafe statements[sql] = unsafe made
    return unsafe made
  }

  private func bind(_ value: Value, _ index: Int32, _ statement: OpaquePointer) -> Int32 {
    var table = functions
    switch value {
    case .null: return unsafe functions.bind_null(statement, index)
    case .integer(let number): return unsafe functions.bind_int64(statement, index, Int64(number))
    case .text(let text):
      var text = text
      return text.withUTF8 { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) {
          unsafe csqlite_bind_text(&table, statement, index, $0.baseAddress, Int32(clamping: $0.count))
        }
      }
    case .bytes(let bytes):
      return unsafe bytes.withUnsafeBytes {
        unsafe csqlite_bind_blob(&table, statement, index, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
  }

  private func check(_ code: Int32) throws(HistoryError) {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func failure(_ code: Int32) -> HistoryError {
    HistoryError(code: code, path: path, detail: unsafe Self.text(functions.errmsg(handle)))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    // Some messages quote a statement with its line ends.
    guard let text = unsafe pointer.map({ unsafe String(cString: $0) }) else { return "no reason is told" }
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}

/// A row of a result while it is there: columns count from 0.
@safe struct Row {
  fileprivate let functions: CSQLiteFunctions
  fileprivate let statement: OpaquePointer

  func isNull(_ column: Int) -> Bool {
    unsafe functions.column_type(statement, Int32(column)) == SQLITE_NULL
  }

  func integer(_ column: Int) -> Int { Int(unsafe functions.column_int64(statement, Int32(column))) }

  func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  func bytes(_ column: Int) -> [UInt8] {
    guard let start = unsafe functions.column_blob(statement, Int32(column)) else { return [] }
    let count = Int(unsafe functions.column_bytes(statement, Int32(column)))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension HistoryError {
  /// What a code of SQLite means to a user.
  fileprivate init(code: Int32, path: String, detail: String) {
    switch code & 0xff {
    case SQLITE_NOTADB: self = .foreign(path: path)
    case SQLITE_CORRUPT, SQLITE_FORMAT: self = .damaged(path: path, detail: detail)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case SQLITE_FULL: self = .trouble(path: path, cause: "the disk is full")
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN:
      self = .trouble(path: path, cause: "it cannot be opened or written")
    case SQLITE_TOOBIG: self = .trouble(path: path, cause: "a value in it is larger than stet writes")
    default: self = .trouble(path: path, cause: detail)
    }
  }
}
