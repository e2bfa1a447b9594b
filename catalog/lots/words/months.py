"""Names of months, weekdays and the words around dates, each with the English that `values.dates` reads."""

MONTHS: dict[str, str] = {
    **dict.fromkeys("january jan jany januar jänner janvier janv".split(), "January"),
    **dict.fromkeys("february feb feby febry februar feber février fevrier févr fév".split(), "February"),
    **dict.fromkeys("march mar märz maerz mrz mars".split(), "March"),
    **dict.fromkeys("april apr apl avril avr".split(), "April"),
    **dict.fromkeys("may mai".split(), "May"),
    **dict.fromkeys("june jun juni juin".split(), "June"),
    **dict.fromkeys("july jul juli juillet juil".split(), "July"),
    **dict.fromkeys("august aug août aout".split(), "August"),
    **dict.fromkeys("september sept sep septr septembre 7bre".split(), "September"),
    **dict.fromkeys("october oct octr oktober okt octobre 8bre".split(), "October"),
    **dict.fromkeys("november nov novr novembre 9bre".split(), "November"),
    **dict.fromkeys("december dec decr dezember dez décembre decembre déc 10bre".split(), "December"),
}
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
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
).split()
# Long forms first: the alternation takes the first that fits.
UNDATED = (
    r"place and date not stated|no place (?:or|and|nor) date|no place,? no date|without (?:place or )?date|date not stated",
    r"not dated|undated|no date|n\. ?d\.|nd(?=[,.;])|s\. ?l\. ?n\. ?d\.|s\. ?l\. ?,? ?s\. ?d\.|s\. ?d\.|sans date|non datée?",
    r"o\. ?o\. ?u\. ?d\.|o\. ?o\. ?o\. ?d\.|o\. ?d\.|ohne datum|undatiert",
)
NO_YEAR = r"no year(?: (?:given|stated))?|n\. ?y\.|without year|s\. ?a\.|sans année|o\. ?j\.|ohne jahr"
ABOUT = r"circa|ca\.?|c\.|about|around|vers|environ|um"
