import Readers

/// Selectors of elements of web pages that are to be left out.
public enum PageSelector {
  /// What is wrong with a selector, without a full stop at its end; nil where it is one.
  public static func problem(_ text: String) -> String? {
    do {
      _ = try HTMLSelector(text)
      return nil
    } catch {
      return error.message
    }
  }
}
