"""Bà Hoa and ông Sơn, who passed an assessment of their commune."""

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.models import Unit, User
from quizzes.models import AssessmentPage
from tests.quizzes.assessing import take
from tests.quizzes.proposing import SignIn, make_formal


@pytest.fixture
def page(course: CoursePage, commune: Unit) -> AssessmentPage:
    return make_formal(commune)


@pytest.fixture
def hoa(page: AssessmentPage, learner: User, signed_in: SignIn) -> Client:
    """Bà Hoa, who passed."""
    browser = signed_in(learner)
    assert take(browser, page).passed
    return browser


@pytest.fixture
def son(page: AssessmentPage, neighbour: User, signed_in: SignIn) -> Client:
    """Ông Sơn, who passed too."""
    browser = signed_in(neighbour)
    assert take(browser, page).passed
    return browser
