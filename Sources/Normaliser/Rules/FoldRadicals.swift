/// Radicals of ideographs are compared as the ideographs that they are: PDF files hold them instead of these.
///
/// Both are drawn with one glyph of a font, and programs that write PDF files name a glyph by the first of its characters,
/// which is the radical. Source: EquivalentUnifiedIdeograph.txt of the Unicode Character Database 15.0, for all of U+2E80 to
/// U+2EF3 and U+2F00 to U+2FD5.
package enum FoldRadicals: FoldingRule {
  package static let name = "radicals"

  package static func key(of scalar: UInt32) -> [UInt8]? {
    let place: Int
    let row: [Unicode.Scalar]
    switch scalar {
    case 0x2e80...0x2ef3: (place, row) = (Int(scalar - 0x2e80), supplement)
    case 0x2f00...0x2fd5: (place, row) = (Int(scalar - 0x2f00), kangxi)
    default: return nil
    }
    return row[place].value == scalar ? nil : Array(String(row[place]).utf8)
  }

  /// For each character from U+2E80 on its ideograph, or itself where it has none.
  private static let supplement = Array(
    """
    ⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛\
    犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑\
    钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
    """.unicodeScalars)

  /// The same from U+2F00 on.
  private static let kangxi = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
    寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋\
    比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
    辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)
}
