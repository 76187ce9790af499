"""The teaching in the CMS: learners' notes for trainers, and courses on the home page."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail import hooks

from courses.queries import course_cards
from learning.people.access import learner_of


@hooks.register("home_section", order=10)
def courses_on_the_home_page(request: HttpRequest) -> SafeString:
    shown = course_cards(get_language(), learner_of(request))
    return render_to_string("courses/home_section.html", {"shown": shown}, request)
