"""The texts of the typeset twins, see make_twins.py: our own, CC0."""

TEXTS = {
    'en': [
        ('h1', 'A garden behind the station'),
        ('p', 'In March 2019 eleven neighbours asked the city of Marlow for the strip of land behind the old station. '
              'Nobody had used it since the goods trains stopped running, and brambles had grown over the rails. The '
              'council agreed within six weeks, which surprised everyone who had ever waited for an answer from it.'),
        ('p', ('The first season was spent on clearing. Volunteers carried away 38 tonnes of rubble, found two bicycles '
               'and a letter box, and laid out paths that a wheelchair can use in any weather.',
               'The letter box still held a postcard from 1974, which has been delivered.')),
        ('h2', 'What grows there now'),
        ('p', 'Today there are 64 beds, of which a quarter belongs to the primary school across the road. Beans and '
              'pumpkins do well on the sunny side, while the shade of the embankment suits lettuce, spinach and the '
              'rhubarb that Mrs Okafor brought from her former home. Fertilisers from the shop are not allowed.'),
        ('ul', ['Beans are sown in the middle of May, never earlier.',
                'Compost is turned on the first Saturday of each month.',
                'Tools go back into the shed before it gets dark.']),
        ('h2', 'Water and money'),
        ('p', 'Water comes from the roof of the station, whose owner asks for nothing but a basket of vegetables in '
              'autumn. Four tanks hold 12,000 litres, enough for three dry weeks. In the summer of 2022 they were empty '
              'after nineteen days, and the fire brigade helped out twice.'),
        ('table', [['Year', 'Members', 'Income'], ['2020', '31', '£1,240'], ['2021', '47', '£1,905'],
                   ['2022', '58', '£2,310']]),
        ('p', 'A membership costs £25 a year and half of that for families who have little. The accounts are open to '
              'all, and the treasurer reads them aloud at the harvest festival, where they get more applause than the '
              'brass band. What is left goes into a fund for a glasshouse.'),
        ('h2', 'Plans for next year'),
        ('p', 'The group wants to plant an orchard of twelve old apple varieties along the northern fence. Whoever would '
              'like to adopt a tree can write to the committee until 15 November. Children do not pay, but they have '
              'to give their tree a name.'),
        ('p', 'Not everything has worked. The pond leaked, the bees moved out, and the signpost still points in the wrong '
              'direction. That, says the chairwoman Ruth Adler, is what makes people talk to each other.'),
    ],
    'fr': [
        ('h1', 'Un jardin derrière la gare'),
        ('p', 'En mars 2019, onze voisins ont demandé à la ville de Marlieu le terrain situé derrière l’ancienne gare. '
              'Personne ne l’utilisait depuis la fin des trains de marchandises, et les ronces recouvraient les rails. '
              'La mairie a donné son accord en six semaines, ce qui a surpris tout le monde.'),
        ('p', 'La première saison a servi à déblayer. Les bénévoles ont évacué 38 tonnes de gravats, trouvé deux vélos '
              'et une boîte aux lettres, puis tracé des allées accessibles en fauteuil roulant par tous les temps.'),
        ('h2', 'Ce qui y pousse aujourd’hui'),
        ('p', ('Le jardin compte désormais 64 parcelles, dont un quart appartient à l’école primaire d’en face. Les '
               'haricots et les courges profitent du soleil, tandis que l’ombre du talus convient aux salades, aux '
               'épinards et à la rhubarbe. Les engrais du commerce ne sont pas autorisés.',
               'Le compost, lui, vient du marché de la place Carnot.')),
        ('ul', ['Les haricots se sèment à la mi-mai, jamais avant.',
                'Le compost est retourné le premier samedi du mois.',
                'Les outils rentrent dans la cabane avant la nuit.']),
        ('h2', 'L’eau et l’argent'),
        ('p', 'L’eau vient du toit de la gare, dont le propriétaire ne demande qu’un panier de légumes à l’automne. '
              'Quatre cuves contiennent 12 000 litres, assez pour trois semaines sèches. Pendant l’été 2022, elles '
              'étaient vides au bout de dix-neuf jours.'),
        ('table', [['Année', 'Membres', 'Recettes'], ['2020', '31', '1 240 €'], ['2021', '47', '1 905 €'],
                   ['2022', '58', '2 310 €']]),
        ('p', 'L’adhésion coûte 25 € par an, et la moitié pour les familles qui ont peu. Les comptes sont ouverts à tous, '
              'et la trésorière les lit à voix haute lors de la fête des récoltes, où ils sont plus applaudis que la '
              'fanfare.'),
        ('h2', 'Projets pour l’an prochain'),
        ('p', 'Le groupe veut planter un verger de douze variétés anciennes de pommiers le long de la clôture nord. Qui '
              'souhaite adopter un arbre peut écrire au comité jusqu’au 15 novembre. Les enfants ne paient rien, mais '
              'ils doivent donner un nom à leur arbre.'),
    ],
    'de': [
        ('h1', 'Ein Garten hinter dem Bahnhof'),
        ('p', 'Im März 2019 baten elf Nachbarn die Stadt Marlau um den Streifen Land hinter dem alten Bahnhof. Niemand '
              'hatte ihn genutzt, seit die Güterzüge nicht mehr fuhren, und Brombeeren waren über die Gleise gewachsen. '
              'Der Stadtrat stimmte innerhalb von sechs Wochen zu, was alle überraschte.'),
        ('p', ('Die erste Saison verging mit dem Aufräumen. Freiwillige trugen 38 Tonnen Schutt weg, fanden zwei '
               'Fahrräder und einen Briefkasten und legten Wege an, die ein Rollstuhl bei jedem Wetter befahren kann.',
               'Im Briefkasten lag eine Postkarte von 1974, die inzwischen zugestellt worden ist.')),
        ('h2', 'Was dort heute wächst'),
        ('p', 'Heute gibt es 64 Beete, von denen ein Viertel der Grundschule gegenüber gehört. Bohnen und Kürbisse '
              'gedeihen auf der Sonnenseite, während der Schatten des Bahndamms Salat, Spinat und Rhabarber guttut. '
              'Düngemittel aus dem Handel sind nicht erlaubt.'),
        ('ul', ['Bohnen werden Mitte Mai gesät, niemals früher.',
                'Der Kompost wird am ersten Samstag jedes Monats umgesetzt.',
                'Werkzeuge kommen vor Einbruch der Dunkelheit in den Schuppen.']),
        ('h2', 'Wasser und Geld'),
        ('p', 'Das Wasser kommt vom Dach des Bahnhofs, dessen Eigentümer dafür nur einen Korb Gemüse im Herbst verlangt. '
              'Vier Tanks fassen 12.000 Liter, genug für drei trockene Wochen. Im Sommer 2022 waren sie nach neunzehn '
              'Tagen leer, und die Feuerwehr half zweimal aus.'),
        ('table', [['Jahr', 'Mitglieder', 'Einnahmen'], ['2020', '31', '1.240 €'], ['2021', '47', '1.905 €'],
                   ['2022', '58', '2.310 €']]),
        ('p', 'Eine Mitgliedschaft kostet 25 € im Jahr und die Hälfte davon für Familien, die wenig haben. Die Bücher '
              'stehen allen offen, und die Schatzmeisterin liest sie beim Erntefest laut vor, wo sie mehr Beifall '
              'bekommen als die Blaskapelle.'),
        ('h2', 'Pläne für das nächste Jahr'),
        ('p', 'Die Gruppe will am nördlichen Zaun einen Obstgarten mit zwölf alten Apfelsorten pflanzen. Wer die '
              'Patenschaft für einen Baum übernehmen möchte, kann bis zum 15. November an den Vorstand schreiben. Kinder '
              'zahlen nichts, müssen ihrem Baum aber einen Namen geben.'),
    ],
    'ru': [
        ('h1', 'Сад за вокзалом'),
        ('p', 'В марте 2019 года одиннадцать соседей попросили у города полосу земли за старым вокзалом. Никто не '
              'пользовался ею с тех пор, как перестали ходить товарные поезда, и рельсы заросли ежевикой. Городской '
              'совет согласился за шесть недель, чем удивил всех.'),
        ('p', 'Первый сезон ушёл на расчистку. Добровольцы вывезли 38 тонн щебня, нашли два велосипеда и почтовый ящик '
              'и проложили дорожки, по которым в любую погоду можно проехать на инвалидной коляске.'),
        ('h2', 'Что там растёт сегодня'),
        ('p', 'Сегодня в саду 64 грядки, четверть из которых принадлежит начальной школе напротив. Фасоль и тыква хорошо '
              'растут на солнечной стороне, а тень насыпи полезна салату, шпинату и ревеню. Покупные удобрения не '
              'разрешены.'),
        ('ul', ['Фасоль сеют в середине мая, никогда не раньше.',
                'Компост перекладывают в первую субботу каждого месяца.',
                'Инструменты убирают в сарай до наступления темноты.']),
        ('h2', 'Вода и деньги'),
        ('p', 'Вода поступает с крыши вокзала, владелец которого просит за это только корзину овощей осенью. Четыре бака '
              'вмещают 12 000 литров, этого хватает на три сухие недели. Летом 2022 года они опустели через девятнадцать '
              'дней, и дважды помогли пожарные.'),
        ('p', 'Членство стоит 25 рублей в год и вдвое меньше для семей, у которых мало денег. Счета открыты для всех, и '
              'казначей читает их вслух на празднике урожая, где им аплодируют громче, чем духовому оркестру.'),
        ('h2', 'Планы на следующий год'),
        ('p', 'Группа хочет посадить вдоль северного забора сад из двенадцати старых сортов яблонь. Кто хочет взять '
              'дерево под опеку, может написать правлению до 15 ноября. Дети не платят, но должны дать своему дереву имя.'),
    ],
    'ja': [
        ('h1', '駅の裏の庭'),
        ('p', '2019年3月、十一人の住民が、古い駅の裏にある細長い土地を使わせてほしいと市に頼みました。貨物列車が走らなくなってから'
              '誰も使わず、線路は茂みに覆われていました。市議会は六週間で同意し、みんなを驚かせました。'),
        ('p', '最初の季節は片付けで終わりました。ボランティアは38トンのがれきを運び出し、二台の自転車と一つの郵便箱を見つけ、どんな'
              '天気でも車椅子で通れる道を作りました。'),
        ('h2', '今育っているもの'),
        ('p', '今では64の花壇があり、その四分の一は向かいの小学校のものです。豆とかぼちゃは日当たりのよい側でよく育ち、土手の陰は'
              'レタスやほうれん草に向いています。店で買った肥料を使うことは認められていません。'),
        ('ul', ['豆は五月の中ごろにまき、それより早くはまきません。', '堆肥は毎月最初の土曜日に切り返します。',
                '道具は暗くなる前に小屋へ戻します。']),
        ('h2', '水とお金'),
        ('p', '水は駅の屋根から来ます。持ち主が求めるのは、秋に野菜のかごを一つもらうことだけです。四つのタンクには12000リットルが'
              '入り、雨のない三週間に足ります。2022年の夏には十九日で空になり、消防署が二度助けてくれました。'),
        ('p', '会費は年に2500円で、収入の少ない家族はその半分です。帳簿は誰でも見ることができ、会計係が収穫祭で読み上げると、吹奏楽'
              'よりも大きな拍手が起こります。'),
        ('h2', '来年の計画'),
        ('p', 'グループは北側の柵に沿って、十二種類の古いりんごの木を植えたいと考えています。木の里親になりたい人は、11月15日までに'
              '委員会へ手紙を書いてください。子どもは無料ですが、自分の木に名前をつけなければなりません。'),
    ],
    'zh': [
        ('h1', '车站后面的花园'),
        ('p', '2019年3月，十一位邻居向市政府申请使用旧车站后面的一块狭长土地。自从货运列车停运以后，再也没有人使用过它，铁轨上长满了'
              '荆棘。市议会在六个星期内就同意了，这让所有人都感到惊讶。'),
        ('p', '第一个季节都用来清理场地。志愿者运走了38吨碎石，找到了两辆自行车和一个信箱，并铺设了轮椅在任何天气都能通行的小路。'),
        ('h2', '现在种着什么'),
        ('p', '今天这里有64块苗床，其中四分之一属于马路对面的小学。豆类和南瓜在向阳的一侧长得很好，路堤的阴影则适合生菜、菠菜和大黄。'
              '不允许使用商店里买来的肥料。'),
        ('ul', ['豆类在五月中旬播种，绝不提前。', '每个月的第一个星期六翻动堆肥。', '工具要在天黑之前放回棚子里。']),
        ('h2', '水和钱'),
        ('p', '水来自车站的屋顶，房主只要求在秋天得到一篮蔬菜。四个水箱可以装12000升水，足够三个干旱的星期使用。2022年夏天，水箱在十九天'
              '后就空了，消防队帮了两次忙。'),
        ('p', '会费每年25元，收入少的家庭只付一半。账目向所有人公开，司库在丰收节上大声朗读账目，得到的掌声比管乐队还要多。'),
        ('h2', '明年的计划'),
        ('p', '小组想沿着北面的围栏种植一个有十二个古老苹果品种的果园。愿意认养一棵树的人可以在11月15日之前写信给委员会。孩子们不用付钱，'
              '但必须给自己的树起一个名字。'),
    ],
    'ko': [
        ('h1', '역 뒤의 정원'),
        ('p', '2019년 3월에 열한 명의 이웃이 옛 역 뒤에 있는 좁고 긴 땅을 쓰게 해 달라고 시에 부탁했다. 화물 열차가 다니지 않게 된 뒤로 '
              '아무도 그 땅을 쓰지 않았고, 철길은 덤불로 덮여 있었다. 시의회는 육 주 만에 동의하여 모두를 놀라게 했다.'),
        ('p', '첫 계절은 치우는 일로 지나갔다. 자원봉사자들은 38톤의 돌 더미를 실어 냈고, 자전거 두 대와 우체통 하나를 찾았으며, 어떤 '
              '날씨에도 휠체어가 다닐 수 있는 길을 만들었다.'),
        ('h2', '지금 자라는 것'),
        ('p', '지금은 64개의 밭이 있고, 그 가운데 사분의 일은 길 건너 초등학교의 것이다. 콩과 호박은 볕이 드는 쪽에서 잘 자라고, 둑의 '
              '그늘은 상추와 시금치에 알맞다. 가게에서 산 비료는 쓸 수 없다.'),
        ('ul', ['콩은 오월 중순에 심고 더 일찍 심지 않는다.', '퇴비는 매달 첫 토요일에 뒤집는다.', '연장은 어두워지기 전에 창고에 넣는다.']),
        ('h2', '물과 돈'),
        ('p', '물은 역의 지붕에서 온다. 주인이 바라는 것은 가을에 채소 한 바구니뿐이다. 네 개의 물통에는 12000리터가 들어가며, 비가 오지 '
              '않는 삼 주 동안 넉넉하다. 2022년 여름에는 열아흐레 만에 비어서 소방서가 두 번 도와주었다.'),
        ('p', '회비는 한 해에 25000원이고 살림이 어려운 가족은 그 절반을 낸다. 장부는 누구나 볼 수 있으며, 회계가 추수 잔치에서 소리 내어 '
              '읽으면 관악대보다 더 큰 박수를 받는다.'),
        ('h2', '내년의 계획'),
        ('p', '모임은 북쪽 울타리를 따라 열두 가지 옛 사과나무를 심으려고 한다. 나무를 맡고 싶은 사람은 11월 15일까지 위원회에 편지를 쓰면 '
              '된다. 아이들은 돈을 내지 않지만 자기 나무에 이름을 지어 주어야 한다.'),
    ],
}
