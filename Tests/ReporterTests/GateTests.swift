import ChangeModel
import Testing

@Suite("The gate")
struct GateTests {
  @Test("fails at its threshold and above", arguments: Severity.allCases)
  func threshold(severity: Severity) {
    var sample = Sample()
    let pair = sample.pair("T", base: [], revised: [], changes: [Sample.change("[-a-]", .wording, severity)])
    for threshold in Severity.allCases {
      #expect(Gate(threshold: threshold).fails(sample.report([pair])) == (severity >= threshold))
    }
  }

  @Test("lets accepted changes stand")
  func accepted() {
    var sample = Sample()
    var change = Sample.change("[-a-]", .number, .critical)
    change.accepted = .init(reason: "wanted")
    let pair = sample.pair("T", base: [], revised: [], changes: [change])
    #expect(!Gate(threshold: .cosmetic).fails(sample.report([pair])))
  }

  @Test("counts an article without a partner as major")
  func oneSided() {
    var sample = Sample()
    let alone = ArticleReport(presence: .onlyInRevised(.init(sample.article("T"))))
    #expect(Gate().fails(sample.report([alone])))
    #expect(Gate(threshold: .major).fails(sample.report([alone])))
    #expect(!Gate(threshold: .critical).fails(sample.report([alone])))
  }

  @Test("passes what is empty")
  func empty() { #expect(!Gate(threshold: .cosmetic).fails(Sample().report([]))) }
}
