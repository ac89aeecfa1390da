/// An encoding that a page can be read in.
enum HTMLEncoding: Hashable, Sendable {
  case utf8
  /// Any other: the name that the web gives it, and the name that iconv knows it by.
  case other(name: String, iconv: String)

  static let windows1252 = HTMLEncoding.other(name: "windows-1252", iconv: "CP1252")
  static let utf16Little = HTMLEncoding.other(name: "utf-16le", iconv: "UTF-16LE")
  static let utf16Big = HTMLEncoding.other(name: "utf-16be", iconv: "UTF-16BE")

  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .other(let name, _): name
    }
  }

  var isUTF16: Bool { self == .utf16Little || self == .utf16Big }
}
