/// What the search for the main text weighs with, each figure with its measurement.
///
/// Measured with score_extraction.py on the 91 development pages with whole texts and on the 120 raw pages with
/// segments: f1_strict and f1 are 0.9835 and 0.9311 with all values as they stand here. The pairs behind a
/// value are what one smaller and one larger value give; where they are alike, the value hardly matters.
enum HTMLMainTextThresholds {
  /// Bytes outside of links from which a paragraph counts as running text without a full stop.
  ///
  /// 40: 0.9810 and 0.9286; 160: 0.9840 and 0.9212.
  static let runningText = 80
  /// Bytes outside of links from which a paragraph that ends as a sentence counts as running text.
  ///
  /// 8: 0.9835 and 0.9311; 30: 0.9834 and 0.9311.
  static let shortSentence = 15
  /// Bytes from which a heading that ends as a sentence is a paragraph.
  ///
  /// 60: 0.9833 and 0.9311; 240: 0.9835 and 0.9267.
  static let runningHeading = 120
  /// Short paragraphs right above the first long one, beside it and without links, from which they are text.
  ///
  /// The 211 pages have two at most in a row, of which nearly all are kickers, dates and credits of pictures.
  static let linesOfText = 3
  /// Rows without links between the title and the first paragraph from which they are a table of the text; chosen: a box of
  /// facts about an author or a date has one or two.
  static let rowsOfText = 3
  /// The share of link text above which a block is a list of links rather than text.
  ///
  /// 0.5: 0.9817 and 0.9309; 0.95: 0.9836 and 0.9313.
  static let linkShare = 0.8
  /// A part that holds this share of the running text is the text's place, and the search goes on inside of it.
  ///
  /// 0.6: 0.9847 and 0.9295; 0.9: 0.9809 and 0.9288.
  static let descent = 0.75
  /// An element whose class or role says furniture is none when it holds this share of the running text.
  ///
  /// 0.35: 0.9835 and 0.9286; 0.7: 0.9726 and 0.9280.
  static let tooMuchForFurniture = 0.5
  /// The share of the running text that an element named as the article's body must hold to be believed.
  ///
  /// 0.05: 0.9835 and 0.9311; never believed: 0.9802 and 0.9311.
  static let namedBody = 0.3
  /// Bytes of a link that is the title of another text.
  ///
  /// 4: 0.9835 and 0.9256; 30: 0.9825 and 0.9286.
  static let linkedTitle = 12
  /// The share of link text from which a block is nothing but a link.
  ///
  /// 0.6: 0.9835 and 0.9311; 0.95: 0.9836 and 0.9311.
  static let wholeLink = 0.8
  /// Bytes of running text that a teaser has at most.
  ///
  /// 150: 0.9817 and 0.9286; 1,000: 0.9835 and 0.9311.
  static let teaser: Int32 = 400
  /// Elements of one kind side by side from which they count as repeated.
  ///
  /// 2: 0.9843 and 0.9311, but two columns of a text are no teasers; 6: 0.9821 and 0.9311.
  static let repeats = 3
  /// Bytes of running text around a link that ends a subscription, up to which all of it is a mail's footer.
  ///
  /// No page of the development data has such a link in a table: chosen, so that an address, the reason for the
  /// mail and two links fit.
  static let mailFooter: Int32 = 600
  /// Bytes of running text from which the article with the page's only first-level heading is the text.
  ///
  /// 100: 0.9728 and 0.9311; 1,000: 0.9790 and 0.9311.
  static let titledArticle: Int32 = 250
  /// The share of a page's text from which text outside of article elements is that of the page, and the article elements
  /// are teasers beside it; chosen.
  static let textBesideArticles = 0.7
  /// Bytes of running text from which an element that begins with a heading is a section of the text, as the one is
  /// that the search would go on inside of.
  static let section: Int32 = 250
}
