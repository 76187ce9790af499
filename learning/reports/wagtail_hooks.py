"""The numbers on the home page."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail import hooks

from learning.reports.queries import movement_at_a_glance


@hooks.register("home_section", order=20)
def movement_on_the_home_page(request: HttpRequest) -> SafeString:
    numbers = movement_at_a_glance()
    # Noughts would say nothing about the movement, and much about the first day.
    if not numbers.learning:
        return SafeString("")
    return render_to_string("reports/home_section.html", {"numbers": numbers}, request)
