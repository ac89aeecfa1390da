/// One comparison on its way: a stack of boxes still to be solved and the hunks found, left to right.
///
/// The stack is explicit, so that no input can exhaust the thread's. The leftmost box is on top; therefore
/// hunks are found in order.
struct Comparison: ~Copyable {
  /// How a box is to be solved next.
  ///
  /// Each stage hands what it cannot divide to the next one.
  private enum Stage {
    /// A shortest script at once if it is short in relation to the texts.
    case near
    /// Walk from difference to difference: nearly all of a text that was corrected here and there.
    case walk
    /// Unique runs of three tokens; words repeat, three words in a row seldom do.
    case phrases
    /// Unique tokens.
    case words
    /// The rarest run of all.
    case histogram
    /// Middle snakes with a bound on the cost.
    case search
    /// Middle snakes to the end.
    case exact
  }

  private struct Job {
    let box: Box
    let stage: Stage
  }

  private let base: [UInt32]
  private let revised: [UInt32]
  private let limits: TokenDiff.Limits
  private let kernel: MyersKernel
  private var jobs: [Job] = []
  /// What is left of the work that the searches for anchors may do, in tokens looked at.
  private var work: Int

  private(set) var hunks: [EditScript.Hunk] = []
  private(set) var effort = TokenDiff.Effort.minimal

  init(base: [UInt32], revised: [UInt32], limits: TokenDiff.Limits) {
    self.base = base
    self.revised = revised
    self.limits = limits
    kernel = MyersKernel(baseCount: base.count, revisedCount: revised.count)
    work = limits.passes * (base.count + revised.count)
  }

  mutating func run() {
    push(Box(base: 0..<base.count, revised: 0..<revised.count), .near)
    while let job = jobs.popLast() {
      let box = MyersKernel.trim(job.box, base.span, revised.span)
      if box.base.isEmpty || box.revised.isEmpty {
        emit(box)
      } else {
        solve(box, box.count <= limits.exactSize ? .exact : job.stage)
      }
    }
  }

  private mutating func solve(_ box: Box, _ stage: Stage) {
    switch stage {
    case .near: if !solveNear(box) { push(box, .walk) }
    case .walk: walk(box)
    case .phrases: anchor(box, length: 3, next: .words)
    case .words: anchor(box, length: 1, next: box.count <= limits.histogramSize ? .histogram : .search)
    case .histogram: divideByRarestRun(box)
    case .search: search(box, bound: limits.searchCost)
    case .exact: search(box, bound: .max)
    }
  }

  /// Solves the box if few enough edits suffice, then without any promise broken.
  private mutating func solveNear(_ box: Box) -> Bool {
    let bound = min(limits.nearCost, box.count / limits.nearShare)
    let split = kernel.split(box, base.span, revised.span, bound: bound)
    guard split.part == .both else { return false }
    push(split, of: box, .exact, .exact)
    return true
  }

  private mutating func walk(_ box: Box) {
    let run = kernel.nextRun(
      box, base.span, revised.span, length: limits.walkRun, bound: limits.walkCost)
    guard let run else {
      if !solveNear(box) { push(box, .phrases) }
      return
    }
    effort = max(effort, .anchored)
    push(box.after(run), .walk)
    push(box.before(run), .exact)
  }

  private mutating func anchor(_ box: Box, length: Int, next: Stage) {
    guard length > 1 || !solveNear(box) else { return }
    guard spend(box.count) else { return push(box, .search) }
    let anchors = Anchors.find(box, base.span, revised.span, length: length)
    guard anchors.areCommon || length > 1 else { return emit(box) }
    guard !anchors.runs.isEmpty else { return push(box, next) }
    effort = max(effort, .anchored)
    var rest = box
    var gaps: [Box] = []
    for run in anchors.runs {
      gaps.append(rest.before(run))
      rest = rest.after(run)
    }
    push(rest, .words)
    for gap in gaps.reversed() { push(gap, .words) }
  }

  private mutating func divideByRarestRun(_ box: Box) {
    var histogram = Histogram(box, base.span, revised.span, chainLength: limits.chainLength)
    let run = histogram.rarestRun(base.span, revised.span)
    guard spend(histogram.work), let run else { return push(box, .search) }
    effort = max(effort, .anchored)
    push(box.after(run), .histogram)
    push(box.before(run), .histogram)
  }

  private mutating func search(_ box: Box, bound: Int) {
    let split = kernel.split(box, base.span, revised.span, bound: bound)
    if split.part != .both { effort = .limited }
    let isExact = bound == .max || split.part == .both
    push(
      split, of: box, isExact || split.part == .first ? .exact : .search,
      isExact || split.part == .second ? .exact : .search)
  }

  private mutating func push(_ split: MyersKernel.Split, of box: Box, _ first: Stage, _ second: Stage) {
    let point = Run(base: split.base, revised: split.revised, count: 0)
    push(box.after(point), second)
    push(box.before(point), first)
  }

  private mutating func push(_ box: Box, _ stage: Stage) {
    jobs.append(Job(box: box, stage: stage))
  }

  private mutating func emit(_ box: Box) {
    guard box.count > 0 else { return }
    hunks.join(EditScript.Hunk(base: box.base, revised: box.revised))
  }

  /// Takes from the work that is left; once there is too little, a limit has been hit.
  private mutating func spend(_ amount: Int) -> Bool {
    work -= amount
    if work < 0 { effort = .limited }
    return work >= 0
  }
}
