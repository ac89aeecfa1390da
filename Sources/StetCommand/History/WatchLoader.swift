import Configuration
import Fetching
import History
import Stet

/// Finds and reads what a stet.yml names, source by source: one that fails does not stop the others.
struct WatchLoader {
  let project: Project
  let reading: ReadingOptions
  let states: [String: SourceState]
  /// What was loaded, by paths: a source of several comparisons is read once.
  private(set) var inputs: [WatchInput] = []
  private var places: [String: Int] = [:]
  /// The paths of each side of each comparison, in order.
  private(set) var paths: [String: [String]] = [:]
  /// What could not be found, one line each.
  private(set) var complaints: [String] = []
  private let session: WebSession
  /// The pages by the addresses that they were found at: two entries of a list may lead to one.
  private var arrivals: [String: String] = [:]

  init(project: Project, reading: ReadingOptions, session: WebSession, states: [String: SourceState]) {
    self.session = session
    self.project = project
    self.reading = reading
    self.states = states
  }

  mutating func load(_ comparisons: [ComparisonSettings]) {
    for comparison in comparisons {
      for side in Report.SideName.allCases { load(side, of: comparison) }
    }
  }

  private mutating func load(_ side: Report.SideName, of comparison: ComparisonSettings) {
    let patterns = side == .base ? comparison.base : comparison.revised
    // A source that is watched for itself has one side.
    guard !patterns.isEmpty else { return }
    let part = comparison.part(side)
    var isWhole = true
    for pattern in patterns {
      do throws(CommandError) {
        if WebAddress.isAddress(pattern) {
          for path in try pages(pattern, of: comparison) { page(path, side, comparison, isListed: true) }
          continue
        }
        for path in try files(pattern) where paths[part]?.contains(path) != true {
          paths[part, default: []].append(path)
          if places[path] == nil { add(path, side, comparison, source(path, side, comparison)) }
        }
      } catch {
        isWhole = false
        complaints.append(error.message)
      }
    }
    // An empty folder is a disk that is not there more often than a site without posts.
    missing(side, of: comparison, isWhole: isWhole && paths[part]?.isEmpty == false)
  }

  private mutating func add(
    _ path: String, _ side: Report.SideName, _ comparison: ComparisonSettings, _ finding: WatchInput.Finding
  ) {
    places[path] = inputs.count
    inputs.append(WatchInput(path: path, side: side, comparison: comparison, finding: finding))
  }

  /// What was there the last time, and is named no more.
  ///
  /// Where a file or folder cannot be read nothing is known of what it stands for: it is not gone.
  private mutating func missing(_ side: Report.SideName, of comparison: ComparisonSettings, isWhole: Bool) {
    let part = comparison.part(side)
    let known = states.values.filter { $0.part == part && places[$0.path] == nil }
    let patterns = side == .base ? comparison.base : comparison.revised
    for state in known.sorted(by: { $0.path < $1.path }) {
      if WebAddress.isAddress(state.path) {
        // A feed has the last posts only: what it lists no more may well be there, and is asked for.
        if patterns.contains(where: WebAddress.isAddress) {
          page(state.path, side, comparison, isListed: false)
        } else {
          add(state.path, side, comparison, .gone(cause: "stet.yml names it no more"))
        }
      } else if !isWhole {
        add(state.path, side, comparison, .failed(cause: "what stet.yml names there cannot be read"))
      } else {
        let isThere = Files.exists(state.path)
        add(
          state.path, side, comparison,
          .gone(cause: isThere ? "stet.yml names it no more" : "the file does not exist any more"))
      }
    }
  }

  private func files(_ pattern: String) throws(CommandError) -> [String] {
    let paths = Glob.isPattern(pattern) ? try Glob(pattern).paths() : [pattern]
    guard !paths.isEmpty else {
      throw .file(path: pattern, cause: "names no file", remedy: "check \(project.path)")
    }
    var files: [String] = []
    for path in paths {
      if try Files.isDirectory(path) {
        files += try SourceLoader.files(in: path)
      } else if !Glob.isPattern(pattern) || SourceLoader.isText(path) {
        files.append(path)
      }
    }
    return files.map(Files.relative)
  }

  private func source(_ path: String, _ side: Report.SideName, _ comparison: ComparisonSettings)
    -> WatchInput.Finding
  {
    guard Files.exists(path) else { return .gone(cause: "the file does not exist any more") }
    var loader = reading.loader(side == .base ? comparison.baseFormat : comparison.revisedFormat, session)
    loader.encoding = comparison.encoding ?? reading.encoding
    loader.root = project.root
    do throws(CommandError) {
      let sources = try loader.load(path)
      guard sources.count == 1, var source = sources.first else {
        return .failed(cause: "an archive of several pages has no history; name the folder of its pages")
      }
      source.leftOut = comparison.rules.selectors.map(\.selector)
      return .source(source)
    } catch {
      return .failed(cause: error.message)
    }
  }

  // MARK: Pages

  /// The addresses that a URL of the stet.yml stands for: itself, or what it lists.
  private mutating func pages(_ pattern: String, of comparison: ComparisonSettings) throws(CommandError)
    -> [String]
  {
    do throws(FetchError) {
      let address = try WebAddress(pattern)
      let mode = reading.web.follow ?? comparison.follow.flatMap { FollowMode(rawValue: $0.rawValue) }
      guard let mode else { return [address.printed] }
      let most = reading.web.maxPages ?? comparison.mostPages ?? WebSession.mostPages
      let fetcher = try session.openFetcher()
      let list = try fetcher.follow(try fetcher.fetch(address), mode, mostPages: most)
      if list.isCut { complaints.append(WebSession.cut(address, most)) }
      return list.addresses.map(\.printed)
    } catch {
      throw .fetch(error)
    }
  }

  /// Asks for a page, if it has changed since the last text.
  private mutating func page(
    _ path: String, _ side: Report.SideName, _ comparison: ComparisonSettings, isListed: Bool
  ) {
    let part = comparison.part(side)
    if places[path] != nil {
      if paths[part]?.contains(path) != true { paths[part, default: []].append(path) }
      return
    }
    let state = states[path]
    let isCurrent = state?.outcome == .present && state?.normaliser == NormalisedPair.normaliserVersion
    var input = WatchInput(path: path, side: side, comparison: comparison, finding: .unchanged)
    do throws(FetchError) {
      let since = FetchValidators(etag: state?.etag, lastModified: state?.modified)
      let page = try session.openFetcher().fetch(try WebAddress(path), since: isCurrent ? since : nil)
      let arrival = page.finalAddress.printed
      if let other = arrivals[arrival], other != path {
        // What a list names twice is one article; what was one of its own leads to another now.
        guard !isListed || state != nil else { return }
        input.finding = .gone(cause: "it leads to \(other) now")
      } else {
        arrivals[arrival] = path
        paths[part, default: []].append(path)
        if arrival != path, page.isPermanentlyMoved { input.address = arrival }
        input.etag = page.validators.etag
        input.modified = page.validators.lastModified
        if !page.isUnchanged { input.finding = .source(source(page, input)) }
      }
    } catch {
      paths[part, default: []].append(path)
      if error.isGone, case .status(let status) = error.cause {
        input.finding = .gone(cause: "the server answers \(status)")
      } else {
        input.finding = .failed(cause: error.message)
      }
    }
    places[path] = inputs.count
    inputs.append(input)
  }

  private func source(_ page: FetchResult, _ input: WatchInput) -> Source {
    var source = Source(page)
    let format = input.side == .base ? input.comparison.baseFormat : input.comparison.revisedFormat
    if let format { source.format = format }
    source.encoding = input.comparison.encoding ?? reading.encoding
    source.leftOut = input.comparison.rules.selectors.map(\.selector)
    return source
  }

  /// The bytes of a page that is as it was: to compare its side, all of it is needed.
  func whole(_ input: WatchInput) -> Source? {
    guard case .unchanged = input.finding, let address = try? WebAddress(input.path),
      let page = try? session.openFetcher().fetch(address)
    else { return nil }
    return source(page, input)
  }
}
