"""Names, identifiers and other parts of which one word each goes into a cell."""

from dataclasses import dataclass

from catalog.sheets.cells import join_values, split_values
from catalog.sheets.flat import CellError, Finder, Flat, Plain, read_term
from catalog.values.identifiers import IdentifierError, mint_part_id, read_identifier, schemes


class PreferredName(Flat):
    """The name by which an agent, place or event is known."""

    def say(self, plain: Plain, _finder: Finder) -> str:
        return next((each["text"] for each in plain.get("names", []) if each.get("preferred")), "")

    def put(self, plain: Plain, text: str, _finder: Finder) -> list[str]:
        names = plain.setdefault("names", [])
        name = next((each for each in names if each.get("preferred")), None)
        if name is None:
            names.insert(0, {"id": mint_part_id(), "text": text, "preferred": True})
        else:
            name["text"] = text
        return []


@dataclass(frozen=True)
class Several(Flat):
    """One word of each part of a collection; what is listed is added, nothing is taken away."""

    collection: str
    field: str

    def _parts(self, plain: Plain) -> list[Plain]:
        found: list[Plain] = plain.get(self.collection, [])
        return found

    def say(self, plain: Plain, finder: Finder) -> str:
        return join_values([self._word(each, finder) for each in self._parts(plain)])

    def put(self, plain: Plain, text: str, finder: Finder) -> list[str]:
        there = {each.get(self.field) for each in self._parts(plain)}
        for value in split_values(text):
            read = self._read(value, finder)
            if read not in there:
                plain.setdefault(self.collection, []).append({"id": mint_part_id(), **self._part(read)})
                there.add(read)
        return []

    def _word(self, part: Plain, _finder: Finder) -> str:
        return str(part.get(self.field, ""))

    def _read(self, value: str, _finder: Finder) -> str:
        return value

    def _part(self, value: str) -> Plain:
        return {self.field: value}


class OtherNames(Several):
    """The names beside the preferred one."""

    def say(self, plain: Plain, _finder: Finder) -> str:
        return join_values([each["text"] for each in self._parts(plain) if not each.get("preferred")])


@dataclass(frozen=True)
class Identifiers(Several):
    """The identifiers of one scheme."""

    scheme: str = ""

    def _parts(self, plain: Plain) -> list[Plain]:
        return [each for each in plain.get(self.collection, []) if each["scheme"] == self.scheme]

    def _read(self, value: str, _finder: Finder) -> str:
        if self.scheme not in schemes:
            return value
        try:
            return read_identifier(self.scheme, value)
        except IdentifierError as error:
            way = "Copy it from its own page; one wrong sign is enough to be another."
            raise CellError(value, f"an identifier of {self.scheme}", way) from error

    def _part(self, value: str) -> Plain:
        return {"scheme": self.scheme, "value": value}


class Terms(Several):
    """Terms of a vocabulary, such as subjects."""

    def _word(self, part: Plain, finder: Finder) -> str:
        return finder.say_term("subject", part["term"])

    def _read(self, value: str, finder: Finder) -> str:
        return read_term("subject", value, finder)
