internal import ChangeModel
internal import DocumentModel

/// Notes that say the same of several places of a side, told once.
struct NoteGroup {
  private(set) var places: [String]
  let message: String

  /// Enough to see what it is about; a folder of pages may have hundreds.
  private static let mostPlaces = 3

  /// The first places, and how many more there are.
  var shownPlaces: String {
    let shown = places.prefix(Self.mostPlaces).joined(separator: ", ")
    let rest = places.count - Self.mostPlaces
    return rest > 0 ? shown + " and \(TextNames.count(rest, "more place"))" : shown
  }

  /// The notes by what they say, in the order in which it is said first.
  static func groups(of notes: [Report.SidedNote], _ names: TextNames) -> [NoteGroup] {
    var groups: [NoteGroup] = []
    var places: [String: Int] = [:]
    for sided in notes {
      let place = sided.note.at.map { names.place($0, sided.side) } ?? names.side(sided.side)
      let key = sided.side.rawValue + sided.note.message
      if let index = places[key] {
        groups[index].places.append(place)
      } else {
        places[key] = groups.count
        groups.append(NoteGroup(places: [place], message: sided.note.message))
      }
    }
    return groups
  }
}
