"""Names of months, weekdays and the words around dates, each with the English that `values.dates` reads."""

from catalog.lots.words.listing import listed

MONTHS: dict[str, str] = {
    **dict.fromkeys(listed("january jan jany januar jänner janvier janv gennaio gen enero"), "January"),
    **dict.fromkeys(
        listed("february feb feby febry febr februar feber février fevrier févr fév febbraio febrero"),
        "February",
    ),
    **dict.fromkeys(listed("march mar mch märz maerz mrz mars marzo"), "March"),
    **dict.fromkeys(listed("april apr apl avril avr aprile abril"), "April"),
    **dict.fromkeys(listed("may mai maggio mayo"), "May"),
    **dict.fromkeys(listed("june jun juni juin giugno junio"), "June"),
    **dict.fromkeys(listed("july jul juli juillet juil luglio julio"), "July"),
    **dict.fromkeys(listed("august aug août aout agosto"), "August"),
    **dict.fromkeys(
        listed("september sept sep septr septbr septembre 7bre settembre septiembre"), "September"
    ),
    **dict.fromkeys(
        listed("october oct octr octo octbr octob oktober okt octobre 8bre ottobre octubre"), "October"
    ),
    **dict.fromkeys(listed("november nov novr novbr novem novembre 9bre noviembre"), "November"),
    **dict.fromkeys(
        listed("december dec decr decbr dezember dezbr dez décembre decembre déc 10bre dicembre diciembre"),
        "December",
    ),
}
HEBREW = (
    r"tishrei|c?heshvan|mar-?c?heshvan|kislev|tevet|shevat|shvat|adar(?: (?:i{1,2}|alef|bet))?|nisan|iyar|"
    r"sivan|"
    r"tammuz|av|elul"
)
REPUBLICAN: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "vendémiaire vendemiaire",
            "brumaire",
            "frimaire",
            "nivôse nivose",
            "pluviôse pluviose",
            "ventôse ventose",
            "germinal",
            "floréal floreal",
            "prairial",
            "messidor",
            "thermidor",
            "fructidor",
        )
    )
    for word in words.split()
}
WEEKDAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
)
# Long forms first: the alternation takes the first that fits.
UNDATED = (
    (
        r"place and date not stated|no place (?:or|and|nor) date|no place,? no date|without (?:place or "
        r")?date|date not stated"
    ),
    (
        r"not dated|undated|no date|n\. ?d\.|nd(?=[,.;])|s\. ?l\. ?n\. ?d\.|s\. ?l\. ?,? ?s\. ?d\.|s\. "
        r"?d\.|sans date|non datée?"
    ),
    r"o\. ?o\. ?u\. ?d\.|o\. ?o\. ?o\. ?d\.|o\. ?d\.|ohne datum|undatiert",
)
NO_YEAR = r"no year(?: (?:given|stated))?|n\. ?y\.|without year|s\. ?a\.|sans année|o\. ?j\.|ohne jahr"
PERHAPS = r"probably|possibly|perhaps|presumably|prob\.|wohl|vermutlich|wahrscheinlich|sans doute"
ABOUT = r"circa|ca\.?|c\.|about|around|vers|environ|um"
