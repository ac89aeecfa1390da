import CFuzzXML
import ChangeModel
import Foundation
import Stet

/// A report of a comparison, read back by a program of its format; the first byte chooses the format.
@Sendable func reports(_ bytes: [UInt8]) {
  let (choice, rest) = Input.choice(bytes)
  guard let (base, revised) = sides(rest) else { return }
  guard let report = try? Pipeline().compare(base: [base], revised: [revised]) else { return }
  var options = ReportOptions()
  options.showCosmetic = true
  options.verbose = true
  let format = ReportFormat.allCases[choice % ReportFormat.allCases.count]
  let output = format.write(report, options: options)
  let text = String(validating: output, as: UTF8.self)
  expect(text != nil, "\(format) is UTF-8")
  expect(output == format.write(report, options: options), "\(format) is the same twice")
  readBack(format, output)
}

private func readBack(_ format: ReportFormat, _ output: [UInt8]) {
  switch format {
  case .json, .sarif: expect(isJSON(output[...]), "\(format) is JSON")
  case .jsonl:
    for line in output.split(separator: UInt8(ascii: "\n")) { expect(isJSON(line), "a line is JSON") }
  case .junit: expect(isXML(output), "JUnit's report is XML")
  case .html: checkPage(output)
  case .github:
    // A command begins a line with two colons: none but those of the writer.
    for line in output.split(separator: UInt8(ascii: "\n")) where line.starts(with: "::".utf8) {
      let known = ["::error", "::warning", "::notice", "::group::", "::endgroup::"]
      expect(known.contains { line.starts(with: $0.utf8) }, "a line is one of our commands")
    }
    fallthrough
  default: checkInert(format, output)
  }
}

/// Nothing that a terminal would obey.
private func checkInert(_ format: ReportFormat, _ output: [UInt8]) {
  for scalar in String(decoding: output, as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x0a, 0x09: break
    case 0..<0x20, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069:
      expect(false, "\(format) holds U+\(String(scalar.value, radix: 16))")
    default: break
    }
  }
}

private func isJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
  (try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])) != nil
}

private func isXML(_ bytes: [UInt8]) -> Bool {
  let options = CInt(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
  let tree = unsafe bytes.withUnsafeBytes { buffer in
    unsafe xmlReadMemory(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, "UTF-8", options)
  }
  guard let tree = unsafe tree else { return false }
  unsafe xmlFreeDoc(tree)
  return true
}

/// The kind of node that an element is, as libxml2 numbers them.
private let element: UInt32 = 1

/// The page has our elements and attributes alone, and links that run nothing.
private func checkPage(_ output: [UInt8]) {
  let options = CInt(
    HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | 1 << 19)
  let tree = unsafe output.withUnsafeBytes { buffer in
    unsafe htmlReadMemory(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, "UTF-8", options)
  }
  guard let tree = unsafe tree else { return expect(false, "the page can be parsed") }
  defer { unsafe xmlFreeDoc(tree) }
  var scripts = 0
  var next = unsafe xmlDocGetRootElement(tree)
  while let node = unsafe next {
    if unsafe node.pointee.type.rawValue == element { unsafe check(node, &scripts) }
    unsafe next = following(node)
  }
  expect(scripts == 1, "the page has one script, its own")
}

private func following(_ node: xmlNodePtr) -> xmlNodePtr? {
  if let child = unsafe node.pointee.children, unsafe node.pointee.type.rawValue == element { return unsafe child }
  var node = unsafe node
  while true {
    if let sibling = unsafe node.pointee.next { return unsafe sibling }
    guard let parent = unsafe node.pointee.parent, unsafe parent.pointee.type.rawValue == element else { return nil }
    unsafe node = parent
  }
}

private func check(_ node: xmlNodePtr, _ scripts: inout Int) {
  let name = unsafe String(cString: node.pointee.name)
  if name == "script" { scripts += 1 }
  expect(!["iframe", "object", "embed", "form", "img", "base", "frame"].contains(name), "no element <\(name)>")
  var attribute = unsafe node.pointee.properties
  while let one = unsafe attribute {
    let key = unsafe String(cString: one.pointee.name)
    expect(!key.hasPrefix("on"), "no attribute \(key)")
    if key == "href" || key == "src", let value = unsafe xmlNodeListGetString(node.pointee.doc, one.pointee.children, 1) {
      let target = unsafe String(cString: UnsafeRawPointer(value).assumingMemoryBound(to: CChar.self)).lowercased()
      unsafe cfx_free(value)
      let schemes = ["#", "http:", "https:", "mailto:", "data:image/"]
      expect(schemes.contains(where: target.hasPrefix), "the target \(target) runs nothing")
    }
    unsafe attribute = one.pointee.next
  }
}
