// Written by scripts/make_cldr_terms.py from the Unicode CLDR data in Babel 2.19.0; not to be edited by hand.
// CLDR data: copyright Unicode, Inc., Unicode License v3, https://www.unicode.org/license.txt.

/// Names of months, weekdays, units, currencies and countries, one text a language; `LexiconReader` has the form.
enum CLDRTerms {
  static let en = """
    M1 jan|january
    M2 feb|february
    M3 mar|march
    M4 apr|april
    M5 may
    M6 jun|june
    M7 jul|july
    M8 aug|august
    M9 sep|september
    M10 oct|october
    M11 nov|november
    M12 dec|december
    D1 monday
    d1 mon
    D2 tuesday
    d2 tue
    D3 wednesday
    d3 wed
    D4 thursday
    d4 thu
    D5 friday
    d5 fri
    D6 saturday
    d6 sat
    D7 sunday
    d7 sun
    U:kilometer kilometer|kilometers|kilometre|kilometres|km
    U:meter m|meter|meters|metre|metres
    U:decimeter decimeter|decimeters|decimetre|decimetres|dm
    U:centimeter centimeter|centimeters|centimetre|centimetres|cm
    U:millimeter millimeter|millimeters|millimetre|millimetres|mm
    U:micrometer micrometer|micrometers|micrometre|micrometres|μm
    U:nanometer nanometer|nanometers|nanometre|nanometres|nm
    U:mile mi|mile|miles
    U:yard yard|yards|yd
    U:foot feet|foot|ft
    U:inch inch|inches
    U:light-year light year|light years|ly
    U:nautical-mile nautical mile|nautical miles|nmi
    U:square-kilometer km²|square kilometer|square kilometers|square kilometre|square kilometres
    U:hectare ha|hectare|hectares
    U:square-meter m²|square meter|square meters|square metre|square metres
    U:square-centimeter cm²|square centimeter|square centimeters|square centimetre|square centimetres
    U:square-mile sq mi|square mile|square miles
    U:acre ac|acre|acres
    U:square-foot sq ft|square feet|square foot
    U:tonne metric ton|metric tons|tonne|tonnes
    U:kilogram kg|kilogram|kilograms
    U:gram gram|grams
    U:milligram mg|milligram|milligrams
    U:microgram microgram|micrograms|μg
    U:pound lb|pound|pounds
    U:ounce ounce|ounces|oz
    U:cubic-kilometer cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres|km³
    U:cubic-meter cubic meter|cubic meters|cubic metre|cubic metres|m³
    U:cubic-centimeter cm³|cubic centimeter|cubic centimeters|cubic centimetre|cubic centimetres
    U:hectoliter hectoliter|hectoliters|hectolitre|hectolitres|hl
    U:liter liter|liters|litre|litres
    U:deciliter deciliter|deciliters|decilitre|decilitres|dl
    U:centiliter centiliter|centiliters|centilitre|centilitres|cl
    U:milliliter milliliter|milliliters|millilitre|millilitres|ml
    U:gallon gal|gallon|gallons|us gal|us gallon|us gallons
    U:barrel barrel|barrels|bbl
    U:pint pint|pints|pt|us pint|us pints|us pt
    U:century centuries|century
    U:decade dec|decade|decades
    U:year years|yr|yrs
    U:month months|mth|mths
    U:week week|weeks|wk|wks
    U:day days
    U:hour hour|hours|hr|hrs
    U:minute min|mins|minute|minutes
    U:second sec|second|seconds|secs
    U:millisecond millisecond|milliseconds|ms
    U:microsecond microsecond|microseconds|μs
    U:nanosecond nanosecond|nanoseconds|ns
    U:celsius degree celsius|degrees celsius|°c
    U:fahrenheit degree fahrenheit|degrees fahrenheit|°f
    U:kelvin kelvin|kelvins
    U:petabyte pb|petabyte|petabytes
    U:terabyte tb|terabyte|terabytes
    U:gigabyte gb|gigabyte|gigabytes
    U:megabyte mb|megabyte|megabytes
    U:kilobyte kb|kilobyte|kilobytes
    U:byte byte|bytes
    U:gigabit gb|gigabit|gigabits
    U:megabit mb|megabit|megabits
    U:kilobit kb|kilobit|kilobits
    U:gigahertz ghz|gigahertz
    U:megahertz megahertz|mhz
    U:kilohertz khz|kilohertz
    U:hertz hertz|hz
    U:gigawatt gigawatt|gigawatts|gw
    U:megawatt megawatt|megawatts|mw
    U:kilowatt kilowatt|kilowatts|kw
    U:watt watt|watts
    U:horsepower horsepower|hp
    U:kilowatt-hour kilowatt hour|kilowatt-hour|kilowatt-hours|kwh
    U:kilocalorie kcal|kilocalorie|kilocalories
    U:calorie cal|calorie|calories
    U:kilojoule kilojoule|kilojoules|kj
    U:joule joule|joules
    U:volt volt|volts
    U:ampere ampere|amperes
    U:ohm ohm|ohms|ω
    U:bar bars
    U:hectopascal hectopascal|hectopascals|hpa
    U:pascal pa|pascal|pascals
    U:kilometer-per-hour kilometer per hour|kilometers per hour|kilometre per hour|kilometres per hour|km/h
    U:meter-per-second m/s|meter per second|meters per second|metre per second|metres per second
    U:mile-per-hour mile per hour|miles per hour|mph
    U:knot kn|knot|knots
    U:pixel pixel|pixels|px
    U:megapixel megapixel|megapixels|mp
    U:percent %|per cent|percent
    U:permille per mille|permille|‰
    U:EUR eur|euro|euros|€
    U:USD $|us dollar|us dollars|usd
    U:GBP british pound|british pounds|gbp|£
    U:JPY japanese yen|jpy|¥
    U:CNY chinese yuan|cny|cn¥
    U:RUB russian ruble|russian rubles
    U:CHF chf|swiss franc|swiss francs
    U:INR indian rupee|indian rupees|inr|₹
    U:KRW krw|south korean won|₩
    U:HKD hk$|hkd|hong kong dollar|hong kong dollars
    U:AUD a$|aud|australian dollar|australian dollars
    U:CAD ca$|cad|canadian dollar|canadian dollars
    U:SEK sek|swedish krona|swedish kronor
    U:NOK nok|norwegian krone|norwegian kroner
    U:DKK danish krone|danish kroner|dkk
    U:PLN pln|polish zloty|polish zlotys
    U:CZK czech koruna|czech korunas|czk
    U:TRY turkish lira
    U:BRL brazilian real|brazilian reals|brl|r$
    U:MXN mexican peso|mexican pesos|mx$|mxn
    U:UAH uah|ukrainian hryvnia|ukrainian hryvnias
    """
  static let de = """
    M1 jan|januar
    M2 feb|februar
    M3 mär|märz
    M4 apr|april
    M5 mai
    M6 jun|juni
    M7 jul|juli
    M8 aug|august
    M9 sep|sept|september
    M10 okt|oktober
    M11 nov|november
    M12 dez|dezember
    D1 montag
    d1 mo
    D2 dienstag
    d2 di
    D3 mittwoch
    d3 mi
    D4 donnerstag
    d4 do
    D5 freitag
    d5 fr
    D6 samstag
    d6 sa
    D7 sonntag
    d7 so
    U:kilometer kilometer|km
    U:meter m|meter
    U:decimeter dezimeter|dm
    U:centimeter cm|zentimeter
    U:millimeter millimeter|mm
    U:micrometer mikrometer|μm
    U:nanometer nanometer|nm
    U:mile meile|meilen|mi
    U:yard yard|yards|yd
    U:foot ft|fuß
    U:inch zoll
    U:light-year lichtjahr|lichtjahre|lj
    U:nautical-mile seemeile|seemeilen|sm
    U:square-kilometer km²|quadratkilometer
    U:hectare ha|hektar
    U:square-meter m²|quadratmeter
    U:square-centimeter cm²|quadratzentimeter
    U:square-mile mi²|quadratmeile|quadratmeilen
    U:acre ac|acre|acres
    U:square-foot ft²|quadratfuß
    U:tonne tonne|tonnen
    U:kilogram kg|kilogramm
    U:gram gramm
    U:milligram mg|milligramm
    U:microgram mikrogramm|μg
    U:pound lb|pfund
    U:ounce oz|unze|unzen
    U:cubic-kilometer km³|kubikkilometer
    U:cubic-meter kubikmeter|m³
    U:cubic-centimeter cm³|kubikzentimeter
    U:hectoliter hektoliter|hl
    U:liter liter
    U:deciliter deziliter|dl
    U:centiliter cl|zentiliter
    U:milliliter milliliter|ml
    U:gallon gal|gallone|gallonen
    U:barrel barrel|bbl
    U:pint pint|pints|pt
    U:century jahrhundert|jahrhunderte
    U:decade jahrzehnt|jahrzehnte|jz
    U:year jahr|jahre
    U:month mon|monat|monate
    U:week wo|woche|wochen
    U:day tag|tage|tg
    U:hour std|stunde|stunden
    U:minute min|minute|minuten
    U:second sek|sekunde|sekunden
    U:millisecond millisekunde|millisekunden|ms
    U:microsecond mikrosekunde|mikrosekunden|μs
    U:nanosecond nanosekunde|nanosekunden|ns
    U:celsius grad celsius|°c
    U:fahrenheit grad fahrenheit|°f
    U:kelvin kelvin
    U:petabyte pb|petabyte
    U:terabyte tb|terabyte
    U:gigabyte gb|gigabyte
    U:megabyte mb|megabyte
    U:kilobyte kb|kilobyte
    U:byte byte
    U:gigabit gb|gigabit
    U:megabit mb|megabit
    U:kilobit kb|kilobit
    U:gigahertz ghz|gigahertz
    U:megahertz megahertz|mhz
    U:kilohertz khz|kilohertz
    U:hertz hertz|hz
    U:gigawatt gigawatt|gw
    U:megawatt megawatt|mw
    U:kilowatt kilowatt|kw
    U:watt watt
    U:horsepower pferdestärke|pferdestärken|ps
    U:kilowatt-hour kilowattstunde|kilowattstunden|kwh
    U:kilocalorie kcal|kilokalorie|kilokalorien
    U:calorie cal|kalorie|kalorien
    U:kilojoule kilojoule|kj
    U:joule joule
    U:volt volt
    U:ampere ampere
    U:ohm ohm|ω
    U:hectopascal hektopascal|hpa
    U:pascal pa|pascal
    U:kilometer-per-hour kilometer pro stunde|km/h
    U:meter-per-second m/s|meter pro sekunde
    U:mile-per-hour meile pro stunde|meilen pro stunde|mi/h
    U:knot kn|knoten
    U:pixel pixel|px
    U:megapixel megapixel|mp
    U:percent %|prozent
    U:permille promille|‰
    U:EUR eur|euro|€
    U:USD $|us-dollar|usd
    U:GBP britische pfund|britisches pfund|gbp|£
    U:JPY japanische yen|japanischer yen|jpy|¥
    U:CNY chinesischer yuan|cny|cn¥|renminbi yuan
    U:RUB russische rubel|russischer rubel
    U:CHF chf|schweizer franken
    U:INR indische rupie|indische rupien|inr|₹
    U:KRW krw|südkoreanische won|südkoreanischer won|₩
    U:HKD hk$|hkd|hongkong-dollar
    U:AUD au$|aud|australische dollar|australischer dollar
    U:CAD ca$|cad|kanadische dollar|kanadischer dollar
    U:SEK schwedische krone|schwedische kronen|sek
    U:NOK nok|norwegische krone|norwegische kronen
    U:DKK dkk|dänische krone|dänische kronen
    U:PLN pln|polnische złoty|polnischer złoty
    U:CZK czk|tschechische krone|tschechische kronen
    U:TRY türkische lira
    U:BRL brasilianische real|brasilianischer real|brl|r$
    U:MXN mexikanische pesos|mexikanischer peso|mx$|mxn
    U:UAH uah|ukrainische hrywen|ukrainische hrywnja
    T0 afghanistan|albanien|algerien|amerikanisch-samoa|amerikanische jungferninseln
    T0 amerikanische überseeinseln|andorra|angola|anguilla|antarktis|antigua und barbuda|argentinien|armenien
    T0 aruba|ascension|aserbaidschan|australien|bahamas|bahrain|bangladesch|barbados|belarus|belgien|belize
    T0 benin|bermuda|bhutan|bolivien|bosnien und herzegowina|botsuana|bouvetinsel|brasilien
    T0 britische jungferninseln|britisches territorium im indischen ozean|brunei darussalam|bulgarien
    T0 burkina faso|burundi|cabo verde|ceuta und melilla|chile|china|clipperton-insel|cookinseln|costa rica
    T0 curaçao|côte d'ivoire|deutschland|diego garcia|dominica|dominikanische republik|dschibuti|dänemark
    T0 ecuador|el salvador|eritrea|estland|eswatini|europäische union|eurozone|falklandinseln|fidschi|finnland
    T0 frankreich|französisch-guayana|französisch-polynesien|französische süd- und antarktisgebiete|färöer
    T0 gabun|gambia|georgien|ghana|gibraltar|grenada|griechenland|grönland|guadeloupe|guam|guatemala|guernsey
    T0 guinea|guinea-bissau|guyana|haiti|heard und mcdonaldinseln|honduras|indien|indonesien|irak|iran|irland
    T0 island|isle of man|israel|italien|jamaika|japan|jemen|jersey|jordanien|kaimaninseln|kambodscha|kamerun
    T0 kanada|kanarische inseln|karibische niederlande|kasachstan|katar|kenia|kirgisistan|kiribati|kokosinseln
    T0 kolumbien|komoren|kongo-brazzaville|kongo-kinshasa|kosovo|kroatien|kuba|kuwait|laos|lesotho|lettland
    T0 libanon|liberia|libyen|liechtenstein|litauen|luxemburg|madagaskar|malawi|malaysia|malediven|mali|malta
    T0 marokko|marshallinseln|martinique|mauretanien|mauritius|mayotte|mexiko|mikronesien|monaco|mongolei
    T0 montenegro|montserrat|mosambik|myanmar|namibia|nauru|nepal|neukaledonien|neuseeland|nicaragua
    T0 niederlande|niger|nigeria|niue|nordkorea|nordmazedonien|norfolkinsel|norwegen|nördliche marianen|oman
    T0 pakistan|palau|palästinensische autonomiegebiete|panama|papua-neuguinea|paraguay|peru|philippinen
    T0 pitcairninseln|polen|portugal|pseudo-akzente|pseudo-bidi|puerto rico|republik moldau|ruanda|rumänien
    T0 russland|réunion|salomonen|sambia|samoa|san marino|sark|saudi-arabien|schweden|schweiz|senegal|serbien
    T0 seychellen|sierra leone|simbabwe|singapur|sint maarten|slowakei|slowenien|somalia
    T0 sonderverwaltungsregion hongkong|sonderverwaltungsregion macau|spanien|spitzbergen und jan mayen
    T0 sri lanka|st. barthélemy|st. helena|st. kitts und nevis|st. lucia|st. martin|st. pierre und miquelon
    T0 st. vincent und die grenadinen|sudan|suriname|syrien|são tomé und príncipe|südafrika
    T0 südgeorgien und die südlichen sandwichinseln|südkorea|südsudan|tadschikistan|taiwan|tansania|thailand
    T0 timor-leste|togo|tokelau|tonga|trinidad und tobago|tristan da cunha|tschad|tschechien|tunesien
    T0 turkmenistan|turks- und caicosinseln|tuvalu|türkei|uganda|ukraine|unbekannte region|ungarn|uruguay
    T0 usbekistan|vanuatu|vatikanstadt|venezuela|vereinigte arabische emirate|vereinigte staaten
    T0 vereinigtes königreich|vereinte nationen|vietnam|wallis und futuna|weihnachtsinsel|westsahara
    T0 zentralafrikanische republik|zypern|ägypten|äquatorialguinea|äthiopien|äußeres ozeanien|ålandinseln
    T0 österreich
    """
  static let fr = """
    M1 janv|janvier
    M2 févr|février
    M3 mars
    M4 avr|avril
    M5 mai
    M6 juin
    M7 juil|juillet
    M8 août
    M9 sept|septembre
    M10 oct|octobre
    M11 nov|novembre
    M12 déc|décembre
    D1 lundi
    d1 lun
    D2 mardi
    d2 mar
    D3 mercredi
    d3 mer
    D4 jeudi
    d4 jeu
    D5 vendredi
    d5 ven
    D6 samedi
    d6 sam
    D7 dimanche
    d7 dim
    U:kilometer kilomètre|kilomètres|km
    U:meter m|mètre|mètres
    U:decimeter dm|décimètre|décimètres
    U:centimeter centimètre|centimètres|cm
    U:millimeter millimètre|millimètres|mm
    U:micrometer micromètre|micromètres|μm
    U:nanometer nanomètre|nanomètres|nm
    U:mile mi|mile|miles
    U:yard yard|yards|yd
    U:foot pi|pied|pieds
    U:inch po|pouce|pouces
    U:light-year al|année-lumière|années-lumière
    U:nautical-mile mille marin|milles marins|nmi
    U:square-kilometer kilomètre carré|kilomètres carrés|km²
    U:hectare ha|hectare|hectares
    U:square-meter m²|mètre carré|mètres carrés
    U:square-centimeter centimètre carré|centimètres carrés|cm²
    U:square-mile mille carré|milles carrés|mi²
    U:acre ac|acre anglo-saxonne|acres anglo-saxonnes
    U:square-foot pied carré|pieds carrés|pi²
    U:tonne tonne|tonnes
    U:kilogram kg|kilogramme|kilogrammes
    U:gram gramme|grammes
    U:milligram mg|milligramme|milligrammes
    U:microgram microgramme|microgrammes|μg
    U:pound lb|livre|livres
    U:ounce once|onces|oz
    U:cubic-kilometer kilomètre cube|kilomètres cubes|km³
    U:cubic-meter m³|mètre cube|mètres cubes
    U:cubic-centimeter centimètre cube|centimètres cubes|cm³
    U:hectoliter hectolitre|hectolitres|hl
    U:liter litre|litres
    U:deciliter dl|décilitre|décilitres
    U:centiliter centilitre|centilitres|cl
    U:milliliter millilitre|millilitres|ml
    U:gallon gal|gallon|gallons
    U:barrel baril|barils|bbl
    U:pint pinte|pintes|pte
    U:century siècle|siècles
    U:decade déc|décennie|décennies
    U:year ans
    U:month m|mois
    U:week sem|semaine|semaines
    U:day jour|jours
    U:hour heure|heures
    U:minute min|minute|minutes
    U:second seconde|secondes
    U:millisecond milliseconde|millisecondes|ms
    U:microsecond microseconde|microsecondes|μs
    U:nanosecond nanoseconde|nanosecondes|ns
    U:celsius degré celsius|degrés celsius|°c
    U:fahrenheit degré fahrenheit|degrés fahrenheit|°f
    U:kelvin kelvin|kelvins
    U:petabyte po|pétaoctet|pétaoctets
    U:terabyte to|téraoctet|téraoctets
    U:gigabyte gigaoctet|gigaoctets|go
    U:megabyte mo|mégaoctet|mégaoctets
    U:kilobyte kilooctet|kilooctets|ko
    U:byte o|octet|octets
    U:gigabit gbit|gigabit|gigabits
    U:megabit mbit|mégabit|mégabits
    U:kilobit kbit|kilobit|kilobits
    U:gigahertz ghz|gigahertz
    U:megahertz mhz|mégahertz
    U:kilohertz khz|kilohertz
    U:hertz hertz|hz
    U:gigawatt gigawatt|gigawatts|gw
    U:megawatt mw|mégawatt|mégawatts
    U:kilowatt kilowatt|kilowatts|kw
    U:watt watt|watts
    U:horsepower ch|cheval-vapeur|chevaux-vapeur
    U:kilowatt-hour kilowatt-heure|kilowatt-heures|kwh
    U:kilocalorie kcal|kilocalorie|kilocalories
    U:calorie cal|calorie|calories
    U:kilojoule kilojoule|kilojoules|kj
    U:joule joule|joules
    U:volt volt|volts
    U:ampere ampère|ampères
    U:ohm ohm|ohms|ω
    U:bar bars
    U:hectopascal hectopascal|hectopascals|hpa
    U:pascal pa|pascal|pascals
    U:kilometer-per-hour kilomètre par heure|kilomètres par heure|km/h
    U:meter-per-second m/s|mètre par seconde|mètres par seconde
    U:mile-per-hour mi/h|mile par heure|miles par heure
    U:knot nd|nœud|nœuds
    U:pixel pixel|pixels|px
    U:megapixel mpx|mégapixel|mégapixels
    U:percent %|pour cent
    U:permille pour mille|‰
    U:EUR eur|euro|euros|€
    U:USD $us|dollar des états-unis|dollars des états-unis|usd
    U:GBP gbp|livre sterling|livres sterling|£gb
    U:JPY jpy|yen japonais|yens japonais
    U:CNY cny|yuan renminbi chinois|yuans renminbi chinois
    U:RUB rouble russe|roubles russes
    U:CHF chf|franc suisse|francs suisses
    U:INR inr|roupie indienne|roupies indiennes|₹
    U:KRW krw|won sud-coréen|wons sud-coréens|₩
    U:HKD dollar de hong kong|dollars de hong kong|hkd
    U:AUD $au|aud|dollar australien|dollars australiens
    U:CAD $ca|cad|dollar canadien|dollars canadiens
    U:SEK couronne suédoise|couronnes suédoises|sek
    U:NOK couronne norvégienne|couronnes norvégiennes|nok
    U:DKK couronne danoise|couronnes danoises|dkk
    U:PLN pln|zloty polonais|zlotys polonais
    U:CZK couronne tchèque|couronnes tchèques|czk
    U:TRY livre turque|livres turques
    U:BRL brl|r$|réal brésilien|réals brésiliens
    U:MXN $mx|mxn|peso mexicain|pesos mexicains
    U:UAH hryvnia ukrainienne|hryvnias ukrainiennes|uah
    """
  static let es = """
    M1 ene|enero
    M2 feb|febrero
    M3 mar|marzo
    M4 abr|abril
    M5 may|mayo
    M6 jun|junio
    M7 jul|julio
    M8 ago|agosto
    M9 sept|septiembre
    M10 oct|octubre
    M11 nov|noviembre
    M12 dic|diciembre
    D1 lunes
    d1 lun
    D2 martes
    d2 mar
    D3 miércoles
    d3 mié
    D4 jueves
    d4 jue
    D5 viernes
    d5 vie
    D6 sábado
    d6 sáb
    D7 domingo
    d7 dom
    U:kilometer kilómetro|kilómetros|km
    U:meter m|metro|metros
    U:decimeter decímetro|decímetros|dm
    U:centimeter centímetro|centímetros|cm
    U:millimeter milímetro|milímetros|mm
    U:micrometer micrómetro|micrómetros|μm
    U:nanometer nanómetro|nanómetros|nm
    U:mile mi|milla|millas
    U:yard yarda|yardas|yd
    U:foot ft|pie|pies
    U:inch pulgada|pulgadas
    U:light-year a. l|año luz|años luz
    U:nautical-mile m|milla náutica|millas náuticas
    U:square-kilometer kilómetro cuadrado|kilómetros cuadrados|km²
    U:hectare ha|hectárea|hectáreas
    U:square-meter metro cuadrado|metros cuadrados|m²
    U:square-centimeter centímetro cuadrado|centímetros cuadrados|cm²
    U:square-mile milla cuadrada|millas cuadradas|mi²
    U:acre ac|acre|acres
    U:square-foot ft²|pie cuadrado|pies cuadrados
    U:tonne tonelada|toneladas
    U:kilogram kg|kilogramo|kilogramos
    U:gram gramo|gramos
    U:milligram mg|miligramo|miligramos
    U:microgram microgramo|microgramos|μg
    U:pound lb|libra|libras
    U:ounce onza|onzas|oz
    U:cubic-kilometer kilómetro cúbico|kilómetros cúbicos|km³
    U:cubic-meter metro cúbico|metros cúbicos|m³
    U:cubic-centimeter centímetro cúbico|centímetros cúbicos|cm³
    U:hectoliter hectolitro|hectolitros|hl
    U:liter litro|litros
    U:deciliter decilitro|decilitros|dl
    U:centiliter centilitro|centilitros|cl
    U:milliliter mililitro|mililitros|ml
    U:gallon gal|galones|galón
    U:barrel barril|barriles|bbl
    U:pint p|pinta|pintas
    U:century siglo|siglos
    U:decade déc|década|décadas
    U:year año|años
    U:month m|mes|meses
    U:week sem|semana|semanas
    U:day día|días
    U:hour hora|horas
    U:minute min|minuto|minutos
    U:second segundo|segundos
    U:millisecond milisegundo|milisegundos|ms
    U:microsecond microsegundo|microsegundos|μs
    U:nanosecond nanosegundo|nanosegundos|ns
    U:celsius grado celsius|grados celsius|°c
    U:fahrenheit grado fahrenheit|grados fahrenheit|°f
    U:kelvin kelvin
    U:petabyte pb|petabyte|petabytes
    U:terabyte tb|terabyte|terabytes
    U:gigabyte gb|gigabyte|gigabytes
    U:megabyte mb|megabyte|megabytes
    U:kilobyte kb|kilobyte|kilobytes
    U:byte byte|bytes
    U:gigabit gb|gigabit|gigabits
    U:megabit mb|megabit|megabits
    U:kilobit kb|kilobit|kilobits
    U:gigahertz ghz|gigahercio|gigahercios
    U:megahertz megahercio|megahercios|mhz
    U:kilohertz khz|kilohercio|kilohercios
    U:hertz hercio|hercios|hz
    U:gigawatt gigavatio|gigavatios|gw
    U:megawatt megavatio|megavatios|mw
    U:kilowatt kilovatio|kilovatios|kw
    U:watt vatio|vatios
    U:horsepower caballo de vapor|caballos de vapor|cv
    U:kilowatt-hour kilovatio hora|kilovatios hora|kwh
    U:kilocalorie kcal|kilocaloría|kilocalorías
    U:calorie cal|caloría|calorías
    U:kilojoule kilojulio|kilojulios|kj
    U:joule julio|julios
    U:volt voltio|voltios
    U:ampere amperio|amperios
    U:ohm ohmio|ohmios|ω
    U:bar bares
    U:hectopascal hectopascal|hectopascales|hpa
    U:pascal pa|pascal|pascales
    U:kilometer-per-hour kilómetro por hora|kilómetros por hora|km/h
    U:meter-per-second m/s|metro por segundo|metros por segundo
    U:mile-per-hour mi/h|milla por hora|millas por hora
    U:knot kn|nudo|nudos
    U:pixel px|píxel|píxeles
    U:megapixel megapíxel|megapíxeles|mpx
    U:percent %|por ciento
    U:permille por mil|‰
    U:EUR eur|euro|euros|€
    U:USD dólar estadounidense|dólares estadounidenses|us$|usd
    U:GBP gbp|libra esterlina|libras esterlinas
    U:JPY jpy|yen japonés|yenes japoneses
    U:CNY cny|yuan renminbi|yuanes renminbi
    U:RUB rublo ruso|rublos rusos
    U:CHF chf|franco suizo|francos suizos
    U:INR inr|rupia india|rupias indias
    U:KRW krw|won surcoreano|wons surcoreanos
    U:HKD dólar hongkonés|dólares hongkoneses|hkd
    U:AUD aud|dólar australiano|dólares australianos
    U:CAD cad|dólar canadiense|dólares canadienses
    U:SEK corona sueca|coronas suecas|sek
    U:NOK corona noruega|coronas noruegas|nok
    U:DKK corona danesa|coronas danesas|dkk
    U:PLN esloti polaco|eslotis polacos|pln
    U:CZK corona checa|coronas checas|czk
    U:TRY lira turca|liras turcas
    U:BRL brl|real brasileño|reales brasileños
    U:MXN mxn|peso mexicano|pesos mexicanos
    U:UAH grivna ucraniana|grivnas ucranianas|uah
    """
  static let it = """
    M1 gen|gennaio
    M2 feb|febbraio
    M3 mar|marzo
    M4 apr|aprile
    M5 mag|maggio
    M6 giu|giugno
    M7 lug|luglio
    M8 ago|agosto
    M9 set|settembre
    M10 ott|ottobre
    M11 nov|novembre
    M12 dic|dicembre
    D1 lunedì
    d1 lun
    D2 martedì
    d2 mar
    D3 mercoledì
    d3 mer
    D4 giovedì
    d4 gio
    D5 venerdì
    d5 ven
    D6 sabato
    d6 sab
    D7 domenica
    d7 dom
    U:kilometer chilometri|chilometro|km
    U:meter m|metri|metro
    U:decimeter decimetri|decimetro|dm
    U:centimeter centimetri|centimetro|cm
    U:millimeter millimetri|millimetro|mm
    U:micrometer micrometri|micrometro|μm
    U:nanometer nanometri|nanometro|nm
    U:mile mi|miglia|miglio
    U:yard iarda|iarde|yd
    U:foot ft|piede|piedi
    U:inch pollice|pollici
    U:light-year al|anni luce|anno luce
    U:nautical-mile miglia nautiche|miglio nautico|nmi
    U:square-kilometer chilometri quadrati|chilometro quadrato|km²
    U:hectare ettari|ettaro|ha
    U:square-meter metri quadrati|metro quadrato|m²
    U:square-centimeter centimetri quadrati|centimetro quadrato|cm²
    U:square-mile miglia quadrate|miglio quadrato|mi²
    U:acre ac|acri|acro
    U:square-foot ft²|piede quadrato|piedi quadrati
    U:tonne tonnellata metrica|tonnellate metriche
    U:kilogram chilogrammi|chilogrammo|kg
    U:gram grammi|grammo
    U:milligram mg|milligrammi|milligrammo
    U:microgram microgrammi|microgrammo|μg
    U:pound lb|libbra|libbre
    U:ounce once|oncia|oz
    U:cubic-kilometer chilometri cubi|chilometro cubo|km³
    U:cubic-meter metri cubi|metro cubo|m³
    U:cubic-centimeter centimetri cubi|centimetro cubo|cm³
    U:hectoliter ettolitri|ettolitro|hl
    U:liter litri|litro
    U:deciliter decilitri|decilitro|dl
    U:centiliter centilitri|centilitro|cl
    U:milliliter millilitri|millilitro|ml
    U:gallon gal|gallone|galloni
    U:barrel barile|barili|bbl
    U:pint pinta|pinte|pt
    U:century sec|secc|secoli|secolo
    U:decade dec|decade|decadi
    U:year anni|anno
    U:month mese|mesi
    U:week sett|settimana|settimane
    U:day giorni|giorno
    U:hour ora|ore
    U:minute min|minuti|minuto
    U:second secondi|secondo
    U:millisecond millisecondi|millisecondo|ms
    U:microsecond microsecondi|microsecondo|μs
    U:nanosecond nanosecondi|nanosecondo|ns
    U:celsius gradi celsius|grado celsius|°c
    U:fahrenheit gradi fahrenheit|grado fahrenheit|°f
    U:kelvin kelvin
    U:petabyte pb|petabyte
    U:terabyte tb|terabyte
    U:gigabyte gb|gigabyte
    U:megabyte mb|megabyte
    U:kilobyte kb|kilobyte
    U:byte byte
    U:gigabit gb|gigabit
    U:megabit mb|megabit
    U:kilobit kb|kilobit
    U:gigahertz ghz|gigahertz
    U:megahertz megahertz|mhz
    U:kilohertz khz|kilohertz
    U:hertz hertz|hz
    U:gigawatt gigawatt|gw
    U:megawatt megawatt|mw
    U:kilowatt kilowatt|kw
    U:watt watt
    U:horsepower cavalli vapore|cavallo vapore|hp
    U:kilowatt-hour chilowattora|kwh
    U:kilocalorie chilocaloria|chilocalorie|kcal
    U:calorie cal|caloria|calorie
    U:kilojoule kilojoule|kj
    U:joule joule
    U:volt volt
    U:ampere ampere
    U:ohm ohm|ω
    U:hectopascal ettopascal|hpa
    U:pascal pa|pascal
    U:kilometer-per-hour chilometri orari|chilometro orario|km/h
    U:meter-per-second m/s|metri al secondo|metro al secondo
    U:mile-per-hour mi/h|miglia all'ora|miglio all'ora
    U:knot kn|nodi|nodo
    U:pixel pixel|px
    U:megapixel megapixel|mp
    U:percent %|percento
    U:permille per mille|‰
    U:EUR eur|euro|€
    U:USD dollari statunitensi|dollaro statunitense|usd
    U:GBP gbp|sterlina britannica|sterline britanniche|£
    U:JPY jpy|yen giapponese|yen giapponesi
    U:CNY cny|cn¥|yuan cinese|yuan cinesi
    U:RUB rubli russi|rublo russo
    U:CHF chf|franchi svizzeri|franco svizzero
    U:INR inr|rupia indiana|rupie indiane
    U:KRW krw|won sudcoreani|won sudcoreano
    U:HKD dollari di hong kong|dollaro di hong kong|hkd
    U:AUD a$|aud|dollari australiani|dollaro australiano
    U:CAD ca$|cad|dollari canadesi|dollaro canadese
    U:SEK corona svedese|corone svedesi|sek
    U:NOK corona norvegese|corone norvegesi|nok
    U:DKK corona danese|corone danesi|dkk
    U:PLN pln|zloty polacchi|zloty polacco
    U:CZK corona ceca|corone ceche|czk
    U:TRY lira turca|lire turche
    U:BRL brl|real brasiliani|real brasiliano
    U:MXN mxn|peso messicano|pesos messicani
    U:UAH grivnia ucraina|grivnie ucraine|uah
    """
  static let ru = """
    M1 янв|январь|января
    M2 февр|февраль|февраля
    M3 мар|март|марта
    M4 апр|апрель|апреля
    M5 май|мая
    M6 июн|июнь|июня
    M7 июл|июль|июля
    M8 авг|август|августа
    M9 сент|сентябрь|сентября
    M10 окт|октябрь|октября
    M11 нояб|ноябрь|ноября
    M12 дек|декабрь|декабря
    D1 понедельник
    d1 пн
    D2 вторник
    d2 вт
    D3 среда
    d3 ср
    D4 четверг
    d4 чт
    D5 пятница
    d5 пт
    D6 суббота
    d6 сб
    D7 воскресенье
    d7 вс
    U:kilometer километр|километра|километров|км
    U:meter м|метр|метра|метров
    U:decimeter дециметр|дециметра|дециметров|дм
    U:centimeter сантиметр|сантиметра|сантиметров|см
    U:millimeter миллиметр|миллиметра|миллиметров|мм
    U:micrometer микрометр|микрометра|микрометров|мкм
    U:nanometer нанометр|нанометра|нанометров|нм
    U:mile ми|мили|миль|миля
    U:yard ярд|ярда|ярдов
    U:foot фт|фут|фута|футов
    U:inch дюйм|дюйма|дюймов
    U:light-year св. г|св. л|светового года|световой год|световых года|световых лет
    U:nautical-mile мор. ми|морская миля|морские мили|морских миль|морской мили
    U:square-kilometer квадратного километра|квадратный километр|квадратных километра|квадратных километров
    U:square-kilometer км²
    U:hectare га|гектар|гектара|гектаров
    U:square-meter квадратного метра|квадратный метр|квадратных метра|квадратных метров|м²
    U:square-centimeter квадратного сантиметра|квадратный сантиметр|квадратных сантиметра
    U:square-centimeter квадратных сантиметров|см²
    U:square-mile квадратная миля|квадратной мили|квадратные мили|квадратных миль|ми²
    U:acre акр|акра|акров
    U:square-foot квадратного фута|квадратный фут|квадратных фута|квадратных футов|фт²
    U:tonne тонн|тонна|тонны
    U:kilogram кг|килограмм|килограмма
    U:gram грамм|грамма
    U:milligram мг|миллиграмм|миллиграмма
    U:microgram микрограмм|микрограмма|мкг
    U:pound фнт|фунт|фунта|фунтов
    U:ounce унц|унции|унций|унция
    U:cubic-kilometer км³|кубический километр|кубических километра|кубических километров|кубического километра
    U:cubic-meter кубический метр|кубических метра|кубических метров|кубического метра|м³
    U:cubic-centimeter кубический сантиметр|кубических сантиметра|кубических сантиметров
    U:cubic-centimeter кубического сантиметра|см³
    U:hectoliter гектолитр|гектолитра|гектолитров|гл
    U:liter литр|литра|литров
    U:deciliter децилитр|децилитра|децилитров|дл
    U:centiliter сантилитр|сантилитра|сантилитров|сл
    U:milliliter миллилитр|миллилитра|миллилитров|мл
    U:gallon ам. гал|амер. галлон|амер. галлона|амер. галлонов
    U:barrel барр|баррелей|баррель|барреля
    U:pint ам. пинт|амер. пинт|амер. пинта|амер. пинты
    U:century век|века|веков
    U:decade 10-летие|10-летий|10-летия|десятилетие|десятилетий|десятилетия
    U:year года|лет
    U:month месяц|месяца|месяцев
    U:week нед|недели|недель|неделя
    U:day день|дней|дня
    U:hour час|часа|часов
    U:minute минут|минута|минуты
    U:second секунд|секунда|секунды
    U:millisecond миллисекунд|миллисекунда|миллисекунды|мс
    U:microsecond микросекунд|микросекунда|микросекунды|мкс
    U:nanosecond наносекунд|наносекунда|наносекунды|нс
    U:celsius °c|градус цельсия|градуса цельсия|градусов цельсия
    U:fahrenheit °f|градус фаренгейта|градуса фаренгейта|градусов фаренгейта
    U:kelvin кельвин|кельвина|кельвинов
    U:petabyte пб|петабайт|петабайта
    U:terabyte тб|терабайт|терабайта
    U:gigabyte гб|гигабайт|гигабайта
    U:megabyte мб|мегабайт|мегабайта
    U:kilobyte кб|килобайт|килобайта
    U:byte б|байт|байта
    U:bit бит|бита
    U:gigabit гбит|гигабит|гигабита
    U:megabit мбит|мегабит|мегабита
    U:kilobit кбит|килобит|килобита
    U:gigahertz ггц|гигагерц|гигагерца
    U:megahertz мгц|мегагерц|мегагерца
    U:kilohertz кгц|килогерц|килогерца
    U:hertz герц|герца|гц
    U:gigawatt гвт|гигаватт|гигаватта
    U:megawatt мвт|мегаватт|мегаватта
    U:kilowatt квт|киловатт|киловатта
    U:watt ватт|ватта|вт
    U:horsepower л. с|лошадиная сила|лошадиной силы|лошадиные силы|лошадиных сил
    U:kilowatt-hour квт⋅ч|киловатт-час|киловатт-часа|киловатт-часов
    U:kilocalorie килокалории|килокалорий|килокалория|ккал
    U:calorie кал|калории|калорий|калория
    U:kilojoule кдж|килоджоулей|килоджоуль|килоджоуля
    U:joule дж|джоулей|джоуль|джоуля
    U:volt вольт|вольта
    U:ampere ампер|ампера
    U:ohm ом|ома
    U:bar бар|бара
    U:hectopascal гектопаскалей|гектопаскаль|гектопаскаля|гпа
    U:pascal па|паскалей|паскаль|паскаля
    U:kilometer-per-hour километр в час|километра в час|километров в час|км/ч
    U:meter-per-second м/с|метр в секунду|метра в секунду|метров в секунду
    U:mile-per-hour ми/ч|мили в час|миль в час|миля в час
    U:knot уз|узел|узла|узлов
    U:pixel пикселей|пиксель|пикселя|пкс
    U:megapixel мегапикселей|мегапиксель|мегапикселя|мпкс
    U:percent %|процент|процента|процентов
    U:permille промилле|‰
    U:EUR eur|евро|€
    U:USD $|usd|доллар сша|доллара сша|долларов сша
    U:GBP gbp|£|британский фунт стерлингов|британских фунта стерлингов|британских фунтов стерлингов
    U:GBP британского фунта стерлингов
    U:JPY jpy|¥|японская иена|японские иены|японских иен|японской иены
    U:CNY cny|cn¥|китайский юань|китайских юаней|китайских юаня|китайского юаня
    U:RUB российский рубль|российских рублей|российских рубля|российского рубля|₽
    U:CHF chf|швейцарский франк|швейцарских франка|швейцарских франков|швейцарского франка
    U:INR inr|индийская рупия|индийские рупии|индийских рупий|индийской рупии|₹
    U:KRW krw|южнокорейская вона|южнокорейские воны|южнокорейских вон|южнокорейской воны|₩
    U:HKD hk$|hkd|гонконгский доллар|гонконгских доллара|гонконгских долларов|гонконгского доллара
    U:AUD a$|aud|австралийский доллар|австралийских доллара|австралийских долларов|австралийского доллара
    U:CAD ca$|cad|канадский доллар|канадских доллара|канадских долларов|канадского доллара
    U:SEK sek|шведская крона|шведские кроны|шведских крон|шведской кроны
    U:NOK nok|норвежская крона|норвежские кроны|норвежских крон|норвежской кроны
    U:DKK dkk|датская крона|датские кроны|датских крон|датской кроны
    U:PLN pln|польский злотый|польских злотых|польского злотого
    U:CZK czk|чешская крона|чешские кроны|чешских крон|чешской кроны
    U:TRY турецкая лира|турецкие лиры|турецких лир|турецкой лиры
    U:BRL brl|r$|бразильский реал|бразильских реала|бразильских реалов|бразильского реала
    U:MXN mx$|mxn|мексиканский песо|мексиканских песо|мексиканского песо
    U:UAH uah|украинская гривна|украинские гривны|украинских гривен|украинской гривны|₴
    """
  static let zh = """
    M1 一月
    M2 二月
    M3 三月
    M4 四月
    M5 五月
    M6 六月
    M7 七月
    M8 八月
    M9 九月
    M10 十月
    M11 十一月
    M12 十二月
    D1 星期一
    d1 周一
    D2 星期二
    d2 周二
    D3 星期三
    d3 周三
    D4 星期四
    d4 周四
    D5 星期五
    d5 周五
    D6 星期六
    d6 周六
    D7 星期日
    d7 周日
    U:kilometer 公里
    U:meter 米
    U:decimeter 分米
    U:centimeter 厘米
    U:millimeter 毫米
    U:micrometer 微米
    U:nanometer 纳米
    U:mile 英里
    U:yard 码
    U:foot 英尺
    U:inch 英寸
    U:light-year 光年
    U:nautical-mile 海里
    U:square-kilometer 平方公里
    U:hectare 公顷
    U:square-meter 平方米
    U:square-centimeter 平方厘米
    U:square-mile 平方英里
    U:acre 英亩
    U:square-foot 平方英尺
    U:tonne 公吨
    U:kilogram kg|千克
    U:gram 克
    U:milligram mg|毫克
    U:microgram μg|微克
    U:pound lb|磅
    U:ounce oz|盎司
    U:cubic-kilometer 立方千米
    U:cubic-meter 立方米
    U:cubic-centimeter 立方厘米
    U:hectoliter 公石
    U:liter 升
    U:deciliter 分升
    U:centiliter 厘升
    U:milliliter 毫升
    U:gallon 加仑
    U:barrel 桶
    U:pint 品脱
    U:century 个世纪
    U:decade 个十年
    U:month 个月
    U:hour 小时
    U:minute 分钟
    U:second 秒钟
    U:millisecond 毫秒
    U:microsecond 微秒
    U:nanosecond 纳秒
    U:celsius °c|摄氏度
    U:fahrenheit °f|华氏度
    U:kelvin 开尔文
    U:petabyte pb|拍字节
    U:terabyte tb|太字节
    U:gigabyte gb|吉字节
    U:megabyte mb|兆字节
    U:kilobyte kb|千字节
    U:byte 字节
    U:bit 比特
    U:gigabit gb|吉比特
    U:megabit mb|兆比特
    U:kilobit kb|千比特
    U:gigahertz ghz|吉赫
    U:megahertz mhz|兆赫
    U:kilohertz khz|千赫
    U:hertz hz|赫兹
    U:gigawatt 吉瓦
    U:megawatt 兆瓦
    U:kilowatt 千瓦
    U:watt 瓦|瓦特
    U:horsepower 马力
    U:kilowatt-hour 千瓦时
    U:kilocalorie 千卡
    U:calorie 卡|卡路里
    U:kilojoule 千焦
    U:joule 焦耳
    U:volt 伏特
    U:ampere 安培
    U:ohm ω|欧姆
    U:bar 巴
    U:hectopascal hpa|百帕斯卡
    U:pascal pa|帕斯卡
    U:kilometer-per-hour km/h|每小时公里
    U:meter-per-second m/s|每秒米
    U:mile-per-hour mi/h|每小时英里
    U:knot kn|节
    U:pixel px|像素
    U:megapixel mp|百万像素
    U:percent %
    U:permille ‰
    U:EUR eur|€|欧元
    U:USD us$|usd|美元
    U:GBP gbp|£|英镑
    U:JPY jpy|jp¥|日元
    U:CNY cny|¥|人民币
    U:RUB 俄罗斯卢布
    U:CHF chf|瑞士法郎
    U:INR inr|₹|印度卢比
    U:KRW krw|₩|韩元
    U:HKD hk$|hkd|港元
    U:AUD au$|aud|澳大利亚元
    U:CAD ca$|cad|加拿大元
    U:SEK sek|瑞典克朗
    U:NOK nok|挪威克朗
    U:DKK dkk|丹麦克朗
    U:PLN pln|波兰兹罗提
    U:CZK czk|捷克克朗
    U:TRY 土耳其里拉
    U:BRL brl|r$|巴西雷亚尔
    U:MXN mx$|mxn|墨西哥比索
    U:UAH uah|乌克兰格里夫纳
    T0 不丹|东帝汶|中国|中国澳门特别行政区|中国香港特别行政区|中非共和国|丹麦|乌克兰|乌兹别克斯坦|乌干达|乌拉圭|乍得|也门|亚美尼亚|以色列|伊拉克|伊朗|休达及梅利利亚|伪双向语言地区|伪地区|伯利兹
    T0 佛得角|俄罗斯|保加利亚|克利珀顿岛|克罗地亚|关岛|冈比亚|冰岛|几内亚|几内亚比绍|列支敦士登|利比亚|利比里亚|加拿大|加纳|加纳利群岛|加蓬|匈牙利|北马其顿|北马里亚纳群岛|南乔治亚和南桑威奇群岛
    T0 南极洲|南苏丹|南非|博茨瓦纳|卡塔尔|卢旺达|卢森堡|印度|印度尼西亚|危地马拉|厄瓜多尔|厄立特里亚|叙利亚|古巴|台湾|吉尔吉斯斯坦|吉布提|哈萨克斯坦|哥伦比亚|哥斯达黎加|喀麦隆|图瓦卢
    T0 土库曼斯坦|土耳其|圣卢西亚|圣基茨和尼维斯|圣多美和普林西比|圣巴泰勒米|圣文森特和格林纳丁斯|圣皮埃尔和密克隆群岛|圣诞岛|圣赫勒拿|圣马力诺|圭亚那|坦桑尼亚|埃及|埃塞俄比亚|基里巴斯|塔吉克斯坦
    T0 塞内加尔|塞尔维亚|塞拉利昂|塞浦路斯|塞舌尔|墨西哥|多哥|多米尼克|多米尼加共和国|大洋洲边远群岛|奥兰群岛|奥地利|委内瑞拉|孟加拉国|安哥拉|安圭拉|安提瓜和巴布达|安道尔|密克罗尼西亚|尼加拉瓜
    T0 尼日利亚|尼日尔|尼泊尔|巴勒斯坦领土|巴哈马|巴基斯坦|巴巴多斯|巴布亚新几内亚|巴拉圭|巴拿马|巴林|巴西|布基纳法索|布隆迪|布韦岛|希腊|帕劳|库克群岛|库拉索|开曼群岛|德国|意大利|所罗门群岛
    T0 托克劳|拉脱维亚|挪威|捷克|摩尔多瓦|摩洛哥|摩纳哥|文莱|斐济|斯威士兰|斯洛伐克|斯洛文尼亚|斯瓦尔巴和扬马延|斯里兰卡|新加坡|新喀里多尼亚|新西兰|日本|智利|朝鲜|未知地区|柬埔寨|根西岛
    T0 格林纳达|格陵兰|格鲁吉亚|梵蒂冈|欧元区|欧盟|比利时|毛里塔尼亚|毛里求斯|汤加|沙特阿拉伯|法国|法属南部领地|法属圣马丁|法属圭亚那|法属波利尼西亚|法罗群岛|波兰|波多黎各|波斯尼亚和黑塞哥维那
    T0 泰国|泽西岛|津巴布韦|洪都拉斯|海地|澳大利亚|爱尔兰|爱沙尼亚|牙买加|特克斯和凯科斯群岛|特立尼达和多巴哥|特里斯坦-达库尼亚群岛|玻利维亚|瑙鲁|瑞典|瑞士|瓜德罗普|瓦利斯和富图纳|瓦努阿图
    T0 留尼汪|白俄罗斯|百慕大|皮特凯恩群岛|直布罗陀|福克兰群岛|科威特|科摩罗|科特迪瓦|科索沃|秘鲁|突尼斯|立陶宛|索马里|约旦|纳米比亚|纽埃|缅甸|罗马尼亚|美国|美国本土外小岛屿|美属维尔京群岛
    T0 美属萨摩亚|老挝|联合国|肯尼亚|芬兰|苏丹|苏里南|英国|英属印度洋领地|英属维尔京群岛|荷兰|荷属加勒比区|荷属圣马丁|莫桑比克|莱索托|菲律宾|萨克岛|萨尔瓦多|萨摩亚|葡萄牙|蒙古|蒙特塞拉特
    T0 西撒哈拉|西班牙|诺福克岛|贝宁|赞比亚|赤道几内亚|赫德岛和麦克唐纳群岛|越南|迪戈加西亚岛|阿塞拜疆|阿富汗|阿尔及利亚|阿尔巴尼亚|阿拉伯联合酋长国|阿曼|阿根廷|阿森松岛|阿鲁巴|韩国|马尔代夫
    T0 马恩岛|马拉维|马提尼克|马来西亚|马约特|马绍尔群岛|马耳他|马达加斯加|马里|黎巴嫩|黑山
    """
  static let ja = """
    D1 月曜日
    d1 月
    D2 火曜日
    d2 火
    D3 水曜日
    d3 水
    D4 木曜日
    d4 木
    D5 金曜日
    d5 金
    D6 土曜日
    d6 土
    D7 日曜日
    d7 日
    U:kilometer km|キロメートル
    U:meter m|メートル
    U:decimeter dm|デシメートル
    U:centimeter cm|センチメートル
    U:millimeter mm|ミリメートル
    U:micrometer μm|マイクロメートル
    U:nanometer nm|ナノメートル
    U:mile mi|マイル
    U:yard yd|ヤード
    U:foot ft|フィート
    U:inch インチ
    U:light-year 光年
    U:nautical-mile 海里
    U:square-kilometer km²|平方キロメートル
    U:hectare ha|ヘクタール
    U:square-meter m²|平方メートル
    U:square-centimeter cm²|平方センチメートル
    U:square-mile mi²|平方マイル
    U:acre ac|エーカー
    U:square-foot ft²|平方フィート
    U:tonne トン
    U:kilogram kg|キログラム
    U:gram グラム
    U:milligram mg|ミリグラム
    U:microgram μg|マイクログラム
    U:pound lb|ポンド
    U:ounce oz|オンス
    U:cubic-kilometer km³|立方キロメートル
    U:cubic-meter m³|立方メートル
    U:cubic-centimeter cm³|立方センチメートル
    U:hectoliter hl|ヘクトリットル
    U:liter リットル
    U:deciliter dl|デシリットル
    U:centiliter cl|センチリットル
    U:milliliter ml|ミリリットル
    U:gallon gal|ガロン
    U:barrel bbl|バレル
    U:pint pt|パイント
    U:century 世紀
    U:decade 十年
    U:month か月
    U:week 週間
    U:hour 時間
    U:millisecond ms|ミリ秒
    U:microsecond μs|マイクロ秒
    U:nanosecond ns|ナノ秒
    U:celsius °c|摂氏  度
    U:fahrenheit °f|華氏  度
    U:kelvin ケルビン
    U:petabyte pb|ペタバイト
    U:terabyte tb|テラバイト
    U:gigabyte gb|ギガバイト
    U:megabyte mb|メガバイト
    U:kilobyte kb|キロバイト
    U:byte byte|バイト
    U:bit ビット
    U:gigabit gb|ギガビット
    U:megabit mb|メガビット
    U:kilobit kb|キロビット
    U:gigahertz ghz|ギガヘルツ
    U:megahertz mhz|メガヘルツ
    U:kilohertz khz|キロヘルツ
    U:hertz hz|ヘルツ
    U:gigawatt gw|ギガワット
    U:megawatt mw|メガワット
    U:kilowatt kw|キロワット
    U:watt ワット
    U:horsepower 馬力
    U:kilowatt-hour kwh|キロワット時
    U:kilocalorie kcal|キロカロリー
    U:calorie cal|カロリー
    U:kilojoule kj|キロジュール
    U:joule ジュール
    U:volt ボルト
    U:ampere アンペア
    U:ohm ω|オーム
    U:bar バール
    U:hectopascal hpa|ヘクトパスカル
    U:pascal pa|パスカル
    U:kilometer-per-hour km/h|時速  キロメートル
    U:meter-per-second m/s|秒速  メートル
    U:mile-per-hour mph|時速  マイル
    U:knot kn|ノット
    U:pixel px|ピクセル
    U:megapixel mp|メガピクセル
    U:percent %|パーセント
    U:permille ‰|パーミル
    U:EUR eur|€|ユーロ
    U:USD $|usd|米ドル
    U:GBP gbp|£|英国ポンド
    U:JPY jpy|円|日本円|￥
    U:CNY cny|中国人民元|元
    U:RUB ロシア ルーブル
    U:CHF chf|スイス フラン
    U:INR inr|₹|インド ルピー
    U:KRW krw|₩|韓国ウォン
    U:HKD hk$|hkd|香港ドル
    U:AUD a$|aud|オーストラリア ドル
    U:CAD ca$|cad|カナダ ドル
    U:SEK sek|スウェーデン クローナ
    U:NOK nok|ノルウェー クローネ
    U:DKK dkk|デンマーク クローネ
    U:PLN pln|ポーランド ズウォティ
    U:CZK czk|チェコ コルナ
    U:TRY トルコ リラ
    U:BRL brl|r$|ブラジル レアル
    U:MXN mx$|mxn|メキシコ ペソ
    U:UAH uah|ウクライナ フリヴニャ
    T0 アイスランド|アイルランド|アセンション島|アゼルバイジャン|アフガニスタン|アメリカ合衆国|アラブ首長国連邦|アルジェリア|アルゼンチン|アルバ|アルバニア|アルメニア|アンギラ|アンゴラ
    T0 アンティグア・バーブーダ|アンドラ|イエメン|イギリス|イスラエル|イタリア|イラク|イラン|インド|インドネシア|ウォリス・フツナ|ウガンダ|ウクライナ|ウズベキスタン|ウルグアイ|エクアドル|エジプト
    T0 エストニア|エスワティニ|エチオピア|エリトリア|エルサルバドル|オセアニア周辺地域|オマーン|オランダ|オランダ領カリブ|オーストラリア|オーストリア|オーランド諸島|カザフスタン|カタール|カナダ
    T0 カナリア諸島|カメルーン|カンボジア|カーボベルデ|ガイアナ|ガボン|ガンビア|ガーナ|ガーンジー|キプロス|キュラソー|キューバ|キリバス|キルギス|ギニア|ギニアビサウ|ギリシャ|クウェート|クック諸島
    T0 クリスマス島|クリッパートン島|クロアチア|グアテマラ|グアドループ|グアム|グリーンランド|グレナダ|ケイマン諸島|ケニア|コスタリカ|コソボ|コモロ|コロンビア|コートジボワール|サウジアラビア
    T0 サウスジョージア・サウスサンドウィッチ諸島|サモア|サントメ・プリンシペ|サンピエール島・ミクロン島|サンマリノ|サン・バルテルミー|サン・マルタン|サーク島|ザンビア|シエラレオネ|シリア|シンガポール
    T0 シント・マールテン|ジブチ|ジブラルタル|ジャマイカ|ジャージー|ジョージア|ジンバブエ|スイス|スウェーデン|スバールバル諸島・ヤンマイエン島|スペイン|スリナム|スリランカ|スロバキア|スロベニア
    T0 スーダン|セウタ・メリリャ|セネガル|セルビア|セントクリストファー・ネーヴィス|セントビンセント及びグレナディーン諸島|セントヘレナ|セントルシア|セーシェル|ソマリア|ソロモン諸島|タイ|タジキスタン
    T0 タンザニア|タークス・カイコス諸島|チェコ|チャド|チュニジア|チリ|ツバル|ディエゴガルシア島|デンマーク|トケラウ|トリスタン・ダ・クーニャ|トリニダード・トバゴ|トルクメニスタン|トルコ|トンガ
    T0 トーゴ|ドイツ|ドミニカ共和国|ドミニカ国|ナイジェリア|ナウル|ナミビア|ニウエ|ニカラグア|ニジェール|ニューカレドニア|ニュージーランド|ネパール|ノルウェー|ノーフォーク島|ハイチ|ハンガリー
    T0 ハード島・マクドナルド諸島|バチカン市国|バヌアツ|バハマ|バミューダ|バルバドス|バングラデシュ|バーレーン|パキスタン|パナマ|パプアニューギニア|パラオ|パラグアイ|パレスチナ自治区|ピトケアン諸島
    T0 フィジー|フィリピン|フィンランド|フェロー諸島|フォークランド諸島|フランス|ブラジル|ブルガリア|ブルキナファソ|ブルネイ|ブルンジ|ブータン|ブーベ島|プエルトリコ|ベトナム|ベナン|ベネズエラ
    T0 ベラルーシ|ベリーズ|ベルギー|ペルー|ホンジュラス|ボスニア・ヘルツェゴビナ|ボツワナ|ボリビア|ポルトガル|ポーランド|マダガスカル|マヨット|マラウイ|マリ|マルタ|マルティニーク|マレーシア|マン島
    T0 マーシャル諸島|ミクロネシア連邦|メキシコ|モザンビーク|モナコ|モルディブ|モルドバ|モロッコ|モンゴル|モンテネグロ|モントセラト|モーリシャス|モーリタニア|ユーロ圏|ヨルダン|ラオス|ラトビア
    T0 リトアニア|リヒテンシュタイン|リビア|リベリア|ルクセンブルク|ルワンダ|ルーマニア|レソト|レバノン|レユニオン|ロシア|不明な地域|中国|中央アフリカ共和国|中華人民共和国マカオ特別行政区
    T0 中華人民共和国香港特別行政区|仏領ギアナ|仏領ポリネシア|仏領極南諸島|北マケドニア|北マリアナ諸島|北朝鮮|南アフリカ|南スーダン|南極|台湾|合衆国領有小離島|国際連合|日本|東ティモール|欧州連合
    T0 疑似 bidi|疑似アクセント|米領サモア|米領ヴァージン諸島|英領インド洋地域|英領ヴァージン諸島|西サハラ|赤道ギニア|韓国
    """
  static let pt = """
    M1 jan|janeiro
    M2 fev|fevereiro
    M3 mar|março
    M4 abr|abril
    M5 mai|maio
    M6 jun|junho
    M7 jul|julho
    M8 ago|agosto
    M9 set|setembro
    M10 out|outubro
    M11 nov|novembro
    M12 dez|dezembro
    D1 segunda-feira
    d1 seg
    D2 terça-feira
    d2 ter
    D3 quarta-feira
    d3 qua
    D4 quinta-feira
    d4 qui
    D5 sexta-feira
    d5 sex
    D6 sábado
    d6 sáb
    D7 domingo
    d7 dom
    U:kilometer km|quilômetro|quilômetros
    U:meter m|metro|metros
    U:decimeter decímetro|decímetros|dm
    U:centimeter centímetro|centímetros|cm
    U:millimeter milímetro|milímetros|mm
    U:micrometer micrômetro|micrômetros|μm
    U:nanometer nanômetro|nanômetros|nm
    U:mile milha|milhas
    U:yard jarda|jardas|yd
    U:foot ft|pé|pés
    U:inch pol|polegada|polegadas
    U:light-year ano-luz|anos-luz
    U:nautical-mile milha náutica|milhas náuticas|mn
    U:square-kilometer km²|quilômetro quadrado|quilômetros quadrados
    U:hectare ha|hectare|hectares
    U:square-meter metro quadrado|metros quadrados|m²
    U:square-centimeter centímetro quadrado|centímetros quadrados|cm²
    U:square-mile milha quadrada|milhas quadradas|mi²
    U:acre ac|acre|acres
    U:square-foot ft²|pé quadrado|pés quadrados
    U:tonne tonelada métrica|toneladas métricas
    U:kilogram kg|quilograma|quilogramas
    U:gram grama|gramas
    U:milligram mg|miligrama|miligramas
    U:microgram micrograma|microgramas|μg
    U:pound lb|libra|libras
    U:ounce onça|onças|oz
    U:cubic-kilometer km³|quilômetro cúbico|quilômetros cúbicos
    U:cubic-meter metro cúbico|metros cúbicos|m³
    U:cubic-centimeter centímetro cúbico|centímetros cúbicos|cm³
    U:hectoliter hectolitro|hectolitros|hl
    U:liter litro|litros
    U:deciliter decilitro|decilitros|dl
    U:centiliter centilitro|centilitros|cl
    U:milliliter mililitro|mililitros|ml
    U:gallon gal|galão|galões
    U:barrel barril|barris|bbl
    U:pint pint|pints|pt
    U:century séc|sécs|século|séculos
    U:decade déc|década|décadas
    U:year ano|anos
    U:month meses|mês
    U:week semana|semanas
    U:day dia|dias
    U:hour hora|horas
    U:minute min|minuto|minutos
    U:second segundo|segundos
    U:millisecond milissegundo|milissegundos|ms
    U:microsecond microssegundo|microssegundos|μs
    U:nanosecond nanossegundo|nanossegundos|ns
    U:celsius grau celsius|graus celsius|°c
    U:fahrenheit grau fahrenheit|graus fahrenheit|°f
    U:kelvin kelvin|kelvins
    U:petabyte pb|petabyte|petabytes
    U:terabyte tb|terabyte|terabytes
    U:gigabyte gb|gigabyte|gigabytes
    U:megabyte mb|megabyte|megabytes
    U:kilobyte kb|kilobyte|kilobytes
    U:byte byte|bytes
    U:gigabit gb|gigabit|gigabits
    U:megabit mb|megabit|megabits
    U:kilobit kb|kilobit|kilobits
    U:gigahertz ghz|gigahertz
    U:megahertz megahertz|mhz
    U:kilohertz khz|kilohertz
    U:hertz hertz|hz
    U:gigawatt gigawatt|gigawatts|gw
    U:megawatt megawatt|megawatts|mw
    U:kilowatt kw|quilowatt|quilowatts
    U:watt watt|watts
    U:horsepower cavalo-vapor|cavalos-vapor|cv
    U:kilowatt-hour kwh|quilowatt-hora|quilowatts-hora
    U:kilocalorie kcal|quilocaloria|quilocalorias
    U:calorie cal|caloria|calorias
    U:kilojoule kj|quilojoule|quilojoules
    U:joule joule|joules
    U:volt volt|volts
    U:ampere ampere|amperes
    U:ohm ohm|ohms|ω
    U:bar bars
    U:hectopascal hectopascais|hectopascal|hpa
    U:pascal pa|pascais|pascal
    U:kilometer-per-hour km/h|quilômetro por hora|quilômetros por hora
    U:meter-per-second m/s|metro por segundo|metros por segundo
    U:mile-per-hour milha por hora|milhas por hora|mph
    U:knot nó|nós
    U:pixel pixel|pixels|px
    U:megapixel megapixel|megapixels|mp
    U:percent %|por cento
    U:permille por mil|‰
    U:EUR eur|euro|euros|€
    U:USD dólar americano|dólares americanos|us$|usd
    U:GBP gbp|libra esterlina|libras esterlinas|£
    U:JPY iene japonês|ienes japoneses|jpy|jp¥
    U:CNY cny|cn¥|yuan chinês|yuans chineses
    U:RUB rublo russo|rublos russos
    U:CHF chf|franco suíço|francos suíços
    U:INR inr|rupia indiana|rupias indianas|₹
    U:KRW krw|won sul-coreano|wons sul-coreanos|₩
    U:HKD dólar de hong kong|dólares de hong kong|hk$|hkd
    U:AUD au$|aud|dólar australiano|dólares australianos
    U:CAD ca$|cad|dólar canadense|dólares canadenses
    U:SEK coroa sueca|coroas suecas|sek
    U:NOK coroa norueguesa|coroas norueguesas|nok
    U:DKK coroa dinamarquesa|coroas dinamarquesas|dkk
    U:PLN pln|zloty polonês|zlotys poloneses
    U:CZK coroa tcheca|coroas tchecas|czk
    U:TRY lira turca|liras turcas
    U:BRL brl|r$|reais brasileiros|real brasileiro
    U:MXN mx$|mxn|peso mexicano|pesos mexicanos
    U:UAH hryvnia ucraniano|hryvnias ucranianos|uah
    """
  static let nl = """
    M1 jan|januari
    M2 feb|februari
    M3 maart|mrt
    M4 apr|april
    M5 mei
    M6 jun|juni
    M7 jul|juli
    M8 aug|augustus
    M9 sep|september
    M10 okt|oktober
    M11 nov|november
    M12 dec|december
    D1 maandag
    d1 ma
    D2 dinsdag
    d2 di
    D3 woensdag
    d3 wo
    D4 donderdag
    d4 do
    D5 vrijdag
    d5 vr
    D6 zaterdag
    d6 za
    D7 zondag
    d7 zo
    U:kilometer kilometer|km
    U:meter m|meter
    U:decimeter decimeter|dm
    U:centimeter centimeter|cm
    U:millimeter millimeter|mm
    U:micrometer micrometer|μm
    U:nanometer nanometer|nm
    U:mile mi|mijl
    U:yard yard|yards|yd
    U:foot ft|voet
    U:inch inch|inches
    U:light-year lichtjaar|lj
    U:nautical-mile nmi|zeemijl|zeemijlen
    U:square-kilometer km²|vierkante kilometer
    U:hectare ha|hectare
    U:square-meter m²|vierkante meter
    U:square-centimeter cm²|vierkante centimeter
    U:square-mile mi²|vierkante mijl
    U:acre acre|acres
    U:square-foot ft²|vierkante voet
    U:tonne metrische ton
    U:kilogram kg|kilogram
    U:gram gram
    U:milligram mg|milligram
    U:microgram microgram|μg
    U:pound lb|pound
    U:ounce ounce|oz
    U:cubic-kilometer km³|kubieke kilometer
    U:cubic-meter kubieke meter|m³
    U:cubic-centimeter cm³|kubieke centimeter
    U:hectoliter hectoliter|hl
    U:liter liter
    U:deciliter deciliter|dl
    U:centiliter centiliter|cl
    U:milliliter milliliter|ml
    U:gallon gal|gallon
    U:barrel barrel|barrels|bbl
    U:pint pint|pt
    U:century eeuw|eeuwen
    U:decade dec|decennia|decennium
    U:year jaar
    U:month maand|maanden
    U:week week|weken|wk|wkn
    U:day dag|dagen
    U:minute min|minuten|minuut
    U:second sec|seconde|seconden
    U:millisecond milliseconde|milliseconden|ms
    U:microsecond microseconde|microseconden|μs
    U:nanosecond nanoseconde|nanoseconden|ns
    U:celsius graad celsius|graden celsius|°c
    U:fahrenheit graad fahrenheit|graden fahrenheit|°f
    U:kelvin kelvin
    U:petabyte pb|petabyte
    U:terabyte tb|terabyte
    U:gigabyte gb|gigabyte
    U:megabyte mb|megabyte
    U:kilobyte kb|kilobyte
    U:byte byte
    U:gigabit gb|gigabit|gigabits
    U:megabit mb|megabit|megabits
    U:kilobit kb|kilobit|kilobits
    U:gigahertz ghz|gigahertz
    U:megahertz megahertz|mhz
    U:kilohertz khz|kilohertz
    U:hertz hertz|hz
    U:gigawatt gigawatt|gw
    U:megawatt megawatt|mw
    U:kilowatt kilowatt|kw
    U:watt watt
    U:horsepower paardenkracht|paardenkrachten|pk
    U:kilowatt-hour kilowattuur|kwh
    U:kilocalorie kcal|kilocalorie|kilocalorieën
    U:calorie cal|calorie|calorieën
    U:kilojoule kilojoule|kilojoules|kj
    U:joule joule|joules
    U:volt volt
    U:ampere ampère
    U:ohm ohm|ω
    U:hectopascal hectopascal|hpa
    U:pascal pa|pascal
    U:kilometer-per-hour kilometer per uur|km/u
    U:meter-per-second m/s|meter per seconde
    U:mile-per-hour mi/h|mijl per uur
    U:knot knoop|knopen|kt
    U:pixel pixel|pixels|px
    U:megapixel megapixel|megapixels|mp
    U:percent %|procent
    U:permille promille|‰
    U:EUR eur|euro|€
    U:USD amerikaanse dollar|us$|usd
    U:GBP britse pond|gbp|£
    U:JPY japanse yen|jpy|jp¥
    U:CNY chinese yuan|cny|cn¥
    U:RUB russische roebel
    U:CHF chf|zwitserse frank
    U:INR indiase roepie|inr|₹
    U:KRW krw|zuid-koreaanse won|₩
    U:HKD hk$|hkd|hongkongse dollar
    U:AUD au$|aud|australische dollar
    U:CAD c$|cad|canadese dollar
    U:SEK sek|zweedse kronen|zweedse kroon
    U:NOK nok|noorse kronen|noorse kroon
    U:DKK deense kronen|deense kroon|dkk
    U:PLN pln|poolse zloty
    U:CZK czk|tsjechische kronen|tsjechische kroon
    U:TRY turkse lira
    U:BRL braziliaanse real|brl|r$
    U:MXN mexicaanse peso|mx$|mxn
    U:UAH oekraïense hryvnia|uah
    """
}
