internal import DocumentModel

/// A source as text: valid UTF-8, lines ended by U+000A, no byte order mark, no NUL.
struct DecodedSource: Hashable, Sendable {
  var text: [UInt8]
  /// How the bytes were read, where that was a guess.
  var notes: [Note]
}
