"""In the CMS: the board of what is read aloud in which language."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.models import Locale

from cms.access import originals_of
from courses.access import HELP, may_read_help
from courses.models import Lesson, LessonPage
from courses.narrated import count_parts
from courses.queries.catalogue import titles_of
from courses.queries.helping import readings_of_help
from courses.queries.narrations import readings_of
from learning.people.access import own

LESSONS_A_PAGE = 40


def board(request: HttpRequest) -> HttpResponse:
    """Which lessons lack a reading in which language; before them the help of the screens."""
    pages = originals_of(request, LessonPage)
    reads_help = may_read_help(own(request))
    if not reads_help and not pages.exists():
        raise PermissionDenied
    shown = Paginator(pages, LESSONS_A_PAGE).get_page(request.GET.get("p"))
    locales = list(Locale.objects.order_by("language_code"))
    context = {
        "title": _("Readings"),
        "lines": lines_of([one.pk for one in shown], locales),
        "help_of": HELP,
        "help_cells": readings_of_help(locales) if reads_help else None,
        "locales": locales,
        "page": shown,
    }
    return render(request, "courses/admin/narrations/board.html", context)


def lines_of(keys: list[int], locales: list[Locale]) -> list[dict[str, Any]]:
    pages = LessonPage.objects.filter(pk__in=keys).order_by("path")
    lessons = {
        lesson.key: lesson
        for lesson in Lesson.objects.filter(
            key__in=[one.translation_key for one in pages], kind=Lesson.Kind.READING
        ).select_related("course")
    }
    readings = readings_of(lessons.values())
    titles = titles_of({one.course for one in lessons.values()}, settings.LANGUAGE_CODE)
    return [
        {
            "page": one,
            "course": titles[lessons[one.translation_key].course_id],
            "parts": count_parts(one.body),
            "cells": [
                (locale, lessons[one.translation_key].pk, readings.get(
                    (lessons[one.translation_key].pk, locale.language_code)
                ))
                for locale in locales
            ],
        }
        for one in pages
        if one.translation_key in lessons
    ]  # fmt: skip
