"""Nothing that tells of the person is left; the counts and the certificate's number are."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import models as fields
from django.test import Client
from django.utils import timezone

from certificates.models import Certificate
from courses.actions import Circumstances, Erased, complete_lesson
from courses.models import Award, Enrolment, Lesson, LessonCompletion
from learning.operations.actions import catch_up
from learning.people.actions import erase_learner
from learning.people.contacts import Contact
from learning.people.models import AuditEntry, Learner, OneTimeCode, User
from learning.privacy.actions import carry_out_erasures, erase_again, receive_request
from learning.privacy.models import Archive, DataRequest
from learning.reports.actions import recount
from learning.reports.models import Subject
from learning.reports.queries import people_by_indicator
from tests.privacy.conftest import PERSON
from tests.privacy.lives import YEAR, Life
from tests.privacy.relations import NUMBERS_OF_USERS, OF_LEARNER, Fate
from tests.privacy.traces import cells, models, traces
from tests.reports.histories import sums

Later = Callable[[], None]


@pytest.fixture
def folders(tmp_path: Path) -> list[str | Path]:
    return [settings.MEDIA_ROOT]


def person(life: Life) -> Any:
    return type(PERSON)(PERSON.names, PERSON.phones, [*PERSON.words, *life.public_ids])


def erase(life: Life) -> None:
    """As the person does it: asked for, waited for, carried out."""
    request = receive_request(
        learner=life.learner, kind=DataRequest.Kind.ERASURE, channel="web", identity="sign_in"
    )
    DataRequest.objects.filter(pk=request.pk).update(not_before=timezone.now())
    assert carry_out_erasures() == 1


def test_the_scan_would_see_the_person(life: Life, folders: list[str | Path]) -> None:
    seen = "\n".join(traces(person(life), *folders))

    for place in (
        "people_profile.full_name",
        "people_profile.folded_name",
        "people_user.phone",
        "people_learner.public_id",
        "people_message.words",
        "people_guardian.full_name",
        "courses_lessonnote.words",
        "certificates_certificate.full_name",
        "privacy_archive.content",
        "privacy_datarequest.words",
        "privacy_hold.legal_basis",
        "wagtailcore_modellogentry.label",
        "sessions",
        str(settings.MEDIA_ROOT),
    ):
        assert place in seen, f"{place} not in\n{seen}"


def test_nothing_that_tells_of_the_person_is_left(
    life: Life,
    folders: list[str | Path],
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        erase(life)

    assert traces(person(life), *folders) == []


def test_no_year_of_birth_stands_beside_the_shell(life: Life) -> None:
    erase(life)

    assert [place for place, kept in cells() if str(kept) == YEAR] == []


def test_the_counts_are_what_they_were_and_can_be_made_again(
    life: Life, client: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        catch_up()
    before, page = sums(), client.get("/thong-ke/").content
    told = {name: people for name, people in people_by_indicator().items() if people}
    assert told == {"learning": 1, "learnt": 1, "certified": 1}

    with django_capture_on_commit_callbacks(execute=True):
        erase(life)
    assert sums() == before
    recount()
    assert sums() == before
    assert set(catch_up().values()) == {0}
    assert sums() == before
    assert client.get("/thong-ke/").content == page


def test_the_certificate_keeps_number_code_and_dates(life: Life, client: Client) -> None:
    kept = ("number", "code", "issued_on", "completed_on", "register_id", "award_id")
    before = Certificate.objects.values(*kept).get()
    erase(life)

    assert Certificate.objects.values(*kept).get() == before
    page = client.get(f"/xac-minh/{life.certificate.shown_code}/")
    assert page.status_code == 200
    assert "verify is-valid" not in page.content.decode()
    award = Award.objects.get()
    assert (award.territory, award.organisation, award.entered_by) == (None, None, None)


def test_the_browser_is_signed_out(life: Life) -> None:
    assert life.browser.get("/toi/tai-khoan/").status_code == 200
    erase(life)

    assert life.browser.get("/toi/tai-khoan/").status_code == 302


def test_what_was_done_stays_in_the_log_by_numbers_alone(life: Life) -> None:
    before = AuditEntry.objects.count()
    erase(life)

    entries = AuditEntry.objects.filter(learner=life.learner)
    assert AuditEntry.objects.count() > before
    assert entries.filter(action="people.erased").count() == 1


def test_every_relation_to_a_person_has_a_declared_fate(life: Life) -> None:
    erase(life)
    undeclared = []
    for name, field in relations_to(Learner):
        fate = OF_LEARNER.get(name)
        if fate is None:
            undeclared.append(name)
            continue
        left = field.model._default_manager.filter(**{field.name: life.learner.pk}).count()
        if fate is not Fate.KEPT:
            assert left == 0, name
    assert undeclared == []
    assert sorted(OF_LEARNER.keys() - dict(relations_to(Learner)).keys()) == []


def test_every_relation_to_a_sign_in_goes_or_lets_go_with_it() -> None:
    odd = {
        name
        for name, field in relations_to(User)
        if field.remote_field.on_delete not in (fields.CASCADE, fields.SET_NULL)
    }

    assert odd == NUMBERS_OF_USERS


def relations_to(target: type) -> list[tuple[str, Any]]:
    return [
        (f"{model._meta.label}.{field.name}", field)
        for model in models()
        for field in model._meta.get_fields()
        if getattr(field, "concrete", False)
        and field.is_relation
        and not field.many_to_many
        and field.related_model is target
        and field.model is model
    ]


def test_erasing_again_changes_nothing(life: Life) -> None:
    erase(life)
    shell = Learner.objects.values().get(pk=life.learner.pk)

    assert erase_learner(learner=life.learner) == 0
    assert erase_again() == 0
    assert Learner.objects.values().get(pk=life.learner.pk) == shell


def test_what_was_under_way_meanwhile_goes_as_well(life: Life) -> None:
    """A page answered by a process that knew the person from before."""
    stale = Learner.objects.get(pk=life.learner.pk)
    erase(life)
    complete_lesson(learner=stale, lesson=Lesson.objects.all()[0], how=Circumstances())
    assert LessonCompletion.objects.filter(learner=life.learner).exists()

    assert catch_up()["erased people's late facts"] > 0
    assert not Enrolment.objects.filter(learner=life.learner).exists()
    assert not LessonCompletion.objects.filter(learner=life.learner).exists()


def test_nothing_more_is_recorded_for_an_erased_person(life: Life) -> None:
    erase(life)
    shell = Learner.objects.get(pk=life.learner.pk)

    with pytest.raises(Erased, match="đã được xóa"):
        complete_lesson(learner=shell, lesson=Lesson.objects.all()[0], how=Circumstances())


def test_a_failure_in_the_middle_leaves_the_person_whole(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker dies before the end: nothing was erased, and the next run erases all."""
    before = [(place, str(kept)) for place, kept in cells()]
    with monkeypatch.context() as broken:
        broken.setattr("learning.people.actions.erasing.make_shell", die)
        with pytest.raises(MemoryError):
            erase_learner(learner=life.learner)
    assert [(place, str(kept)) for place, kept in cells()] == before

    erase(life)
    assert Learner.objects.get(pk=life.learner.pk).standing == "erased"


def die(*args: Any) -> None:
    raise MemoryError


def test_somebody_else_loses_nothing(life: Life, neighbour: User, learner: User) -> None:
    before = User.objects.exclude(pk=life.user_id).count()
    receive_request(
        learner=neighbour.learner, kind="access", channel="web", identity="sign_in", words="của Sơn"
    )
    erase(life)

    assert User.objects.count() == before
    assert Subject.objects.filter(learner=None).count() == 1
    assert DataRequest.objects.get(learner=neighbour.learner).words == "của Sơn"
    assert neighbour.learner.profile.full_name == "Hà Văn Sơn"


def test_a_copy_made_before_goes_too(life: Life) -> None:
    assert Archive.objects.count() == 1
    erase(life)

    assert not Archive.objects.exists()


def test_codes_on_their_way_go_by_the_hash_of_the_contact(life: Life) -> None:
    hashes = [Contact("phone", "+84987654321").hash, Contact("email", "uoc.quach@example.vn").hash]
    theirs = OneTimeCode.objects.filter(contact_hash__in=hashes)
    assert theirs.count() >= 2
    erase(life)

    assert not theirs.exists()
