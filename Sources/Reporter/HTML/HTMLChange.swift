internal import ChangeModel
internal import DocumentModel

/// One change as a card: what, where, why, and the passage with its edits.
struct HTMLChange {
  let names: TextNames
  let moves: MoveNumbers
  /// The ids of the moves that have a place of their own where they stand now.
  let arrivals: Set<String>
  /// Whether the page has become too long for text that did not change.
  let isTight: Bool

  func write(_ change: Change, to page: inout HTMLBuffer) {
    page.markup("<article class=\"c ")
    page.text(change.accepted == nil ? change.severity.rawValue : "accepted")
    page.markup("\" data-f=\"")
    page.text(change.facet.rawValue)
    page.markup("\" id=\"")
    page.text(change.id)
    page.markup("\" tabindex=\"-1\">\n<div class=\"m\"><h4><span class=\"sev\">")
    page.text(change.severity.rawValue)
    page.markup("</span> <b>")
    page.text(change.facet.rawValue)
    page.markup("</b> ")
    page.text(change.kind)
    page.markup("</h4>")
    places(change, to: &page)
    page.markup("</div>\n<div class=\"b\"><p class=\"why\"><bdi>")
    page.text(change.why)
    page.markup("</bdi>")
    if let number = moves[change] { departure(number, hasArrival: arrivals.contains(change.id), to: &page) }
    page.markup("</p>")
    if let accepted = change.accepted { acceptance(accepted, to: &page) }
    HTMLPassage(isTight: isTight).write(change, to: &page)
    targets(change, to: &page)
    actions(change, to: &page)
    page.markup("</div></article>\n")
  }

  /// Where a moved passage stands now: its number, and the way back.
  func writeArrival(of change: Change, to page: inout HTMLBuffer) {
    guard let number = moves[change] else { return }
    page.markup("<p class=\"arrival\" id=\"m")
    page.number(number)
    page.markup("\" data-of=\"")
    page.text(change.id)
    page.markup("\"><b>Move ")
    page.number(number)
    page.markup("</b> stands here now")
    if let span = change.revisedSpan {
      page.markup(", ")
      page.text(names.shortPlace(span, .revised))
    }
    page.markup(": <q dir=\"auto\">")
    page.text(Self.beginning(of: change.after ?? ""))
    page.markup("</q> <a href=\"#")
    page.text(change.id)
    page.markup("\">where it was</a></p>\n")
  }

  /// The link to where a passage stands now; a whole article has no line of its own to link to.
  private func departure(_ number: Int, hasArrival: Bool, to page: inout HTMLBuffer) {
    page.markup(" <span class=\"move\">Move ")
    page.number(number)
    page.markup("</span>")
    guard hasArrival else { return }
    page.markup(" <a href=\"#m")
    page.number(number)
    page.markup("\">where it stands now</a>")
  }

  private static func beginning(of text: String) -> String {
    let start = text.prefix(shownOfMove)
    return start.count < text.count ? String(start) + " …" : text
  }

  /// Enough to recognise a passage that is printed whole at its other place.
  private static let shownOfMove = 80

  private func places(_ change: Change, to page: inout HTMLBuffer) {
    page.markup("<p class=\"at\">")
    if let span = change.baseSpan {
      page.markup("<span>")
      page.text(names.shortPlace(span, .base))
      page.markup("</span>")
    }
    if let span = change.revisedSpan {
      page.markup("<span>→ ")
      page.text(names.shortPlace(span, .revised))
      page.markup("</span>")
    }
    page.markup("</p>")
  }

  private func acceptance(_ accepted: Change.Acceptance, to page: inout HTMLBuffer) {
    page.markup("<p class=\"ok\">Accepted")
    if let by = accepted.by { page.text(" by " + by) }
    if let until = accepted.until { page.text(" until " + until) }
    page.markup(": <bdi>")
    page.text(accepted.reason)
    page.markup("</bdi></p>")
  }

  /// The targets of a changed link, to be opened and looked at.
  private func targets(_ change: Change, to page: inout HTMLBuffer) {
    guard change.facet == .link else { return }
    let links = change.edits.flatMap { [$0.before, $0.after] }.compactMap(SafeLink.printed)
    guard !links.isEmpty else { return }
    page.markup("<p class=\"links\">Open ")
    for (index, link) in links.enumerated() {
      if index > 0 { page.markup(" · ") }
      page.markup("<a rel=\"noopener noreferrer nofollow\" href=\"")
      page.text(link)
      page.markup("\">")
      page.text(link)
      page.markup("</a>")
    }
    page.markup("</p>")
  }

  private func actions(_ change: Change, to page: inout HTMLBuffer) {
    page.markup("<p class=\"act\"><a href=\"#")
    page.text(change.id)
    page.markup("\">")
    page.text(change.id)
    page.markup("</a>")
    if change.accepted == nil {
      page.markup(" <button type=\"button\" class=\"js\">Copy accept command</button>")
    }
    page.markup("</p>")
  }
}
