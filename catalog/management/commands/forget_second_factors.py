"""`manage.py forget_second_factors NAME`: the way back for one who lost every second factor."""

from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.actions.permission import Operator
from catalog.actions.second_factors import forget_second_factors


class Command(BaseCommand):
    help = "Take away somebody's authenticator apps, passkeys and recovery codes, and end their sessions."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *, username: str, **_: Any) -> None:
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no account “{username}”.")
        count = forget_second_factors(user, by=Operator())
        self.stdout.write(f"{count} second factors of {username} forgotten; all sessions ended.")
