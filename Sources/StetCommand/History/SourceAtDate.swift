import Configuration
import History
import Snapshots
import Stet

/// A source as it was: `posts/a.md@2026-01-31`.
struct SourceAtDate {
  var path: String
  /// Seconds since 1970.
  var time: Int
  /// As the user wrote it.
  var name: String

  /// Reads `SOURCE@DATE`; nil where what stands behind the last `@` is no date.
  init?(_ text: String) {
    guard let sign = text.lastIndex(of: "@"), sign != text.startIndex,
      let moment = Moment(String(text[text.index(after: sign)...]), now: Moment.now)
    else { return nil }
    path = String(text[..<sign])
    time = moment.seconds
    name = text
  }

  /// The text that the source had then.
  ///
  /// - Throws: `CommandError` where the history does not know the source, or had not seen it by then.
  func text(_ store: inout HistoryStore) throws(CommandError) -> CanonicalText {
    do {
      if let bytes = try store.text(of: path, at: time) {
        guard let text = CanonicalText(bytes) else {
          throw HistoryError.damaged(path: store.path, detail: "the text of \(path) is not what stet writes")
        }
        return text
      }
      let known = try store.paths()
      guard known.contains(path) else {
        let near = NearestName.of(path, among: known).map { "; did you mean “\($0)”?" }
        throw CommandError.option(
          "the history has no source “\(path)”\(near ?? "; 'stet history' lists all")")
      }
      throw CommandError.option(
        "the history has no text of \(path) from that time; 'stet history \(path)' tells since when")
    } catch let error as HistoryError {
      throw .history(error)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .option("\(error)")
    }
  }
}
