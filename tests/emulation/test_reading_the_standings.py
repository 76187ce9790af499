"""Anybody reads by which rules communes are ranked, and how they rank; of people, nothing."""

from datetime import date

import pytest
from django.test import Client

from learning.emulation.actions import exclude_unit, finish
from learning.emulation.models import Contest
from learning.people.models import User
from learning.reports.actions.folding import recount
from tests.emulation.contests import PLAN, announced
from tests.halfyear.reporting import commune_of, on, reach

pytestmark = pytest.mark.django_db
HERE = "/thong-ke/thi-dua/"


def words(client: Client, url: str = HERE) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_without_rules_the_page_says_so(client: Client, draft: Contest) -> None:
    page = words(client)

    assert "Chưa có thể lệ" in page
    assert HERE not in words(client, "/thong-ke/")


def test_rules_are_read_before_anybody_is_ranked(client: Client, contest: Contest) -> None:
    page = words(client)

    assert PLAN in page
    assert "10 trên 100 người" in page
    assert "Xã Bao La" not in page


def test_the_page_of_statistics_leads_there_once_there_are_rules(
    client: Client, contest: Contest
) -> None:
    reach(commune_of("Xã Bao La"), "learning")
    recount()

    assert HERE in words(client, "/thong-ke/")


def test_a_provisional_ranking_says_until_when_units_may_object(
    client: Client, contest: Contest, of_province: User
) -> None:
    announced(contest, of_province)

    page = words(client)

    assert "30/07/2026" in page
    assert page.index("Xã Bao La") < page.index("Xã Mai Châu")
    assert "Xã Cao Sơn" in page
    assert "Nhỏ hơn mức thể lệ quy định" in page


def test_a_final_ranking_says_so(client: Client, contest: Contest, of_province: User) -> None:
    announced(contest, of_province)
    with on(date(2026, 8, 3)):
        finish(contest=contest, by=of_province)

    assert "kết quả chính thức" in words(client).lower()


def test_why_a_unit_was_left_out_is_not_public(
    client: Client, contest: Contest, of_province: User
) -> None:
    reason = "Khai khống số liệu lớp học."
    exclude_unit(contest=contest, unit=commune_of("Xã Bao La"), reason=reason, by=of_province)
    announced(contest, of_province)

    page = words(client)
    assert reason not in page
    assert "Không xét theo quyết định của tỉnh" in page


def test_the_page_costs_the_same_however_many_communes(
    client: Client, contest: Contest, of_province: User, django_assert_max_num_queries: object
) -> None:
    announced(contest, of_province)
    client.get(HERE)

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(HERE)


def test_an_unknown_half_year_shows_the_latest(client: Client, contest: Contest) -> None:
    assert PLAN in words(client, f"{HERE}?ky=1999-H9")
