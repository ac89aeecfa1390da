/// The attributes that the reader keeps; all others are skipped.
enum HTMLAttribute: UInt8, CaseIterable {
  case id, `class`, href, src, alt, role, hidden, style, type, start, value, reversed, itemprop, itemtype
  case rel, datetime, property, name, content, title, lang, scope, summary, border, colspan, open, width
  case height, ariaHidden, ariaLabel, dataSource, dataLazySource

  /// The names in the order of the raw values.
  static let names: [[UInt8]] = allCases.map { attribute in
    switch attribute {
    case .ariaHidden: Array("aria-hidden".utf8)
    case .ariaLabel: Array("aria-label".utf8)
    case .dataSource: Array("data-src".utf8)
    case .dataLazySource: Array("data-lazy-src".utf8)
    default: Array("\(attribute)".utf8)
    }
  }

  /// A set of attributes, one bit each: there are fewer than 64.
  struct Kinds {
    private var bits: UInt64 = 0

    init(_ attributes: HTMLAttribute...) {
      for attribute in attributes { insert(attribute) }
    }

    func contains(_ attribute: HTMLAttribute) -> Bool { bits & Self.bit(attribute) != 0 }

    func meets(_ others: Kinds) -> Bool { bits & others.bits != 0 }

    mutating func insert(_ attribute: HTMLAttribute) { bits |= Self.bit(attribute) }

    private static func bit(_ attribute: HTMLAttribute) -> UInt64 { 1 &<< UInt64(attribute.rawValue) }
  }
}
