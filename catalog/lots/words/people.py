"""Words that stand with names: titles, offices, institutions, roles. Data alone."""

from catalog.lots.words.listing import listed

TITLES = listed(
    "Dr Mr Mrs Miss Ms Messrs Sir Lady Lord Dame General Gen Major Maj Captain Capt Colonel Col Lt "
    "Lieutenant Admiral "
    "Prof Professor Rev Reverend Hon Father Sister Brother Mother Rabbi Cardinal Archbishop Bishop "
    "Count Countess Baron "
    "Baroness Prince Princess King Queen Empress Emperor Tsar President Senator Governor Judge "
    "Justice Madame Mme "
    "Mademoiselle Mlle Monsieur Herr Frau Fräulein Comte Comtesse Marquis Marquise Graf Gräfin "
    "Freiherr Frhr Gf Commodore"
)
# Followed by "of", "to", "for": an office or a peerage, and not yet a person.
OFFICES = listed(
    "Convention Congress Assembly Legislature Council Parliament University "
    "Commissioner Commissioners Editors Directors Trustees Governors Ministers Editor Secretary President "
    "Governor Director Chairman Chairwoman Treasurer "
    "Mayor "
    "Minister Ambassador "
    "Duke Duchess Earl Marquess Marquis Marchioness Viscount Viscountess Count Countess Bishop "
    "Archbishop Dean Master "
    "Speaker Collector Superintendent Commander Manager Proprietor Clerk Keeper Librarian Curator "
    "Postmaster Consul "
    "Prefect Members Officers Committee Board House Senate Department Bank Bureau Office Company "
    "Society Academy King "
    "Queen Emperor Empress Prince Princess Surgeon Attorney Adjutant Quartermaster Judge Justice Lord "
    "Lady Register"
)
PEERS = listed(
    "Duke Duchess Earl Countess Marquess Marquis Marchioness Viscount Viscountess Bishop Archbishop"
)
HIGH_OFFICES = (
    "Poet Laureate",
    "Prime Minister",
    "Foreign Secretary",
    "Home Secretary",
    "Colonial Secretary",
    "Lord Chancellor",
    "Chief Justice",
    "Astronomer Royal",
    "Attorney General",
)
INSTITUTIONS = listed(
    "Office Society Department Board Company Committee Treasury Academy Congress Bank Museum Library "
    "University "
    "Association Senate House Club College Corps Army Navy Institute Bureau Railway Railroad Magazine "
    "Theatre War State "
    "Interior Pensions"
)
PARTICLES = listed("de v\\. von van der den du la le di da del della des zu zur ten ter y e al el ibn bin")
NATIONALITIES = listed(
    "American British English French German Russian Italian Spanish Austrian Irish Scottish Welsh "
    "Polish Swiss Dutch "
    "Belgian Danish Swedish Norwegian Finnish Hungarian Czech Greek Indian Canadian Australian Soviet "
    "Mexican Cuban "
    "Chinese Japanese Israeli Jewish Confederate Union Continental Revolutionary Romantic Founding "
    "Bohemian Prussian "
    "Bolshevik Communist Nobel Pulitzer Academy Supreme Civil World Influential Legendary Important "
    "Noted Famed Famous "
    "Seminal Iconic Celebrated Renowned Acclaimed Pioneering Early Prime Vice Chief First Second "
    "Third Former Native"
)
# A word that opens a biography: "Composer (1860-1911) of ..." names nobody.
CALLINGS = frozenset(
    listed(
        "composer actor actress author novelist poet playwright dramatist writer essayist journalist "
        "publisher editor "
        "critic historian philosopher painter artist sculptor illustrator cartoonist animator photographer "
        "architect "
        "designer inventor engineer aviator aviatrix pilot astronaut cosmonaut physicist chemist "
        "mathematician scientist "
        "naturalist botanist biologist astronomer physician surgeon nurse psychoanalyst psychiatrist "
        "psychologist "
        "explorer navigator missionary theologian evangelist clergyman reformer activist abolitionist "
        "suffragist "
        "suffragette feminist statesman politician diplomat ambassador economist industrialist financier "
        "banker "
        "businessman philanthropist educator jurist lawyer revolutionary dictator soldier general admiral "
        "spy outlaw "
        "gangster lawman frontiersman scout pioneer singer soprano tenor baritone bass pianist violinist "
        "cellist conductor "
        "bandleader musician songwriter lyricist guitarist dancer choreographer director filmmaker "
        "producer comedian "
        "magician illusionist entertainer boxer golfer athlete pitcher outfielder slugger scholar linguist "
        "translator "
        "president governor senator congressman king queen emperor empress tsar schriftsteller dichter "
        "komponist maler "
        "dichterin sängerin schauspieler politiker romancier écrivain poète peintre compositeur général homme"
    )
)
KIN = listed(
    "impresario "
    "wife husband mother father brother sister son daughter aunt uncle cousin niece nephew fiancée "
    "fiancé parents family "
    "son-in-law daughter-in-law sister-in-law brother-in-law mother-in-law father-in-law grandmother "
    "grandfather publisher agent "
    "lawyer attorney "
    "bookseller dealer fan reader student reporter constituent supporter schoolboy lady gentleman woman "
    "friend colleague doctor editor collector seeker admirer correspondent acquaintance"
)
UNKNOWN = "unidentified unknown unnamed unspecified undisclosed"
SALUTATIONS = listed("dear my dear cher chère mon ma lieber liebe sehr hochverehrter verehrter querido caro")
# What a headline makes somebody do: "Trotsky Calls Stalin ..."
HEADLINE_VERBS = listed(
    "Calls Writes Thanks Asks Sends Discusses Praises Declines Invites Refuses Signs Describes "
    "Recalls Explains "
    "Congratulates Reports Orders Requests Recommends Offers Announces Accepts Defends Attacks Denies "
    "Urges Warns "
    "Sketches Mentions Complains Plans Laments Confirms Reflects Acknowledges Appoints Grants Pardons "
    "Celebrates"
)
# Between the piece and the person spoken to: "asking the actor W. H. Swanborough to ..."
ADDRESSING = listed(
    "asking inviting thanking telling informing offering sending urging assuring begging "
    "congratulating reminding "
    "warning advising instructing requesting encouraging consoling condoling notifying asks invites "
    "thanks tells informs "
    "offers urges assures begs congratulates reminds warns advises instructs encourages"
)
# Praise and qualification between the name and the kind in a headline.
PUFF = frozenset(
    listed(
        "Important Partial Rare Single Superb Early War Brief Lengthy Very Scarce Fine Signed Outstanding "
        "Historic Unpublished "
        "Extraordinary Original Handwritten Remarkable Interesting Official Choice Vintage Large Long "
        "Short Magnificent "
        "Spectacular Great Exceptional Amazing Extremely Highly Partly Partially Wonderful Excellent "
        "Fantastic Desirable "
        "Uncommon Unusual Significant Revealing Charming Amusing Intimate Bold Attractive Good Nice "
        "Two Three Four Five Six "
        "Full Draft Incredible Stunning Typed Autograph Autographed Manuscript Letter Document "
        "Photograph Small Oversized "
        "Presentation Twice Dual Multi Boldly Desirable Content Exceptionally Particularly Unique "
        "Late Cut Matted Framed "
        "Ink Pencil Ballpoint Signature Signatures Cut Clipped Quotation Carte-de-visite Cabinet Portrait "
        "Envelope Cover Postcard Card Check Cheque Receipt Album Commission Appointment Passport "
        "Sensational Sought-after Ultra Pair Group Collection Archive Printed Color Black Glossy"
    )
)
GERMAN_ROLES = listed(
    "Verleger Verlegerin Schriftsteller Schriftstellerin Dichter Dichterin Komponist Komponisten "
    "Maler Malerin Freund Freundin "
    "Kollege Kollegen Redakteur Kritiker Bruder Schwester Dirigenten Dirigent Sänger Sängerin "
    "Schauspieler Schauspielerin Regisseur "
    "Philosophen Historiker Germanisten Journalisten Arzt Minister Sammler Buchhändler Herausgeber "
    "Pianisten Bildhauer Professor "
    "Fürsten Grafen Freiherrn Herrn Frau Fräulein befreundeten Autor Theaterdirektor Direktor "
    "Intendanten Musikverleger"
)
