"""`manage.py worker`: does what may wait: errands, the search index, items whose date has passed."""

import logging
import signal
import threading
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from catalog.actions.autosaves import forget_old_autosaves
from catalog.actions.checkpoints import keep_checkpoint
from catalog.actions.checks import forget_old_checks
from catalog.actions.flags import ask_due
from catalog.actions.watching import forget_unconfirmed
from catalog.publishing.ledger import ledger_size
from catalog.seal.keys import KeysError
from catalog.search import follow
from catalog.tasks.errands import drain_outbox
from catalog.tasks.mail import leave_digests
from catalog.tasks.opening import open_items
from catalog.tasks.watching import notice_news

logger = logging.getLogger("catalog.worker")
PAUSE = 1.0
"""Seconds between two rounds; a published record is found about so long afterwards."""


LOOK_AGAIN = 30
"""Rounds after which the index is looked at though the ledger has not grown."""


class Command(BaseCommand):
    help = "Work off the outbox, keep the search index in step, open closed items; until told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="one round, then end")

    def handle(self, *, once: bool, **_: Any) -> None:
        self.check(databases=["default"])
        work = Work()
        if once:
            work.do_round()
            return
        stop = _stop_on_signals()
        logger.info("worker is ready")
        while not stop.is_set():
            work.try_round()
            stop.wait(PAUSE)
        logger.info("worker has ended")


def _keep_checkpoint() -> None:
    """Keep a signed checkpoint of the ledger, once a day; without a key say so, and go on."""
    try:
        keep_checkpoint()
    except KeysError as error:
        logger.warning("no checkpoint of the ledger was signed: %s", error)


def _stop_on_signals() -> threading.Event:
    """Return what is set when somebody says stop; the round in hand is finished first."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


class Work:
    """One worker's rounds, with what it remembers from one to the next."""

    def __init__(self) -> None:
        self.opened_on: date | None = None
        self.indexed = -1
        self.rounds = 0
        self.trouble = ""

    def try_round(self) -> None:
        """Do a round; trouble is said once, not every second, and ends neither the worker nor the archive."""
        try:
            self.do_round()
            self.trouble = ""
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
            if said != self.trouble:
                logger.exception("this round failed; the next one tries again")
            self.trouble = said
        finally:
            close_old_connections()

    def do_round(self) -> None:
        self._open_items()
        if done := drain_outbox():
            logger.info("errands done: %d", done)
        looked = self._follow()
        if asked := ask_due():  # behind the index, which knows of losses, twins and numbers
            logger.info("questions asked anew about: %d", asked)
        if looked and (letters := notice_news()):
            logger.info("letters due to those who watch: %d", letters)

    def _open_items(self) -> None:
        today = timezone.localdate()
        if today == self.opened_on:
            return
        if opened := open_items(today):
            logger.info("items opened, their date having passed: %d", opened)
        if forgotten := forget_old_autosaves():
            logger.info("copies of unsaved work forgotten, being old: %d", forgotten)
        if forgotten := forget_old_checks():
            logger.info("checks of organisations deleted, their day having come: %d", forgotten)
        leave_digests()
        forget_unconfirmed()
        _keep_checkpoint()
        self.opened_on = today

    def _follow(self) -> bool:
        """Follow the ledger where it has grown, and now and then anyhow: the index may have been deleted.

        Tell whether it was looked at.
        """
        self.rounds += 1
        if ledger_size() == self.indexed and self.rounds % LOOK_AGAIN:
            return False
        state = follow()
        if state and state.last != self.indexed:
            logger.info("search index: %d documents, up to ledger entry %d", state.documents, state.last)
            self.indexed = state.last
        return True
