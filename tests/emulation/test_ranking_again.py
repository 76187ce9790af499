"""What asks for a new ranking, and what does not; when the rules were published."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from learning.emulation.actions import (
    RankingUnchanged,
    StillOpen,
    announce,
    answer_appeal,
    exclude_unit,
    finish,
    object_to,
    publish_rules,
)
from learning.emulation.models import Appeal, Contest
from learning.emulation.queries.contests import hindrances
from learning.halfyear.actions import correct_snapshot
from learning.people.models import Unit, User
from learning.reports.actions.folding import recount
from tests.emulation.contests import JULY, LAST, address, announced
from tests.halfyear.reporting import on, reach

pytestmark = pytest.mark.django_db
AUGUST = date(2026, 8, 3)
WORDS = "Xã đã mở thêm 2 lớp."


def corrected(contest: Contest, by: User, unit: Unit, indicator: str) -> None:
    reach(unit, indicator, 4)
    recount()
    with on(LAST):
        correct_snapshot(period=contest.period, reason="Thiếu một lớp.", by=by)


def test_a_correction_that_changes_nothing_of_the_ranking_does_not_block(
    contest: Contest, of_province: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    corrected(contest, of_province, mai_chau, "confirmed")

    with on(AUGUST):
        assert hindrances(contest) == []
        with pytest.raises(RankingUnchanged):
            announce(contest=contest, by=of_province, reason="Bản mới.")
        finish(contest=contest, by=of_province)


def test_a_correction_of_a_figure_that_is_ranked_blocks(
    contest: Contest, of_province: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    corrected(contest, of_province, mai_chau, "learnt")

    with on(AUGUST):
        assert hindrances(contest) == ["outdated"]


def test_a_unit_left_out_since_blocks(contest: Contest, of_province: User, mai_chau: Unit) -> None:
    announced(contest, of_province)
    exclude_unit(contest=contest, unit=mai_chau, reason="Sai.", by=of_province)

    with on(AUGUST):
        assert hindrances(contest) == ["outdated"]


def test_an_accepted_objection_asks_for_a_new_ranking(
    client: Client, contest: Contest, of_province: User, of_commune: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    with on(LAST):
        appeal = object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)
        answer_appeal(appeal=appeal, state="upheld", answer="Đúng.", by=of_province)
    client.force_login(of_province)
    with on(AUGUST):
        assert hindrances(contest) == ["upheld"]
        with pytest.raises(StillOpen):
            finish(contest=contest, by=of_province)
    page = client.get(address("contest", contest.pk)).content.decode()
    assert "kể cả khi thứ hạng không đổi" in page

    with on(AUGUST):
        with pytest.raises(ValueError, match="reason"):
            announce(contest=contest, by=of_province)
        made = announce(contest=contest, by=of_province, reason="Đã xem lại ý kiến.")
        contest.refresh_from_db()
        assert hindrances(contest) == ["time"]
        with pytest.raises(RankingUnchanged):
            announce(contest=contest, by=of_province, reason="Lần nữa.")
    assert made.version == 2


def test_an_objection_that_was_not_accepted_asks_for_nothing(
    contest: Contest, of_province: User, of_commune: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    with on(LAST):
        appeal = object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)
        answer_appeal(appeal=appeal, state="rejected", answer="Kỳ sau.", by=of_province)

    with on(AUGUST):
        assert hindrances(contest) == []


def test_words_written_anew_never_wipe_an_answer(
    contest: Contest,
    of_province: User,
    of_commune: User,
    mai_chau: Unit,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    announced(contest, of_province)
    with on(JULY):
        appeal = object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)
    save = Appeal.save

    def answered_meanwhile(self: Appeal, *args: Any, **kwargs: Any) -> None:
        answer = {"state": "upheld", "answer": "Đúng.", "answered_at": timezone.now()}
        Appeal.objects.filter(pk=self.pk).update(**answer)
        save(self, *args, **kwargs)

    monkeypatch.setattr(Appeal, "save", answered_meanwhile)
    with on(JULY), CaptureQueriesContext(connection) as asked:
        object_to(contest=contest, unit=mai_chau, words="Ba lớp.", by=of_commune)

    appeal.refresh_from_db()
    assert (appeal.state, appeal.answer) == ("upheld", "Đúng.")
    if connection.features.has_select_for_update:
        locks = [one["sql"] for one in asked if "FOR UPDATE" in one["sql"]]
        assert any('FROM "emulation_appeal"' in sql for sql in locks)


def test_the_day_the_rules_were_published_is_told(
    client: Client, contest: Contest, of_province: User
) -> None:
    Contest.objects.update(published_at="2026-01-05T02:00:00Z")
    contest.refresh_from_db()
    announced(contest, of_province)
    client.force_login(of_province)

    for url in ("/thong-ke/thi-dua/", address("contest", contest.pk)):
        page = client.get(url).content.decode()
        assert "Thể lệ công bố ngày 05/01/2026." in page
        assert "sau khi số liệu nửa năm đã chốt" not in page


def test_rules_published_after_the_figures_were_frozen_say_so(
    client: Client, contest: Contest, of_province: User
) -> None:
    announced(contest, of_province)
    Contest.objects.update(published_at="2026-07-21T02:00:00Z")
    client.force_login(of_province)

    for url in ("/thong-ke/thi-dua/", address("contest", contest.pk)):
        page = client.get(url).content.decode()
        assert "Thể lệ công bố ngày 21/07/2026." in page
        assert "sau khi số liệu nửa năm đã chốt (20/07/2026)" in page


def test_rules_are_published_once(contest: Contest, of_province: User) -> None:
    before = contest.published_at
    publish_rules(contest=contest, by=of_province)

    contest.refresh_from_db()
    assert contest.published_at == before
