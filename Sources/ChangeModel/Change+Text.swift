extension Change {
  /// Whether `finds` finds something in each edit, before or after; in the whole passage where there is no edit.
  ///
  /// A change with a second edit that a rule does not mean is not hidden by it.
  package func isFound(by finds: (String) -> Bool) -> Bool {
    let edits = edits.isEmpty ? [Edit(before: before ?? "", after: after ?? "")] : edits
    return edits.allSatisfy { edit in
      [edit.before, edit.after].contains { !$0.isEmpty && finds($0) }
    }
  }
}
