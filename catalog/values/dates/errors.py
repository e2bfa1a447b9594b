"""Why a date was refused: a stable key and the words in question. Sentences for people are in words/."""


class DateError(ValueError):
    """A text that is no date, or not one date only.

    `code` is a key of Words.errors; `detail` the words or the part at fault, as typed;
    `readings` the dates (EDTF) that the text could have meant, where that is the trouble.
    """

    def __init__(self, code: str, detail: str = "", *readings: str) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail
        self.readings = readings
