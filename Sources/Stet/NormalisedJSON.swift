import ChangeModel
import DocumentModel
import Reporter

/// Normalised text as JSON: the pieces with their metadata and passages.
struct NormalisedJSON {
  private(set) var bytes: [UInt8] = []

  init(_ text: NormalisedText) {
    var buffer = ReportBuffer()
    buffer.append("{\n  \"schemaVersion\": 1,\n  \"articles\": [")
    for (index, article) in text.articles.enumerated() {
      buffer.append(index == 0 ? "\n    " : ",\n    ")
      Self.article(article, text, &buffer)
    }
    buffer.append("\n  ],\n  \"notes\": [")
    for (index, note) in text.notes.enumerated() {
      buffer.append(index == 0 ? "\n    " : ",\n    ")
      buffer.append("{\"kind\": ")
      buffer.appendJSON(note.kind.rawValue)
      buffer.append(", \"message\": ")
      buffer.appendJSON(note.message)
      buffer.append("}")
    }
    buffer.append("\n  ]\n}\n")
    bytes = buffer.bytes
  }

  private static func article(_ article: Article, _ text: NormalisedText, _ buffer: inout ReportBuffer) {
    buffer.append("{\"role\": ")
    buffer.appendJSON(article.role.rawValue)
    buffer.append(", \"number\": ")
    buffer.append(article.number.map(String.init) ?? "null")
    field("title", article.title?.printed, &buffer)
    field("section", article.section, &buffer)
    field("byline", article.byline, &buffer)
    field("date", article.date, &buffer)
    field("source", text.sources[article.span.source].path, &buffer)
    buffer.append(", \"line\": ")
    buffer.append(article.span.line.map(String.init) ?? "null")
    buffer.append(", \"words\": ")
    buffer.append(article.words)
    buffer.append(", \"tags\": ")
    strings(article.tags, &buffer)
    buffer.append(", \"passages\": ")
    strings(article.passages.map(\.printed), &buffer)
    buffer.append("}")
  }

  private static func field(_ name: String, _ value: String?, _ buffer: inout ReportBuffer) {
    buffer.append(", \"\(name)\": ")
    buffer.appendJSON(value)
  }

  private static func strings(_ values: [String], _ buffer: inout ReportBuffer) {
    buffer.append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.appendJSON(value)
    }
    buffer.append("]")
  }
}
