/// What kind of thing a change touches.
public enum Facet: String, Hashable, Sendable, CaseIterable {
  case wording, number, date, name, negation, link, image, heading, list, numbering, table, spelling
  case emphasis, spacing, typography, byline, tag, order
}
