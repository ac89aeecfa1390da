import PlainYAML

/// The stet.yml that `stet init` writes.
package enum SettingsTemplate {
  /// The text for two publications; with nil, places to fill in.
  package static func text(base: String?, revised: String?) -> String {
    """
    # What 'stet check' watches; docs/ci.md and schema/stet.schema.json of stet describe it. Paths lie below the folder of this file.

    comparisons:
      - name: issue-and-posts          # names the folder below snapshots/
        base: \(YAMLText.quoted(base ?? "issue.md"))               # a file, a folder, a pattern as "posts/*.md", a URL, or a list of them
        revised: \(YAMLText.quoted(revised ?? "posts/"))
        # follow: feed                 # takes URLs for lists of posts: feed, sitemap or links
        # max-pages: 30                # the most of them
        # fail-on: major               # all keys below can stand here, too, for this comparison alone

    """ + rest
  }

  /// What goes for all comparisons: with the sign in front taken away, each line is one of a stet.yml.
  private static let rest = """
    # The least severity that fails: cosmetic, minor, major or critical.
    fail-on: minor

    # expect:
    #   missing-articles: fail         # every article of the base is in the revised text; or pass: need not be
    #   extra-articles: fail           # the revised text has no article of its own; or pass
    #   known-differences: fail        # what was there when the snapshot was taken fails, too
    #   article-order: fail            # articles stand in the same order

    # severity:                        # what a facet counts as, instead of what stet says
    #   link: major
    #   byline: cosmetic

    # ignore:                          # hidden, but counted; all that a rule names must hold
    #   - facet: [tag, byline]
    #   - facet: link
    #     text: 'utm_[a-z]+='          # a regular expression, found in each edit
    #   - article: 'Editorial*'        # a title, * stands for any text
    #   - selector: 'footer, .share'   # elements of pages that are not read at all

    # network:                         # how URLs are fetched
    #   timeout: 60                    # seconds that a page may take
    #   delay: 1                       # seconds between two requests to a host

    # watch:                           # what 'stet watch' observes besides, with nothing to hold it against
    #   - name: site
    #     source: https://example.org/feed.xml
    #     follow: feed

    # reports:                         # written by each 'stet check'
    #   - format: json
    #     path: stet.json

    """
}
