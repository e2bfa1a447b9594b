"""The literature as such: what a book, a chapter, an article, a page or a lot description is cited by. Pure.

A new kind of source is one line in `FORMS`; without one it is cited as a document.
"""

from dataclasses import dataclass

from catalog.formats.citation import cited_name, further_titles, making_date
from catalog.record.source import SourceRecord


@dataclass(frozen=True)
class Form:
    """What the kind is called in CSL 1.0.2, in BibLaTeX and in RIS."""

    csl: str
    bib: str
    ris: str


FORMS = {
    "book": Form("book", "book", "BOOK"),
    "memoir": Form("book", "book", "BOOK"),
    "chapter": Form("chapter", "incollection", "CHAP"),
    "article": Form("article-journal", "article", "JOUR"),
    "newspaper": Form("article-newspaper", "article", "NEWS"),
    "encyclopedia-article": Form("entry-encyclopedia", "inreference", "ENCYC"),
    "thesis": Form("thesis", "thesis", "THES"),
    "web-page": Form("webpage", "online", "ELEC"),
    "collection-page": Form("webpage", "online", "ELEC"),
    "blog-post": Form("post-weblog", "online", "BLOG"),
    "database": Form("webpage", "online", "DBASE"),
    "lot-description": Form("entry", "inreference", "CTLG"),
    "dealer-description": Form("entry", "inreference", "CTLG"),
    "sale-catalogue": Form("book", "book", "CTLG"),
    "finding-aid": Form("report", "report", "RPRT"),
    "archival-document": Form("manuscript", "unpublished", "MANSCPT"),
    "letter": Form("personal_communication", "letter", "PCOMM"),
    "interview": Form("interview", "misc", "GEN"),
    "film": Form("motion_picture", "video", "MPCT"),
}
OTHER = Form("document", "misc", "GEN")
ON_THE_WEB = Form("webpage", "online", "ELEC")


@dataclass(frozen=True)
class Work:
    """The facts of one work; people in the order of the title page, dates in EDTF."""

    form: Form
    title: str
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    translators: tuple[str, ...]
    container: str
    series: str
    volume: str
    issue: str
    pages: str
    edition: str
    publisher: str
    place: str
    date: str
    language: str
    url: str
    accessed: str
    archived: str
    isbn: str
    issn: str
    doi: str
    further_titles: tuple[str, ...] = ()

    @property
    def is_part(self) -> bool:
        """Whether it stands in something larger, so that its title is quoted."""
        return self.form.bib in {"article", "incollection", "inreference"} or bool(self.container)


def _people(record: SourceRecord, *roles: str) -> tuple[str, ...]:
    names = (cited_name(each.agent) for each in record.contributors if each.role in roles)
    return tuple(dict.fromkeys(filter(None, names)))


def _identifier(record: SourceRecord, scheme: str) -> str:
    return next((each.value for each in record.identifiers if each.scheme == scheme), "")


def work_of(record: SourceRecord) -> Work:
    """Return the facts by which the work itself is cited, wherever it is kept."""
    form = FORMS.get(record.source_kind) or (ON_THE_WEB if record.url else OTHER)
    within = record.container_title or (record.part_of.name if record.part_of else "")
    loose = record.published_in if not record.publisher else ""
    on_the_web = form.bib == "online" and not within
    authors = _people(record, "author", "") or ((record.author,) if record.author else ())
    return Work(
        form=form,
        title=record.title,
        authors=authors,
        editors=_people(record, "editor", "compiler"),
        translators=_people(record, "translator"),
        container=loose if on_the_web else within,
        series=record.series,
        volume=record.volume,
        issue=record.issue,
        pages=record.pages,
        edition=record.edition_statement,
        publisher=record.publisher or ("" if on_the_web else loose),
        place=record.place_of_publication,
        date=making_date(record).edtf,
        language=record.language,
        url=record.url,
        accessed=record.accessed,
        archived=record.archived_url,
        isbn=_identifier(record, "isbn"),
        issn=_identifier(record, "issn"),
        doi=_identifier(record, "doi"),
        further_titles=further_titles(record),
    )
