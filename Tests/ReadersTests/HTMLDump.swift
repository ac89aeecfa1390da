import DocumentModel
import Readers

/// One line a block, so that a test reads as the page does.
func htmlDump(_ markup: String) throws -> [String] {
  try HTMLReader(takesWholePage: true).page(Array(markup.utf8)).transcription.document.blocks.map(htmlLine)
}

/// The texts of all blocks.
func htmlTexts(_ bytes: [UInt8], charset: String? = nil) throws -> [String] {
  try HTMLReader(takesWholePage: true).page(bytes, charset: charset).transcription.document.blocks.map(
    \.string)
}

func htmlTexts(_ markup: String) throws -> [String] { try htmlTexts(Array(markup.utf8)) }

func htmlLine(_ block: Block) -> String {
  let kind =
    switch block.kind {
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .item(.bullet, let depth): "item* \(depth)"
    case .item(.ordinal(_, let printed), let depth): "item\(printed) \(depth)"
    case .row(let header): header ? "row!" : "row"
    case .code: "code"
    case .caption: "caption"
    case .image: "image"
    case .rule: "rule"
    }
  let quote = block.quoteDepth > 0 ? " q\(block.quoteDepth)" : ""
  return "\(kind)\(quote): " + block.string.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
}
