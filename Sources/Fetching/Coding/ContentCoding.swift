/// Undoes the coding that a server sent a body in.
enum ContentCoding {
  /// The value of the header that says what we can undo.
  static var accepted: String { BrotliDecoder.isAvailable ? "gzip, br" : "gzip" }

  /// The body without its codings, which are at most one: more are only ever seen in bombs.
  static func decode(_ body: [UInt8], _ codings: [String], limit: Int) throws(FetchError.Cause) -> [UInt8] {
    guard let coding = codings.first else { return body }
    guard codings.count == 1 else { throw .coding("it is encoded \(codings.count) times") }
    do {
      switch coding {
      case "gzip", "x-gzip": return try Inflater.content(of: body, limit: limit)
      case "br" where BrotliDecoder.isAvailable: return try BrotliDecoder.decode(body, limit: limit)
      default: throw FetchError.Cause.coding("the content encoding “\(coding.prefix(20))” is not known")
      }
    } catch let failure as Inflater.Failure {
      throw cause(failure, coding)
    } catch let cause as FetchError.Cause {
      throw cause
    } catch {
      throw .coding(coding)
    }
  }

  private static func cause(_ failure: Inflater.Failure, _ coding: String) -> FetchError.Cause {
    switch failure {
    case .damaged: .coding("it is no valid \(coding)")
    case .cutOff: .coding("its \(coding) is truncated")
    case .tooLarge(let limit): .tooLarge(limit: limit)
    }
  }
}
