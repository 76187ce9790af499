"""Where a question is used, which versions it had, and how it is retired and brought back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils.html import strip_tags
from wagtail.models import GroupPagePermission

from courses.models import FrameworkItem
from learning.people.models import RoleGrant, User
from quizzes.actions import confirm_correction
from quizzes.models import (
    Attempt,
    KeyCorrection,
    QuestionBank,
    QuestionText,
    QuestionVersion,
    QuizPage,
)
from quizzes.models.placing import sort_question
from tests.courses.skills import make_framework
from tests.quizzes.asking import (
    answers,
    begin,
    make_bank,
    make_questions,
    make_text,
    option,
    question_of,
    result_at,
    submit,
)
from tests.quizzes.everykind import make_every_kind
from tests.quizzes.test_publishing_questions import edit, raw, translated
from tests.quizzes.test_trainers_keep_banks import BANKS, TEXTS, staff
from tests.writing import make_unit, publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
ADMIN = "/quan-tri/"


@pytest.fixture
def keeper(bank: QuestionBank, signed_in: SignIn) -> Client:
    return signed_in(staff(bank, RoleGrant.Role.TRAINER))


@pytest.fixture
def reviewing(bank: QuestionBank) -> User:
    return staff(bank, RoleGrant.Role.REVIEWER)


def read(client: Client, where: str) -> str:
    answer = client.get(ADMIN + where)
    assert answer.status_code == 200, where
    return " ".join(strip_tags(answer.content.decode().replace("<", " <")).split())


def usage(client: Client, text: QuestionText) -> str:
    return read(client, f"cau-hoi/{text.pk}/dung-o-dau/")


def versions(client: Client, text: QuestionText) -> str:
    return read(client, f"cau-hoi/{text.pk}/phien-ban/")


def first_text() -> QuestionText:
    return QuestionText.objects.order_by("pk")[0]


def test_a_trainer_sees_where_a_question_is_used(
    practice: QuizPage, bank: QuestionBank, keeper: Client, client: Client
) -> None:
    text = first_text()
    item = FrameworkItem.objects.filter(framework=make_framework(live=True))[0]
    sort_question(key=text.translation_key, bank=bank, topic="An toàn", difficulty=1, items=[item])
    done = begin(client, practice)
    submit(client, done, answers(done))
    begin(Client(), practice)

    page = usage(keeper, text)

    assert "Số đề có câu này 2" in page
    assert "Số đề đang làm 1" in page
    assert f"{item} (Khung thử (1.0))" in page
    assert "An toàn" in page
    # The page lies in another unit's section.
    assert practice.title not in page
    assert "một bài kiểm tra của đơn vị khác" in page


def test_whoever_works_with_the_quiz_reads_its_title(
    final: QuizPage, practice: QuizPage, bank: QuestionBank, administrator: User,
    signed_in: SignIn,
) -> None:  # fmt: skip
    client = signed_in(administrator)

    page = read(client, f"ngan-hang/{bank.pk}/dung-o-dau/")
    of_question = usage(client, first_text())

    assert "Kiểm tra cuối khóa" in page
    assert "Luyện tập" in page
    # A graded question is drawn by graded quizzes only.
    assert question_of(first_text()).use == "graded"
    assert "Kiểm tra cuối khóa" in of_question
    assert "Luyện tập" not in of_question


def test_titles_of_pages_in_the_own_section_are_read(
    practice: QuizPage, bank: QuestionBank, reviewing: User, signed_in: SignIn
) -> None:
    client = signed_in(reviewing)
    assert practice.title not in usage(client, first_text())
    GroupPagePermission.objects.create(
        group=reviewing.groups.get(name="Người duyệt"),
        page=practice.get_parent(),
        permission=Permission.objects.get(codename="change_page"),
    )

    assert practice.title in usage(client, first_text())


@pytest.mark.parametrize("where", ["cau-hoi/{}/dung-o-dau/", "cau-hoi/{}/phien-ban/"])
def test_others_see_neither_use_nor_versions(
    where: str, bank: QuestionBank, signed_in: SignIn
) -> None:
    text = make_text(bank, "Câu bí mật?", use="graded")
    elsewhere = make_bank("Của xã khác", make_unit("Xã Khác"))

    answer = signed_in(staff(elsewhere, RoleGrant.Role.TRAINER)).get(ADMIN + where.format(text.pk))

    assert answer.status_code in {302, 403}
    assert "bí mật" not in answer.content.decode()


def test_lists_lead_to_both_pages(bank: QuestionBank, keeper: Client) -> None:
    text = make_text(bank)

    for where in (TEXTS, f"{TEXTS}edit/{text.pk}/"):
        page = keeper.get(where).content.decode()
        assert f"cau-hoi/{text.pk}/dung-o-dau/" in page
        assert f"cau-hoi/{text.pk}/phien-ban/" in page
    assert f"ngan-hang/{bank.pk}/dung-o-dau/" in keeper.get(BANKS).content.decode()


def test_versions_say_in_words_what_changed_and_who_published(
    bank: QuestionBank, keeper: Client, reviewing: User
) -> None:
    text = make_text(bank, "Mã để làm gì?")
    text.stem = "<p>Mã OTP để làm gì?</p>"
    text.save_revision(user=reviewing).publish(user=reviewing)
    text.refresh_from_db()
    options = [*raw(text)[:2], option("đáp án mới")]
    options[0]["value"]["right"], options[1]["value"]["right"] = False, True
    edit(text, options=options)
    translated(text, "What is it for?")

    page = versions(keeper, text)

    assert "Đăng lần đầu." in page
    assert "“Mã để làm gì?” → “Mã OTP để làm gì?”" in page
    assert "Thêm: “đáp án mới”." in page
    assert "Bỏ: “đáp án ba”." in page
    assert "Đáp án: đáp án một → đáp án hai." in page
    assert "Đăng lần đầu bằng ngôn ngữ này." in page
    assert reviewing.learner.profile.full_name in page
    # Vietnamese and English, as they are asked today.
    assert page.count("đang hỏi") == 2


def test_a_change_of_words_alone_is_no_change_of_the_key(
    bank: QuestionBank, keeper: Client
) -> None:
    text = make_text(bank)
    options = raw(text)
    options[0]["value"]["words"] = "đáp án một, rõ hơn"
    edit(text, options=options, explanation="<p>Giải thích khác</p>", hint="Nghĩ kỹ")

    page = versions(keeper, text)

    assert "“đáp án một” → “đáp án một, rõ hơn”" in page
    assert "Sửa lời giải thích." in page
    assert "Sửa gợi ý." in page
    assert "Đáp án: " not in page


def test_a_corrected_key_is_told_and_leads_reviewers_to_it(
    bank: QuestionBank, keeper: Client, reviewing: User, signed_in: SignIn
) -> None:
    text = make_text(bank, use="graded")
    version = QuestionVersion.objects.get()
    confirm_correction(
        correction=KeyCorrection(version=version, what="everybody", reason="Đáp án ghi nhầm."),
        by=reviewing,
    )

    page = versions(keeper, text)
    assert "Chấm lại ngày" in page
    assert "Đáp án ghi nhầm." in page
    leads = f"cau-hoi/cham-lai/{text.pk}/"
    where = f"{ADMIN}cau-hoi/{text.pk}/phien-ban/"
    assert leads not in keeper.get(where).content.decode()
    assert leads in signed_in(reviewing).get(where).content.decode()


def test_a_draft_has_no_versions_yet(bank: QuestionBank, keeper: Client) -> None:
    published = make_text(bank)
    draft = QuestionText(
        bank=bank, stem="<p>Nháp?</p>", options=raw(published), locale=published.locale, live=False
    )
    draft.save()

    assert "Câu này chưa đăng lần nào." in versions(keeper, draft)
    assert "Câu này còn là bản nháp" in usage(keeper, draft)


def test_every_kind_of_question_tells_its_versions(bank: QuestionBank, keeper: Client) -> None:
    for kind, text in make_every_kind(bank, "practice").items():
        edit(text, stem="<p>Câu khác?</p>")
        assert "→ “Câu khác?”" in versions(keeper, text), kind


# Retiring


def test_before_retiring_it_is_said_which_quizzes_run_short(
    final: QuizPage, bank: QuestionBank, reviewing: User, signed_in: SignIn
) -> None:
    client = signed_in(reviewing)
    text = first_text()
    english = translated(text, "The first?")
    where = f"snippets/quizzes/questiontext/unpublish/{text.pk}/"
    assert "không đủ câu hỏi" not in read(client, where)
    for other in QuestionText.objects.exclude(translation_key=text.translation_key)[:2]:
        other.unpublish()

    page = read(client, where)
    assert "Câu này sẽ không được hỏi nữa" in page
    assert "còn 3 câu, cần 4 câu" in page

    client.post(ADMIN + where)
    assert not question_of(text).is_live
    english.refresh_from_db()
    assert not english.live


def test_withdrawing_a_translation_retires_nothing(
    bank: QuestionBank, reviewing: User, signed_in: SignIn
) -> None:
    text = make_text(bank)
    english = translated(text, "What is it for?")
    where = f"snippets/quizzes/questiontext/unpublish/{english.pk}/"

    assert "Câu hỏi vẫn được hỏi" in read(signed_in(reviewing), where)
    signed_in(reviewing).post(ADMIN + where)

    assert question_of(text).is_live


def test_a_retired_question_breaks_nothing_and_comes_back(
    practice: QuizPage, bank: QuestionBank, reviewing: User, signed_in: SignIn, client: Client
) -> None:
    texts = list(QuestionText.objects.order_by("pk"))
    done, under_way = begin(client, practice), begin(Client(), practice)
    other = Client()
    submit(client, done, answers(done))
    reviewer = signed_in(reviewing)

    reviewer.post(f"{TEXTS}unpublish/{texts[0].pk}/")

    version = question_of(texts[0]).current
    assert version is not None
    # Results and papers that are out still have it, and it can still be marked again.
    assert client.get(result_at(done)).status_code == 200
    assert under_way.paper.items.filter(version=version).exists()
    assert "Số đề đang làm 1" in usage(reviewer, texts[0])
    page = reviewer.get(f"{ADMIN}cau-hoi/cham-lai/{texts[0].pk}/")
    assert page.status_code == 200
    # No new paper asks it.
    assert not begin(other, practice).paper.items.filter(version=version).exists()

    texts[0].refresh_from_db()
    publish(texts[0])
    assert question_of(texts[0]).current == version
    assert begin(Client(), practice).paper.items.filter(version=version).exists()


def test_a_paper_that_is_out_is_submitted_after_its_question_retired(
    practice: QuizPage, bank: QuestionBank, client: Client
) -> None:
    issue = begin(client, practice)
    sent: dict[str, Any] = answers(issue)
    for text in QuestionText.objects.all():
        text.unpublish()

    submit(client, issue, sent)

    attempt = Attempt.objects.get()
    assert (attempt.score, attempt.out_of) == (3, 3)


def test_a_bank_that_holds_too_few_says_so(
    final: QuizPage, bank: QuestionBank, keeper: Client
) -> None:
    make_questions(bank, 1, use="practice")
    for text in QuestionText.objects.order_by("pk")[:3]:
        text.unpublish()

    assert "3 – không đủ" in read(keeper, f"ngan-hang/{bank.pk}/dung-o-dau/")
