"""Words by which reported speech is known in English: verbs of saying, and those who can say."""

from __future__ import annotations


def take_words(words: str) -> frozenset[str]:
    """A set of words from a line of them."""
    return frozenset(words.split())


# Verbs of saying in the forms that report; "that" or a clause decides what is said.
PLAIN = take_words(
    "say says said saying argue argues argued arguing insist insists insisted insisting "
    "explain explains explained explaining write writes wrote writing declare declares "
    "declared declaring add adds added adding observe observes observed conclude concludes "
    "concluded reply replies replied maintain maintains maintained maintaining assert asserts "
    "asserted asserting allege alleges alleged alleging contend contends contended complain "
    "complains complained complaining repeat repeats repeated repeating reiterate reiterates "
    "reiterated announce announces announced announcing predict predicts predicted stress stresses "
    "stressed stressing emphasise emphasises emphasised emphasize emphasizes emphasized warn warns "
    "warned warning caution cautions cautioned swear swears swore lament laments lamented "
    "claimed claiming noted remarked stated stating promised reported reporting answered"
)  # fmt: skip
# These may be nouns: "the claims that", "two states that".
NOUNS = take_words(
    "claim claims note notes remark remarks states report reports answer answers promise promises "
    "point points"
)
# These take for a fact what is said, and deeds and events may do it too ("the flood reveals that").
# Like the nouns they ask for a sayer with a name, or for a noun that can speak.
STRICT = NOUNS | take_words(
    "admit admits admitted admitting reveal reveals revealed revealing confirm confirms confirmed "
    "confirming acknowledge acknowledges acknowledged acknowledging concede concedes conceded "
    "pointed pointing disclose discloses disclosed"
)
# Told are people, then comes "that".
TELLING = take_words(
    "tell tells told telling inform informs informed assure assures assured remind reminds "
    "reminded warn warns warned warning promised"
)
# After these a clause may follow without "that".
BARE = take_words(
    "say says said claim claims claimed argue argues argued insist insists insisted admit admits "
    "admitted allege alleges alleged warn warns warned"
)
VERBS = PLAIN | STRICT | TELLING
# The words of which one stands in every sentence that is looked at.
SIGNS = VERBS | {"according", "rumoured"}

BE = take_words("is are was were been being am")
HAVE = take_words("has have had")
ADVERBS = take_words(
    "also again often always now once then still even just only further already later soon thus "
    "twice too long therefore meanwhile both all everywhere"
)
# Before one of these nothing was said: it ought to be, could be, or was not.
UNSAID = take_words(
    "not never cannot to will would shall should can could may might must do does did let please "
    "ever hardly rarely seldom nor without"
)
PRONOUNS = take_words("he she they it")
OWN_PRONOUNS = take_words("i we us you one who whoever there")
NO_SUBJECT = take_words(
    "no nobody none nothing neither nor few hardly not never if whether unless how why what "
    "whatever who which whom whose us me him them myself ourselves themselves "
    "will would shall should can could may might must do does did this undersigned"
)
DETERMINERS = take_words(
    "the a an that these those his her its their some many most several all both every each "
    "any another other others two three four five six ten various"
)
PREPOSITIONS = take_words(
    "of in for at from on with by about against across among around behind beside between after "
    "before since until under over into near within outside inside during as than like through to "
    "towards despite"
)
SUBORDINATORS = take_words("while when as because although though since after before whereas where")
# Heads that speak, beside names and words such as "owner": people, offices, bodies, papers.
SPEAKERS = take_words(
    "minister mayor government governments ministry president board council councils company "
    "companies paper papers newspaper newspapers media press police army military report reports "
    "spokesman spokeswoman spokesperson official officials critics critic witness witnesses people "
    "parents union unions party parties committee commission court judge church bank agency state "
    "regime authorities authority administration city town parliament chief head chair scientists "
    "study letter leaflet statement resolution declaration charter manifesto text article sides "
    "side class document documents law analysts experts expert crew students "
    "pupils doctors residents general admiral secretary ambassador diplomats king queen priest "
    "bishop economists historian historians journalists journalist representatives representative "
    "delegates delegate chairman chairwoman boss bosses landlords landlord spokespeople leadership "
    "management group groups organisation organisations organization organizations network league "
    "alliance association associations federation movement colleagues firm firms majority minority "
    "opposition opponents supporters politicians politician woman man women men child children he "
    "she they"
)  # fmt: skip
NO_AGENT = take_words(
    "other others former latter further earlier later newer older higher lower greater smaller "
    "bitter proper bigger number numbers letters matter matters order orders power powers war "
    "water river summer winter error terror murder disaster disasters horror harbour paper "
    "september october november december another never whatever however together behavior factor "
    "factors anger hunger fear tower border borders quarter centre center weather"
)
TITLES = take_words("former then senior local retired chief deputy vice leading late acting")
# Plural or many without an -s: with them stands "say", not "says".
PLURALS = take_words(
    "people media police men women children press critics many some most others several all both "
    "they those pupils parents authorities crew staff spokespeople"
)
COMMON_FIRST = take_words(
    "false such other early further new old big first fake true wild recent repeated official "
    "unofficial similar these those this that any all most more much less what media press "
    "eyewitness intelligence earlier later next last local foreign arab baltic gulf german greek "
    "dutch french swiss czech member"
)
# Of a name that ends so it is an event or a deed that speaks: "the Gulf War revealed that".
EVENTS = take_words(
    "war wars crisis revolution spring day act conference treaty deal agreement attack attacks "
    "massacre january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday"
)
