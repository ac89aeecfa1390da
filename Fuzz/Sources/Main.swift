import Glibc

// The fuzzing program: libFuzzer's driver around one of the targets, which STET_FUZZ_TARGET names. One program for all
// of them, since linking takes longer than a run in CI.

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) private var chosen: ([UInt8]) -> Void = { _ in }

/// The package manager links a program whose entry has the name of its target; libFuzzer's own `main` is never used.
@_cdecl("stet_fuzz_main")
public func entry(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  let name = unsafe getenv("STET_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    print(targets.keys.sorted().joined(separator: "\n"))
    return name == "list" ? 0 : 2
  }
  unsafe chosen = target
  var (count, arguments) = unsafe (count, arguments)
  return unsafe runDriver(&count, &arguments) { bytes, size in
    unsafe chosen([UInt8](UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  }
}

/// Ends the program as a finding of libFuzzer, with the law that does not hold.
func expect(_ holds: @autoclosure () -> Bool, _ law: @autoclosure () -> String) {
  guard !holds() else { return }
  let line = Array("the law does not hold: \(law())\n".utf8)
  _ = unsafe write(STDERR_FILENO, line, line.count)
  abort()
}
