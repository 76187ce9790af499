"""Strangers who check a child's certificate read initials; the paper has the whole name."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from certificates.models import Certificate
from courses.models import CoursePage
from learning.people.models import Profile, User
from tests.certificates.earning import certified


@pytest.fixture
def of_a_child(learner: User, course: CoursePage) -> Certificate:
    certificate = certified(learner.learner, course)
    born = timezone.localdate().year - 16
    Profile.objects.filter(learner=learner.learner).update(birth_year=born)
    return certificate


def test_a_stranger_reads_initials_and_sees_no_picture(
    of_a_child: Certificate, client: Client
) -> None:
    page = client.get(f"/xac-minh/{of_a_child.shown_code}/").content.decode()

    assert "B. T. H." in page
    assert "Hoa" not in page
    assert "og:image" not in page
    assert client.get(f"/xac-minh/{of_a_child.shown_code}/anh.png").status_code == 404


def test_the_child_has_the_whole_name(
    of_a_child: Certificate, learner: User, signed_in: Callable[[User], Client]
) -> None:
    browser = signed_in(learner)

    page = browser.get(f"/toi/giay-chung-nhan/{of_a_child.shown_code}/")
    assert "Bùi Thị Hoa" in page.content.decode()
    assert browser.get(f"/toi/giay-chung-nhan/{of_a_child.shown_code}.png").status_code == 200


def test_the_whole_name_is_shown_once_the_child_has_grown_up(
    of_a_child: Certificate, learner: User, client: Client
) -> None:
    born = timezone.localdate().year - 17
    Profile.objects.filter(learner=learner.learner).update(birth_year=born)

    assert "Bùi Thị Hoa" in client.get(f"/xac-minh/{of_a_child.shown_code}/").content.decode()
    assert client.get(f"/xac-minh/{of_a_child.shown_code}/anh.png").status_code == 200
