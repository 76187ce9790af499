"""Whoever tries the product out finds a province in which something has been going on."""

import sys
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db.models import Sum
from django.test import Client, TestCase, override_settings
from django.urls import reverse
from wagtail.models import Page, Site

from certificates.models import Certificate, Register
from cms.helping import BUTTONS, SCREENS
from courses.models import (
    CourseCompletion,
    CoursePage,
    Enrolment,
    Framework,
    FrameworkItem,
    LessonNote,
    LessonPage,
    Narration,
)
from learning.demo.accounts import ACCOUNTS, PASSWORD
from learning.demo.campaigning import BEFORE, NOW
from learning.demo.content.site.vietnamese import VIETNAMESE
from learning.demo.content.skills import FRAMEWORKS
from learning.demo.managing import VILLAGES, manage
from learning.demo.reading import read_aloud
from learning.demo.signing_in import HOME, account_of
from learning.demo.teaching import COURSES, build_courses
from learning.people.models import Learner, Membership, Profile, RoleGrant, Unit
from learning.reports.models import Indicator, RollUp
from quizzes.models import Attempt, QuestionText, QuizPage

COURSE = "/khoa-hoc/dung-dien-thoai-thong-minh-an-toan/"

# A program that says anything as a second of clicks.
CLICKS = """
import sys, wave
with wave.open(sys.stdout.buffer, "wb") as sound:
    sound.setparams((1, 2, 16000, 16000, "NONE", ""))
    sound.writeframes(b"\\0\\0\\0\\x40" * 8000)
"""


def everything() -> dict[str, Any]:
    """How many rows each of our tables has, and the newest."""
    labels = (
        "people",
        "cms",
        "courses",
        "quizzes",
        "certificates",
        "reports",
        "assignments",
        "campaigns",
        "wagtailcore",
    )
    return {
        model._meta.label: (
            model._default_manager.count(),
            model._default_manager.order_by("-pk").values_list("pk", flat=True).first(),
        )
        for label in labels
        for model in apps.get_app_config(label).get_models()
    }


class TheSampleProvince(TestCase):
    """Loaded once; what a test changes is undone after it."""

    @classmethod
    def setUpTestData(cls) -> None:
        call_command("load_demo", quick=True)

    def test_sample_frameworks_say_that_nobody_compared_them(self) -> None:
        frameworks = Framework.objects.all()

        assert frameworks.count() == 2
        assert not frameworks.filter(is_checked=True).exists()
        assert all("mẫu – chưa đối chiếu" in framework.name for framework in frameworks)
        # Nobody has the scale of levels that some present as the decision's.
        assert not FrameworkItem.objects.exclude(level="").exists()
        taught = FrameworkItem.objects.filter(lessons__slug="khoa-may-giu-mat-khau")
        assert [item.code for item in taught] == ["KN4"]

    def test_a_visitor_finds_the_course(self) -> None:
        for path in ("/", "/en/", "/khoa-hoc/", "/en/khoa-hoc/"):
            page = Client().get(path).content.decode()

            assert "Dùng điện thoại thông minh an toàn" in page, path
            assert "Welcome to your new Wagtail site" not in page, path

    def test_a_visitor_finds_a_campaign_under_way_and_one_that_is_over(self) -> None:
        page = Client().get("/phong-trao/").content.decode()

        assert page.index(NOW["slug"]) < page.index(BEFORE["slug"])
        for words in (NOW, BEFORE):
            assert Client().get(f"/phong-trao/{words['slug']}/").status_code == 200
        assert NOW["title"] in Client().get("/").content.decode()

    def test_the_sample_commune_has_villages_and_asks_for_a_course(self) -> None:
        commune = Unit.objects.get(name=HOME, valid_to=None)
        assert commune.get_children().count() == len(VILLAGES)
        assert not commune.assignments.exists()

        build_courses(COURSES[:2], commune.get_parent())
        manage(HOME, COURSES[:2], account_of("commune"))
        learner = Client()
        learner.force_login(account_of("learner"))
        page = learner.get("/toi/").content.decode()

        assert COURSES[1].title in page

    def test_a_visitor_reads_about_the_site_in_two_languages(self) -> None:
        for text in VIETNAMESE.pages:
            assert Client().get(f"/{text.slug}/").status_code == 200, text.slug
            assert Client().get(f"/en/{text.slug}/").status_code == 200, text.slug

    def test_a_visitor_does_not_find_what_a_quick_loading_leaves_out(self) -> None:
        assert Client().get("/khoa-hoc/vneid-va-dich-vu-cong-truc-tuyen/").status_code == 404

    def test_a_visitor_reads_every_lesson(self) -> None:
        lessons = LessonPage.objects.live()

        assert len(lessons) >= 4
        for page in lessons:
            assert Client().get(page.get_url(), follow=True).status_code == 200

    @override_settings(SPEECH_COMMAND=[sys.executable, "-c", CLICKS, "{language}"])
    def test_what_nobody_has_recorded_is_read_by_the_machine_which_says_so(self) -> None:
        assert not Narration.objects.exists()
        for _ in range(2):
            read_aloud(COURSES[0].slug, account_of("trainer"), account_of("reviewer"))

        assert set(Narration.objects.values_list("by_machine", "is_current")) == {(True, True)}
        helped = Narration.objects.filter(lesson=None)
        assert helped.count() == len(SCREENS) + len(BUTTONS)
        first = LessonPage.objects.get(slug=COURSES[0].lessons[0].slug)
        for page in ("/", first.get_url()):
            assert "Giọng đọc do máy tạo." in Client().get(page).content.decode(), page

    @override_settings(SPEECH_COMMAND=[])
    def test_without_a_program_the_sample_is_not_read(self) -> None:
        read_aloud(COURSES[0].slug, account_of("trainer"), account_of("reviewer"))
        assert not Narration.objects.exists()

    def test_a_visitor_is_told_what_is_a_sample(self) -> None:
        assert "Khóa học mẫu" in Client().get(COURSE).content.decode()
        for certificate in Certificate.objects.all():
            assert certificate.printed["is_sample"]
            assert "(mẫu)" in certificate.printed["issuing_body"]

    def test_a_trainer_could_save_every_page_as_it_is(self) -> None:
        for page in LessonPage.objects.all().specific():
            page.full_clean()
            page.body.stream_block.clean(page.body)
        for text in QuestionText.objects.all():
            text.full_clean()

    def test_people_come_from_many_communes_over_a_year(self) -> None:
        invented = Enrolment.objects.filter(learner__user__isnull=True)
        months = {day.strftime("%Y-%m") for day in invented.values_list("counted_on", flat=True)}

        assert Membership.objects.filter(tree="territory").values("unit").distinct().count() >= 8
        assert len(months) >= 4
        assert set(Profile.objects.values_list("gender", flat=True)) >= {"female", "male"}

    def test_people_do_not_all_pass_at_once(self) -> None:
        finals = Attempt.objects.filter(lesson__quiz__use="graded")

        assert {attempt.passed for attempt in finals} == {True, False}
        assert 0 < CourseCompletion.objects.count() < Enrolment.objects.count()

    def test_certificates_are_numbered_in_the_order_of_their_days(self) -> None:
        rows = Certificate.objects.order_by("register__year", "number")
        days = [row.issued_on for row in rows]

        assert days
        assert days == sorted(days)
        assert all(row.issued_on == row.completed_on for row in rows)
        assert all(row.register.year == row.issued_on.year for row in rows)
        assert Register.objects.aggregate(n=Sum("last_number"))["n"] == len(days)

    def test_each_person_is_counted_once(self) -> None:
        rows = RollUp.objects.filter(scope_kind="ever", dimension="")
        counted = dict(rows.values_list("indicator").annotate(n=Sum("people")))
        learners = Enrolment.objects.filter(learner__counted=True).values("learner").distinct()

        assert counted[Indicator.LEARNING] == learners.count()

    def test_a_trainer_has_answered_some_questions(self) -> None:
        assert {note.handled_at is None for note in LessonNote.objects.all()} == {True, False}
        assert LessonNote.objects.filter(answered_at__isnull=False).exists()

    def test_its_pages_lack_nothing_a_province_would_ask_for(self) -> None:
        pages = [*CoursePage.objects.all(), *LessonPage.objects.all()]
        found = [finding for page in pages for finding in page.specific.findings()]

        assert {finding.kind for finding in found if finding.severity != "hint"} == {"not_read"}

    def test_everybody_signs_in_with_the_printed_password(self) -> None:
        for account in ACCOUNTS:
            assert signs_in(account.email, PASSWORD), account.role

    def test_nobody_signs_in_with_another_password(self) -> None:
        assert not signs_in(ACCOUNTS[0].email, "khac-2026-hoan-toan")

    def test_the_cms_is_open_to_those_who_work_there_only(self) -> None:
        opened = {account.role for account in ACCOUNTS if opens_the_cms(account.role)}

        everybody = {account.role for account in ACCOUNTS}
        assert opened == everybody - {"learner", "facilitator"}

    def test_a_commune_is_led_by_its_own_manager(self) -> None:
        grant = RoleGrant.objects.get(user=account_of("commune"))

        assert (grant.role, grant.unit.name) == ("manager", "Xã Mai Châu")

    def test_the_manager_leads_the_whole_province(self) -> None:
        grant = RoleGrant.objects.get(user=account_of("manager"))

        assert (grant.role, grant.unit.kind) == ("manager", Unit.Kind.PROVINCE)

    def test_the_learner_counts_and_the_staff_do_not(self) -> None:
        counted = Learner.objects.filter(user__isnull=False, counted=True)

        assert [row.user.email for row in counted] == [account_of("learner").email]

    def test_loading_again_changes_nothing(self) -> None:
        before = everything()
        call_command("load_demo", quick=True)

        assert everything() == before

    def test_loading_again_keeps_what_people_did_since(self) -> None:
        page: Any = QuizPage.objects.first()
        page.title = "Tên mới do giảng viên đặt"
        page.save_revision().publish()
        Profile.objects.filter(learner=account_of("learner").learner).update(full_name="Bùi Lan")
        call_command("load_demo", quick=True)

        assert QuizPage.objects.get(pk=page.pk).title == "Tên mới do giảng viên đặt"
        assert account_of("learner").full_name == "Bùi Lan"

    def test_the_welcome_page_is_gone(self) -> None:
        root = Site.objects.get(is_default_site=True).root_page

        assert root.specific_class.__name__ == "HomePage"
        assert not Page.objects.filter(slug="home").exists()


def signs_in(email: str, password: str) -> bool:
    client = Client()
    client.post(reverse("account_password"), {"contact": email, "password": password})
    return "_auth_user_id" in client.session


def opens_the_cms(role: str) -> bool:
    client = Client()
    client.force_login(account_of(role))
    return client.get(reverse("wagtailadmin_home")).status_code == 200


def test_sample_items_name_lessons_and_questions_that_there_are() -> None:
    items = [
        item
        for framework in FRAMEWORKS
        for _code, _title, items in framework.groups
        for item in items
    ]
    lessons = {f"{course.slug}/{lesson.slug}" for course in COURSES for lesson in course.lessons}
    questions = {f"{course.slug}/{one.key}" for course in COURSES for one in course.questions}

    assert {place for item in items for place in item.taught_by} <= lessons
    assert {place for item in items for place in item.asked_by} <= questions
