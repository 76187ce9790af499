"""Who answers for the province says what lessons are asked for; nobody else."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import WritingRules
from courses.proofreading import Kind, Rules, Severity
from courses.proofreading.kinds import DEFAULTS
from learning.people.models import AuditEntry, Unit

pytestmark = pytest.mark.django_db
AT = "/quan-tri/settings/courses/writingrules/"
HANDBOOK = "/quan-tri/cam-nang-bien-soan/"


@pytest.fixture
def rules(unit: Unit) -> WritingRules:
    return WritingRules.objects.create()


def form(rules: WritingRules, **changed: Any) -> dict[str, Any]:
    fields = [field.name for field in WritingRules._meta.fields if field.name != "id"]
    return {name: getattr(rules, name) for name in fields} | changed


def test_the_province_changes_them(keeper: Client, rules: WritingRules) -> None:
    assert keeper.get(AT, follow=True).status_code == 200
    changed = form(rules, empty="warn", sentence_of_residents="20", terms="  OTP –  mã \n\n QR ")
    assert keeper.post(f"{AT}{rules.pk}/", changed).status_code == 302

    rules.refresh_from_db()
    assert (rules.empty, rules.sentence_of_residents) == ("warn", 20)
    in_force = WritingRules.in_force().rules_for("resident")
    assert in_force.severities[Kind.EMPTY] == Severity.WARN
    assert in_force.longest_sentence == 20
    names = {name for term in in_force.terms for name in term.names}
    assert {"OTP", "QR", "wifi"} <= names
    assert AuditEntry.objects.filter(action="courses.rules_changed").count() == 1


def test_what_makes_no_sense_is_refused_and_comes_back(keeper: Client, rules: WritingRules) -> None:
    wrong = form(rules, whole_kb="30", terms_of_residents="Từ vừa gõ – nghĩa")
    answer = keeper.post(f"{AT}{rules.pk}/", wrong).content.decode()

    assert "Cả bài không thể nhẹ hơn phần mở đầu." in answer
    assert "Từ vừa gõ" in answer
    rules.refresh_from_db()
    assert rules.whole_kb == 300
    assert not AuditEntry.objects.filter(action="courses.rules_changed").exists()


@pytest.mark.parametrize("who", ["writer", "reviewer"])
def test_nobody_else_does(
    who: str, rules: WritingRules, request: pytest.FixtureRequest, keeper: Client
) -> None:
    client = request.getfixturevalue(who)
    for answer in (
        client.get(f"{AT}{rules.pk}/"),
        client.post(f"{AT}{rules.pk}/", form(rules, empty="off")),
    ):
        assert (answer.status_code, answer.headers["Location"]) == (302, "/quan-tri/")
    rules.refresh_from_db()
    assert rules.empty == "block"
    assert AT not in client.get("/quan-tri/").content.decode()
    assert AT in keeper.get("/quan-tri/").content.decode()


def test_looking_at_what_holds_makes_no_row(writer: Client) -> None:
    assert writer.get(HANDBOOK).status_code == 200
    assert not WritingRules.objects.exists()


def test_every_kind_has_its_setting_and_its_default() -> None:
    fresh = WritingRules().rules_for("resident")

    assert fresh.severities == {kind: DEFAULTS[kind] for kind in Kind}
    assert {kind for kind in Kind if DEFAULTS[kind] == Severity.BLOCK} == {
        Kind.NO_DESCRIPTION,
        Kind.EMPTY,
    }
    assert DEFAULTS[Kind.TOO_HEAVY] == Severity.WARN
    assert DEFAULTS[Kind.LONG_SENTENCE] == Severity.HINT


def test_officials_are_asked_for_less() -> None:
    residents, officials = (WritingRules().rules_for(a) for a in ("resident", "public_sector"))

    assert isinstance(officials, Rules)
    assert (residents.longest_sentence, officials.longest_sentence) == (25, 35)
    assert {t.names[0] for t in residents.terms} > {t.names[0] for t in officials.terms}
    assert "deepfake" in {t.names[0] for t in officials.terms}


class TestTheHandbook:
    def test_has_a_section_for_every_kind_of_finding(self, writer: Client, unit: Unit) -> None:
        words = writer.get(HANDBOOK).content.decode()

        for kind in Kind:
            assert f'<section id="{kind.value}">' in words

    def test_says_what_the_province_asks_for(self, reviewer: Client, rules: WritingRules) -> None:
        rules.sentence_of_residents, rules.terms = 17, "hashtag – chữ để tìm bài cùng chủ đề"
        rules.save()
        words = reviewer.get(HANDBOOK).content.decode()

        assert "17 tiếng" in words
        assert "chữ để tìm bài cùng chủ đề" in words

    def test_is_in_the_menu_of_those_who_write(self, writer: Client, keeper: Client) -> None:
        assert reverse("handbook") == HANDBOOK
        assert HANDBOOK in writer.get("/quan-tri/").content.decode()
        assert keeper.get(HANDBOOK).status_code == 200
