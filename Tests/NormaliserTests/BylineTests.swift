import DocumentModel
import Normaliser
import Testing

@Suite("Bylines")
struct BylineTests {
  @Test(
    "name the author, and often the date",
    arguments: [
      ("By Jane Doe", nil), ("By Jane Doe and John Smith", nil), ("by Jane Doe", nil), ("BY JANE DOE", nil),
      ("By Jane Doe, 5 May 2020", "5 May 2020"), ("By Jane Doe on May 5, 2020", "May 5, 2020"),
      ("By Jane Doe 2020-05-05", "2020-05-05"), ("Von Anna Schmidt am 5. Mai 2020", "5. Mai 2020"),
      ("Par Jean Dupont, le 5 mai 2020", "5 mai 2020"), ("Por Juan Pérez", nil), ("Di: Anna Rossi", nil),
      ("By Ursula von der Leyen", nil), ("By J. R. Smith", nil), ("By Seán O’Brien", nil),
      ("By Jane Doe.", nil),
    ])
  func bylines(line: String, date: String?) {
    for text in ["\(line)\n\nOne.\n\nTwo.", "One.\n\n\(line)\n\nTwo.", "One.\n\nTwo.\n\n\(line)"] {
      let article = normalised(markdown("# Title\n\n\(text)")).articles.first
      #expect(article?.byline == line)
      #expect(article?.date == date)
      #expect(article?.passages.map(\.printed) == ["One.", "Two."])
    }
  }

  @Test(
    "no bylines",
    arguments: [
      "By 2021:", "By train", "By", "By and large", "By Jane Doe it was said", "Jane Doe", "By Jane Doe?",
      "Bypass Road", "By Jane Doe:", "By the Way", "Written by Jane Doe",
    ])
  func none(line: String) {
    let article = normalised(markdown("# Title\n\n\(line)\n\nBody.")).articles.first
    #expect(article?.byline == nil)
    #expect(article?.passages.map(\.printed) == [line, "Body."])
  }

  @Test(
    "in the letters of a heading, a line that names author and day is one; a title without a day is a title")
  func heading() {
    func byline(_ line: String) -> String? {
      let articles = ["One", "Two", "Three"].map {
        "# \($0)\n\nIts lead.\n\n## \(line)\n\nThe body of it goes on."
      }
      return normalised(markdown(articles.joined(separator: "\n\n"))).articles.first?.byline
    }
    #expect(byline("By Jane Doe, 5 May 2020") == "By Jane Doe, 5 May 2020")
    for title in ["By Jane Doe", "By Ship in 2020", "Von Mai 1945 bis Juni 1950"] {
      #expect(byline(title) == nil)
    }
  }

  @Test(
    "a colon behind the opener",
    arguments: ["Author: Jane Doe", "Text: Anna Schmidt", "Автор: Иван Петров", "By: Jane Doe"])
  func colon(line: String) {
    #expect(normalised(markdown("# Title\n\n\(line)\n\nBody.")).articles.first?.byline == line)
  }

  @Test("in the middle of a long article, in a list and in a quote that is one, the words are text")
  func elsewhere() {
    let middle = Array(repeating: "Body.", count: 6).joined(separator: "\n\n")
    let article = normalised(markdown("# T\n\n\(middle)\n\nBy Jane Doe\n\n\(middle)")).articles.first
    #expect(article?.byline == nil)
    #expect(normalised(markdown("# T\n\n- By Jane Doe\n\nBody.")).articles.first?.byline == nil)
  }

  @Test("the first of two is the byline, the second stays in the text")
  func two() {
    let article = normalised(markdown("# T\n\nBy Jane Doe\n\nBody.\n\nBy John Smith")).articles.first
    #expect(article?.dump == "article T / By Jane Doe\n  Body.\n  By John Smith")
  }
}
