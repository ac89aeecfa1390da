/// An edit that was injected, and the passage that it is in.
struct SelftestEdit {
  let kind: Selftest.Kind
  /// What is gone, and what stands there now; either may be empty.
  let before: String
  let after: String
  /// The whole passage on either side; empty where it is absent.
  let passage: String
  let revised: String
}
