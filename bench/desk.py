"""The desk beside the bare admin: forms, lists, suggestions. Both answer through Django's test client."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from bench.forms import fields_of
from bench.records import Plan
from bench.timing import Line, measured
from catalog.models import Agent, Item

FORM = "under 300 ms"
SAVE = "under 400 ms"
LIST = "under 150 ms"


class Desk:
    """A logged-in administrator and the addresses of one item."""

    def __init__(self, plan: Plan, times: int) -> None:
        user, _ = User.objects.get_or_create(
            username="bench", defaults={"is_superuser": True, "is_staff": True}
        )
        self.client, self.plan, self.times = Client(raise_request_exception=True), plan, times
        self.client.force_login(user)

    def get(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer.content.decode()

    def lines(self) -> list[Line]:
        return [*self.forms(), *self.lists(), *self.suggestions()]

    def beside(self, what: str, target: str, ours: str, theirs: str = "", note: str = "") -> Line:
        """Measure two addresses one after the other."""
        bare = measured(lambda: self.get(theirs), self.times) if theirs else None
        return Line(what, measured(lambda: self.get(ours), self.times), target, bare, note)

    # --- one item ---------------------------------------------------------------------------------------

    def forms(self) -> list[Line]:
        ours = f"/admin/catalog/item/{self.plan.known}/change/"
        theirs = f"/bare/catalog/item/{self.plan.known}/change/"
        saved = self._saving(ours, "scope")
        return [
            self.beside("open an item with 30 parts", FORM, ours, theirs),
            Line(
                "save it",
                measured(saved, self.times),
                SAVE,
                measured(self._saving(theirs, "scope"), self.times),
            ),
        ]

    def _saving(self, address: str, field: str) -> Any:
        """Return what changes one field and saves; undone afterwards, so that each run does the same."""
        page = fields_of(self.get(address))
        count = iter(range(10**6))

        def save() -> None:
            with transaction.atomic():
                answer = self.client.post(address, page | {field: f"changed {next(count)}"})
                assert answer.status_code == 302, answer.content[:3000]
                transaction.set_rollback(True)

        return save

    # --- lists ------------------------------------------------------------------------------------------

    def lists(self) -> list[Line]:
        word, rare = self._words()
        asked = [
            ("list of items", ""),
            ("list: in review", "?draft__exact=in+review"),
            ("list: unpublished, level file", "?publication__exact=none&level__key__exact=level%2Ffile"),
            (f"list: the common word “{word}”", f"?q={word}"),
            (f"list: the rare word “{rare}”", f"?q={rare}"),
        ]
        return [
            self.beside(what, LIST, f"/admin/catalog/item/{query}", f"/bare/catalog/item/{query}")
            for what, query in asked
        ]

    def _words(self) -> tuple[str, str]:
        """Return a word that stands in many titles, and one that stands in few."""
        title = str(Item.objects.get(pk=self.plan.keys("item")[-1]).title).split()
        found = sorted(title[:2], key=lambda each: Item.objects.filter(title__contains=each).count())
        return found[-1], f"{title[0]} {title[-1]}"

    # --- suggestions ------------------------------------------------------------------------------------

    def suggestions(self) -> list[Line]:
        name = str(Agent.objects.get(pk=self.plan.keys("agent")[3]).label)
        typed = [name[:2], name[:4], name.partition(",")[0]]
        found = "?app_label=catalog&model_name=participant&field_name=agent_ref&term="
        lines = [
            self.beside(
                f"suggest an agent: “{each}”",
                LIST,
                f"/admin/pick/agent/?q={each}",
                f"/bare/autocomplete/{found}{each}",
            )
            for each in typed
        ]
        item = str(Item.objects.get(pk=self.plan.keys("item")[5]).title)
        lines += [
            self.beside(f"suggest an item: “{each}”", LIST, f"/admin/pick/item/?q={each}")
            for each in (item[:1], item[:3], item)
        ]
        return [*lines, self.beside("find anything", LIST, f"/admin/find/?q={item}")]
