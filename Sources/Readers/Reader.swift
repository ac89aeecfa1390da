internal import DocumentModel

/// Reads the text of one format: valid UTF-8 without NUL and carriage returns, at least one character.
protocol Reader: Sendable {
  func read(_ text: [UInt8]) throws(ReaderError) -> Transcription
}
