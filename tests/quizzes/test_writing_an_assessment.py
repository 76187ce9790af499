"""A reviewer writes an assessment in the section of the unit; what cannot be held is refused."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from courses.actions import open_section
from courses.models import CourseSectionPage, Framework
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from quizzes.actions import hand_over_banks
from quizzes.models import Assessment, AssessmentPage, QuestionBank
from quizzes.models.bank import Use
from tests.courses.skills import make_framework
from tests.quizzes.asking import make_bank, make_text
from tests.quizzes.assessing import group
from tests.writing import make_site, make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def unit(db: None) -> Unit:
    make_site()
    return make_unit("Xã Cao Phong")


@pytest.fixture
def section(unit: Unit) -> CourseSectionPage:
    return open_section(unit=unit)


@pytest.fixture
def bank(unit: Unit) -> QuestionBank:
    bank = make_bank("Ngân hàng xã", unit)
    for place in (1, 2):
        make_text(bank, f"Câu {place}?", use="graded")
    return bank


@pytest.fixture
def framework(db: None) -> Framework:
    return make_framework(live=True, name="Khung của tỉnh")


def staff(role: str, unit: Unit, name: str) -> User:
    user = make_user(name, email=f"{role}-{unit.pk}@example.vn")
    grant_role(user=user, role=role, unit=unit)
    return user


@pytest.fixture
def reviewer(section: CourseSectionPage, unit: Unit, signed_in: SignIn) -> Client:
    return signed_in(staff(RoleGrant.Role.REVIEWER, unit, "Người Duyệt"))


def form(framework: Framework, bank: QuestionBank | None, **more: Any) -> dict[str, Any]:
    marks = more.pop("marks", [])
    known = {
        "title": "Đánh giá cuối năm",
        "slug": "danh-gia-cuoi-nam",
        "summary": "Một giờ.",
        "instructions": rich_text("<p>Mang theo điện thoại.</p>"),
        "framework": framework.pk,
        "audience": "residents",
        "purpose": "formal",
        "held": "supervised",
        "draw": "0",
        "shuffled": "on",
        "pass_mark": "60",
        "attempts": "2",
        "valid_months": "24",
        "confirmed_by": "Ủy ban nhân dân xã",
        "minutes_allowed": "30",
        "wait_hours": "0",
        "screens": "all",
        "may_go_back": "on",
        "shows": "answers",
        "group_marks": inline_formset(marks),
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    banks = [str(bank.pk)] if bank else []
    return nested_form_data(known | more) | {"banks": banks}


def adds(section: CourseSectionPage) -> str:
    return f"/quan-tri/pages/add/quizzes/assessmentpage/{section.pk}/"


def test_a_reviewer_publishes_an_assessment_with_marks_of_groups(
    reviewer: Client,
    section: CourseSectionPage,
    framework: Framework,
    bank: QuestionBank,
    unit: Unit,
    client: Client,
) -> None:
    marks = [{"group": group(framework, "1").pk, "per_cent": 50}]
    sent = form(framework, bank, marks=marks)
    assert reviewer.post(adds(section), sent).status_code == 302

    made = Assessment.objects.get()
    assert (made.owner, made.framework, made.valid_months) == (unit, framework, 24)
    assert made.quiz.use == Use.GRADED
    assert [mark.per_cent for mark in made.group_marks.all()] == [50]
    shown = client.get("/danh-gia/danh-gia-cuoi-nam/").content.decode()
    assert "Mang theo điện thoại" in shown
    assert "Thông tin: 50%" in shown
    assert "Ủy ban nhân dân xã" in shown
    assert "24 tháng" in shown


def test_publishing_again_follows_the_page_and_keeps_one_assessment(
    reviewer: Client, section: CourseSectionPage, framework: Framework, bank: QuestionBank
) -> None:
    reviewer.post(adds(section), form(framework, bank))
    page = AssessmentPage.objects.get()
    reviewer.post(f"/quan-tri/pages/{page.pk}/edit/", form(framework, bank, pass_mark="75"))

    assert Assessment.objects.get().quiz.pass_mark == 75


def test_an_assessment_without_enough_questions_is_refused_in_words(
    reviewer: Client, section: CourseSectionPage, framework: Framework, bank: QuestionBank
) -> None:
    for sent in (form(framework, bank, draw="5"), form(framework, None)):
        refused = reviewer.post(adds(section), sent)
        assert refused.status_code == 200
        assert "Một giờ." in refused.content.decode()
        assert "ngân hàng" in refused.content.decode()
    assert not Assessment.objects.filter(is_live=True).exists()


def test_a_mark_of_another_frameworks_group_is_refused(
    reviewer: Client, section: CourseSectionPage, framework: Framework, bank: QuestionBank
) -> None:
    other = make_framework(live=True, name="Khung khác")
    marks = [{"group": group(other, "1").pk, "per_cent": 50}]
    refused = reviewer.post(adds(section), form(framework, bank, marks=marks))

    assert "Nhóm này thuộc khung kỹ năng khác" in refused.content.decode()
    assert not Assessment.objects.filter(is_live=True).exists()


def test_a_draft_of_a_framework_assesses_nobody(
    reviewer: Client, section: CourseSectionPage, bank: QuestionBank
) -> None:
    refused = reviewer.post(adds(section), form(make_framework(), bank))
    assert refused.status_code == 200
    assert not Assessment.objects.filter(is_live=True).exists()


def test_an_address_in_use_is_refused_in_words(
    reviewer: Client, section: CourseSectionPage, framework: Framework, bank: QuestionBank
) -> None:
    reviewer.post(adds(section), form(framework, bank))
    elsewhere = open_section(unit=make_unit("Xã khác"))
    page = AssessmentPage(
        title="Khác", slug="danh-gia-cuoi-nam", summary="Khác.", framework=framework
    )
    elsewhere.add_child(instance=page)
    page.save_revision().publish()

    slugs = set(Assessment.objects.values_list("slug", flat=True))
    assert slugs == {"danh-gia-cuoi-nam", "danh-gia-cuoi-nam-2"}


def test_a_trainer_of_another_unit_writes_nothing_here(
    section: CourseSectionPage, framework: Framework, bank: QuestionBank, signed_in: SignIn
) -> None:
    other = make_unit("Xã Lạc Sơn")
    open_section(unit=other)
    stranger = signed_in(staff(RoleGrant.Role.TRAINER, other, "Người Khác"))

    assert stranger.post(adds(section), form(framework, bank)).status_code == 302
    assert not AssessmentPage.objects.exists()


def test_a_bank_one_does_not_keep_is_not_offered(
    reviewer: Client, section: CourseSectionPage, framework: Framework
) -> None:
    foreign = make_bank("Ngân hàng lạ", make_unit("Xã Lạc Sơn"))
    make_text(foreign, "Câu lạ?", use="graded")
    refused = reviewer.post(adds(section), form(framework, foreign))

    assert "Ngân hàng lạ" not in refused.content.decode()
    assert not Assessment.objects.filter(is_live=True).exists()


def test_an_assessment_goes_with_its_unit_into_the_successor(
    reviewer: Client,
    section: CourseSectionPage,
    framework: Framework,
    bank: QuestionBank,
    unit: Unit,
) -> None:
    reviewer.post(adds(section), form(framework, bank))
    new = make_unit("Xã mới")
    hand_over_banks(old=unit, new=new)

    assert Assessment.objects.get().owner == new


def test_a_copy_is_an_assessment_of_its_own(
    reviewer: Client, section: CourseSectionPage, framework: Framework, bank: QuestionBank
) -> None:
    reviewer.post(adds(section), form(framework, bank))
    page = AssessmentPage.objects.get()
    copy = page.copy(update_attrs={"slug": "nam-sau", "title": "Năm sau"})

    assert copy.translation_key != page.translation_key
    assert Assessment.objects.count() == 2
    page.delete()
    assert not Assessment.objects.get(key=page.translation_key).is_live
    assert Assessment.objects.get(key=copy.translation_key).is_live


def test_the_preview_shows_what_is_written(
    reviewer: Client, section: CourseSectionPage, framework: Framework, bank: QuestionBank
) -> None:
    reviewer.post(adds(section), form(framework, bank))
    page = AssessmentPage.objects.get()
    request: Any = page.make_preview_request()
    assert "Mang theo điện thoại" in request.content.decode()
