/// Twelve posts, each of four paragraphs that nobody takes for those of another.
enum SitePosts {
  static let all: [Site.Post] = subjects.enumerated().map { index, subject in
    Site.Post(path: "/posts/\(index + 1)", title: subject.title, paragraphs: paragraphs(subject, index + 1))
  }

  private struct Subject {
    var title: String
    var place: String
    var thing: String
    var person: String
    var work: String
  }

  private static func paragraphs(_ subject: Subject, _ number: Int) -> [String] {
    [
      "The council of \(subject.place) decided on \(number + 3) March 2025 that \(subject.thing) will be \(subject.work) "
        + "within \(number + 14) months. The work costs \(number * 130 + 45),000 euros, and a third of it comes from the county.",
      "\(subject.person) said that the people of \(subject.place) had waited long for it. “We don't want another winter "
        + "without \(subject.thing),” so the letter that \(number * 7 + 120) neighbours signed last autumn.",
      "Nobody knows yet who will look after \(subject.thing) when it is \(subject.work). The society for local history "
        + "in \(subject.place) offered its help, as it did with the old mill café \(number + 20) years ago.",
      "Those who want to see the plans find them in the town hall of \(subject.place) until the end of May. Questions are "
        + "answered on each second Tuesday, and letters reach \(subject.person) at the same address.",
    ]
  }

  private static let subjects = [
    Subject(
      title: "The bridge over the mill stream", place: "Ashford", thing: "the wooden bridge",
      person: "Helen Marsh", work: "rebuilt"),
    Subject(
      title: "A new roof for the market hall", place: "Benwick", thing: "the market hall",
      person: "Robert Hale", work: "roofed again"),
    Subject(
      title: "Lights along the canal path", place: "Corley", thing: "the canal path", person: "Anna Brook",
      work: "lit at night"),
    Subject(
      title: "The library moves to the station", place: "Denham", thing: "the public library",
      person: "Peter Lowe", work: "moved"),
    Subject(
      title: "Trees for the school yard", place: "Elmsett", thing: "the school yard", person: "Grace Penn",
      work: "planted"),
    Subject(
      title: "The clock that stopped in the storm", place: "Fenby", thing: "the tower clock",
      person: "Martin Shaw", work: "repaired"),
    Subject(
      title: "A pool without chlorine", place: "Garston", thing: "the open air pool", person: "Julia Stone",
      work: "cleaned by reeds"),
    Subject(
      title: "Buses on demand in the valley", place: "Harling", thing: "the evening bus",
      person: "Thomas Reed", work: "called by telephone"),
    Subject(
      title: "The museum of the ropemakers", place: "Ingham", thing: "the rope walk", person: "Clara Wells",
      work: "opened to visitors"),
    Subject(
      title: "Wells and what they tell", place: "Kelby", thing: "the deep well", person: "Simon Frost",
      work: "measured each week"),
    Subject(
      title: "A choir for the old brewery", place: "Ludham", thing: "the old brewery", person: "Edith Crane",
      work: "made a concert hall"),
    Subject(
      title: "Paths for those who see little", place: "Marden", thing: "the river park",
      person: "Oliver Dean", work: "given guiding stones"),
  ]
}
