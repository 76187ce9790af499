"""Who may change the original and write in the other place."""

from django.test import Client

from courses import actions
from courses.models import (
    Course,
    CoursePage,
    CourseSectionPage,
    LessonPage,
)
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from tests.courses.copies import SignIn, at, copy, lessons_in
from tests.courses.doing import english
from tests.writing import make_unit


class TestWho:
    def test_a_trainer_of_another_unit_is_refused(
        self, elsewhere: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        theirs = CourseSectionPage.objects.exclude(pk=section.pk).get(owner_unit__name="Xã Lạc Sơn")
        for page in (known, lessons_in(known)[0]):
            assert elsewhere.get(at(page)).url == "/quan-tri/"
            assert copy(elsewhere, page, theirs).url == "/quan-tri/"
        assert CoursePage.objects.count() == 1

    def test_nobody_copies_into_a_section_of_others(
        self, writer: Client, elsewhere: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        theirs = CourseSectionPage.objects.exclude(pk=section.pk).get(owner_unit__name="Xã Lạc Sơn")
        answer = copy(writer, known, theirs)

        assert answer.status_code == 422
        assert "below" in answer.context["form"].errors
        assert CoursePage.objects.count() == 1

    def test_who_writes_in_two_units_copies_from_one_to_the_other(
        self, writer: Client, trainer: User, known: CoursePage
    ) -> None:
        other = make_unit("Xã Lạc Sơn")
        there = actions.open_section(unit=other)
        grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=other)
        copy(writer, known, there, title="Khóa gốc")

        again = CoursePage.objects.child_of(there).get()
        assert Course.objects.get(key=again.translation_key).owner == other

    def test_a_learner_never_comes_in(
        self, signed_in: SignIn, learner: User, known: CoursePage
    ) -> None:
        assert signed_in(learner).get(at(known)).status_code in {302, 403}

    def test_translations_and_other_pages_are_not_copied_by_themselves(
        self, writer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        assert writer.get(at(english(known))).status_code == 404
        assert writer.get(at(section)).status_code == 404

    def test_wagtails_own_copy_is_neither_offered_nor_done(
        self, reviewer: Client, known: CoursePage, section: CourseSectionPage
    ) -> None:
        first = lessons_in(known)[0]
        for page, parent in ((known, section), (first, known)):
            own = f"/quan-tri/pages/{page.pk}/copy/"
            listed = reviewer.get(f"/quan-tri/pages/{parent.pk}/").content.decode()
            edited = reviewer.get(f"/quan-tri/pages/{page.pk}/edit/").content.decode()
            assert own not in listed + edited
            assert at(page) in listed
            assert at(page) in edited
            sent = {"new_title": "Khóa chép", "new_slug": "x", "new_parent_page": parent.pk}
            assert reviewer.post(own, sent).url == "/quan-tri/"
            api = f"/quan-tri/api/main/pages/{page.pk}/action/copy/"
            assert reviewer.post(api, {"keep_live": True}).status_code == 404
        assert CoursePage.objects.count() == 1
        assert LessonPage.objects.count() == 3
