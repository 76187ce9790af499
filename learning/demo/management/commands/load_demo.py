"""`load_demo`: the sample province, made through the same doors people use."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from learning.demo.asking import ask
from learning.demo.assessing import build_assessments
from learning.demo.campaigning import start_campaigns
from learning.demo.clock import nothing_queued
from learning.demo.emulating import play_emulation
from learning.demo.living import play_a_year
from learning.demo.managing import manage
from learning.demo.reading import read_aloud
from learning.demo.signing_in import HOME, account_of, open_accounts
from learning.demo.site import build_site
from learning.demo.skilling import build_frameworks
from learning.demo.steering import set_sample_targets
from learning.demo.teaching import COURSES, build_courses
from learning.people.models import Unit
from learning.people.province import PROVINCE
from learning.reports.actions import catch_up_milestones, count_quality, count_stock


class Command(BaseCommand):
    help = "Fills the database with the sample province; what is there already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--learners", type=int, default=360, help="how many to invent")
        parser.add_argument("--quick", action="store_true", help="one course, a few learners")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        build_site()
        province = Unit.objects.get(tree="territory", code=PROVINCE[0], valid_to__isnull=True)
        courses = COURSES[:1] if options["quick"] else COURSES
        build_frameworks()
        build_courses(courses, province)
        build_assessments(province)
        open_accounts(province)
        with nothing_queued():
            learners = 20 if options["quick"] else options["learners"]
            play_a_year(courses, learners, account_of("learner").learner)
        manage(HOME, courses, account_of("commune"))
        ask(account_of("trainer"))
        if not options["quick"]:
            read_aloud(courses[0].slug, account_of("trainer"), account_of("reviewer"))
        catch_up_milestones(months=13)
        count_stock()
        count_quality()
        set_sample_targets(province)
        start_campaigns(province, account_of("operator"))
        play_emulation(province, account_of("operator"))
