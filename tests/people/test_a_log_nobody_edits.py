"""What was done stays written: neither our code nor a stray statement changes it."""

import pytest
from django.db import DatabaseError, connection, transaction

from learning.people.actions import note
from learning.people.auditing import ACTS
from learning.people.models import AuditEntry, Unchangeable, Unit, User


@pytest.fixture
def entry(
    manager: User, learner: User, commune: Unit, monkeypatch: pytest.MonkeyPatch
) -> AuditEntry:
    monkeypatch.setitem(ACTS, "tests.looked", "looked")
    return note("tests.looked", by=manager, learner=learner.learner, unit=commune, code="17")


def test_an_act_is_written_with_who_whom_and_where(
    entry: AuditEntry, manager: User, learner: User, commune: Unit
) -> None:
    kept = AuditEntry.objects.get(pk=entry.pk)

    assert (kept.by, kept.learner, kept.unit) == (manager.learner, learner.learner, commune)
    assert kept.details == {"code": "17"}


def test_an_act_that_nobody_named_is_not_written(manager: User) -> None:
    with pytest.raises(KeyError):
        note("tests.unheard_of", by=manager)


def test_an_entry_is_not_saved_again(entry: AuditEntry) -> None:
    entry.action = "tests.other"

    with pytest.raises(Unchangeable):
        entry.save()
    with pytest.raises(Unchangeable):
        AuditEntry.objects.filter(pk=entry.pk).update(action="tests.other")


def test_the_database_refuses_a_change_too(entry: AuditEntry) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE people_auditentry SET action = 'other'")

    assert AuditEntry.objects.get(pk=entry.pk).action == "tests.looked"
