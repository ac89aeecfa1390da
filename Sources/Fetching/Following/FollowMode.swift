/// What kind of list leads to the posts.
package enum FollowMode: String, Hashable, Sendable, CaseIterable {
  /// RSS or Atom.
  case feed
  /// A sitemap, or one of several.
  case sitemap
  /// A page that links to the posts, as that of a category.
  case links
}
