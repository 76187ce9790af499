"""A report's number and day: once in each layout, withdrawn with a reason, kept as it was made."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.urls import reverse

from learning.halfyear.actions import close_period
from learning.halfyear.documents import face
from learning.halfyear.models import Letterhead, SignedFile, SignOff, Snapshot
from learning.people.models import AuditEntry, Unit, User
from learning.reports.models import Period
from tests.halfyear.papers import HEADING, bring, edited, file, page, words_of
from tests.halfyear.reporting import CODE, on, province

pytestmark = pytest.mark.django_db
ONLY_WORD = "Mẫu riêng của tỉnh chỉ áp dụng cho tệp .docx"


@pytest.fixture
def frozen(period: Period, of_province: User) -> Snapshot:
    with on(date(2026, 7, 20)):
        return close_period(period=period, by=of_province)


def sign(browser: Any, number: str, layout: str = "state") -> Any:
    said = {"sign": "1", "number": number, "signed_on": "21/07/2026"}
    return browser.post(page(province(), layout), said, follow=True)


def withdrawing(signed: SignOff) -> str:
    return reverse("halfyear_staff:withdraw", args=[CODE, signed.unit_id, signed.pk])


def download(browser: Any, form: str, layout: str = "state") -> bytes:
    content: bytes = browser.get(file(province(), form) + f"?layout={layout}").content
    return content


def test_each_layout_gets_its_own_number(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)

    sign(browser, "05")
    shown = sign(browser, "17", "party").content.decode()

    assert [(row.layout, row.number) for row in SignOff.objects.order_by("pk")] == [
        ("state", "05"),
        ("party", "17"),
    ]
    assert "05/BC-UBND" in words_of(download(browser, "docx"))
    assert "Số 17-BC/ĐU" in words_of(download(browser, "docx", "party"))
    assert "Cơ quan nhà nước:</strong> Đã ký ban hành số 05" in shown
    assert "Cơ quan Đảng:</strong> Đã ký ban hành số 17" in shown


def test_a_layout_is_signed_once(signed_in: Any, of_province: User, frozen: Snapshot) -> None:
    browser = signed_in(of_province)
    sign(browser, "05")

    shown = sign(browser, "06").content.decode()

    assert "rút ghi nhận trước" in shown
    assert SignOff.objects.get().number == "05"
    with pytest.raises(IntegrityError):
        SignOff.objects.create(
            snapshot=frozen,
            unit=province(),
            layout="state",
            fields={},
            number="06",
            signed_on=date(2026, 7, 22),
        )


def test_a_slip_in_the_number_is_withdrawn_and_signed_anew(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)
    sign(browser, "50")
    slip = SignOff.objects.get()
    assert withdrawing(slip) in browser.get(page(province())).content.decode()

    browser.post(withdrawing(slip), {"reason": "Gõ nhầm số"})
    sign(browser, "05")

    slip.refresh_from_db()
    assert (slip.number, slip.reason, slip.withdrawn_by) == (
        "50",
        "Gõ nhầm số",
        of_province.learner,
    )
    assert slip.withdrawn_at is not None
    assert AuditEntry.objects.filter(action="halfyear.unsigned").count() == 1
    shown = browser.get(page(province())).content.decode()
    assert "Đã ký ban hành số 05" in shown
    assert "Cơ quan nhà nước: số 50 ngày 21/07/2026" in shown
    assert "Gõ nhầm số" in shown
    assert "05/BC-UBND" in words_of(download(browser, "docx"))
    assert SignedFile.objects.count() == 4


def test_after_withdrawing_what_stands_around_can_be_changed_again(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)
    sign(browser, "50")
    browser.post(withdrawing(SignOff.objects.get()), {"reason": "Sai người ký"})

    browser.post(page(province()), HEADING)

    assert Letterhead.objects.get().fields["signatory"] == "Nguyễn Văn A & B"
    words = words_of(download(browser, "docx"))
    assert "Nguyễn Văn A & B" in words
    assert "50/BC" not in words


@pytest.mark.parametrize("reason", ["", "   "])
def test_withdrawing_needs_a_reason(
    signed_in: Any, of_province: User, frozen: Snapshot, reason: str
) -> None:
    browser = signed_in(of_province)
    sign(browser, "05")

    answer = browser.post(withdrawing(SignOff.objects.get()), {"reason": reason})

    assert answer.status_code == 200
    assert SignOff.objects.get().withdrawn_at is None


def test_what_was_withdrawn_is_not_withdrawn_again(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)
    sign(browser, "05")
    slip = SignOff.objects.get()
    browser.post(withdrawing(slip), {"reason": "Gõ nhầm số"})

    shown = browser.post(withdrawing(slip), {"reason": "Lần nữa"}, follow=True).content.decode()

    assert "đã được rút từ trước" in shown
    assert SignOff.objects.get().reason == "Gõ nhầm số"


def test_who_may_not_sign_does_not_withdraw(
    signed_in: Any, of_province: User, looking_on: User, of_commune: User, frozen: Snapshot
) -> None:
    sign(signed_in(of_province), "05")
    signed = SignOff.objects.get()

    for user in (looking_on, of_commune):
        answer = signed_in(user).post(withdrawing(signed), {"reason": "Thử"})
        assert answer.url == reverse("wagtailadmin_home")
    shown = signed_in(looking_on).get(page(province())).content.decode()

    assert SignOff.objects.get().withdrawn_at is None
    assert withdrawing(signed) not in shown


def test_a_sign_off_of_another_unit_is_not_found(
    signed_in: Any, of_province: User, of_commune: User, frozen: Snapshot, mai_chau: Unit
) -> None:
    sign(signed_in(of_province), "05")
    address = reverse("halfyear_staff:withdraw", args=[CODE, mai_chau.pk, SignOff.objects.get().pk])

    answer = signed_in(of_commune).post(address, {"reason": "Thử"})

    assert answer.url == reverse("wagtailadmin_home")
    assert SignOff.objects.get().withdrawn_at is None


def test_a_later_release_changes_no_signed_paper(
    signed_in: Any, of_province: User, frozen: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = signed_in(of_province)
    sign(browser, "05")
    before = {form: download(browser, form) for form in ("docx", "pdf")}
    unsigned = download(browser, "pdf", "party")

    say_otherwise(monkeypatch)

    assert {form: download(browser, form) for form in before} == before
    assert "Lời mới" not in words_of(before["docx"])
    assert "Lời mới" in words_of(download(browser, "docx", "party"))
    assert download(browser, "pdf", "party") != unsigned


def say_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a release with other words would."""

    def newly(*given: Any) -> dict[str, Any]:
        return face.face_of(*given) | {"cau_ket_qua": ["Lời mới"]}

    for module in ("docx", "pdf"):
        monkeypatch.setattr(f"learning.halfyear.documents.{module}.face_of", newly)


def test_papers_signed_before_files_were_kept_are_made_anew(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)
    sign(browser, "05")
    SignedFile.objects.all().delete()

    assert "05/BC-UBND" in words_of(download(browser, "docx"))


def tamper(snapshot: Snapshot, text: str) -> None:
    """As somebody would who gets at the database itself, past the trigger."""
    # PostgreSQL touches no trigger of a table with checks that still wait.
    connection.check_constraints()
    table = " ON halfyear_snapshot" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER snapshot_is_not_edited{table}")
        cursor.execute("UPDATE halfyear_snapshot SET text = %s", [text])


@pytest.mark.parametrize("damaged", ["", "{}", "nguyên"])
def test_nothing_is_made_of_an_altered_snapshot(
    signed_in: Any, of_province: User, frozen: Snapshot, damaged: str
) -> None:
    browser = signed_in(of_province)
    tamper(frozen, damaged or frozen.text.replace('"version":1', '"version":9'))

    for form in ("docx", "xlsx", "pdf"):
        answer = browser.get(file(province(), form), follow=True)
        assert "không còn đúng với bản đã chốt" in answer.content.decode()
        assert "attachment" not in answer.headers.get("Content-Disposition", "")
    shown = sign(browser, "05").content.decode()

    assert "không còn đúng với bản đã chốt" in shown
    assert not SignOff.objects.exists()


def test_a_template_of_ones_own_is_said_to_shape_word_only(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)
    assert ONLY_WORD not in browser.get(page(province())).content.decode()

    bring(browser, edited("Mẫu riêng"))

    shown = browser.get(page(province())).content.decode()
    assert ONLY_WORD in shown
    assert "Khi ghi nhận, cả hai tệp được lưu nguyên" in shown
    assert ONLY_WORD not in browser.get(page(province(), "party")).content.decode()
    assert ONLY_WORD in sign(browser, "05").content.decode()
