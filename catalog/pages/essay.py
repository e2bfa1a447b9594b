"""The page of an essay: its sections, its text as pieces for templates, footnotes, figures, literature."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.bibliography import Literature, Maker, literature_of, makers_of
from catalog.pages.claims import Question, questions_of
from catalog.pages.context import Context
from catalog.pages.essay_text import Note, Piece, TextOfEssay
from catalog.pages.figures import FigureShown, figures_of
from catalog.pages.labels import sentence
from catalog.pages.languages import language_name
from catalog.pages.marks import Said
from catalog.pages.parallel import Tongue, further_tongues, tongue_of
from catalog.pages.people import RelationLine, relations_of
from catalog.pages.sources import SourceLine
from catalog.record.essay import EssayRecord

MADE = ("published", "written", "revised")
SHOWN_ABOVE = ("title", "subtitle", "summary", "body")


@dataclass(frozen=True)
class EssayPage:
    """Everything the Record says, in the order of the page."""

    ark: str
    title: str
    subtitle: str
    summary: str
    language: str
    title_language: str
    subtitle_language: str
    summary_language: str
    words_language: str
    makers: tuple[Maker, ...]
    date: Said
    blocks: tuple[Piece, ...]
    sections: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]
    further_sources: tuple[SourceLine, ...]
    figures: tuple[FigureShown, ...]
    literature: tuple[Literature, ...]
    relations: tuple[RelationLine, ...]
    questions: tuple[Question, ...]
    subjects: tuple[Said, ...]
    rights: str
    rights_statement: str
    tongue: Tongue | None
    body_tongue: Tongue | None
    tongues: tuple[Tongue, ...]

    @property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """Return anchors and titles of all that the reader may want to go to."""
        ends = (
            ("notes", _("Notes"), self.notes),
            ("literature", _("Further reading"), self.literature),
            ("see-also", _("See also"), self.relations),
        )
        return (*self.sections, *((anchor, title) for anchor, title, there in ends if there))


def essay_page(context: Context) -> EssayPage:
    """Gather the page of an essay; TypeError where the Record is of another kind."""
    record = context.record
    if not isinstance(record, EssayRecord):
        raise TypeError(f"a Record of an essay is needed, not of {record.kind}")
    figures = figures_of(record, context)
    text = TextOfEssay(record, context, {each.id: each for each in figures})
    return EssayPage(
        ark=record.ark,
        title=record.title,
        subtitle=record.subtitle,
        summary=record.summary,
        language=sentence(language_name(record.description_language)) if record.description_language else "",
        title_language=context.lang("title"),
        subtitle_language=context.lang("subtitle"),
        summary_language=context.lang("summary"),
        words_language=context.lang("body"),
        makers=makers_of(record.contributors, context),
        date=_date(context),
        blocks=text.pieces,
        sections=text.sections,
        notes=text.notes,
        further_sources=_further_sources(record, context, text),
        figures=tuple(each for each in figures if each.id not in text.shown),
        literature=literature_of(context),
        relations=relations_of(context),
        questions=questions_of(record, context.sources, context.vocabulary, context.language),
        subjects=tuple(context.term("subject", each.term, "term", each.id) for each in record.subjects),
        rights=context.label("rights", record.rights),
        rights_statement=record.rights_statement,
        tongue=tongue_of(context, "title", "subtitle", "summary"),
        body_tongue=tongue_of(context, "body"),
        tongues=further_tongues(context, *SHOWN_ABOVE),
    )


def _date(context: Context) -> Said:
    dated = {each.type: each for each in reversed(context.record.activities) if each.date.edtf}
    found = next((dated[each] for each in MADE if each in dated), None)
    return context.date(found.date, part=found.id) if found else Said("")


def _further_sources(record: EssayRecord, context: Context, text: TextOfEssay) -> tuple[SourceLine, ...]:
    """Return the sources on which the essay leans without a footnote."""
    noted = {each.source.ark for each in record.citations if each.id in text.called}
    numbers = {number for ark, number in context.sources.by_ark.items() if ark not in noted}
    return tuple(line for line in context.sources.lines if line.number in numbers)
