"""Invented statements, each line marked with its role, as a person reads them.

The sign before the bar tells what begins on a line: T title, Y by-line, E editorial, B body,
C call, S signature, F furniture, R repeat; + a line that goes on from the one before it.
"""

# name -> (language, organisation, marked lines)
MARKED = {
    # A press release: hard-wrapped, demands announced, notes and contact after the end.
    "library": ("en", "", """
F|FOR IMMEDIATE RELEASE

T|Readers Occupy the Reading Room of the Weir Street Library

B|Weir Street, 12 May. More than ninety readers stayed overnight in the
+|reading room of the Weir Street Library to prevent the removal of the
+|newspaper shelves. Anna Berg of the Readers' Circle, who slept under
+|the atlas table, told the press that nobody had been asked.

B|The city wants to close the room in June. It has
+|offered no other place, and the heating bill that it
+|speaks of was paid by a Foundation that still wants
+|to pay it.

B|"We will read here until they turn off the light, and then
+|we will read by candle," said Berg.

B|Our demands:

C|Shelves stay, doors open!
C|No closing without a hearing!
C|Reading is no luxury

F|ENDS

S|Notes to editors
S|1. The library was built in 1911.
S|2. Photographs can be had from the Circle.

S|Contact:
S|Readers' Circle
S|Tel. 0555 01 02 03
S|circle@weirstreet.example
"""),
    # A leaflet: masthead, number, a call as title, a row of calls after “We say:”.
    "allotments": ("en", "", """
F|ALLOTMENT HOLDERS OF THE WESTERN MARSH
F|Leaflet No. 3

T|HANDS OFF OUR GARDENS!

B|For sixty years people from the flats at Kettle
+|Bridge have grown beans and dahlias on the Western
+|Marsh. Now the Port wants to park new cars there,
+|eleven thousand of them, row on row, until someone
+|buys them.

B|Who asked for this?

B|Nobody who lives here did. The Port of Lenner did
+|not even send a letter. We learned it from a man
+|with a measuring rod.

B|We say:

C|Beans, not bumpers!
C|The marsh belongs to those who dig it!
C|Not one more metre of tarmac!

B|Come to the meeting on Friday at seven in the hall
+|of the Kettle Bridge school. Bring a spade.

C|THE MARSH STAYS GREEN!

S|Allotment Holders of the Western Marsh
S|3 May 2022
"""),
    # A title over two lines, a list whose items go on in the next line.
    "bakers": ("en", "", """
T|Night work is killing us: the bakers of Sand Lane write to
+|the customers who eat our bread

B|Dear customers,

B|you see us rarely. When you wake we are already cleaning the
+|ovens, and when you come home we sleep. Since January the
+|owners have moved the beginning of the shift to one in the
+|morning. Three of us have fallen ill. One, Tomasz, has burnt
+|his arm.

B|We have asked for three things:

B|* a shift that does not begin before three
B|* two people at each oven
B|* Sunday off, every second week at the very
+|  least

B|The owners say that bread cannot wait. We say that it can.

C|No bread without bakers!

S|The bakers of Sand Lane
S|Tomasz, Ines, Abel, Rukhsana, Old Pete
"""),
    # Nouns with capitals at nearly every line end; calls after dashes.
    "kita": ("de", "", """
T|Unsere Kinder sind kein Sparposten

Y|Elternrat der Kita Sonnenhof, Ödenbach, 4. Oktober 2021

B|Der Gemeinderat von Ödenbach hat am Montag in nicht öffentlicher
+|Sitzung beschlossen, die Öffnungszeiten der Kita Sonnenhof um zwei
+|Stunden am Tag zu kürzen. Betroffen sind 84 Kinder und ihre
+|Familien. Begründet wird der Beschluss mit dem Mangel an
+|Fachkräften, obwohl die Gemeinde seit zwei Jahren keine einzige
+|Stelle ausgeschrieben hat.

B|Wir lassen uns das nicht bieten. Wer Mütter und Väter zwingt, ihre
+|Arbeit aufzugeben, darf sich über leere Kassen nicht wundern.

B|Wir fordern:

C|– Weg mit dem Kürzungsbeschluss!
C|– Mehr Hände statt schöner Worte
C|– Gute Löhne für gute Arbeit

C|Ödenbach, wach auf!

S|Kontakt: Elternrat Sonnenhof, Tel. 05550 1234
S|elternrat@sonnenhof.example
"""),
    # Spaces before marks; the organisation's name has small words.
    "gare": ("fr", "", """
T|Sauvons la gare de Bellerive !

B|Depuis le 3 mars, aucun train ne s'arrête plus à Bellerive
+|après dix-neuf heures. La direction parle d'une mesure
+|provisoire. Nous savons ce que vaut ce mot : la salle
+|d'attente est fermée « provisoirement » depuis 2009.

B|Les lycéens, les infirmières de l'hôpital Saint-Roch et les
+|ouvriers de la Verrerie rentrent désormais à pied ou ne
+|rentrent pas.

B|Nous exigeons :

C|- Des trains le soir, tout de suite
C|- Un guichet ouvert tous les jours
C|- Pas un quai de moins !

C|Bellerive n'est pas une gare fantôme !

S|Collectif des usagers de la gare de Bellerive
S|Le 21 mars 2023
"""),
    # Calls in inverted marks, then a place with a date.
    "agua": ("es", "", """
F|COMUNICADO DE PRENSA

T|Sin agua no hay pueblo

Y|Comunidad de Regantes de Valdehueso

B|La Confederación ha concedido a una empresa embotelladora el
+|derecho a extraer cuatrocientos mil litros al día del acuífero
+|de Valdehueso. Los pozos del pueblo, que abastecen a novecientas
+|personas, han bajado seis metros en dos años.

B|¿Quién ha firmado esto? Nadie del pueblo.

C|¡El agua no se vende!
C|¡El pueblo bebe primero!

S|Valdehueso, 9 de julio de 2022
S|Comunidad de Regantes de Valdehueso
"""),
    # Wrapped Turkish; “we say that” announces.
    "zeytin": ("tr", "", """
T|Zeytinliğimize dokunmayın!

B|Karaburç köyünde dört yüz yıllık zeytin ağaçları, bir taş ocağı
+|için sökülmek isteniyor. Köylülere ne bir yazı gönderildi ne de
+|bir toplantı yapıldı. İlk kepçe pazartesi sabahı geldi ve otuz
+|iki ağacı devirdi.

B|Biz bu ağaçları dedelerimizden aldık, torunlarımıza vereceğiz.

B|Diyoruz ki:

C|Zeytin yaşasın, ocak kapansın!
C|Toprağımız satılık değil!

S|Karaburç Zeytin Üreticileri
"""),
    # No spaces between words, no capitals, a date in signs.
    "onsen": ("ja", "", """
T|湯のまち銭湯の存続を求める声明

B|市は来年三月末をもって、湯のまち銭湯を廃止すると発表しました。この銭湯は
+|昭和六年に町内の人びとが自分たちの手で建てたもので、今も毎日二百人が通って
+|います。

B|私たちは市に対し、利用者との話し合いの場を設けるよう求めます。燃料代の値上
+|がりを理由にするのであれば、まずその数字を示すべきです。

C|銭湯をなくすな！
C|湯を守ろう！

S|湯のまち銭湯を守る会
S|二〇二三年十一月四日
"""),
    # Right to left, no capitals.
    "sayyadin": ("ar", "", """
T|بيان صيادي مرفأ الزهراء

B|قررت إدارة المرفأ إغلاق الرصيف القديم أمام قوارب الصيد الصغيرة ابتداء
+|من الشهر المقبل، وتخصيصه لليخوت السياحية. ولم يسأل أحد الصيادين عن
+|رأيهم، مع أن الرصيف بناه آباؤهم بأيديهم قبل ستين عاما.

B|نحن نعيش من هذا البحر ولا نملك سواه. ونطالب الإدارة بأن تجلس معنا قبل
+|أن تغلق الباب في وجوهنا.

C|الرصيف لنا!
C|لا لإغلاق المرفأ!

S|صيادو مرفأ الزهراء
"""),
    # Marks of emphasis, pictures as bullets, hashtags, buttons.
    "choir": ("en", "", """
F|**The Riverside Singer**

T|# Let the choir sing

Y|*by the members of the Riverside Choir*

B|On Tuesday the parish told us that the hall is let to a gym from
+|September. The choir has sung there every Thursday since 1954,
+|except for the winter when the roof was off.

B|## What happened

B|Nobody spoke with us. Father Malachy read the letter aloud, and
+|when he had finished he sat down and said nothing more.

B|## What we want

C|**No gym in the hall!**

C|**Thursday is ours!**

B|We meet on the steps, and we shall sing there until the doors are
+|opened again.

C|✊ Sing on!
C|✊ Keep the hall open for all

C|#SingOn #RiversideChoir

F|Share this post
F|Print
F|Read more: The gym that nobody asked for
"""),
    # Verse keeps its lines.
    "poem": ("en", "", """
T|Ballad of the Lock-Keeper

Y|by Ida Marsh

B|He kept the gate for forty years,
B|He knew each barge by name,
B|And when they brought the new machine
B|He wound it just the same.

B|They took his key, they took his hat,
B|They took his little stove,
B|And left him on the towing path
B|With nothing but his clothes.
"""),
    # A list of those who signed.
    "signers": ("en", "", """
T|Open Letter on the Felling of the Limes in Castle Street

B|To the Mayor and the members of the Council

B|The forty lime trees of Castle Street were planted in 1874. They are to
+|be felled in February for a cycle path that could as well run along
+|Mill Street, where there is room. We who sign this letter cycle, and we
+|want the limes.

B|We ask the Council to stop the felling and to hear the street.

C|Let the limes live!

S|Signed:
S|Dr Hanna Oduya, physician
S|Karel Novak, baker
S|The Castle Street Chess Club
S|Lime Tree Nursery
S|Prof. em. Ruth Lindqvist, University of Farrow
S|Bo and Mia Strand
"""),
    # Questions as headings, lines with Q and A.
    "qanda": ("en", "", """
T|Questions and answers on the strike at the chocolate works

B|Why are you on strike?

B|Because the firm has cancelled the agreement that gave us the same
+|pay for the same work. New people now get a third less.

B|Q: Will there be chocolate at Easter?
B|A: That is for the firm to say. We can begin work tomorrow, if the
+|agreement holds again.

B|What can I do?

B|Come to the gate. Talk with your shop. And tell the firm:

C|Same work, same pay!

S|Strike committee, Merrow Chocolate Works
"""),
    # Headings in capitals, the number of a page within a sentence, numbered demands.
    "trams": ("en", "Tram Drivers' Union", """
Y|TRAM DRIVERS' UNION

T|Statement on the accident at Corn Market

Y|17 November 2023

B|On Wednesday evening a tram left the rails at Corn Market. Two people
+|were badly hurt. Our thoughts are with them, with their families and
+|with our colleague at the controls, who had been on duty for eleven
+|hours.

B|THE CAUSES

B|The points at Corn Market were last replaced in 1988. Our members have
+|reported them as worn on nineteen occasions since

F|- 2 -

B|the spring of 2021. Every report was filed, and none was answered.

B|WHAT MUST CHANGE

B|1. New points at Corn Market and Tower Gate
B|2. No shift longer than eight hours
B|3. A safety officer whom the drivers elect

B|A city that saves on rails pays with lives.

C|SAFETY BEFORE SAVINGS!

S|TRAM DRIVERS' UNION
"""),
    # A line end every few words.
    "broken": ("en", "", """
T|The Bees of Hollow Farm

B|In the spring
+|of last year
+|the hives at Hollow Farm
+|were full. By
+|August, after the fields
+|around them had been sprayed
+|four times, there were
+|eleven
+|hives left, and in
+|October none. The
+|Ministry of Farming says
+|that it has no figures.
+|We have: they are
+|zero.

C|Save the bees!

S|Beekeepers of the Hollow Valley
"""),
    # Wrapped German with lines of two widths.
    "german_wrap": ("de", "", """
T|KEIN ABRISS DER MARKTHALLE!

B|Die Markthalle am Hafen ist das Herz unserer Stadt. Seit 1893 kaufen
+|Menschen aus allen Vierteln hier Fisch, Brot, Blumen und Käse. Der
+|Senat will sie an die Firma Northgate Immobilien verkaufen, die dort
+|Büros und Eigentumswohnungen plant.

B|Was bedeutet das?

B|Für die 64 Stände bedeutet es das Aus. Für die Nachbarschaft bedeutet
+|es höhere Mieten. Und für die Stadtkasse bedeutet es weniger, als der
+|Senat behauptet: Das Grundstück wurde seit
+|Jahren nicht mehr geschätzt.

B|Deshalb rufen wir auf zur Kundgebung
+|am Samstag, dem 14. Mai, um 11 Uhr
+|auf dem Fischmarkt.

C|Die Halle bleibt!
C|Stadt für alle statt Profit für wenige!

S|Marktfrauen und Marktmänner der Hafenhalle
S|V.i.S.d.P.: Grete Hansen, Am Kai 4, Hafenstadt
"""),
    # Buttons above and below, a call over two lines.
    "museum": ("en", "", """
F|Home | News | About us | Donate

T|Museum guards vote for a walk-out

Y|Published: 8 June 2024
Y|Author: Press team

B|The guards of the City Museum have voted by 61 to 4 for a walk-out on
+|the day of the opening of the new wing. They protest against contracts
+|of six months that are renewed again and again, in some cases for
+|twelve years.

B|The director, Dr Paulina Sorge, has called the vote "regrettable".

B|“Regrettable is what she pays us,” the guards answer, and they add:

C|Art needs eyes, and eyes need rent!

C|Permanent work,
+|permanent contracts!

F|Share on Facebook
F|Tweet
F|Subscribe to our newsletter
F|© 2024 Museum Guards' Branch
F|Privacy policy
"""),
    # An address within the statement.
    "address": ("en", "", """
T|The school kitchen stays

B|Parents of the Oak Hill school have cooked for the children since
+|the caterer went bankrupt in March. The office of health now says
+|that this is not allowed, because the parents have no papers.

B|Write to the office:

B|Office of Health
B|Room 12
B|4 Market Place
B|Oak Hill

B|Or come with us on Monday at nine.

C|Soup before stamps!

S|Parents of Oak Hill
S|12 Oak Hill Road
S|www.oakhillparents.example
"""),
    # A table keeps its rows.
    "table": ("en", "", """
T|What the river costs us

B|The water board has published what it takes from the villages and
+|what it gives back. We have put it into a table, since the board
+|did not.

B|Village        Paid      Received
B|Upper Lee      12,000    1,100
B|Lower Lee      9,400     0
B|Lee Bridge     22,500    3,000

B|Nobody who looks at these figures can call them fair, and we do not.

C|Pay back the villages!
"""),
    # Everything in lower case.
    "lowercalls": ("en", "", """
T|we are the night cleaners

B|we clean the offices of people who do not know our names. at five
+|in the morning we take the first bus home, and at six our children
+|wake up.

C|no more night work for day wages
C|count us in
C|we are not invisible

S|the night cleaners' circle
"""),
    # A banner is the only heading.
    "norow_caps": ("en", "", """
T|STOP THE DAM
C|SAVE THE VALLEY

B|The dam at Three Stones would drown four villages, two graveyards and
+|the only road to the coast. The engineers who drew it have never been
+|here; they drew it from a photograph.

B|We have been here for nine hundred years.

C|THE VALLEY IS NOT FOR SALE

S|People of the Valley of Three Stones
"""),
    # No capitals, a danda at the end of sentences.
    "hindi": ("hi", "", """
T|नदी बचाओ समिति का बयान

B|सरकार ने हमारे गाँव के पास की नदी पर नया बाँध बनाने का फैसला किया है। इस
+|बाँध से सात गाँव डूब जाएँगे और तीन हजार लोग बेघर हो जाएँगे। किसी ने हमसे
+|पूछा तक नहीं।

B|हम माँग करते हैं कि काम तुरंत रोका जाए और गाँव वालों से बात की जाए।

C|नदी हमारी है!
C|बाँध नहीं चाहिए!

S|नदी बचाओ समिति
"""),
    # A line that leads to a list; a call between plus signs; a call over two lines.
    "fire": ("en", "", """
F|Press Release
F|Embargoed until 6 a.m., 2 February

T|Firefighters of Gorse County: six engines are not enough

B|GORSE, 2 February – The volunteers of the fire brigades of Gorse
+|County warn that the county will have no engine north of the Ridge
+|by summer. Two of eight engines were sold in autumn.

B|"A house burns in nine minutes. From Fenner to the Ridge it takes
+|twenty-two," says Captain Lou Abara.

B|The volunteers call on the county to

B|- buy back the two engines,
B|- keep the station at Fenner open, and
B|- pay for the fuel.

C|+++ Nine minutes! +++

C|Engines now –
+|not after the next fire!

S|For further information:
S|Lou Abara, Captain
S|Phone: 0555 998 877
F|-30-
"""),
    # A closing formula between calls and name.
    "signoff": ("en", "", """
T|A Message from the Beekeepers of Tann

B|Friends and neighbours! The meadow behind the church is to become a car
+|park for the supermarket. It is the last meadow in Tann, and it feeds
+|every hive between here and the mill.

B|We will not be quiet about it. On Sunday after mass we walk to the
+|meadow and sow it anew.

C|Meadow, not motors!
C|Long live the bee!

S|In friendship,

S|The Beekeepers of Tann
"""),
    # Lines broken by hand, of uneven length; paragraphs without blank lines.
    "ragged_hand": ("en", "", """
F|MARINERS' REST HOME, RESIDENTS' COUNCIL

T|They want to take our balconies

B|When the Home was built in 1929 every room got a balcony, so
+|that those who had been at sea could go on looking at it. The
+|Trust now tells us that balconies are a hazard. Nobody
+|has fallen from one in ninety years. Bridget Lowe, who is 94,
+|says that the only hazard she has met
+|in the Home is the soup.
B|We wrote to the Trust on 3 March. An answer came from a firm
+|in Leeds, which asked for our customer number.

B|What does the sea cost

B|Nothing, and that is why the Trust cannot
+|understand it.

C|Hands off our balconies
C|Let us see the sea

S|Residents' Council of the Mariners' Rest Home
S|Strand Road 2, Port Lowe
"""),
    # Verse quoted in wrapped prose.
    "verse_in_prose": ("en", "", """
T|For the opening of the footbridge

B|The people of Ambrose Mill have waited for this bridge since the
+|flood of 1987 took the old one away. At the opening on Saturday
+|the children will read what their grandparents wrote that year:

B|The water came at night
B|and took the bridge
B|and left us on two sides
B|of nothing much

B|Then there will be cake, and the band of the fire brigade will
+|play for as long as the cake lasts.
"""),
    # Names in a list within the statement.
    "names": ("en", "", """
T|We remember those who did not come home from Shaft Four

B|On 9 August 1956 two hundred men went down Shaft Four, and eleven of
+|them did not come up again. Their names are read out each year at the
+|gate of the works, which is a supermarket now.

B|Aldo Ferri, hewer
B|Jan Kowalik, hewer
B|Pietro Sala, horse boy
B|Emile Dassin, foreman

B|We shall read them again on Sunday at ten, and we ask the
+|supermarket to be quiet for so long.
"""),
    # French as it was typed, calls without exclamation marks.
    "fr_kept": ("fr", "", """
T|Les cantinières ne servent plus

Y|Communiqué du personnel des cantines, le 6 février 2020

B|Mesdames, Messieurs, chers parents,

B|Depuis la rentrée nous préparons quatre cents repas par jour avec une cuisinière de moins. La mairie avait promis un remplacement avant Noël ; nous sommes en février, et nous ne voyons rien venir.

B|Un repas, cela se prépare

B|Il faut une heure pour éplucher, deux heures pour cuire, et vingt minutes pour que trois cents enfants mangent. Personne ne peut le faire à trois.

C|Pas de bras, pas de repas
C|Des postes, pas des promesses

S|Pour le personnel, Jeanne Maillard
"""),  # noqa: E501
    # German as it was typed, calls without exclamation marks.
    "de_kept": ("de", "", """
F|BÜRGERINITIATIVE WALDFRIEDEN

T|Der Wald ist kein Parkplatz

B|Am Dienstag hat der Kreistag beschlossen, den Stadtwald hinter der Klinik für ein Parkhaus zu fällen. Es geht um 312 Buchen und um den einzigen Schatten, den es dort gibt.

B|Wir sagen:

C|Buchen statt Beton
C|Kein Baum für ein Parkhaus

B|Kommt am Samstag um zehn Uhr zum Waldspaziergang. Treffpunkt ist der alte Brunnen.

C|Der Wald bleibt

S|Bürgerinitiative Waldfrieden
S|Spendenkonto: 00 11 22 33
"""),  # noqa: E501
    # Chinese, wrapped.
    "zh": ("zh", "", """
T|关于保留河边菜市场的公开信

B|河边菜市场已经开了四十年，每天早上有上千名居民来买菜。上个月，区里贴出一张通知，说
+|市场将在六月底关闭，原地要建一座停车楼。没有人问过摊主，也没有人问过买菜的老人。

B|我们请区里公开评估报告，并且在关闭之前召开一次居民会议。

C|留住菜市场！
C|要蔬菜，不要车位！

S|河边菜市场摊主联合会
"""),
    # No prose at all.
    "only_calls": ("en", "", """
B|MARCH FOR THE NIGHT BUS

C|No bus, no work!
C|The night is ours!
C|Bring back line 4!

B|Friday 8 pm, Town Hall
"""),
    # Calls that run over two lines.
    "two_line_calls": ("en", "", """
T|Statement of the pupils of Gorse Road

B|Our school has lost eleven teachers since September and has found
+|two. In the fourth year nobody has had a lesson in physics. We are
+|told that this is a question of the market. We are not a market.

C|Teachers for every class,
+|and a class for every teacher!

C|We are not customers, we are the
+|future that you talk about!

S|The pupils' council of Gorse Road School
"""),
    # Numbered items whose further lines are indented.
    "hanging": ("en", "", """
T|What the lifeguards ask of the city

B|The lifeguards of the four beaches have met and agreed on what the
+|city has to do before the season begins:

B|1. Boats. Two of the four boats leak, and one has
+|   no engine that deserves the name.
B|2. Towers. The tower at Kelp Bay was closed by the
+|   building inspector in 2019.
B|3. Pay. A lifeguard earns less than the person who
+|   sells the ice cream.

B|Without these we shall not open the beaches.

S|For the lifeguards
S|Moana Tehei, Kelp Bay
S|Bert Okafor, North Strand
"""),
    # The head of a mail, a closing formula, a postscript.
    "mail": ("en", "", """
Y|From: office@bellringers.example
Y|To: members
Y|Subject: The bells

B|Dear ringers,

B|as most of you will have read, the new owner of the tower flats has
+|asked the court to silence the bells before nine. The hearing is on
+|the 14th. We have rung these bells since 1702, and the flats were
+|built in 2021.

B|Please come. Please bring earplugs for the judge.

C|Let them ring!

S|With warm wishes,
S|Tom

S|P.S. Practice is on Tuesday.
"""),
    # Wrapped Spanish, a row in which not every call is marked.
    "es_wrap": ("es", "", """
T|Carta abierta de las bordadoras de San Telmo

B|Señor Alcalde:

B|Somos treinta y dos bordadoras y trabajamos en nuestras casas para
+|la tienda del Museo. Por un mantel que se vende a doscientos euros
+|nos pagan once. La tienda dice que así es el mercado. El Museo es
+|del Ayuntamiento, y el Ayuntamiento somos todos.

B|Exigimos:

C|• Un precio justo por cada mantel
C|• Contrato para las treinta y dos
C|• ¡Nuestros nombres en las etiquetas!

C|¡Con hilo y aguja, ni un paso atrás!

S|Las bordadoras de San Telmo
"""),
    # A title of two sentences, a postscript.
    "kept_ps": ("en", "Friends of the Regal", """
T|The Last Cinema in Orrin Is Closing. It Need Not.

Y|Friends of the Regal

B|The Regal has shown films in Orrin since 1934. It closes on Sunday, because the landlord has been offered twice the rent by a chain of gyms.

B|What we have done

B|We have collected 6,200 signatures in a town of 9,000. We have found a bank. We have found a manager, who is nineteen and knows what she is doing.

B|Isn't that enough?

B|It is not, because the landlord does not answer his telephone.

C|Keep the Regal!

S|Friends of the Regal
S|c/o 4 High Street, Orrin

S|P.S. On Saturday we show "The Last Picture Show", free of charge.
"""),  # noqa: E501
    # No blank lines at all.
    "noblank": ("en", 'Astronomers of Fell Hill', """
T|Who Owns the Night Sky?
Y|By the Astronomers of Fell Hill, 2 November 2022
B|The council has put ninety new lamps along the ridge road, where
+|nobody walks at night except for us and the badgers. From Fell
+|Hill you could see the Milky Way until October. Now you see the
+|car park of the golf club, in colour.
B|We have asked for the lamps to be shaded. The council answered that
+|light is safety. Safety from what, it did not say.
B|What we ask
B|Shade the lamps, dim them after eleven, and take away every second
+|one. It would cost less than the lamps do now.
C|Dark skies for all!
C|Turn down the ridge!
S|Astronomers of Fell Hill
S|2 November 2022
S|stars@fellhill.example
"""),
    # A call in capitals as banner, demands after stars, a registered society.
    "de_calls": ("de", "", """
C|FINGER WEG VOM FREIBAD

T|Aufruf des Schwimmvereins zur Kundgebung am Rathaus

B|Das Freibad am Mühlbach wurde 1958 von den Leuten aus dem Ort selbst
+|gegraben, mit Schaufeln und an Sonntagen. Jetzt will der Stadtrat das
+|Becken zuschütten und auf dem Gelände Ferienwohnungen bauen lassen.
+|Der Investor kommt aus einer Stadt, in der es elf Freibäder gibt.

B|Kommt zur Kundgebung am 3. Juni um 17 Uhr vor dem Rathaus und bringt
+|eure Handtücher mit.

B|Unsere Forderungen:

C|* Das Bad bleibt!
C|* Kein Verkauf des Geländes
C|* Eintritt für alle unter zwei Euro

C|Wasser marsch statt Beton!
C|Baden ist für alle da

S|Schwimmverein Mühlbach 1958 e. V.
S|Der Vorstand
"""),
    # A speech: no calls, no signature.
    "speech": ("en", "", """
F|Check against delivery

T|Remarks at the opening of the new lifeboat station

Y|Commodore Edith Falk

B|Friends, colleagues, neighbours,

B|it is a cold morning and I shall be brief. This station was paid for
+|with raffle tickets. Somebody in this crowd has won four hams.

B|I was asked what a lifeboat is. A lifeboat is a promise that
+|strangers make to strangers.

B|Let us keep it.

B|Thank you.
"""),
    # A French press text: masthead, number, calls of which one is marked.
    "union_fr": ("fr", "", """
F|SYNDICAT DES GARDIENS DE PHARE
F|Bulletin n° 12

T|Un phare sans gardien n'est qu'une lampe

B|Le ministère veut automatiser les six derniers phares habités de
+|la côte. Les machines, dit-il, ne dorment pas. C'est vrai : elles
+|tombent en panne. En décembre, le feu de Roc'h Du est resté éteint
+|trois nuits, et personne à Paris ne l'a su.

B|Nous disons :

C|NON À L'EXTINCTION DES PHARES
C|Des gardiens, pas des capteurs !
C|Le feu ne se négocie pas

S|Pour le syndicat, Yann Le Goff
S|Roscanvel, le 4 février 2021
"""),
    # Demands announced in Arabic.
    "arabic_dem": ("ar", "", """
T|نداء من طلاب المدرسة الزراعية

B|قررت الوزارة بيع أرض المدرسة الزراعية لشركة عقارية، مع أن هذه الأرض زرعها
+|الطلاب جيلا بعد جيل، ومنها يأكل سكان البلدة كل صيف. لم يستشرنا أحد، ولم
+|يسأل أحد عن الأشجار التي عمرها مئة عام.

B|نطالب بما يلي:

C|- وقف البيع فورا!
C|- حماية الأشجار
C|- أرض المدرسة للطلاب!

S|طلاب المدرسة الزراعية
"""),
    # A practical notice: a list of requests, no call.
    "notice": ("en", "", """
T|Water will be turned off on Mill Lane

B|On Tuesday 4 June between 8 a.m. and 2 p.m. there will be no water on
+|Mill Lane, Ford Street and the upper half of Castle Row, because the
+|valve at the corner has to be replaced.

B|Please note:

B|• Fill a kettle the evening before.
B|• Do not use the washing machine.
B|• Leave a tap open until the air has gone.

B|We are sorry for the trouble and thank you for your patience.

S|Lee Valley Water
S|Tel. 0555 44 55 66
"""),
}  # fmt: skip
