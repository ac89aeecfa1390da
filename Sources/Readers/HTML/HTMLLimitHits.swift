import DocumentModel

/// How often each limit was hit.
struct HTMLLimitHits {
  var depth = 0
  var attributes = 0
  var attributeBytes = 0
  var elements = 0

  /// A note for each limit that was hit.
  var notes: [Note] {
    let told: [(Int, String)] = [
      (depth, "elements nested deeper than \(HTMLLimits.depth) were read as text only"),
      (attributes, "tags have more than \(HTMLLimits.attributes) attributes; the others were skipped"),
      (attributeBytes, "attributes longer than \(HTMLLimits.attributeBytes) bytes were skipped"),
      (elements, "elements beyond the first \(HTMLLimits.elements) were read as text only"),
    ]
    return told.filter { $0.0 > 0 }.map { Note(.limit, "\($0.0) \($0.1)") }
  }
}
