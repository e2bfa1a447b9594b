"""French words of dates: what is understood, what is said, and the answers to dates that were refused.

“Années 1930” is a name of its own and is listed decade by decade; “années 1900” is left to the reader.
"""

from catalog.values.dates.words.shape import Meaning, Words

_SIGNS = ("»", ":", ";", "?")
# fmt: off
_NUMERALS = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    "XVII", "XVIII", "XIX", "XX", "XXI",
)
# fmt: on


def _set(text: str) -> str:
    """Give the text the spaces that do not break, as French print wants them before high signs."""
    for sign in _SIGNS:
        text = text.replace(f" {sign}", f"\N{NO-BREAK SPACE}{sign}")
    return text.replace("« ", "«\N{NO-BREAK SPACE}")


def _ordinal(numeral: str) -> str:
    return "Ier" if numeral == "I" else f"{numeral}e"


_DECADES: dict[Meaning, tuple[str, ...]] = {
    ("mask", f"{digits}X"): (f"années {digits}0",) for digits in range(100, 210) if digits % 10
}
_CENTURIES: dict[Meaning, tuple[str, ...]] = {
    ("ordinal", str(number)): (_ordinal(numeral).lower(), f"{numeral.lower()}ème")
    for number, numeral in enumerate(_NUMERALS, start=1)
}

_ERRORS = {
    "empty": "Aucune date n’a été saisie. Saisissez une date, ou « sans date ».",
    "too_long": "« {detail} … » est trop long pour une date. Saisissez la date seule ; le reste va en note.",
    "not_edtf": "« {detail} » n’est pas une date EDTF. Exemples : 1930-04-29, 1930~, 193X, [1858..1872].",
    "says_nothing": "« {detail} » n’indique ni début ni fin. Saisissez « sans date » si rien n’est connu.",
    "negative_zero": "Il n’y a pas d’année -0000. 1 av. J.-C. est 0000, 2 av. J.-C. est -0001.",
    "long_year": "« {detail} » : une année de plus de quatre chiffres est précédée de Y, comme Y17000.",
    "short_long_year": "« {detail} » : Y sert aux années de plus de quatre chiffres, sans zéro en tête.",
    "too_far": "« {detail} » est trop éloigné pour être compté en jours.",
    "no_such_month": "« {detail} » n’est pas un mois. Les mois vont de 01 à 12, les saisons de 21 à 41.",
    "no_such_day": "Le jour « {detail} » n’existe pas. Vérifiez le jour, le mois et l’année.",
    "order": "« {detail} » finit avant d’avoir commencé. Mettez la date la plus ancienne en premier.",
    "interval_time": "« {detail} » : les bornes d’un intervalle sont des dates sans heure.",
    "unknown_words": "Non compris : {detail}. Saisissez la date sans ces mots ; le reste peut aller en note.",
    "not_understood": "Non compris à partir de « {detail} ». Saisissez la date comme « 29 avril 1930 », "
    "« vers 1930 » ou « entre 1858 et 1872 ».",
    "ambiguous": "« {detail} » peut être {readings}. Écrivez le mois en lettres, ou 1930-04-29.",
    "ambiguous_range": "« {detail} » peut être {readings}. Écrivez les deux années en entier, "
    "ou la saison en lettres.",
    "ambiguous_decade": "« {detail} » peut être {readings}. Écrivez « XIXe siècle » pour cent ans, "
    "ou les années : « 1900 à 1909 ».",
    "short_year": "« {detail} » : le siècle manque. Écrivez l’année avec quatre chiffres, "
    "ou suivie de apr. J.-C. ou av. J.-C.",
    "no_year": "« {detail} » n’a pas d’année. Ajoutez-la, ou dites qu’elle est inconnue : "
    "« 14 décembre, sans année ».",
    "weekday": "{readings} était un {weekday}, non le jour que dit « {detail} ». "
    "Vérifiez la date et son calendrier.",
    "weekday_unchecked": "« {detail} » : un jour de la semaine ne se vérifie qu’avec une date complète. "
    "Ne le saisissez pas ici ; il reste dans la date telle qu’elle est écrite.",
    "calendars_differ": "« {detail} » ne sont pas le même jour dans les deux calendriers : {readings} "
    "est le {julian} dans le calendrier julien. S’il s’agit de deux jours, mettez entre eux "
    "« et », « ou » ou un trait d’union.",
    "calendars_stated": "« {detail} » dit nouveau style, mais la date est lue dans le calendrier julien. "
    "Choisissez l’un des deux.",
    "dual_year": "« {detail} » peut être une année commencée en mars, ou deux années. "
    "Écrivez « 11 février 1732 ancien style » pour l’une, « 1731-1732 » pour les autres.",
    "julian_unclear": "« {detail} » ne peut être converti dans le calendrier grégorien. "
    "Saisissez le jour, le mois ou l’année en entier, sans chiffre inconnu ni saison.",
    "share": "« {detail} » ne se divise pas ainsi. Saisissez la première et la dernière date.",
    "bounds": "« {detail} » ne s’accorde pas. Saisissez la date la plus ancienne et la plus récente.",
}

FRENCH = Words(
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    short_months=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juill.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    first_day="1er",
    ordinal_suffixes=("er", "re", "ère", "ème", "eme", "nd", "nde", "e"),
    decade_suffixes=("s",),  # French has none; “1930s” is met in borrowed descriptions
    centuries=tuple(f"{_ordinal(numeral)} siècle" for numeral in _NUMERALS),
    seasons={
        "21": "printemps {}",
        "22": "été {}",
        "23": "automne {}",
        "24": "hiver {}",
        "25": "printemps boréal {}",
        "26": "été boréal {}",
        "27": "automne boréal {}",
        "28": "hiver boréal {}",
        "29": "printemps austral {}",
        "30": "été austral {}",
        "31": "automne austral {}",
        "32": "hiver austral {}",
        "33": "premier trimestre {}",
        "34": "deuxième trimestre {}",
        "35": "troisième trimestre {}",
        "36": "quatrième trimestre {}",
        "37": "début {}",
        "38": "milieu {}",
        "39": "fin {}",
        "40": "premier semestre {}",
        "41": "second semestre {}",
    },
    reads={
        ("month", "01"): ("janvier", "janv", "jan"),
        ("month", "02"): ("février", "fevrier", "févr", "fevr", "fév", "fev"),
        ("month", "03"): ("mars",),
        ("month", "04"): ("avril", "avr"),
        ("month", "05"): ("mai",),
        ("month", "06"): ("juin",),
        ("month", "07"): ("juillet", "juill", "juil"),
        ("month", "08"): ("août", "aout"),
        ("month", "09"): ("septembre", "sept"),
        ("month", "10"): ("octobre", "oct"),
        ("month", "11"): ("novembre", "nov"),
        ("month", "12"): ("décembre", "decembre", "déc", "dec", "xbre"),
        ("season", "21"): ("printemps", "au printemps"),
        ("season", "22"): ("été", "lété"),
        ("season", "23"): ("automne", "lautomne"),
        ("season", "24"): ("hiver", "lhiver"),
        ("season", "25"): ("printemps boréal",),
        ("season", "26"): ("été boréal",),
        ("season", "27"): ("automne boréal",),
        ("season", "28"): ("hiver boréal",),
        ("season", "29"): ("printemps austral",),
        ("season", "30"): ("été austral",),
        ("season", "31"): ("automne austral",),
        ("season", "32"): ("hiver austral",),
        ("weekday", "0"): ("lundi",),
        ("weekday", "1"): ("mardi",),
        ("weekday", "2"): ("mercredi",),
        ("weekday", "3"): ("jeudi",),
        ("weekday", "4"): ("vendredi",),
        ("weekday", "5"): ("samedi",),
        ("weekday", "6"): ("dimanche",),
        ("share", "early"): ("début", "debut", "au début", "commencement"),
        ("share", "mid"): ("milieu", "au milieu", "mi"),
        ("share", "late"): ("fin", "à la fin"),
        ("share", "half 1"): ("première moitié", "1re moitié", "1ère moitié", "premier semestre"),
        ("share", "half 2"): ("seconde moitié", "deuxième moitié", "2e moitié", "second semestre"),
        ("share", "quarter 1"): ("premier quart", "1er quart", "premier trimestre", "1er trimestre"),
        ("share", "quarter 2"): ("deuxième quart", "2e quart", "deuxième trimestre", "2e trimestre"),
        ("share", "quarter 3"): ("troisième quart", "3e quart", "troisième trimestre", "3e trimestre"),
        ("share", "quarter 4"): (
            "dernier quart",
            "quatrième quart",
            "4e quart",
            "quatrième trimestre",
            "dernier trimestre",
            "4e trimestre",
        ),
        ("century", ""): ("siècle", "siecle"),
        ("era", "ad"): ("apr j - c", "ap j - c", "après j - c", "après jésus - christ", "de notre ère"),
        ("era", "bc"): ("av j - c", "avant j - c", "avant jésus - christ", "avant notre ère"),
        ("about", "~"): (
            "vers",
            "environ",
            "env",
            "circa",
            "ca",
            "c",
            "autour",
            "aux environs",
            "aux alentours",
        ),
        ("about", "?"): ("probablement", "sans doute", "peut - être", "possiblement", "vraisemblablement"),
        ("before", ""): ("avant", "antérieur à", "antérieure à", "ante"),
        ("after", ""): ("après", "postérieur à", "postérieure à", "post"),
        ("by", ""): ("au plus tard", "pas après"),
        ("not before", ""): ("au plus tôt", "pas avant"),
        ("between", ""): ("entre",),
        ("and", ""): ("et",),
        ("or", ""): ("ou",),
        ("to", ""): ("à", "au", "a"),
        ("until", ""): ("jusquà", "jusquau", "jusquen"),
        ("from", ""): ("depuis", "dès", "à partir", "à compter"),
        ("but", ""): ("mais",),
        ("no year", ""): (
            "sans année",
            "sans indication dannée",
            "sans mention dannée",
            "année inconnue",
            "année non indiquée",
            "année non précisée",
        ),
        ("undated", ""): (
            "sans date",
            "s d",
            "sd",
            "non daté",
            "non datée",
            "date inconnue",
            "date non indiquée",
            "date non précisée",
        ),
        ("calendar", "julian"): ("ancien style", "vieux style", "a s", "v s", "julien", "calendrier julien"),
        ("calendar", "gregorian"): ("nouveau style", "n s", "ns", "grégorien", "calendrier grégorien"),
        ("noise", ""): (
            "le",
            "la",
            "les",
            "de",
            "du",
            "des",
            "en",
            "dans",
            "daté",
            "datée",
            "année",
            "lannée",
        ),
        **_DECADES,
        **_CENTURIES,
    },
    says={
        "day": "{day} {month} {year}",
        "month": "{month} {year}",
        "day of month": "{day} {month}",
        "only day": "le {day}",
        "day, apart from year": "{date}, {year}",
        "weekday": "{weekday} {date}",
        "time": "{date}, {time}",
        "uncertain": _set("{} ?"),
        "approximate": "vers {}",
        "both": _set("vers {} ?"),
        "decade": "années {}",
        "bc": "{} av. J.-C.",
        "ad": "{} apr. J.-C.",
        "unknown": "{date}, sans indication {parts}",
        "unknown alone": "sans indication {parts}",
        "part day": "de jour",
        "part month": "de mois",
        "part year": "d’année",  # with its “de”, which the vowel shortens
        "two": "{} ni {}",
        "three": "{}, {} ni {}",
        "digits": _set("{} (X : chiffre inconnu)"),
        "estimate": "{first} à {last}, peut-être {year}",
        "before": "avant {}",
        "after": "après {}",
        "at latest": "au plus tard {}",
        "at earliest": "au plus tôt {}",
        "between": "entre {} et {}",
        "range": "{} à {}",
        "from": "depuis {}",
        "until": "jusqu’à {}",
        "from, end unknown": "depuis {}, fin inconnue",
        "until, start unknown": "jusqu’à {}, début inconnu",
        "unlimited": "ni début ni fin indiqués",
        "or": "{} ou {}",
        "and": "{} et {}",
        "comma": "{}, {}",
        "undated": "sans date",
        "supplied": "{}, restitué",
        "julian": "{date} ({julian} dans le calendrier julien)",
        "limits": _set("{date} : {days}"),
        "days": "{} \N{EN DASH} {}",
        "days from": "depuis {}",
        "days until": "jusqu’à {}",
        "days joined": _set("{} ; {}"),
    },
    errors={code: _set(sentence) for code, sentence in _ERRORS.items()},
)
