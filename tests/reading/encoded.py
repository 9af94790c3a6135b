"""Invented statements in many languages, and the encodings in which people still have them.

By language: the encodings in use for it, and paragraphs of a statement about a ferry and a school.
"""

WRITTEN = {
    "German": (
        ("cp1252", "latin-1", "mac_roman", "cp850"),
        "Die Fähre bleibt! Wir fordern die Stadt auf, über den Hafen öffentlich zu beraten.",
        "Für die Schülerinnen und Schüler am Südufer heißt das: kein Weg mehr zur Schule. „Wir "
        "gehören dazu“, sagte eine Mutter. Größere Schiffe lösen nichts – sie kosten nur mehr.",
    ),
    "French": (
        ("cp1252", "latin-1", "mac_roman", "cp850"),
        "Le bac reste à quai : nous refusons la décision de la mairie et défendons nos écoles.",
        "Les élèves de l’île n’ont plus de bateau depuis février. Où iront-ils ? « C’est notre "
        "port », répètent les pêcheurs, et la forêt leur donne raison. Ça suffit : le préfet "
        "connaît nos réponses.",
    ),
    "Spanish": (
        ("cp1252", "latin-1", "mac_roman", "cp850"),
        "¡El ferry no se vende! Exigimos una reunión pública sobre el puerto y la educación.",
        "Los niños de la otra orilla no llegan a la escuela desde hace un año. ¿Quién decidió "
        "cerrar el muelle? La señora alcaldesa dice que fue un «error técnico»; según nosotros, "
        "también fue una decisión política.",
    ),
    "Portuguese": (
        ("cp1252", "latin-1", "mac_roman"),
        "A balsa não está à venda! Exigimos uma reunião pública sobre o porto e a educação.",
        "As crianças da outra margem não chegam à escola há três meses. A câmara diz que são "
        "razões técnicas; nós respondemos que é uma decisão política e que ninguém nos ouviu.",
    ),
    "Italian": (
        ("cp1252", "latin-1", "mac_roman"),
        "Il traghetto non si vende: perché la città decide così, senza ascoltare chi ci abita?",
        "Da più di un mese i bambini dell’isola non possono andare a scuola. La verità è che "
        "nessuno ha parlato con noi. Chiediamo una riunione pubblica, già lunedì.",
    ),
    "Swedish": (
        ("cp1252", "latin-1", "mac_roman"),
        "Färjan ska gå kvar! Vi kräver att kommunen frågar öborna innan den säljer båten.",
        "Sedan i våras når barnen på ön inte skolan. ”Det är vår hamn”, säger fiskarna. Större "
        "båtar löser ingenting, de kostar bara mer än förut.",
    ),
    "Turkish": (
        ("cp1254", "iso8859-9"),
        "Vapur satılık değildir! Belediyeyi iskelenin geleceğini halkla görüşmeye çağırıyoruz.",
        "Karşı kıyıdaki öğrenciler şubattan beri okula ulaşamıyor. Balıkçılar “burası bizim "
        "limanımız” diyor. Büyük gemiler hiçbir şeyi çözmüyor, yalnızca daha pahalıya mal oluyor.",
    ),
    "Polish": (
        ("cp1250", "iso8859-2"),
        "Prom nie jest na sprzedaż! Żądamy publicznej dyskusji o porcie i o szkołach.",
        "Od wiosny dzieci z wyspy nie mogą dotrzeć do szkoły. „To nasza przystań”, mówią rybacy. "
        "Większe statki niczego nie rozwiążą, tylko będą więcej kosztować.",
    ),
    "Czech": (
        ("cp1250", "iso8859-2"),
        "Přívoz není na prodej! Žádáme veřejné jednání o přístavu a o školách.",
        "Od jara se děti z ostrova nedostanou do školy. „Je to náš přístav,“ říkají rybáři. Větší "
        "lodě nic nevyřeší, jen budou stát víc peněz.",
    ),
    "Hungarian": (
        ("cp1250", "iso8859-2"),
        "A komp nem eladó! Nyilvános vitát követelünk a kikötőről és az iskolákról.",
        "Tavasz óta a sziget gyerekei nem jutnak el az iskolába. „Ez a mi kikötőnk” – mondják a "
        "halászok. A nagyobb hajók semmit sem oldanak meg, csak többe kerülnek.",
    ),
    "Russian": (
        ("cp1251", "koi8-r", "cp866", "mac_cyrillic", "iso8859-5"),
        "Паром не продаётся! Мы требуем открытого обсуждения судьбы порта и школы.",
        "С весны дети с острова не могут добраться до школы. «Это наша пристань», — говорят "
        "рыбаки. Большие суда ничего не решают, они только дороже обходятся городу.",
    ),
    "Ukrainian": (
        ("cp1251", "koi8-u"),
        "Пором не продається! Ми вимагаємо відкритого обговорення долі порту й школи.",
        "Від весни діти з острова не можуть дістатися до школи. «Це наша пристань», — кажуть "
        "рибалки. Більші судна нічого не вирішують, вони лише дорожчі.",
    ),
    "Greek": (
        ("cp1253", "iso8859-7"),
        "Το πορθμείο δεν πωλείται! Απαιτούμε δημόσια συζήτηση για το λιμάνι και το σχολείο.",
        "Από την άνοιξη τα παιδιά του νησιού δεν φτάνουν στο σχολείο. «Είναι το λιμάνι μας», λένε "
        "οι ψαράδες. Τα μεγαλύτερα πλοία δεν λύνουν τίποτα.",
    ),
    "Arabic": (
        ("cp1256", "iso8859-6"),
        "العبّارة ليست للبيع! نطالب البلدية بنقاش علني حول الميناء والمدرسة.",
        "منذ الربيع لا يصل أطفال الجزيرة إلى المدرسة. يقول الصيادون: هذا ميناؤنا. السفن الكبيرة "
        "لا تحل شيئاً، بل تكلف المدينة أكثر من قبل.",
    ),
    "Persian": (
        ("cp1256",),
        "کشتی فروشی نیست! ما خواهان گفت‌وگوی آشکار درباره بندر و مدرسه هستیم.",
        "از بهار کودکان جزیره به مدرسه نمی‌رسند. ماهیگیران می‌گویند این بندر ماست. کشتی‌های "
        "بزرگ‌تر چیزی را حل نمی‌کنند و تنها پرهزینه‌ترند.",
    ),
    "Hebrew": (
        ("cp1255",),
        "המעבורת אינה למכירה! אנו דורשים דיון פומבי על הנמל ועל בית הספר.",
        "מאז האביב ילדי האי אינם מגיעים לבית הספר. זה הנמל שלנו, אומרים הדייגים. אוניות גדולות "
        "יותר אינן פותרות דבר, הן רק יקרות יותר.",
    ),
    "Japanese": (
        ("shift_jis", "cp932", "euc_jp", "iso2022_jp"),
        "渡し船は売り物ではない！私たちは港と学校について公開の話し合いを求めます。",
        "春から島の子どもたちは学校に通えません。「ここは私たちの港だ」と漁師たちは言います。"
        "大きな船は何も解決せず、費用がかさむだけです。",
    ),
    "Chinese": (
        ("gb18030", "gbk"),
        "渡船不卖！我们要求就港口和学校的未来进行公开讨论。",
        "从春天起，岛上的孩子们就不能去上学了。渔民们说：“这是我们的港口。”更大的船什么也解决不了，"
        "只会花更多的钱。",
    ),
    "Taiwanese Chinese": (
        ("big5",),
        "渡船不賣！我們要求就港口和學校的未來進行公開討論。",
        "從春天起，島上的孩子們就不能去上學了。漁民們說：「這是我們的港口。」更大的船什麼也解決不了，"
        "只會花更多的錢。",
    ),
    "Korean": (
        ("euc_kr", "cp949"),
        "나룻배는 팔 물건이 아니다! 우리는 항구와 학교에 대한 공개 토론을 요구한다.",
        "봄부터 섬의 아이들은 학교에 가지 못하고 있다. 어부들은 여기가 우리 항구라고 말한다. 더 큰 "
        "배는 아무것도 해결하지 못하고 돈만 더 든다.",
    ),
}


def write_cases():
    """Name, encoding and text: of each language and encoding a line, and a statement of several."""
    for language, (encodings, first, second) in WRITTEN.items():
        for encoding in encodings:
            for size, text in (("a line", f"{first}\n"), ("a statement", f"{first}\n\n{second}\n")):
                try:
                    data = text.encode(encoding)
                except UnicodeEncodeError:
                    kept = text.encode(encoding, "ignore").decode(encoding)
                    data, text = kept.encode(encoding), kept
                yield f"{language}, {encoding}, {size}", data, text
