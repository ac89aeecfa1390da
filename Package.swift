// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "stet",
  products: [
    .library(name: "Stet", targets: ["Stet"]),
    .executable(name: "stet", targets: ["StetCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2")
  ],
  // In flow order: a target may depend only on targets above it, see ARCHITECTURE.md.
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    // Without pkg-config: its file names a flag that the package manager refuses with a warning.
    .systemLibrary(
      name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Opens libcurl and brotli's decoder when they are first needed; see ARCHITECTURE.md.
    .target(name: "CLateLibraries"),
    // Starts the programs that read PDFs, under limits.
    .target(name: "CLimitedChild"),
    // Opened by the command that needs it, see its header.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "DocumentModel", swiftSettings: strict),
    .target(name: "PlainYAML", dependencies: ["CLibYAML"], swiftSettings: strict),
    .target(
      name: "Readers", dependencies: ["DocumentModel", "CCMarkGFM", "CLibXML2", "CLimitedChild"],
      swiftSettings: strict),
    .target(name: "Normaliser", dependencies: ["DocumentModel", "CUTF8Proc"], swiftSettings: strict),
    .target(name: "TextDiff", swiftSettings: strict),
    .target(name: "SideBySide", swiftSettings: strict),
    .target(name: "ChangeModel", dependencies: ["DocumentModel"], swiftSettings: strict),
    .target(
      name: "Configuration", dependencies: ["DocumentModel", "ChangeModel", "PlainYAML", "CPCRE2"],
      swiftSettings: strict),
    .target(
      name: "Snapshots", dependencies: ["DocumentModel", "ChangeModel", "PlainYAML"], swiftSettings: strict),
    .target(
      name: "History", dependencies: ["DocumentModel", "ChangeModel", "CSQLite", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "DiffEngine", dependencies: ["DocumentModel", "ChangeModel", "TextDiff", "SideBySide"],
      swiftSettings: strict),
    .target(
      name: "Reporter", dependencies: ["DocumentModel", "ChangeModel"],
      resources: [.embedInCode("HTML/Assets/report.css"), .embedInCode("HTML/Assets/report.js")],
      swiftSettings: strict),
    .target(
      name: "Stet",
      dependencies: [
        "DocumentModel", "Readers", "Normaliser", "ChangeModel", "SideBySide", "DiffEngine", "Snapshots",
        "Reporter",
      ],
      swiftSettings: strict),
    .target(
      name: "Fetching", dependencies: ["CLateLibraries", "CZlib", "CLibXML2", "Readers"],
      swiftSettings: strict),
    .executableTarget(
      name: "StetCommand",
      dependencies: [
        "Stet", "Configuration", "Snapshots", "CAllocator", "Fetching", "History",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Not a product: docs/library.md shows it, and a build of everything keeps it true.
    .executableTarget(
      name: "stet-example", dependencies: ["Stet"], path: "Examples/Library", swiftSettings: strict),
    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"], swiftSettings: strict),
    .testTarget(name: "ReadersTests", dependencies: ["Readers", "DocumentModel"], swiftSettings: strict),
    .testTarget(
      name: "NormaliserTests", dependencies: ["Normaliser", "DocumentModel"], swiftSettings: strict),
    .testTarget(name: "TextDiffTests", dependencies: ["TextDiff"], swiftSettings: strict),
    .testTarget(
      name: "DiffEngineTests",
      dependencies: ["DiffEngine", "DocumentModel", "ChangeModel", "Normaliser"], swiftSettings: strict),
    .testTarget(
      name: "ReporterTests", dependencies: ["Reporter", "ChangeModel", "DocumentModel"], swiftSettings: strict
    ),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: ["Configuration", "PlainYAML", "ChangeModel", "DocumentModel"],
      swiftSettings: strict),
    .testTarget(
      name: "SnapshotsTests", dependencies: ["Snapshots", "ChangeModel", "DocumentModel"],
      swiftSettings: strict),
    .testTarget(
      name: "HistoryTests", dependencies: ["History", "ChangeModel", "Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "StetTests", dependencies: ["Stet", "DocumentModel", "ChangeModel", "Snapshots"],
      swiftSettings: strict),
    // A web server on loopback that answers as a test tells it.
    .target(name: "TestServer", path: "Tests/TestServer", swiftSettings: strict),
    .testTarget(name: "FetchingTests", dependencies: ["Fetching", "TestServer"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Stet", "ChangeModel", "DocumentModel", "Reporter", "Configuration", "Snapshots", "StetCommand",
        "TestServer",
      ],
      exclude: ["Golden/seeds.json", "Pages", "Themes"], swiftSettings: strict),
  ]
)

// The fuzzing programs, see Fuzz/: they need a sanitizer's runtime, so a normal build does not know them.
if Context.environment["STET_FUZZ"] != nil {
  package.targets += [
    // With libxml2's parser of HTML, which the program itself has no use for: it reads the report back.
    .systemLibrary(name: "CFuzzXML", path: "Fuzz/CFuzzXML", pkgConfig: "libxml-2.0"),
    .executableTarget(
      name: "stet-fuzz",
      dependencies: [
        "Stet", "DocumentModel", "ChangeModel", "Readers", "Normaliser", "TextDiff", "PlainYAML",
        "Configuration", "Snapshots", "History", "CFuzzXML",
      ],
      path: "Fuzz/Sources",
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    .executableTarget(
      name: "stet-differ-perf", dependencies: ["TextDiff"], path: "Fuzz/Perf",
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
}
