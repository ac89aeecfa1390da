/// The folders that browsers save beside a page, with its pictures, styles and frames: no texts of their own.
enum SavedPages {
  /// What browsers and Windows put behind the page's name, in its languages.
  ///
  /// Source: Microsoft's list of “connected files”; Firefox and Chrome write `_files` in all languages or translate it
  /// to one of these.
  private static let suffixes = [
    "_files", ".files", "-files", "-Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer",
    "_tiedostot", "_pliki", "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar", "_datoteke",
    "_fitxers",
    "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak",
  ]

  /// Whether a folder belongs to a page that is saved beside it; `names` are all names beside.
  static func isCompanion(_ folder: String, beside names: Set<String>) -> Bool {
    suffixes.contains { suffix in
      guard folder.hasSuffix(suffix) else { return false }
      let page = folder.dropLast(suffix.count)
      return !page.isEmpty && [".html", ".htm", ".xhtml"].contains { names.contains(page + $0) }
    }
  }
}
