/// A part of the work, as `stet diff -v` tells its time.
public enum PipelineStage: String, Hashable, Sendable, CaseIterable {
  /// Bytes become documents.
  case reading
  /// Documents become articles.
  case normalising
  /// Articles are paired and compared.
  case comparing
}
