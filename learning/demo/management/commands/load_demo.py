"""`load_demo`: the sample province, made through the same doors people use."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from learning.demo.signing_in import open_accounts
from learning.demo.site import build_site
from learning.demo.teaching import COURSES, build_courses
from learning.people.models import Unit
from learning.people.province import PROVINCE


class Command(BaseCommand):
    help = "Fills the database with the sample province; what is there already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--learners", type=int, default=360, help="how many to invent")
        parser.add_argument("--quick", action="store_true", help="one course, a few learners")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        build_site()
        province = Unit.objects.get(tree="territory", code=PROVINCE[0], valid_to__isnull=True)
        build_courses(COURSES[:1] if options["quick"] else COURSES, province)
        open_accounts(province)
