"""Whoever watches the server sees at once what is away, and nothing a stranger could use."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from learning.operations.actions import catch_up
from learning.operations.models import LastRun
from learning.reports.actions import check_counting
from learning.reports.models import CountingCheck, RollUp

pytestmark = pytest.mark.django_db


def health() -> tuple[int, dict[str, Any]]:
    answer = Client().get("/healthz/")
    return answer.status_code, answer.json()


def test_all_is_well_after_catching_up() -> None:
    catch_up()

    status, found = health()

    assert status == 200
    assert found["status"] == "ok"
    assert found["catch_up_seconds_ago"] < 60


def test_before_the_first_time_the_workers_are_missed() -> None:
    assert health() == (
        200,
        {
            "status": "degraded",
            "database": "ok",
            "cache": "ok",
            "catch_up_seconds_ago": None,
            "catch_up": "late",
            "counting": "ok",
        },
    )


def test_workers_that_stand_still_are_seen() -> None:
    catch_up()
    LastRun.objects.update(ended_at=timezone.now() - timedelta(hours=1))

    status, found = health()

    assert (status, found["catch_up"]) == (200, "late")


def test_a_counting_that_was_wrong_by_night_worries_until_a_night_was_clean() -> None:
    catch_up()
    RollUp.objects.create(
        key="2026-05|learning|ever||||", month="2026-05-01", indicator="learning", people=3
    )
    assert check_counting() == 1
    assert health()[1]["counting"] == "wrong"
    assert health()[1]["status"] == "degraded"
    assert CountingCheck.objects.latest("pk").words == "2026-05|learning|ever||||: 3 ≠ 0"

    assert check_counting() == 0
    assert health()[1]["counting"] == "ok"
    assert not RollUp.objects.filter(people__gt=0).exists()


def test_a_cache_that_is_away_is_seen_and_takes_no_page_down() -> None:
    catch_up()
    with patch("learning.operations.views.cache.get", return_value=None):
        status, found = health()

    assert (status, found["status"], found["cache"]) == (200, "degraded", "away")


def test_without_a_database_the_answer_is_503_and_tells_no_address() -> None:
    trouble = OperationalError("connection to postgresql://learning:secret@10.0.0.5 failed")
    with patch("learning.operations.views.seconds_since_catch_up", side_effect=trouble):
        answer = Client().get("/healthz/")

    assert answer.status_code == 503
    assert answer.json()["database"] == "away"
    assert b"10.0.0.5" not in answer.content


def test_nobody_keeps_the_answer_and_nobody_posts_to_it() -> None:
    assert "no-store" in Client().get("/healthz/")["Cache-Control"]
    assert Client().post("/healthz/").status_code == 405
