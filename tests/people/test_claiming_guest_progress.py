from typing import Any

from courses.models import CoursePage, LessonCompletion, LessonPage
from learning.people.models import Learner, User
from tests.people.conftest import Browser


def learn(browser: Browser, lesson: LessonPage) -> Any:
    """The first lesson, finished in a browser in which nobody has signed in."""
    path = f"/khoa-hoc/{lesson.get_parent().slug}/{lesson.slug}/"
    page = browser.post(path, {"do": "finish"}, follow=True)
    assert page.status_code == 200
    return page


def test_what_a_guest_learned_is_kept_at_sign_up(
    browser: Browser, course: CoursePage, lessons: list[LessonPage]
) -> None:
    learn(browser, lessons[0])
    guest = Learner.objects.get(standing="guest")
    assert guest.known_since is None

    browser.sign_up()

    user = User.objects.get()
    assert user.learner_id == guest.pk
    assert user.learner.standing == "known"
    assert user.learner.known_since is not None
    assert LessonCompletion.objects.get().learner_id == guest.pk
    assert "guest" not in browser.session


def test_what_a_guest_learned_goes_to_the_account_signed_in_to(
    browser: Browser, learner: User, lessons: list[LessonPage]
) -> None:
    learn(browser, lessons[0])
    browser.sign_in("0912000001")

    assert LessonCompletion.objects.get().learner == learner.learner
    assert Learner.objects.get(standing="guest").merged_into == learner.learner


def test_nothing_is_inherited_after_signing_out(
    browser: Browser, learner: User, neighbour: User, lessons: list[LessonPage]
) -> None:
    browser.sign_in("0912000001")
    learn(browser, lessons[0])
    browser.fill("/tai-khoan/dang-xuat/")
    assert not browser.signed_in
    browser.sign_in("0912000002")

    assert LessonCompletion.objects.get().learner == learner.learner


def test_a_guest_who_hands_the_phone_on_leaves_nothing_behind(
    browser: Browser, neighbour: User, lessons: list[LessonPage]
) -> None:
    learn(browser, lessons[0])
    browser.fill("/tai-khoan/dang-xuat/")
    browser.sign_in("0912000002")

    assert LessonCompletion.objects.get().learner != neighbour.learner


def test_looking_at_the_sign_out_page_signs_nobody_out(browser: Browser, learner: User) -> None:
    browser.sign_in("0912000001")
    browser.get("/tai-khoan/dang-xuat/")

    assert browser.signed_in
