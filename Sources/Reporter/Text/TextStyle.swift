/// How a stretch of a terminal report looks.
///
/// Never the only carrier of a meaning: marks and words say the same.
enum TextStyle: Hashable {
  case plain, bold, dim, deletion, insertion, move

  /// The parameter of the terminal's "select graphic rendition"; nil for what needs none.
  ///
  /// Red against blue, because red against green is what most colour-blind readers cannot tell apart.
  var parameter: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .dim: "2"
    case .deletion: "31"
    case .move: "32"
    case .insertion: "34"
    }
  }

  /// Whether the text is one of the two sides of an edit.
  var isEdit: Bool { self == .deletion || self == .insertion }
}
