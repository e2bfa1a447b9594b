"""A work as one line of a bibliography: author, title, where it appeared, when, and where it can be read."""

from catalog.formats.works import Work
from catalog.values.dates import describe_date


def _joined(*words: str, by: str = ", ") -> str:
    return by.join(word for word in words if word)


def _names(names: tuple[str, ...]) -> str:
    return _joined(", ".join(names[:-1]), names[-1], by=" and ") if names else ""


def _container(work: Work) -> str:
    """Return the journal with volume and issue, or the book with its editors."""
    if not work.container:
        return _joined(work.volume and f"vol. {work.volume}", work.issue)
    editors = f"edited by {_names(work.editors)}" if work.editors else ""
    volume = _joined(work.volume, work.issue, by="/")
    if work.form.bib == "article":
        return _joined(_joined(work.container, volume, by=" "), editors)
    return _joined(f"in {work.container}", editors, work.volume and f"vol. {work.volume}")


def _imprint(work: Work) -> str:
    date = describe_date(work.date) if work.date else ""
    return _joined(_joined(work.place, work.publisher, by=": "), date)


def _read_at(work: Work) -> str:
    """Return where it is to be found: DOI before address, with the day on which it was seen."""
    if work.doi:
        return f"https://doi.org/{work.doi}"
    seen = f" (seen {describe_date(work.accessed)})" if work.accessed and work.url else ""
    archived = f", archived at {work.archived}" if work.archived else ""
    return f"{work.url}{seen}{archived}" if work.url else ""


def reference_line(work: Work) -> str:
    """Return the line without a full stop at its end."""
    makers = _names(work.authors)
    if not makers and work.editors and not work.container:
        makers = f"{_names(work.editors)} (ed.)"
    title = f"“{work.title}”" if work.is_part else work.title
    by = f"translated by {_names(work.translators)}" if work.translators else ""
    imprint = _imprint(work)
    within = _joined(_container(work), work.edition, work.series)
    placed = f"({imprint})" if imprint else ""
    pages = f"pp. {work.pages}" if work.pages else ""
    isbn = f"ISBN {work.isbn}" if work.isbn else ""
    return _joined(_joined(makers, title, by, _joined(within, placed, by=" "), pages), isbn, _read_at(work))
