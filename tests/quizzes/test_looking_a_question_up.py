"""Where a question is used, which versions it had, and how it is retired and brought back."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from wagtail.models import GroupPagePermission

from courses.models import FrameworkItem
from learning.people.models import RoleGrant, User
from quizzes.actions import confirm_correction
from quizzes.models import (
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
    make_text,
    option,
    question_of,
    submit,
)
from tests.quizzes.everykind import make_every_kind
from tests.quizzes.looking import ADMIN, first_text, read, usage, versions
from tests.quizzes.test_publishing_questions import edit, raw, translated
from tests.quizzes.test_trainers_keep_banks import BANKS, TEXTS, staff
from tests.writing import make_unit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


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
    assert f"{reviewing.get_full_name()} Ti" in page
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
