internal import ChangeModel

/// The end of the page: how to let a change stand, the keyboard, the script.
struct HTMLFoot {
  private static let script = Markup(asset: PackageResources.report_js)

  func write(_ report: Report, to page: inout HTMLBuffer) {
    page.markup(
      """
      <footer>
      <p>To let a change stand: <code>stet accept ID --reason TEXT</code>. Its id stays the same as long as its words do.</p>
      <p>Made by stet
      """)
    page.markup(" ")
    page.text(report.toolVersion)
    page.markup(
      """
      . Base is the publication that the other is held against. <del>Words like these</del> are gone, \
      <ins>words like these</ins> are new.</p>
      </footer>
      <dialog id="keys" aria-labelledby="h-keys"><h2 id="h-keys">Keyboard</h2>
      <dl><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous change</dd>
      <dt><kbd>J</kbd> <kbd>K</kbd></dt><dd>next, previous article</dd>
      <dt><kbd>v</kbd></dt><dd>inline or side by side</dd>
      <dt><kbd>x</kbd></dt><dd>unfold the change</dd>
      <dt><kbd>a</kbd></dt><dd>copy its accept command</dd>
      <dt><kbd>l</kbd></dt><dd>copy a link to it</dd>
      <dt><kbd>?</kbd></dt><dd>this help</dd></dl>
      <p><label><input type="checkbox" id="single" checked> Single keys work</label></p>
      <button type="button" id="close">Close</button></dialog>
      <p id="said" role="status" aria-live="polite"></p>
      <script>
      """)
    page.markup(Self.script)
    page.markup("</script>\n</body>\n</html>\n")
  }
}
