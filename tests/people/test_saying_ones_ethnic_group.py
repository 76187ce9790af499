"""One's ethnic group: said freely, kept sealed, taken back at once, shown to nobody else."""

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.test import Client

from learning.people.actions import answer_ethnic_group, merge_learners, seal_anew
from learning.people.models import (
    Consent,
    EthnicAnswer,
    EthnicGroup,
    EthnicGroupList,
    Learner,
    User,
)
from learning.people.queries import ethnic_answer_of, ethnic_list_in_use, text_in_force
from learning.people.sealing import open_sealed
from tests.people.conftest import Browser

PAGE = "/toi/tai-khoan/dan-toc/"


@pytest.fixture
def at_home(browser: Browser) -> User:
    browser.sign_up()
    return User.objects.get()


def group(name: str = "Mường") -> EthnicGroup:
    return EthnicGroup.objects.get(name=name, list__in_use=True)


def groups() -> EthnicGroupList:
    found = ethnic_list_in_use()
    assert found is not None
    return found


def say(learner: Learner, name: str = "Mường") -> EthnicAnswer:
    text = text_in_force("ethnic")
    return answer_ethnic_group(learner=learner, groups=groups(), group=group(name), text=text)


def test_a_group_is_kept_with_consent_and_shown_to_its_person(
    browser: Browser, at_home: User
) -> None:
    page = browser.get(PAGE).content.decode()
    assert " checked" not in page
    assert " selected" not in page.replace('<option value="" selected>', "")

    browser.fill(PAGE, answer=str(group().pk), agreed="on")

    answer = ethnic_answer_of(at_home.learner)
    assert answer is not None
    assert answer.group == group()
    assert answer.list.version == "2008"
    assert Consent.objects.get(text__purpose="ethnic").withdrawn_at is None
    assert "Mường" in browser.get(PAGE).context["answer"].group.name


def test_without_consent_no_group_is_kept(browser: Browser, at_home: User) -> None:
    page = browser.fill(PAGE, answer=str(group().pk))

    assert page.context["form"].errors["agreed"]
    assert not EthnicAnswer.objects.exists()
    with pytest.raises(ValueError, match="consent"):
        answer_ethnic_group(learner=at_home.learner, groups=groups(), group=group())


def test_not_saying_is_an_answer_too_and_looks_the_same_in_the_table(
    browser: Browser, at_home: User, learner: User
) -> None:
    browser.fill(PAGE, answer="not-given")
    say(learner.learner)

    answer = ethnic_answer_of(at_home.learner)
    assert answer is not None
    assert answer.group is None
    assert not Consent.objects.filter(learner=at_home.learner, text__purpose="ethnic").exists()
    first, second = EthnicAnswer.objects.values_list("sealed", flat=True)
    assert len(first) == len(second)


@pytest.mark.parametrize("answer", ["", "999999", "Mường", "-1"])
def test_nonsense_is_refused(browser: Browser, at_home: User, answer: str) -> None:
    page = browser.fill(PAGE, answer=answer, agreed="on")

    assert page.context["form"].errors["answer"]
    assert not EthnicAnswer.objects.exists()


def test_withdrawing_deletes_the_answer(browser: Browser, at_home: User) -> None:
    browser.fill(PAGE, answer=str(group().pk), agreed="on")

    browser.fill(PAGE, withdraw="1")

    assert not EthnicAnswer.objects.exists()
    assert Consent.objects.get(text__purpose="ethnic").withdrawn_at is not None


def test_the_page_needs_a_fresh_sign_in(at_home: User) -> None:
    other = Client()
    other.force_login(at_home)

    answer = other.get(PAGE)

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/tai-khoan/xac-nhan/?next=")


def test_the_table_alone_tells_nothing(learner: User) -> None:
    row = say(learner.learner)

    assert str(group().pk) not in {row.sealed, row.key_name}
    assert open_sealed(row.sealed) == str(group().pk)
    assert say(learner.learner).sealed != row.sealed


def test_the_key_is_changed_without_losing_an_answer(learner: User, settings: object) -> None:
    row = say(learner.learner)
    old = settings.ETHNIC_GROUP_KEYS  # type: ignore[attr-defined]
    new = [Fernet.generate_key().decode()]

    settings.ETHNIC_GROUP_KEYS = [*new, *old]  # type: ignore[attr-defined]
    assert seal_anew() == 1
    assert seal_anew() == 0

    settings.ETHNIC_GROUP_KEYS = new  # type: ignore[attr-defined]
    answer = ethnic_answer_of(learner.learner)
    assert answer is not None
    assert answer.group == group()
    with pytest.raises(InvalidToken):
        open_sealed(row.sealed)


def test_of_two_learners_who_are_one_the_kept_ones_answer_counts(
    learner: User, neighbour: User
) -> None:
    say(learner.learner)
    say(neighbour.learner, "Kinh")
    third = Learner.objects.create()

    merge_learners(kept=third, dropped=learner.learner)
    merge_learners(kept=third, dropped=neighbour.learner)

    answer = ethnic_answer_of(third)
    assert answer is not None
    assert answer.group == group()
    assert Consent.objects.filter(learner=third, text__purpose="ethnic").count() == 1


@pytest.mark.django_db
def test_the_list_of_2008_has_54_groups_and_the_codes_that_were_compared() -> None:
    known = EthnicGroup.objects.filter(list__version="2008")

    assert known.count() == 54
    assert known.get(name="Mường").code == "04"
    assert known.exclude(code="").count() == 14
