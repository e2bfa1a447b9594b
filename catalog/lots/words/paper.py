"""Words that stand before a fault where a house speaks of paper: degrees, places, parts of a sheet.

In a story others stand there: `Testa has marked the spot` is news, `the sheet has one spot` is condition.
"""

from catalog.lots.words.listing import listed

BEFORE_A_FAULT = frozenset(
    listed(
        "a an the one two three four five six seven eight nine ten several some few many multiple "
        "both each other another its this it there all any no is are has have having been shows show "
        "showing displays exhibits bears with and or but of on in to at from by along near around "
        "across through between below above where for as possibly probably now also just only else "
        "than more most light slight minor small tiny faint mild moderate heavy little bit trace "
        "traces scattered occasional usual normal extensive overall general typical expected original "
        "old older former previous early contemporary later short long large single diagonal "
        "horizontal vertical central center centre intersecting uneven even very quite rather "
        "somewhat otherwise unobtrusive clean closed open neat professional archival visible "
        "noticeable negligible trivial minimal marginal partial thin narrow wide dark pale brown "
        "black red blue yellow rusty crisp random isolated inherent natural paper letter document "
        "sheet sheets leaf leaves page pages card photograph photo print image envelope cover address "
        "panel seal wax ink pencil text writing handwriting signature margin margins edge edges "
        "corner corners top bottom upper lower left right head foot side sides verso recto reverse "
        "back front blank integral conjugate first second third last final outer inner fore gutter "
        "fold folds crease creases hinge spine mount mounting album tape file filing staple pin "
        "paperclip mailing postal surface age time fragment portion portions piece pieces part parts "
        "strip strips area areas border borders backing board frame glass lines words letters name "
        "recipient's excised cut leaving obverse vellum parchment item lot copy stationery letterhead "
        "transmittal condition issues faults"
    )
    + listed(
        "leicht leichte leichten leichter etwas stark stärker gering geringe geringen kl kleine "
        "kleiner kleinen kleinem kleines minimal minimale winzige papier rand ränder ränd rändern am "
        "im an den der die das dem und mit oben unten rechts links rechten linken unteren oberen "
        "sonst teils teilw stellenweise ecke ecken falz bug umschlag blatt blätter brief wenige "
        "einige ein eine einem einer zwei drei rückseitig tinte schrift falten falte mittelfalte "
        "vereinzelt gleichmäßig durchgehend alte alter alten wurde in auf"
    )
    + listed(
        "petit petite petits petites léger légère légers légères légèrement quelques trace traces de "
        "du des le la les un une deux trois au aux à en sur avec et papier feuillet feuille lettre "
        "bord bords marge marges coin coins angle angles encre minuscule minuscules ancienne "
        "anciennes importantes infimes d l inférieur supérieur gauche droit dans pli plis est sont "
        "texte sans"
    )
)
