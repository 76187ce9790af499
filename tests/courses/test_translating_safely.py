"""Translations show no markup of strangers, run nothing, and are nobody else's."""

import pytest
from django.test import Client

from courses.models import LessonPage
from tests.courses.translating import (
    BODY,
    FIRST,
    SECOND,
    TITLE,
    approve,
    begin,
    hand_in,
    override,
    read,
    say,
    sentences,
    work_on,
)
from tests.writing import publish


@pytest.fixture
def lesson(original: LessonPage) -> LessonPage:
    return original


def test_markup_of_a_file_is_never_shown(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage,
    muong: LessonPage,
) -> None:  # fmt: skip
    for bad in (
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        '<b onclick="alert(1)">x</b>',
        '<a href="javascript:alert(1)">x</a>',
    ):
        say(writer, muong, {SECOND: bad})
        hand_in(writer, muong)
        approve(reviewer, muong)
        page = read(client, lesson)
        for sign in ("alert(1)</script>", "onerror", "onclick", "javascript:"):
            assert sign not in page, bad


def test_a_link_may_lead_elsewhere_but_runs_nothing(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage,
    muong: LessonPage,
) -> None:  # fmt: skip
    link = '<p>Xem <a href="https://example.vn/vi">trang này</a>.</p>'
    lesson.body = [{**BODY[0], "value": link}]
    publish(lesson)

    assert override(writer, muong, "https://example.vn/mtq") == 201
    for bad in ("javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//x", ""):
        assert override(writer, muong, bad) == 302, "Wagtail's refusal leads home"
    hand_in(writer, muong)
    approve(reviewer, muong)
    assert 'href="https://example.vn/mtq"' in read(client, lesson)


def test_a_trainer_cannot_publish(writer: Client, lesson: LessonPage) -> None:
    page = begin(writer, lesson)
    writer.post(f"/quan-tri/pages/{page.pk}/edit/", {"action": "publish"})
    page.refresh_from_db()
    assert not page.live


def test_another_units_trainer_reaches_nothing(
    elsewhere: Client, lesson: LessonPage, muong: LessonPage
) -> None:
    work = work_on(muong)
    segment = sentences(muong)[FIRST]
    at = f"/quan-tri/localize/translate/{work.pk}"
    tried = [
        elsewhere.get(f"/quan-tri/localize/submit/page/{lesson.pk}/"),
        elsewhere.post(f"/quan-tri/localize/update/{work.source_id}/"),
        elsewhere.put(f"{at}/strings/{segment.pk}/edit/", "value=x"),
        elsewhere.get(f"{at}/pofile/download/"),
        elsewhere.post(f"{at}/pofile/upload/"),
        elsewhere.get(f"{at}/preview/"),
        elsewhere.post(f"{at}/disable/"),
        elsewhere.post(f"/quan-tri/dich/{work.pk}/gui-duyet/"),
        elsewhere.get("/quan-tri/localize/reports/translations/"),
        elsewhere.get("/quan-tri/localize/api/snippets/quizzes/questiontext/"),
        elsewhere.post(f"{at}/machine_translate/"),
        elsewhere.post(f"/quan-tri/localize/page/{muong.pk}/convert_to_alias/"),
    ]
    home = [answer.headers.get("Location") for answer in tried]
    assert all(
        answer.status_code in {403, 404} or where == "/quan-tri/"
        for answer, where in zip(tried, home, strict=True)
    ), [(answer.status_code, answer.headers.get("Location")) for answer in tried]
    assert TITLE not in elsewhere.get("/quan-tri/dich/").content.decode()
