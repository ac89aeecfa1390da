/// The elements that the reader knows something about; the case names are the tag names.
enum HTMLName: UInt16, CaseIterable {
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound
  case big, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, data, datalist
  case dd, del, desc, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font
  case footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe
  case image, img, input, ins, isindex, kbd, keygen, label, legend, li, link, listing, main, map, mark, math
  case menu, menuitem, meta, meter, nav, noembed, noframes, noscript, object, ol, optgroup, option, output
  case p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search
  case section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
  case template, text, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, video, wbr, xmp
  case `var`

  /// The tag names in the order of the raw values.
  static let names: [[UInt8]] = allCases.map { Array("\($0)".utf8) }

  /// Elements without content and end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .isindex, .keygen,
      .link, .meta, .param, .source, .track, .wbr:
      true
    default: false
    }
  }

  /// Elements whose start tag ends an open paragraph.
  ///
  /// Source: https://html.spec.whatwg.org/#parsing-main-inbody
  var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .listing,
      .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp, .li,
      .dd, .dt:
      true
    default: false
    }
  }

  /// Elements that a paragraph outside of them does not reach into.
  var isScope: Bool {
    switch self {
    case .applet, .button, .caption, .html, .object, .table, .td, .th, .template, .svg, .math: true
    default: false
    }
  }

  /// Elements that end an svg or math element around them.
  var breaksOutOfForeign: Bool {
    switch self {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3,
      .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .ol, .p, .pre, .ruby, .s, .small,
      .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    default: false
    }
  }
}
