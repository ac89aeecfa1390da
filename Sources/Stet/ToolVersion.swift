/// The version of stet, in its one place.
public enum ToolVersion {
  /// As in the CHANGELOG.
  public static let current = "0.1.0"
}
