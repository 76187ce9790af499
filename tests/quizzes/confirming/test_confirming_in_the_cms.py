"""Managers and reviewers keep lists of results to be confirmed in the CMS."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from courses.models import CoursePage, Framework
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, RoleGrant, Unit, User
from quizzes.models import Assessment, AssessmentPage, Confirmation, ConfirmationList
from tests.quizzes.assessing import assessment_of, take
from tests.quizzes.proposing import SignIn, confirmation_of, filled_in, make_formal, sent
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
LISTS = "/quan-tri/xac-nhan-ket-qua/"
DECISION = {"number": "12/QĐ-UBND", "day": "20/11/2026", "authority": "UBND xã Mai Châu"}


@pytest.fixture
def page(
    course: CoursePage, commune: Unit, learner: User, neighbour: User, signed_in: SignIn
) -> AssessmentPage:
    """Bà Hoa and ông Sơn passed."""
    page = make_formal(commune, confirmed_by="UBND xã Mai Châu")
    for user in (learner, neighbour):
        take(signed_in(user), page)
    return page


@pytest.fixture
def desk(manager: User, signed_in: SignIn) -> Client:
    return signed_in(manager)


def make(desk: Client, page: AssessmentPage, unit: Unit) -> Any:
    chosen = {"assessment": assessment_of(page).pk, "unit": unit.pk, "name": "Đợt một"}
    return desk.post(f"{LISTS}lap/", chosen, follow=True)


def at(proposed: ConfirmationList, rest: str = "") -> str:
    return f"{LISTS}{proposed.pk}/{rest}"


def answered(desk: Client, proposed: ConfirmationList, said: dict[str, tuple[str, ...]]) -> Any:
    content = filled_in(desk.get(at(proposed, "danh-sach/")).content, said)
    file = SimpleUploadedFile("tra-loi.xlsx", content)
    return desk.post(at(proposed, "quyet-dinh/"), DECISION | {"file": file}, follow=True)


def test_a_list_is_made_taken_sent_and_decided_on(
    page: AssessmentPage, desk: Client, commune: Unit, neighbour: User, learner: User
) -> None:
    assert "Lập danh sách" in desk.get(LISTS).content.decode()
    shown = make(desk, page, commune).content.decode()
    proposed = ConfirmationList.objects.get()
    assert "Bùi Thị Hoa" in shown
    assert page.title in desk.get(f"{LISTS}lap/").content.decode()

    file = desk.get(at(proposed, "danh-sach/"))
    assert file["Content-Disposition"] == f'attachment; filename="xac-nhan-{proposed.pk}.xlsx"'
    taken = AuditEntry.objects.get(action="quizzes.confirmations_taken")
    assert taken.details == {"list": proposed.pk, "people": 2}
    desk.post(at(proposed, "gui/"))

    form = desk.get(at(proposed, "quyet-dinh/")).content.decode()
    assert 'value="UBND xã Mai Châu"' in form
    why = {f"why-{confirmation_of(neighbour).pk}": "Thiếu hồ sơ"}
    shown = desk.post(at(proposed, "quyet-dinh/"), DECISION | why, follow=True).content.decode()

    assert "Quyết định số 12/QĐ-UBND ngày 20/11/2026" in shown
    assert confirmation_of(learner).state == "confirmed"
    assert confirmation_of(neighbour).reason == "Thiếu hồ sơ"
    assert "12/QĐ-UBND" in desk.get(LISTS).content.decode()


def test_the_answer_file_decides_for_everybody_or_for_nobody(
    page: AssessmentPage,
    desk: Client,
    commune: Unit,
    manager: User,
    learner: User,
    neighbour: User,
) -> None:
    proposed = sent(page, commune, manager)
    for said, problem in (
        ({"Bùi Thị Hoa": ("Xác nhận",)}, "Dòng 3:"),
        ({"Bùi Thị Hoa": ("Xác nhận",), "Hà Văn Sơn": ("Không xác nhận",)}, "chưa ghi lý do"),
    ):
        assert problem in answered(desk, proposed, said).content.decode()
        assert set(Confirmation.objects.values_list("state", flat=True)) == {"sent"}

    answered(
        desk,
        proposed,
        {"Bùi Thị Hoa": ("Xác nhận", "", "A-1"), "Hà Văn Sơn": ("Không xác nhận", "Sai tên")},
    )

    assert confirmation_of(learner).external_ref == "A-1"
    assert confirmation_of(learner).state == "confirmed"
    assert confirmation_of(neighbour).reason == "Sai tên"


def test_answers_under_another_name_or_of_another_list_are_refused(
    page: AssessmentPage, desk: Client, commune: Unit, manager: User, neighbour: User
) -> None:
    proposed = sent(page, commune, manager)
    said = {"Bùi Thị Hoa": ("Xác nhận",), "Hà Văn Sơn": ("Xác nhận",)}
    content = filled_in(desk.get(at(proposed, "danh-sach/")).content, said)
    profile = neighbour.learner.profile
    profile.full_name = "Hà Văn Sơn Tùng"
    profile.save()

    def bring() -> str:
        file = SimpleUploadedFile("a.xlsx", content)
        sent_back = DECISION | {"file": file}
        answer = desk.post(at(proposed, "quyet-dinh/"), sent_back)
        return str(answer.content.decode())

    assert "tên khác" in bring()
    Confirmation.objects.filter(learner=neighbour.learner).update(
        list=ConfirmationList.objects.create(
            assessment=proposed.assessment, unit=commune, name="Đợt khác"
        )
    )
    assert "không có mã hồ sơ" in bring()
    assert set(Confirmation.objects.values_list("state", flat=True)) == {"sent"}


def test_a_decision_without_its_number_or_with_a_day_to_come_is_refused(
    page: AssessmentPage, desk: Client, commune: Unit, manager: User
) -> None:
    proposed = sent(page, commune, manager)

    for wrong in ({"number": ""}, {"day": "01/01/2099"}, {"authority": " "}):
        assert desk.post(at(proposed, "quyet-dinh/"), DECISION | wrong).status_code == 200

    assert ConfirmationList.objects.get().state == "sent"


def test_a_sample_shows_why_it_is_not_sent(
    page: AssessmentPage, desk: Client, commune: Unit
) -> None:
    Framework.objects.update(is_checked=False)
    shown = make(desk, page, commune).content.decode()
    proposed = ConfirmationList.objects.get()
    assert "chưa được đối chiếu" in shown
    assert "Ghi nhận đã gửi" not in shown

    assert "chưa được gửi" in desk.post(at(proposed, "gui/"), follow=True).content.decode()
    assert ConfirmationList.objects.get().state == "drafted"


def test_who_is_left_out_is_read_beside_the_list(
    page: AssessmentPage, desk: Client, commune: Unit, signed_in: SignIn
) -> None:
    take(signed_in(make_user("Lò Thị Mai", commune)), page, right=0)

    assert "Lò Thị Mai: Chưa đạt." in make(desk, page, commune).content.decode()
    again = make(desk, page, commune).content.decode()
    assert "Bùi Thị Hoa: Đã có trong danh sách" in again
    assert ConfirmationList.objects.count() == 1


def test_a_confirmation_is_withdrawn_and_a_decision_corrected(
    page: AssessmentPage, desk: Client, commune: Unit, manager: User, learner: User
) -> None:
    proposed = sent(page, commune, manager)
    desk.post(at(proposed, "quyet-dinh/"), DECISION)
    where = f"{LISTS}thu-hoi/{confirmation_of(learner).pk}/"

    desk.post(at(proposed, "sua-quyet-dinh/"), DECISION | {"number": "21/QĐ-UBND"})
    desk.post(where, {"reason": ""})
    assert confirmation_of(learner).state == "confirmed"
    desk.post(where, {"reason": "Nhầm người"})

    assert confirmation_of(learner).state == "withdrawn"
    assert ConfirmationList.objects.get().decision_number == "21/QĐ-UBND"


def test_a_reviewer_of_the_unit_above_keeps_lists_too(
    page: AssessmentPage, commune: Unit, signed_in: SignIn
) -> None:
    village = commune.add_child(tree="territory", kind="village", code="v1", name="Xóm Vãng")
    Assessment.objects.update(owner=village)
    reviewer = make_user("Đinh Văn Duyệt", email="duyet@example.vn")
    grant_role(user=reviewer, role=RoleGrant.Role.REVIEWER, unit=commune)

    assert "Bùi Thị Hoa" in make(signed_in(reviewer), page, commune).content.decode()


@pytest.mark.parametrize("role", ["trainer", "facilitator", "auditor", "manager"])
def test_others_neither_see_nor_touch_a_list(
    role: str, page: AssessmentPage, commune: Unit, manager: User, signed_in: SignIn
) -> None:
    """Trainers and auditors of the unit itself; managers of another one."""
    proposed = sent(page, commune, manager)
    unit = make_unit("Xã Khác") if role == "manager" else commune
    other = make_user("Trần Thị Khác", email="khac@example.vn")
    grant_role(user=other, role=role, unit=unit)
    client = signed_in(other)
    row = Confirmation.objects.order_by("pk")[0]

    for where in (
        at(proposed),
        at(proposed, "danh-sach/"),
        at(proposed, "quyet-dinh/"),
        at(proposed, "sua-quyet-dinh/"),
        at(proposed, "gui/"),
        f"{LISTS}thu-hoi/{row.pk}/",
    ):
        for answer in (client.get(where), client.post(where, DECISION | {"reason": "x"})):
            assert answer.status_code in {302, 403, 404, 405}
            assert b"PK" not in answer.content
    assert "Đợt một" not in client.get(LISTS).content.decode()
    make(client, page, commune)
    assert ConfirmationList.objects.get() == proposed
    assert set(Confirmation.objects.values_list("state", flat=True)) == {"sent"}


def test_a_list_takes_so_many_and_the_others_go_on_the_next(
    page: AssessmentPage, desk: Client, commune: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizzes.actions.confirming.MOST_ON_A_LIST", 1)

    assert (
        "Còn 1 người có thể đưa vào danh sách khác." in make(desk, page, commune).content.decode()
    )
    assert "Còn 1 người" not in make(desk, page, commune).content.decode()

    assert [row.confirmations.count() for row in ConfirmationList.objects.all()] == [1, 1]
