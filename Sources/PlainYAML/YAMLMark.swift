/// A place in a YAML file; line and column count from 1, columns in characters.
package struct YAMLMark: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
