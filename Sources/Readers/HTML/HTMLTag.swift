/// A start tag as written: its name, its line and its attributes.
struct HTMLTag {
  /// The id of the name in the page's table of names; those of `HTMLName` come first.
  var name: UInt16
  var line: Int32
  /// Where its attributes stand in the page's list; half-open.
  var attributes: Range<Int32>
  /// Which attributes these are, so that those that are not there need not be looked for.
  var kinds: HTMLAttribute.Kinds
}

/// One attribute of a tag: what it is and where its value stands among all values, half-open.
struct HTMLAttributeValue {
  var attribute: HTMLAttribute
  var value: Range<Int32>
}
