"""Answers to questions: each says whose question it answers, with its digest, at a size the ledger had."""

from collections.abc import Iterator

from catalog.flags import read_flag
from catalog.models import FlagAnswer
from catalog.publishing.examination.finding import CHUNK, Step
from catalog.publishing.ledger import ledger_size


def examine_flag_answers(step: Step) -> Iterator[str]:
    size = ledger_size()
    for row in FlagAnswer.objects.order_by("id").select_related("entity").iterator(chunk_size=CHUNK):
        step()
        name = f"answer {row.pk} to {row.rule} about {row.entity.ark}"
        if row.ledger_size > size:
            yield f"{name}: it was given at ledger size {row.ledger_size}; the ledger ends at {size}"
        try:
            flag = read_flag(row.flag)
        except (KeyError, TypeError) as error:
            yield f"{name}: the question as it was put cannot be read ({type(error).__name__}: {error})"
            continue
        if (flag.rule, flag.subject, flag.digest) != (row.rule, row.subject, row.digest):
            yield f"{name}: the question as it was put does not have the digest that the answer was given on"
