"""A question is heard in the language it is read in, or in Vietnamese, which is then said."""

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from cms.models import Recording
from courses.models import CoursePage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from quizzes.models import QuestionBank, QuestionReading, QuestionText, QuestionWording
from tests.quizzes.asking import begin, make_bank, make_quiz, make_text
from tests.quizzes.test_answering_in_another_language import publish_draft, translated
from tests.writing import make_unit, make_user

SAID_TO_BE_VIETNAMESE = "Đọc bằng tiếng Việt."


def recorded(name: str) -> Recording:
    recording = Recording(title=name, type="audio", duration=3)
    recording.file.save(f"{name}.mp3", ContentFile(b"sound"), save=True)
    return recording


@pytest.fixture
def text(bank: QuestionBank) -> QuestionText:
    spoken: QuestionText = make_text(bank, use="graded", audio=recorded("tieng-viet"))
    return spoken


@pytest.fixture
def muong(keeper: Client, text: QuestionText) -> QuestionText:
    return translated(keeper, text, {"đáp án một": "MTQ một"})


def at(text: QuestionText) -> str:
    return f"/quan-tri/cau-hoi/{text.pk}/ban-doc/"


def heard(client: Client, course: CoursePage, text: QuestionText) -> str:
    issue = begin(client, make_quiz(course, text.bank, title="Kiểm tra", draw=1))
    return client.get(f"/mtq/bai-lam/{issue.public_id}/").content.decode()


def test_without_an_own_recording_the_vietnamese_one_is_heard_and_named(
    learning: Client, course: CoursePage, muong: QuestionText
) -> None:
    page = heard(learning, course, muong)

    assert "tieng-viet" in page
    assert SAID_TO_BE_VIETNAMESE in page


def test_what_a_reviewer_chose_is_heard_at_once(
    reviewing: User,
    signed_in: Callable[[User], Client],
    learning: Client,
    course: CoursePage,
    muong: QuestionText,
) -> None:
    own, of_option = recorded("tieng-muong"), recorded("dap-an-mot")

    answer = signed_in(reviewing).post(
        at(muong), {"part-": own.pk, f"part-{muong.options[0].id}": of_option.pk}
    )

    assert answer.status_code == 302
    page = heard(learning, course, muong)
    assert "tieng-muong" in page
    assert "dap-an-mot" in page
    assert "tieng-viet" not in page
    assert SAID_TO_BE_VIETNAMESE not in page


def test_what_a_trainer_chose_waits_for_the_review(
    keeper: Client, learning: Client, course: CoursePage, muong: QuestionText
) -> None:
    answer = keeper.post(at(muong), {"part-": recorded("tieng-muong").pk}, follow=True)

    assert "khi bản dịch được duyệt đăng" in answer.content.decode()
    assert "tieng-muong" not in heard(learning, course, muong)
    publish_draft(muong)
    assert "tieng-muong" in heard(learning, course, muong)


def test_emptied_it_is_vietnamese_again(
    reviewing: User, signed_in: Callable[[User], Client], muong: QuestionText
) -> None:
    client = signed_in(reviewing)
    client.post(at(muong), {"part-": recorded("tieng-muong").pk})
    client.post(at(muong), {"part-": ""})

    words = QuestionWording.objects.get(language="mtq", is_current=True).words
    assert words["heard_in_vietnamese"] == [""]
    assert not QuestionReading.objects.exists()


def test_the_editor_of_the_translation_leads_there(keeper: Client, muong: QuestionText) -> None:
    editor = keeper.get(f"/quan-tri/snippets/quizzes/questiontext/edit/{muong.pk}/")

    assert at(muong) in editor.content.decode()
    page = keeper.get(at(muong)).content.decode()
    assert "MTQ một" in page
    assert "đáp án hai" in page


class TestRefusals:
    def test_who_keeps_other_banks_is_refused(
        self, signed_in: Callable[[User], Client], muong: QuestionText
    ) -> None:
        other = make_bank("Ngân hàng khác", owner=make_unit("Xã khác"))
        stranger = make_user("Bùi Thị Lạ", email="la@example.vn")
        grant_role(user=stranger, role=RoleGrant.Role.TRAINER, unit=other.owner)
        client = signed_in(stranger)

        client.post(at(muong), {"part-": recorded("tieng-muong").pk})

        assert not QuestionReading.objects.exists()

    def test_the_vietnamese_text_names_its_own_recordings(
        self, keeper: Client, text: QuestionText
    ) -> None:
        keeper.post(at(text), {"part-": recorded("khac").pk})

        assert not QuestionReading.objects.exists()

    def test_what_is_no_recording_is_refused_in_a_sentence(
        self, keeper: Client, muong: QuestionText
    ) -> None:
        answer = keeper.post(at(muong), {"part-": "999999"})

        assert answer.status_code == 200
        assert not QuestionReading.objects.exists()
