"""Words that stand with a person addressed: dignities, kin, bodies, forms of an address. Data alone."""

from catalog.lots.words.listing import listed

DIGNITIES = listed(
    "Duke Duchess Earl Countess Marquess Marquis Marchioness Viscount Viscountess Baron Baroness Comte "
    "Comtesse Duc Duchesse Prince Princess"
)
# Offices beside those that writers hold too.
MORE_OFFICES = listed(
    "Chancellor Sheriff Sheriffs Bailiff Bailiffs Provost Warden Constable Comptroller Auditor "
    "Paymaster Rector Vicar Principal Headmaster Regent Sultan Doge Elector Landgrave Margrave "
    "Corporation Aldermen Burgesses Chapter Citizens Inhabitants Electors Freeholders Selectmen"
)
# Between "of the" and a name, in small letters: "the Commander of the town of Mockport".
TERRITORIES = listed(
    "town city county port garrison parish borough province fortress district kingdom state island ship "
    "village castle"
)
# What closes the name of a body in small letters: "members of the Mock Mu fraternity".
BODIES = listed(
    "fraternity sorority society club committee board company family regiment church congregation "
    "association school college union league lodge corps firm orchestra magazine newspaper journal "
    "theatre theater council hospital library museum"
)
# By a forename alone such a person is not told: "his wife, Clara".
FAMILY = listed(
    "wife husband mother father brother sister son daughter aunt uncle cousin niece nephew fiancée "
    "fiancé son-in-law daughter-in-law sister-in-law brother-in-law grandmother grandfather grandson "
    "granddaughter godson goddaughter stepson stepdaughter stepmother stepfather mistress"
)
RELATIONS = listed("relative relation descendant widow heir executor executors kinsman guardian ward")
NAMELESS = listed(
    "recipient correspondent addressee person party individual destinataire correspondant empfänger "
    "adressaten"
)
UNKNOWN_TOO = listed("unidentifiable anonymous unrecorded")
# The last word of an office that a name may follow without a comma: "Secretary of State Otto Muster".
HIGH_PLACES = listed("Staff State War Exchequer Treasury Navy Rolls Horse Household Seal Admiralty Ordnance")
# Forms of address before a name on a cover: "The Revd. Mr. Blank", "His Excellency Amos Testa Esquire".
HONORIFICS = listed(
    "Revd Rev Rev'd Reverend Right Rt Honble Honorable Honourable Hon Hon'ble Excellency Majesty "
    "Highness Grace Royal Imperial Most Worshipful Lordship Eminence Holiness Noble Messrs"
)
# Parts of a country, abbreviated: "cover to Mockport Pa." goes to a town.
STATE_SIGNS = listed(
    "Ala Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Ky La Mass Md Mich Minn Mo Mont Neb Nev N\\.?H\\.? "
    "N\\.?J\\.? N\\.?Y\\.? N\\.?C\\.? Okla Ore Pa Penna R\\.?I\\.? S\\.?C\\.? Tenn Tex Va Vt Wis Wyo "
    "D\\.?C\\.?"
)
# In full: behind a comma, what stands before them is a town.
STATES = listed(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii "
    "Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan "
    "Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee "
    "Texas Utah Vermont Virginia Wisconsin Wyoming England Scotland Ireland Wales France Germany Italy "
    "Switzerland Austria Russia Turkey Spain Canada Belgium Holland India USA Middlesex Surrey Kent "
    "Sussex Essex Devon"
)
# "Secretary to", "Surgeon to" lead to whom one serves, and not to whom one writes.
SERVING = listed(
    "Secretary Secretaries Minister Ministers Plenipotentiary Ambassador Commissioner Commissioners "
    "Surgeon Physician Attorney Adjutant Clerk Consul Chaplain Tutor Delegate Envoy Aide aide-de-camp "
    "Assistant Deputy Representative Treasurer Printer Painter Counsel Bookseller Librarian heir "
    "adviser advisor envoy delegate ambassador minister secretary assistant aide apprentice successor "
    "wife widow"
)
# Words that take "to" for something else than writing.
TAKING_TO = listed(
    "according due up prior issued granted awarded belonging attributed related relating referring "
    "refers reference similar addition attached affixed close closer next promoted appointed regard "
    "respect relation opposed known returned returning married thanks thanking devoted subscription "
    "visit trip journey access tribute loss damage reported linked bequeathed left introduction objects "
    "grant grants deed lease patent license licence payment payments sale transfer loan award gift "
    "donation diploma pardon"
)
FRENCH_RANKS = listed(
    "comte comtesse duc duchesse marquis marquise baron baronne vicomte vicomtesse prince princesse roi "
    "reine évêque archevêque directeur directrice président rédacteur ministre maire préfet secrétaire "
    "gouverneur ambassadeur consul commandant curé"
)
FRENCH_SOMEBODY = listed(
    "dame ami amie comte comtesse duc duchesse marquis marquise baron baronne vicomte prince princesse "
    "auteur confrère collègue éditeur libraire directeur ministre général colonel capitaine peintre "
    "poète écrivain critique journaliste compositeur musicien chanteur chanteuse avocat notaire médecin "
    "abbé évêque femme mari mère père frère sœur soeur fils fille cousin cousine oncle tante neveu "
    "nièce monsieur demoiselle admirateur admiratrice collectionneur lecteur lectrice maire préfet "
    "député éditrice élève"
)
GERMAN_BODIES = listed("verlag handlung redaktion firma gesellschaft verein theater bank haus")
NOBODY_PAID = listed("cash self bearer order myself")
# Behind "to", what somebody is to do: "a warrant to pay Otto Stubb".
INFINITIVES = listed(
    "pay deliver thank ask say introduce invite inform appoint discuss express recommend send request "
    "meet visit be have see accept decline join take give purchase sell honor honour replace let tell "
    "arrest admit allow permit seize receive raise attend congratulate commemorate celebrate support "
    "read help supply act serve succeed represent acknowledge assist convey bring arrange play perform "
    "publish remind return write complain enquire inquire consult find get go make offer order secure "
    "settle show speak supply transfer use wish witness become leave call release dispatch forward "
    "reply respond answer capture defeat protect defend establish build save obtain marry free kill destroy "
    "enter fight follow gain learn hold prove attack move produce review sign start stop study teach travel "
    "try win cover avoid bear cross expand explain improve include keep know lose mention observe occupy "
    "pass prevent proceed promote pursue reach recover reduce reinforce remain remove restore"
)
# Callings that may stand with a capital before them: "MGM executive Otto Stubb".
CALLED = listed(
    "executive producer director publisher bookseller dealer lawyer attorney banker collector editor "
    "author poet playwright novelist writer composer conductor pianist singer actor actress artist "
    "painter sculptor architect photographer journalist critic historian physician surgeon professor "
    "librarian merchant printer agent manager engraver businessman scholar historian philosopher "
    "columnist screenwriter reporter physicist chemist economist correspondent biographer explorer "
    "ornithologist naturalist botanist geologist astronomer mathematician engineer inventor clergyman "
    "translator illustrator violinist teacher student soldier sailor politician diplomat"
)
HONORED = listed(
    "Hon Rev Rev'd Revd Reverend Rt Right Most Very Honorable Honourable Honble Hon'ble Abbé Ven "
    "Venerable Late"
)
# Places of the world that a letter goes to; alone they name no person.
CITIES = listed(
    "London Paris Berlin Vienna Wien Rome Roma Milan Naples Florence Venice Madrid Lisbon Brussels "
    "Amsterdam Munich München Leipzig Dresden Hamburg Frankfurt Prague Budapest Warsaw Moscow "
    "Petersburg Leningrad Geneva Zurich Zürich Basel Bern Dublin Edinburgh Glasgow Oxford Cambridge "
    "Bath Brighton Liverpool Manchester Boston Philadelphia Baltimore Washington Chicago Hollywood York "
    "Richmond Charleston Cincinnati Hartford Albany Princeton Concord Weimar Jena Bonn Köln Cologne "
    "Stuttgart Salzburg Copenhagen Stockholm Oslo Constantinople Istanbul Cairo Calcutta Bombay Delhi "
    "Jerusalem Tokyo Sydney Melbourne Toronto Montreal Quebec Havana Mexico Europe America England "
    "Scotland Ireland France Germany Italy Spain Russia India Africa Canada Congress"
)
PLACE_WORDS = listed(
    "Camp Fort New San Santa Mount Lake Port Hotel Castle Chateau Villa North South East West Saint St"
)
TOWNS = (
    "New York",
    "New York City",
    "Washington City",
    "Jersey City",
    "Salt Lake City",
    "Kansas City",
    "New Haven",
    "New Orleans",
    "New England",
    "New Jersey",
    "Los Angeles",
    "San Francisco",
    "St. Louis",
    "St. Petersburg",
    "Buenos Aires",
    "Great Britain",
    "United States",
)
HIGHNESSES = listed("Highness Majesty Excellency Grace Eminence Holiness Lordship Honour Honor")
# Where an inscription goes on from the name: "To Otto Stubb Best regards".
WISHES = listed(
    "Best With From Sincerely Good Yours Love Warmest Warm Kindest Kind Happy Merry Many All Thanks "
    "Regards Always Your Affectionately Cordially Faithfully Fondly In Souvenir Avec Mit Hommage "
    "Amicalement"
)
ADDRESSES = listed(
    "Square Street Road Hall Park Terrace Place Row Hotel Avenue Lane Court Gardens Crescent House"
)
