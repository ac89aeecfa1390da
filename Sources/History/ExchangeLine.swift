/// A kind of line of an export, each a row of a table as a JSON object.
///
/// SQLite writes and reads the JSON: it does so within limits, and the tables are its own. Numbers in the lines refer to
/// lines in front of them, so a history is read in one pass.
struct ExchangeLine {
  private let type: String
  private let table: String
  private let columns: [String]
  /// The column that is written as hexadecimal digits; nil where there is none.
  private let digest: String?
  /// What the lines are sorted by.
  private let order: String

  private init(
    _ type: String, _ table: String, _ columns: String, digest: String? = nil, order: String = "id"
  ) {
    self.type = type
    self.table = table
    self.columns = columns.split(separator: " ").map(String.init)
    self.digest = digest
    self.order = order
  }

  /// In the order in which they refer to one another; texts come in front, in a form of their own.
  static let all = [
    ExchangeLine("run", "runs", "seq at", order: "seq"),
    ExchangeLine("source", "sources", "id path part latest content normaliser etag modified"),
    ExchangeLine(
      "observation", "observations", "id source run last times outcome content address cause hidden",
      digest: "digest"),
    ExchangeLine(
      "change", "changes", "id run source severity change kind facet article why place other passage"),
    ExchangeLine("comparison", "comparisons", "name first latest", digest: "fingerprint", order: "name"),
    ExchangeLine(
      "difference", "differences", "id comparison change severity kind facet article why base revised passage"
    ),
    ExchangeLine("event", "events", "id run difference event reason told"),
  ]

  static func named(_ type: String) -> ExchangeLine? { all.first { $0.type == type } }

  /// One JSON object a row.
  var export: String {
    var pairs = columns.map { "'\($0)', \"\($0)\"" }
    if let digest { pairs.append("'\(digest)', lower(hex(\(digest)))") }
    return
      "SELECT json_object('type', '\(type)', \(pairs.joined(separator: ", "))) FROM \(table) ORDER BY \(order)"
  }

  /// A row out of the JSON object ?1, with ?2 for its digest.
  var insertion: String {
    var values = columns.map { "json_extract(?1, '$.\($0)')" }
    var names = columns.map { "\"\($0)\"" }
    if let digest {
      names.append(digest)
      values.append("?2")
    }
    return
      "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(values.joined(separator: ", ")))"
  }

  /// The digits of the digest in the JSON object ?1; nil for kinds without one.
  var digestQuestion: String? { digest.map { "SELECT json_extract(?1, '$.\($0)')" } }
}
