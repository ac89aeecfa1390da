internal import ChangeModel

/// The head of the page, and its header: what was compared, and the verdict.
struct HTMLHead {
  let report: Report
  let options: ReportOptions

  private static let style = Markup(asset: PackageResources.report_css)

  func write(to page: inout HTMLBuffer) {
    page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    policy(to: &page)
    page.markup(
      """
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>
      """)
    page.text(Verdict(report).headline)
    page.markup(" – ")
    page.text(TextNames(report).side(.revised))
    page.markup("</title>\n<style>")
    page.markup(Self.style)
    page.markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#changes\">Skip to the changes</a>\n")
    header(to: &page)
  }

  /// The page may run its own script and use its own style, told by their digests, and load nothing at all.
  private func policy(to page: inout HTMLBuffer) {
    page.markup(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
    page.text(Base64.encode(SHA256.digest(PackageResources.report_css)))
    page.markup("'; script-src 'sha256-")
    page.text(Base64.encode(SHA256.digest(PackageResources.report_js)))
    page.markup("'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'\">\n")
  }

  private func header(to page: inout HTMLBuffer) {
    let verdict = Verdict(report)
    page.markup("<header class=\"top\">\n<p class=\"brand\"><b>stet</b> <span>comparison report")
    if let date = options.date {
      page.markup(" · <time>")
      page.text(date)
      page.markup("</time>")
    }
    page.markup("</span></p>\n<h1>")
    page.text(verdict.headline)
    page.markup("</h1>\n<p class=\"lead\">")
    page.text(verdict.scope)
    page.markup("</p>\n<dl class=\"pair\">\n")
    side("Base", .base, to: &page)
    side("Revised", .revised, to: &page)
    page.markup("</dl>\n")
    page.markup("<nav aria-label=\"Parts of the report\"><a href=\"#ledger\">Articles</a> ")
    if Summary(report).matched > 0 { page.markup("<a href=\"#kept\">Kept, lost, changed</a> ") }
    page.markup("<a href=\"#changes\">Changes</a></nav>\n</header>\n")
  }

  private func side(_ label: Markup, _ side: Report.SideName, to page: inout HTMLBuffer) {
    let sources = report.sources(side)
    let summary = Summary(report)
    page.markup("<div><dt>")
    page.markup(label)
    page.markup("</dt><dd>")
    if sources.count == 1, let only = sources.first {
      page.markup("<bdi>")
      page.text(only.path)
      page.markup("</bdi>")
    } else {
      page.markup("<details><summary>")
      page.text(TextNames.count(sources.count, "file"))
      page.markup("</summary><ul>")
      for source in sources {
        page.markup("<li><bdi>")
        page.text(source.path)
        page.markup("</bdi></li>")
      }
      page.markup("</ul></details>")
    }
    page.markup("<small>")
    let articles = side == .base ? summary.base : summary.revised
    page.text(TextNames.count(articles, "article") + ", ")
    page.text(TextNames.count(sources.reduce(0) { $0 + $1.words }, "word"))
    page.markup("</small></dd></div>\n")
  }
}
