/// Words that the rules look at besides numbers and calendars, made by hand; `LexiconReader` has the form.
enum GrammarWords {
  /// English.
  static let en = """
    L0 the|of|and|to|is|are|was|were|it|this|that|with|for|by|from|they|have|has|on|at|be|as|an|not|will|which
    L0 or|in|a|we|you|his|her|their|he|she|its|all|there|been|but|can|must|should|these
    B0 version|section|chapter|article|clause|figure|table|rule|appendix|release|§|rfc|iso|step|part|volume
    B0 page|room|phone|tel|fax|isbn|issn|paragraph
    H0 mr|mrs|ms|dr|prof|professor|president|sir|lady|lord|king|queen|prince|princess|senator|minister
    H0 chancellor|pope|captain|general|judge|director|secretary|chairman|chairwoman|mayor|governor|saint
    A0 am|a.m
    A12 pm|p.m
    C0 o'clock|hours|hrs
    Q0 quarter
    R0 to|till|until|through
    r0 from
    Z0 minus
    F0 of|the
    G1 not|no|never|none|neither|nor|cannot|without|nothing|nobody|nowhere|hardly|scarcely|barely
    g0 only|just|merely|simply|least
    V3 must|shall
    V2 should|ought
    V1 may|can|could|might
    P0 the|a|an|this|that|these|those|each|every|some|any|no
    D1 mondays
    D2 tuesdays
    D3 wednesdays
    D4 thursdays
    D5 fridays
    D6 saturdays
    D7 sundays
    d2 tues
    d4 thur|thurs
    M9 sept
    U:percent per cent|pct
    U:permille per mille
    U:USD dollar|dollars|us$
    U:GBP pound sterling|pounds sterling
    U:JPY yen
    U:CNY yuan|rmb|renminbi
    U:RUB ruble|rubles|rouble|roubles
    U:CHF franc|francs
    U:percentage-point percentage point|percentage points
    U:tonne tonne|tonnes
    U:hour hours
    """
  /// German.
  static let de = """
    L0 der|die|das|und|ist|sind|war|waren|den|dem|des|ein|eine|nicht|mit|von|zu|im|auf|für|sich|es|sie|er|wir
    L0 ich|haben|hat|wird|werden|auch|als|am|zum|zur|oder|bei|nach|aus|in|so|wie|dass|wurde|kann
    B0 version|abschnitt|kapitel|artikel|abbildung|tabelle|regel|anhang|§|rfc|iso|schritt|teil|band|seite|raum
    B0 tel|telefon|fax|isbn|issn|absatz|nr
    H0 herr|herrn|frau|dr|prof|professor|professorin|präsident|präsidentin|kanzler|kanzlerin|bundeskanzler
    H0 bundeskanzlerin|minister|ministerin|könig|königin|papst|direktor|direktorin|bürgermeister
    H0 bürgermeisterin|firma|familie|stadt|chef|sprecher|sprecherin|st|sankt
    C0 uhr|h
    Q0 quartal|quartals|quartale
    R0 bis
    r0 von
    Z0 minus
    F0 den|dem
    G1 nicht|kein|keine|keinen|keiner|keines|keinem|nie|niemals|ohne|nichts|niemand|niemanden|niemandem|weder
    G1 nirgends|nirgendwo|keinesfalls|keineswegs|kaum|keinerlei|mitnichten
    g0 nur|bloß
    V3 muss|müssen|musste|mussten|muß
    V2 soll|sollen|sollte|sollten
    V1 kann|können|konnte|konnten|darf|dürfen|durfte|durften|könnte|könnten
    P0 der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|keinem|keiner|dieser|diese
    P0 dieses|diesen|diesem|jeder|jede|jedes|jeden|jedem|mein|sein|seine|seinen|seiner|seinem|ihr|ihre|ihren
    P0 ihrer|ihrem|unser|unsere|unseren|unserer|unserem|im|am|zum|zur|vom|beim|ins|ans|alle|allen|aller|viele
    P0 vielen|vieler|einige|einigen|mehrere|mehreren|welche|welcher|solche|solchen|beide|beiden
    p0 in|nach|aus|von|bei|bis
    D6 sonnabend
    d7 son
    M1 jänner
    M3 mrz
    U:percent v.h
    U:permille promille
    U:USD dollar|us$
    U:JPY yen
    U:CNY yuan|rmb|renminbi
    U:CHF franken|fr
    U:percentage-point prozentpunkt|prozentpunkte|prozentpunkten
    U:hour stunden
    U:day tagen
    U:month monaten
    U:year jahren|jahre|jahr|jahres
    U:week wochen
    """
  /// French.
  static let fr = """
    L0 le|la|les|des|du|de|et|est|sont|un|une|dans|sur|par|pour|avec|que|qui|ce|cette|ces|il|elle|ils|elles|au
    L0 aux|en|ne|pas|été|ont|a|plus|nous|vous|se|sa|son|ses|leur|mais|ou|à|y|était|étaient
    B0 version|section|chapitre|article|figure|tableau|règle|annexe|§|rfc|iso|étape|partie|tome|page|salle|tél
    B0 fax|isbn|issn|alinéa|paragraphe
    H0 m|mm|mme|mlle|dr|pr|prof|professeur|président|présidente|ministre|roi|reine|pape|directeur|directrice
    H0 maire|madame|monsieur|saint|sainte
    C0 h|heures|heure
    Q0 trimestre
    R0 à
    r0 de
    Z0 moins
    F0 de|du
    G1 pas|jamais|aucun|aucune|sans|ni|rien|guère|nul|nulle|non|nullement|aucunement
    G2 ne|n
    g0 seulement
    V3 doit|doivent|devra|devront|devez|devons
    V2 devrait|devraient|devriez
    V1 peut|peuvent|pourra|pourront|pourrait|pourraient|pouvez
    P0 le|la|les|un|une|des|du|ce|cet|cette|ces|l|au|aux|son|sa|ses|leur|leurs|notre|nos|votre|vos|chaque|tout
    P0 toute|tous|toutes
    U:percent p.c
    U:permille pour mille
    U:USD dollar|dollars|us$
    U:CHF franc|francs
    U:JPY yen|yens
    U:CNY yuan|yuans
    U:RUB rouble|roubles
    U:percentage-point point de pourcentage|points de pourcentage
    U:hour heures
    """
  /// Spanish.
  static let es = """
    L0 el|la|los|las|a|de|del|y|en|que|es|son|un|una|por|con|para|se|su|sus|al|lo|como|más|no|ha|han|fue|este
    L0 esta|estos|estas|pero|era|muy|también|ellos|está|están|todos|o|nosotros|les|tiene
    B0 versión|sección|capítulo|artículo|figura|tabla|regla|anexo|§|rfc|iso|paso|parte|tomo|página|sala|tel
    B0 fax|isbn|issn|apartado|párrafo
    H0 sr|sra|srta|dr|dra|prof|profesor|profesora|presidente|presidenta|ministro|ministra|rey|reina|papa
    H0 director|directora|alcalde|alcaldesa|don|doña|señor|señora|san|santa|santo
    C0 h|horas
    A0 a.m
    A12 p.m
    Q0 trimestre
    R0 a|hasta
    r0 de|desde
    Z0 menos
    F0 de|del
    G1 no|ni|nunca|jamás|ningún|ninguna|ninguno|nada|nadie|sin|tampoco|apenas|ningunos|ningunas
    g0 solo|sólo|solamente|únicamente
    V3 debe|deben|deberá|deberán
    V2 debería|deberían
    V1 puede|pueden|podrá|podrán|podría|podrían
    P0 el|la|los|las|un|una|unos|unas|este|esta|estos|estas|ese|esa|su|sus|cada|todo|toda|todos|todas|del|al
    M9 set|setiembre
    U:USD dólar|dólares|us$
    U:JPY yen|yenes
    U:CNY yuan|yuanes
    U:RUB rublo|rublos
    U:percentage-point punto porcentual|puntos porcentuales
    U:permille por mil
    U:hour horas
    """
  /// Italian.
  static let it = """
    L0 il|lo|la|gli|le|di|del|della|dei|delle|e|in|che|è|sono|un|una|per|con|da|dal|si|su|non|anche|come|più
    L0 al|alla|nel|nella|ha|hanno|questo|questa|i|erano|era|ma|loro|molto|sul|tutti|noi|stato|essere
    B0 versione|sezione|capitolo|articolo|figura|tabella|regola|allegato|§|rfc|iso|passo|parte|tomo|pagina
    B0 sala|tel|fax|isbn|issn|comma|paragrafo
    H0 sig|sig.ra|signor|signora|dott|dott.ssa|prof|professore|professoressa|presidente|ministro|ministra|re
    H0 regina|papa|direttore|direttrice|sindaco|sindaca|san|santa|santo|don
    C0 ore|h
    Q0 trimestre
    R0 a|fino a
    r0 da
    Z0 meno
    F0 di|del
    G1 non|né|mai|nessun|nessuna|nessuno|niente|nulla|senza|mica|neanche|nemmeno|neppure
    g0 solo|soltanto|solamente
    V3 deve|devono|dovrà|dovranno
    V2 dovrebbe|dovrebbero
    V1 può|possono|potrà|potranno|potrebbe|potrebbero
    P0 il|lo|la|i|gli|le|un|uno|una|questo|questa|questi|queste|quel|quella|suo|sua|suoi|sue|ogni|tutto|tutta
    P0 tutti|tutte|del|della|dei|delle|al|alla|nel|nella|sul|sulla
    U:USD dollaro|dollari|us$
    U:JPY yen
    U:CNY yuan
    U:RUB rublo|rubli
    U:CHF franco|franchi
    U:percentage-point punto percentuale|punti percentuali
    U:permille per mille
    U:hour ore
    """
  /// Russian.
  static let ru = """
    L0 и|в|на|с|не|что|он|она|они|мы|вы|я|по|к|из|у|о|от|за|для|как|это|был|была|было|были|быть|есть|но|или|же
    L0 бы|его|её|их|все|всё|так|до|при|также|который|которая|которые|этот|эта|там|тут
    B0 версия|версии|раздел|глава|статья|рисунок|таблица|правило|приложение|§|rfc|iso|шаг|часть|том|страница
    B0 комната|тел|факс|isbn|issn|пункт
    H0 г-н|г-жа|г-на|г-ну|господин|госпожа|доктор|профессор|президент|министр|король|королева|папа|директор
    H0 мэр|губернатор|академик|товарищ
    C0 часов|часа|час|ч
    Q0 квартал|квартала|квартале
    R0 до
    r0 от|с
    Z0 минус
    Y0 г|гг|год|года|году|годом
    G1 не|нет|ни|никогда|без|ничего|ничто|никто|никого|никому|нельзя|никак|нигде|никуда|невозможно|едва
    G1 вряд
    g0 только|просто|лишь
    V3 должен|должна|должно|должны|обязан|обязана|обязаны
    V2 следует|стоит
    V1 может|могут|можно|мог|могла|могли
    U:percent процент|процента|процентов|процентам|процентами|процентах
    U:permille промилле
    U:USD доллар|доллара|долларов|долларах|долларам|долл|us$
    U:EUR евро
    U:RUB рубль|рубля|рублей|руб|₽|рублями|рублям|рублях
    U:JPY иена|иены|иен
    U:CNY юань|юаня|юаней
    U:percentage-point процентный пункт|процентного пункта|процентных пункта|процентных пунктов
    U:kilometer километров|километра|километр|километрах|километре|километрам
    U:meter метрах|метре|метрам
    U:kilogram килограммах|килограммам
    U:mile милях|милям
    U:hour часов|часа
    U:century веке|веку|веком|веках|столетие|столетия|столетии|столетий
    U:year лет|года|годов
    """
  /// Portuguese.
  static let pt = """
    L0 o|os|as|de|do|da|dos|das|e|em|no|na|nos|nas|que|é|são|um|uma|por|com|para|se|seu|sua|seus|suas|ao|aos|à|não
    L0 como|mais|foi|foram|pelo|pela|pelos|pelas|ou|este|esta|isso|isto|também|até|muito|já|está|estão|ser|há|era|mas
    L0 quando|nós|eles|elas|você|tem|têm|num|numa
    B0 versão|secção|seção|capítulo|artigo|figura|tabela|regra|anexo|§|rfc|iso|passo|parte|tomo|página|sala|tel
    B0 fax|isbn|issn|alínea|parágrafo
    H0 sr|sra|srta|dr|dra|prof|professor|professora|presidente|presidenta|ministro|ministra|rei|rainha|papa
    H0 diretor|diretora|director|directora|dom|dona|senhor|senhora|são|santa|santo
    C0 h|horas|hora
    Q0 trimestre
    R0 a|até
    r0 de|desde
    Z0 menos
    F0 de|do
    G1 não|nem|nunca|jamais|nenhum|nenhuma|nenhuns|nenhumas|nada|ninguém|sem|tampouco
    g0 só|somente|apenas|unicamente
    V3 deve|devem|deverá|deverão
    V2 deveria|deveriam
    V1 pode|podem|poderá|poderão|poderia|poderiam
    P0 o|a|os|as|um|uma|uns|umas|este|esta|estes|estas|esse|essa|seu|sua|cada|todo|toda|todos|todas|do|da|ao|no|na
    U:USD dólar|dólares|us$
    U:BRL reais
    U:JPY iene|ienes
    U:CNY yuan|iuan
    U:RUB rublo|rublos
    U:percentage-point ponto percentual|pontos percentuais
    U:permille por mil
    U:kilometer quilómetro|quilómetros
    """
  /// Dutch.
  static let nl = """
    L0 de|het|een|en|van|zijn|op|te|dat|die|voor|met|niet|aan|er|om|ook|als|maar|bij|uit|nog|naar|heeft|hebben|waren
    L0 werd|werden|worden|wordt|kan|kunnen|door|over|ze|hij|zij|wij|je|dit|deze|tot|wel|moet|geen|hun|haar|zich|zou
    L0 in|is|was|we|of|al
    B0 versie|sectie|hoofdstuk|artikel|figuur|tabel|regel|bijlage|§|rfc|iso|stap|deel|band|pagina|kamer|tel
    B0 telefoon|fax|isbn|issn|lid|paragraaf|nr
    H0 dhr|mevr|mw|dr|ir|mr|drs|prof|professor|president|minister|koning|koningin|paus|directeur|directrice
    H0 burgemeester|meneer|mevrouw|heer|sint|stad|gemeente|premier
    C0 uur|u
    Q0 kwartaal
    R0 tot|tot en met
    r0 van
    Z0 min
    G1 niet|geen|nooit|zonder|niets|niemand|nergens|noch|geenszins|nauwelijks|evenmin
    g0 alleen|slechts|enkel
    V3 moet|moeten|moest|moesten
    V2 zou|zouden|hoort|horen
    V1 kan|kunnen|kon|konden|mag|mogen|mocht|mochten
    P0 de|het|een|dit|dat|deze|die|zijn|haar|hun|ons|onze|elk|elke|ieder|iedere|alle|geen
    M3 mrt
    U:permille promille
    U:USD dollar|dollars|us$
    U:JPY yen
    U:CNY yuan
    U:RUB roebel|roebels
    U:CHF frank|franken
    U:percentage-point procentpunt|procentpunten
    U:tonne ton
    U:hour uren
    """
  /// Chinese.
  static let zh = """
    H1 先生|女士|小姐|教授|博士|主席|总统|总理|部长|主任|书记|局长|院长|校长|司长|省长|市长|同志|夫人|大使|秘书长|董事长|总裁|经理|院士|主编|记者|會長|總統
    E0 市|省|县|区|州|镇|乡|村|公司|集团|大学|学院|银行|协会|委员会|研究院|研究所|出版社|日报|法院|医院|机场|车站|路|街|河|江|湖|山|岛|厂|部
    A0 上午|凌晨|早上
    A12 下午|晚上|晚
    C0 时|点|點
    Q0 季度
    R0 至|到
    Z0 负|零下

    D1 星期一|周一|礼拜一
    D2 星期二|周二|礼拜二
    D3 星期三|周三|礼拜三
    D4 星期四|周四|礼拜四
    D5 星期五|周五|礼拜五
    D6 星期六|周六|礼拜六
    D7 星期日|星期天|周日|礼拜天
    G1 不|没|沒|勿|毋|无法|無法|无从|尚未|从未|未曾|未能|毫无|不同意|不同步|不少于|不过分|不过期|不如实|不如期
    G3 未|无|無|非
    x0 不仅|不但|不只|不单|不光|不过|不断|不少|不同|不久|不管|不论|不如|非常|非洲|南非|北非|西非|东非|中非|除非|未来|未必|无论|无线|无锡|无数|是非|不得不|是不是|能不能|有没有|要不要
    V3 必须|须|必需|应当
    V2 应该|应|宜
    V1 可以|可|能|能够
    U:percentage-point 百分点|个百分点
    U:EUR 欧元
    U:USD 美元|美金|$
    U:CNY 元|人民币|块
    U:JPY 日元
    U:GBP 英镑
    U:RUB 卢布
    U:kilometer 公里|千米|km
    U:meter 米
    U:kilogram 公斤|千克|kg
    U:square-meter 平方米
    U:square-kilometer 平方公里
    U:cubic-meter 立方米
    U:tonne 吨
    U:hour 小时
    U:celsius 摄氏度|度
    U:hectare 公顷
    """
  /// Japanese.
  static let ja = """
    H1 氏|さん|様|社長|会長|大臣|首相|知事|教授|博士|大統領|総理|選手|監督|議員|市長|町長|村長|部長|課長|先生|君|ちゃん|氏ら
    E0 市|省|県|都|府|道|区|町|村|州|社|株式会社|会社|大学|銀行|協会|委員会|研究所|新聞|駅|空港|島|山|川|湖|庁|党|病院|財団
    A0 午前
    A12 午後
    C0 時
    Q0 四半期
    R0 から|ないし
    Z0 マイナス
    K2018 令和
    K1988 平成
    K1925 昭和
    K1911 大正
    K1867 明治
    D1 月曜日|月曜
    D2 火曜日|火曜
    D3 水曜日|水曜
    D4 木曜日|木曜
    D5 金曜日|金曜
    D6 土曜日|土曜
    D7 日曜日|日曜
    d1 月
    d2 火
    d3 水
    d4 木
    d5 金
    d6 土
    d7 日
    G1 ません|ない|なかった|なく|なければ|なくて|ずに|ず、|ぬ。|まい。
    G3 非|不|無|未
    x0 少ない|危ない|少なく|危なく|しかない|かもしれない|かもしれません|まず|必ず|はず|いずれ|わずか|ずつ|ずっと|おそらく|だけでなく|のみならず|未来|非常|無料|無線|ほかならない|にほかならない
    x0 すみません|つまらない|もったいない|とんでもない|ではないか|なくなる|なくなった|なくす|ぬる|いぬ|きぬ|まいる|毎|うまい|あまい|しまい
    V3 べきである|なければならない|なければなりません
    V1 てもよい|てもよろしい
    U:EUR ユーロ
    U:USD ドル
    U:CNY 人民元|元
    U:JPY 円|¥
    U:GBP ポンド
    U:RUB ルーブル
    U:kilogram キログラム|kg
    U:percent パーセント
    U:meter メートル
    U:kilometer キロメートル|キロ|km
    U:square-meter 平方メートル
    U:square-kilometer 平方キロメートル
    U:tonne トン
    U:hour 時間
    U:celsius 度
    U:hectare ヘクタール
    """
}
