"""The Record of a person, family or corporate body (ISAAR(CPF)); life dates are its activities."""

from typing import Literal

from pydantic import Field

from catalog.record.document import Text
from catalog.record.entity import NamedRecord
from catalog.record.parts.bibliography import LiteratureEntry


class AgentRecord(NamedRecord):
    """What the world may know of an agent."""

    kind: Literal["agent"]
    agent_kind: Literal["person", "family", "corporate body"]
    history: Text = ""
    bibliography: list[LiteratureEntry] = Field(default=[])
