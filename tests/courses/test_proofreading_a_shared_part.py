"""What the province lets block keeps a shared part from readers; lessons are not asked for what
they only borrow."""

from typing import Any

import pytest
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import streamfield

from cms.models import Picture
from cms.queries.wholes import portions_of
from courses.models import CoursePage, LessonPage, NotReady, SharedPart
from courses.proofreading import Kind, content_of
from courses.weighing import weigh
from learning.people.models import Unit
from tests.courses.sharing import PARTS, decide, lesson_showing, make_part, part_form, shows
from tests.writing import make_lesson, publish


@pytest.fixture
def picture(db: None) -> Picture:
    found: Picture = Picture.objects.create(title="Ảnh", file=get_test_image_file("anh.png"))
    return found


def pictured(picture: Picture, description: str) -> dict[str, Any]:
    value = {"picture": picture.pk, "description": description, "caption": ""}
    return {"type": "picture", "id": "hinh", "value": value}


def form_with(unit: Unit, picture: Picture, description: str, **more: Any) -> dict[str, Any]:
    value = {"picture": picture.pk, "description": description, "caption": "Chú thích đã gõ"}
    body = streamfield([("picture", value)])
    kept = {k: v for k, v in part_form(unit).items() if not k.startswith("body-")}
    return kept | {f"body-{name}": held for name, held in flat(body).items()} | more


def flat(body: dict[str, Any], above: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, held in body.items():
        inside = flat(held, f"{above}{name}-") if isinstance(held, dict) else {above + name: held}
        found |= inside
    return found


@pytest.mark.parametrize("action", ["action-submit", "action-publish"])
def test_a_picture_without_words_comes_back_with_the_reason_and_what_was_typed(
    reviewer: Client, unit: Unit, picture: Picture, part: SharedPart, action: str
) -> None:
    sent = form_with(unit, picture, "anh.png", **{action: "1"})
    answer = reviewer.post(f"{PARTS}edit/{part.pk}/", sent)

    assert answer.status_code == 200
    assert "Lời mô tả" in answer.content.decode()
    [typed] = answer.context["form"]["body"].value()
    assert typed.value["caption"] == "Chú thích đã gõ"
    part.refresh_from_db()
    assert not part.workflow_in_progress
    assert part.body[0].block_type == "text"


def test_a_draft_may_wait_for_its_words(
    writer: Client, unit: Unit, picture: Picture, part: SharedPart
) -> None:
    answer = writer.post(f"{PARTS}edit/{part.pk}/", form_with(unit, picture, "anh.png"))
    assert answer.status_code == 302

    draft = SharedPart.objects.get(pk=part.pk).get_latest_revision_as_object()
    assert draft.body[0].value["description"] == "anh.png"
    with pytest.raises(NotReady):
        draft.latest_revision.publish()


def test_approving_does_not_go_round_it(
    writer: Client, reviewer: Client, unit: Unit, picture: Picture, part: SharedPart
) -> None:
    writer.post(f"{PARTS}edit/{part.pk}/", part_form(unit, "Lời mới.", **{"action-submit": "1"}))
    part.refresh_from_db()
    draft = part.get_latest_revision_as_object()
    draft.body = [pictured(picture, "anh.png")]
    task = part.current_workflow_task_state
    task.revision = draft.save_revision()
    task.save()
    assert decide(reviewer, part) == 302

    part.refresh_from_db()
    assert "Lời mới." not in str(part.body)
    told = reviewer.get(f"{PARTS}edit/{part.pk}/").content.decode()
    assert "chưa đăng được" in told


def test_a_lesson_of_a_shared_part_alone_is_not_empty(
    part: SharedPart, shared_course: CoursePage, section: Any
) -> None:
    page = make_lesson(shared_course, "Chỉ có phần", body=[shows(part)])

    assert page.live
    assert Kind.EMPTY not in {finding.kind for finding in page.findings()}


def test_a_lesson_is_not_asked_for_words_it_only_borrows(
    unit: Unit, part: SharedPart, shared_course: CoursePage
) -> None:
    long = make_part(unit, "Rất " * 60 + "dài.", name="Dài")
    page = lesson_showing(shared_course, long)

    kinds = {finding.kind for finding in page.findings()}
    assert Kind.LONG_SENTENCE not in kinds
    assert Kind.LONG_SENTENCE in {finding.kind for finding in long.findings()}


def test_what_it_borrows_weighs(unit: Unit, picture: Picture, shared_course: CoursePage) -> None:
    part = make_part(unit, body=[pictured(picture, "Một cái chợ vùng cao")])
    page = lesson_showing(shared_course, part)
    content = content_of(page.body)
    weight = weigh(page.body, content)

    assert weight.whole > len(str(page.body.get_prep_value()).encode()) + 100
    assert weight.heaviest.number == 2
    assert Kind.NO_PICTURE not in {finding.kind for finding in page.findings()}


def test_it_goes_to_translators_with_a_course_that_shows_it(
    sharing_lesson: LessonPage, part: SharedPart, shared_course: CoursePage
) -> None:
    make_part(part.owner, name="Không bài nào có")
    publish(lesson_showing(shared_course, part, "Bài nữa"))

    [portion] = [one for one in portions_of(shared_course) if one.name == "Phần dùng chung"]
    assert [(one.original, one.name) for one in portion.parts] == [(part, part.name)]
