import Stet
import Testing

/// Two publications that the laws are held against.
struct LawCase: CustomTestStringConvertible, Sendable {
  enum Origin: Sendable {
    case seeds
    case swappedSeeds
    case generated(seed: UInt64, format: SourceFormat)
  }

  var origin: Origin

  var testDescription: String {
    switch origin {
    case .seeds: "seeds"
    case .swappedSeeds: "seeds swapped"
    case .generated(let seed, let format): "generated \(seed) as \(format)"
    }
  }

  var base: Source {
    get throws {
      switch origin {
      case .seeds: try Seed.newsletter.source
      case .swappedSeeds: try Seed.web.source
      case .generated(let seed, let format): Self.source("base", GeneratedIssue(seed: seed), format)
      }
    }
  }

  var revised: Source {
    get throws {
      switch origin {
      case .seeds: try Seed.web.source
      case .swappedSeeds: try Seed.newsletter.source
      case .generated(let seed, let format):
        Self.source("revised", GeneratedIssue(seed: seed).edited(seed: seed &+ 1), format)
      }
    }
  }

  var isGenerated: Bool {
    if case .generated = origin { true } else { false }
  }

  /// Whether the base is the newsletter.
  var isNewsletter: Bool {
    if case .seeds = origin { true } else { false }
  }

  func report() throws -> Report { try Pipeline().compare(base: [base], revised: [revised]) }

  private static func source(_ name: String, _ issue: GeneratedIssue, _ format: SourceFormat) -> Source {
    let isMarkdown = format == .markdown
    let text = isMarkdown ? issue.markdown : issue.plain
    return Source(path: name + (isMarkdown ? ".md" : ".txt"), bytes: Array(text.utf8))
  }

  static let generated: [LawCase] = (0..<12).flatMap { seed in
    [SourceFormat.markdown, .text].map { LawCase(origin: .generated(seed: seed, format: $0)) }
  }
  static let seeds = [LawCase(origin: .seeds), LawCase(origin: .swappedSeeds)]
  static let all = seeds + generated
}
