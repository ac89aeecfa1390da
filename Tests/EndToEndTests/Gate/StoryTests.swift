import Foundation
import Testing

@Suite("The story of a gate")
struct StoryTests {
  /// 2027-01-01, 2027-01-31 and 2027-02-01, at noon.
  private static let (newYear, lastDay, dayAfter) = (1_798_804_800, 1_801_396_800, 1_801_483_200)

  @Test("on the seeds: fails on unintended drift, and on nothing else")
  func seeds() throws {
    try GateFolder.withSeeds { gate in
      #expect(try gate.run("init").status == 0)
      let missing = try gate.run("check")
      #expect(missing.status == 2)
      #expect(missing.complaint.contains("there is no snapshot"))
      #expect(try gate.run("snapshot").status == 0)
      let first = try gate.run("check")
      #expect(first.status == 0, "\(first.text)\(first.complaint)")

      // A word changed in a post: that one change.
      try gate.edit(
        "posts/posts.txt", "accelerating the technological innovation",
        "accelerating the technological invention")
      let changed = try gate.run("check")
      #expect(changed.status == 1)
      let ids = GateFolder.ids(changed)
      #expect(ids.count == 1, "\(changed.text)")
      #expect(changed.text.contains("[- innovation-]{+ invention+}"))
      #expect(changed.text.contains("posts/posts.txt:46"))

      // Accepted: passes.
      let id = try #require(ids.first)
      let accept = try gate.run(
        "accept", id, "--reason", "the author's wish", "--until", "2027-01-31", "--by", "Ada")
      #expect(accept.status == 0, "\(accept.complaint)")
      let passed = try gate.run(at: Self.newYear, "check")
      #expect(passed.status == 0, "\(passed.text)")
      #expect(passed.text.contains("1 accepted"))

      // Order shuffled, text reflowed, quotes curled: still passes.
      try reclothe(gate)
      let reclothed = try gate.run(at: Self.lastDay, "check")
      #expect(reclothed.status == 0, "\(reclothed.text)")
      #expect(reclothed.text.contains("1 accepted"))

      // The acceptance is over: fails and says so.
      let expired = try gate.run(at: Self.dayAfter, "check")
      #expect(expired.status == 1)
      #expect(GateFolder.ids(expired) == [id])
      #expect(expired.text.contains("accepted until 2027-01-31: that day is over"))
      #expect(expired.text.contains("1 expired"))

      // The article is removed: fails.
      try removeArticle(gate)
      let removed = try gate.run(at: Self.newYear, "check")
      #expect(removed.status == 1)
      #expect(removed.text.contains("the article is gone"), "\(removed.text)")
      #expect(GateFolder.ids(removed).count == 1, "\(removed.text)")
    }
  }

  /// The posts in the opposite order, their texts wrapped, all quotation marks of another shape.
  private func reclothe(_ gate: GateFolder) throws {
    var posts = try self.posts(gate)
    posts.posts.reverse()
    // The last post of the file has no blank line behind it.
    posts.posts[0].lines += ["", "", ""]
    for index in posts.posts.indices {
      posts.posts[index].lines = posts.posts[index].lines.map(Wrapping().wrap)
    }
    let text = Typography.curlyQuotes.apply(to: Typography.straightQuotes.apply(to: posts.text))
    try gate.folder.write("posts/posts.txt", text)
    try gate.folder.write("issue.md", Typography.curlyQuotes.apply(to: try Seed.newsletter.text))
  }

  private func removeArticle(_ gate: GateFolder) throws {
    var posts = try self.posts(gate)
    posts.posts.removeAll { $0.title.contains("Blockchain") }
    try gate.folder.write("posts/posts.txt", posts.text)
  }

  /// The posts with the word that was changed.
  private func posts(_ gate: GateFolder) throws -> WebPosts {
    var posts = try WebPosts(titles: Golden.load().webTitles)
    for index in posts.posts.indices {
      posts.posts[index].lines = posts.posts[index].lines.map {
        $0.replacing(
          "technological innovation and application", with: "technological invention and application")
      }
    }
    return posts
  }
}
