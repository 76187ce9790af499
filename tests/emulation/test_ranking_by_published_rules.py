"""The province writes rules, publishes them, ranks from frozen figures, and makes it final."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from learning.emulation.actions import (
    Finished,
    NothingFrozen,
    RankingUnchanged,
    RulesPublished,
    StillOpen,
    announce,
    exclude_unit,
    finish,
    publish_rules,
    put_into_report,
    readmit_unit,
    set_rules,
    verify_rankings,
)
from learning.emulation.actions.ranking import Altered
from learning.emulation.models import Contest, Ranking
from learning.halfyear.actions import NothingChanged, correct_snapshot
from learning.halfyear.queries.snapshots import latest_snapshot
from learning.people.models import Unchangeable, Unit, User
from learning.reports.actions.folding import recount
from learning.reports.models import Period
from tests.emulation.contests import (
    JULY,
    LAST,
    PLAN,
    USUAL,
    address,
    announced,
    closed,
    ranks,
    why,
)
from tests.halfyear.reporting import commune_of, on, reach

pytestmark = pytest.mark.django_db
AUGUST = date(2026, 8, 3)


@pytest.fixture
def browser(client: Client, of_province: User) -> Client:
    client.force_login(of_province)
    return client


def typed(**said: Any) -> dict[str, Any]:
    rules = {"smallest": "100", "honoured": "2", "appeal_days": "7", "basis": PLAN}
    return rules | {"weight_goal": "60", "full_goal": "100", "goal": "learnt"} | said


def test_the_province_writes_rules_and_publishes_them(browser: Client, period: Period) -> None:
    given = {"period": period.pk, "units": "communes"}
    made = browser.post(address("new"), given, follow=True)
    contest = Contest.objects.get()
    assert made.request["PATH_INFO"] == address("rules", contest.pk)

    rules = typed(weight_active="40", full_active="12,5", by_size="on", goal="certified")
    browser.post(address("rules", contest.pk), rules)
    browser.post(address("publish", contest.pk))

    contest.refresh_from_db()
    assert contest.published_at
    criteria = [(c.kind, str(c.weight), str(c.full_at)) for c in contest.criteria.all()]
    assert criteria == [("goal", "60.00", "100.00"), ("active", "40.00", "12.50")]
    page = browser.get(address("contest", contest.pk)).content.decode()
    assert PLAN in page
    assert "12,5 trên 100 người" in page
    assert contest.goal == "certified"
    assert "chỉ tiêu chung “người có giấy chứng nhận”" in page


def test_points_that_do_not_make_a_hundred_are_named_and_nothing_typed_is_lost(
    browser: Client, draft: Contest
) -> None:
    answer = browser.post(address("rules", draft.pk), typed(weight_learnt="15", full_learnt="9"))

    page = answer.content.decode()
    assert "75" in page
    assert 'value="15"' in page
    assert PLAN in page
    assert not Contest.objects.filter(basis=PLAN).exists()


def test_points_need_the_value_they_are_given_from(browser: Client, draft: Contest) -> None:
    answer = browser.post(address("rules", draft.pk), typed(weight_learnt="40"))

    assert "Ghi rõ đạt từ mức nào" in answer.content.decode()


def test_rules_without_a_basis_are_not_published(browser: Client, draft: Contest) -> None:
    answer = browser.post(address("publish", draft.pk), follow=True)

    assert "căn cứ" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.published_at is None


def test_published_rules_no_longer_change(contest: Contest, of_province: User) -> None:
    with pytest.raises(RulesPublished):
        set_rules(contest=contest, weights=USUAL, honoured=9, by=of_province)

    publish_rules(contest=contest, by=of_province)
    contest.refresh_from_db()
    assert contest.honoured == 1


def test_one_ranking_a_half_year_and_kind_of_units(browser: Client, draft: Contest) -> None:
    answer = browser.post(address("new"), {"period": draft.period.pk, "units": "communes"})

    assert "đã có" in answer.content.decode()


def test_units_are_ranked_from_the_frozen_figures(contest: Contest, of_province: User) -> None:
    ranking = announced(contest, of_province)

    # Of 20 to reach 12 or 20; 6 or 10 newly completed per 100 people.
    assert ranks(ranking) == {
        "Xã Bao La": (1, "100.00"),
        "Xã Mai Châu": (2, "60.00"),
        "Xã Tân Pheo": (2, "60.00"),
    }
    assert why(ranking, "Xã Cao Sơn") == "small"
    assert why(ranking, "Xã Pà Cò") == "no_size"
    bao_la = commune_of("Xã Bao La")
    assert ranking.content["honoured"] == [bao_la.code]
    assert contest.appeals_until == LAST
    assert ranking.snapshot.digest == ranking.content["snapshot"]["digest"]


def test_no_person_is_in_it(contest: Contest, of_province: User, of_commune: User) -> None:
    ranking = announced(contest, of_province)

    assert "Bùi Thị Thanh" not in ranking.text
    assert "example.vn" not in ranking.text


def test_an_open_half_year_is_not_ranked(contest: Contest, of_province: User) -> None:
    with pytest.raises(NothingFrozen):
        announce(contest=contest, by=of_province)


def test_rules_that_are_not_published_rank_nobody(draft: Contest, of_province: User) -> None:
    closed(draft, of_province)

    with pytest.raises(ValueError, match="not published"):
        announce(contest=draft, by=of_province)


def test_reckoning_again_without_news_makes_no_version(contest: Contest, of_province: User) -> None:
    announced(contest, of_province)

    with on(JULY), pytest.raises(RankingUnchanged):
        announce(contest=contest, by=of_province, reason="Thử lại.")
    assert Ranking.objects.count() == 1


def test_a_unit_left_out_has_no_rank_and_comes_back(contest: Contest, of_province: User) -> None:
    announced(contest, of_province)
    bao_la = commune_of("Xã Bao La")
    out = exclude_unit(contest=contest, unit=bao_la, reason="Báo cáo sai.", by=of_province)
    with on(LAST):
        again = announce(contest=contest, by=of_province, reason="Không xét Xã Bao La.")

    assert why(again, "Xã Bao La") == "excluded"
    assert ranks(again)["Xã Mai Châu"] == (1, "60.00")
    assert len(again.content["honoured"]) == 2
    assert "Báo cáo sai" not in again.text
    assert (again.content["version"], again.content["reason"]) == (2, "Không xét Xã Bao La.")
    contest.refresh_from_db()
    assert contest.appeals_until == date(2026, 8, 9)

    readmit_unit(exclusion=out, by=of_province)
    with on(LAST):
        back = announce(contest=contest, by=of_province, reason="Xét lại.")
    assert ranks(back)["Xã Bao La"] == (1, "100.00")


def test_it_is_final_after_the_days_for_objections(contest: Contest, of_province: User) -> None:
    announced(contest, of_province)
    with on(LAST), pytest.raises(StillOpen):
        finish(contest=contest, by=of_province)

    with on(AUGUST):
        finish(contest=contest, by=of_province)

    contest.refresh_from_db()
    assert contest.state == Contest.State.FINAL
    with pytest.raises(Finished):
        announce(contest=contest, by=of_province, reason="Muộn.")
    with pytest.raises(Finished):
        exclude_unit(contest=contest, unit=commune_of("Xã Bao La"), reason="Muộn.", by=of_province)


def test_corrected_figures_ask_for_a_new_ranking_first(
    contest: Contest, of_province: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    reach(mai_chau, "learnt", 4)
    recount()
    with on(LAST):
        correct_snapshot(period=contest.period, reason="Thiếu một lớp.", by=of_province)
    with on(AUGUST), pytest.raises(StillOpen):
        finish(contest=contest, by=of_province)

    with on(AUGUST):
        again = announce(contest=contest, by=of_province, reason="Số liệu được đính chính.")
    assert ranks(again)["Xã Mai Châu"] == (2, "80.00")
    assert ranks(again)["Xã Tân Pheo"] == (3, "60.00")


def test_pressing_twice_announces_once(
    browser: Client, contest: Contest, of_province: User
) -> None:
    announced(contest, of_province)

    again = browser.post(address("announce", contest.pk), follow=True)

    assert "đã được công bố" in again.content.decode()
    assert Ranking.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "button"),
    [("announce", "Xếp hạng lại và công bố"), ("exclude", "Không xét đơn vị này")],
)
def test_a_form_says_what_its_button_does(
    name: str, button: str, browser: Client, contest: Contest
) -> None:
    assert (
        f'<button class="button">{button}</button>'
        in browser.get(address(name, contest.pk)).content.decode()
    )


def test_a_new_ranking_says_why(browser: Client, contest: Contest, of_province: User) -> None:
    announced(contest, of_province)

    with on(JULY):
        answer = browser.post(address("announce", contest.pk), {"reason": ""})
    assert answer.status_code == 200
    assert Ranking.objects.count() == 1


def test_the_report_names_the_best_once_it_is_final(contest: Contest, of_province: User) -> None:
    announced(contest, of_province)
    with pytest.raises(StillOpen):
        put_into_report(contest=contest, reason="Bổ sung.", by=of_province)
    with on(AUGUST):
        finish(contest=contest, by=of_province)
        contest.refresh_from_db()
        made = put_into_report(contest=contest, reason="Bổ sung khen thưởng.", by=of_province)

    assert [one["name"] for one in made.content["commended"]] == ["Xã Bao La"]
    assert made.version == 2
    first = made.previous
    assert first is not None
    assert first.content["commended"] == []
    with on(AUGUST), pytest.raises(NothingChanged):
        put_into_report(contest=contest, reason="Lần nữa.", by=of_province)
    assert latest_snapshot(contest.period) == made


def test_what_was_announced_is_not_edited(contest: Contest, of_province: User) -> None:
    ranking = announced(contest, of_province)
    ranking.text = "{}"
    with pytest.raises(Unchangeable):
        ranking.save()
    with pytest.raises(Unchangeable):
        Ranking.objects.filter(pk=ranking.pk).update(text="{}")
    with pytest.raises(DatabaseError), transaction.atomic():
        super(type(Ranking.objects.all()), Ranking.objects.all()).update(text="{}")
    assert verify_rankings() == 0


def test_a_ranking_altered_behind_the_platform_is_found(
    contest: Contest, of_province: User
) -> None:
    ranking = announced(contest, of_province)
    forged = Ranking(
        contest=contest,
        version=2,
        snapshot=ranking.snapshot,
        reason="Sửa.",
        text=ranking.text.replace("60.00", "61.00"),
        digest=ranking.digest,
        made_at=ranking.made_at,
    )
    Ranking.objects.bulk_create([forged])

    with pytest.raises(Altered):
        verify_rankings()
