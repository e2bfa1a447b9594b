"""The vocabularies as the forms of one request need them: read once, then asked without a query."""

from collections import defaultdict

from django.db.models import Model

from catalog.models import Term


class Vocabularies:
    """Every term by its key; a page with four hundred rows asks the database once."""

    def __init__(self) -> None:
        self.terms = {term.key: term for term in Term.objects.all()}
        for term in self.terms.values():
            term.broader = self.terms.get(str(term.broader_id or ""))  # no query for the path of a term
        self._offered: dict[str, dict[str, Model]] = defaultdict(dict)
        for key, term in self.terms.items():
            if not term.retired:
                self._offered[term.vocabulary][key] = term

        for vocabulary in {term.vocabulary for term in self.terms.values() if term.broader}:
            keys = sorted(self._offered[vocabulary], key=lambda key: self.terms[key].full_path.casefold())
            self._offered[vocabulary] = {key: self.terms[key] for key in keys}

    def offered(self, vocabulary: str) -> dict[str, Model]:
        """Return the terms that may be chosen, by key; retired ones are kept for old records only."""
        return self._offered[vocabulary]

    def furnish(self, row: Model) -> Model:
        """Give the row its terms, so that reading their labels asks the database nothing."""
        for field in row._meta.concrete_fields:
            if field.related_model is Term:
                setattr(row, field.name, self.terms.get(getattr(row, field.attname) or ""))
        return row
