"""Who may do what: the roles of the house, and the check that every act makes first."""

from dataclasses import dataclass
from typing import Any, Protocol

CATALOGUER = ("send_entity", "answer_flag", "use_contribution")
REVIEWER = (
    *CATALOGUER,
    "answer_grave_flag",
    "approve_entity",
    "publish_entity",
    "withdraw_entity",
    "answer_contribution",
    "see_contributor",
    "view_enquiry",
    "handle_enquiry",
    "decide_enquiry",
    "see_enquirer",
    "show_claim",
)
REGISTRAR = (
    *CATALOGUER,
    "view_annex",
    "change_annex",
    "see_contributor",
    "view_enquiry",
    "handle_enquiry",
    "see_enquirer",
)
ADMINISTRATOR = (
    *REVIEWER,
    *REGISTRAR,
    "redact_entity",
    "merge_entity",
    "import_entity",
    "erase_contribution",
    "erase_enquirer",
    "manage_organisation",
)

ROLES: dict[str, tuple[str, ...]] = {
    "cataloguer": CATALOGUER,
    "reviewer": REVIEWER,
    "registrar": REGISTRAR,
    "administrator": tuple(dict.fromkeys(ADMINISTRATOR)),
}
"""The acts that each role may do; the rights over tables are derived in `roles`."""


class NotAllowedError(PermissionError):
    """The person lacks the permission for an act; the message names both."""


class Actor(Protocol):
    """Whoever acts: a user, or the operator at the command line."""

    @property
    def pk(self) -> Any: ...

    def get_username(self) -> str: ...
    def has_perm(self, perm: str, obj: Any = None) -> bool: ...


@dataclass(frozen=True)
class Operator:
    """The person at the command line of the machine itself, who may do everything."""

    name: str = "operator"
    pk: None = None

    def get_username(self) -> str:
        return self.name

    def has_perm(self, perm: str, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        return True


def require(by: Actor, act: str) -> None:
    """Raise NotAllowedError unless the person may do the act, e.g. `publish_entity`."""
    if not by.has_perm(f"catalog.{act}"):
        verb = act.replace("_entity", "").replace("_contribution", " a contribution").replace("_", " ")
        raise NotAllowedError(f"{by.get_username()} may not {verb}; ask somebody whose role allows it.")
