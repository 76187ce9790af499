"""What each screen says of itself when asked: two or three sentences, and its buttons. No database.

Somebody who cannot read hears them. Words of one voice, so all of them stand here, also those of
the folders above, whose screens are named by their views as in the header of every page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _t
from wagtail import hooks

Words = str | Promise


@dataclass(frozen=True)
class Sound:
    """What is heard of one of the names below; `language` is what it is read in."""

    opus: str
    aac: str
    size: int
    language: str
    by_machine: bool


@dataclass(frozen=True)
class Button:
    icon: str
    word: Words


@dataclass(frozen=True)
class Screen:
    title: Words
    sentences: tuple[Words, ...]
    buttons: tuple[str, ...]


BUTTONS = {
    "home": Button("home", _t("Home")),
    "courses": Button("book", _t("Courses")),
    "mine": Button("star", _t("My learning")),
    "begin": Button("play", _t("Begin")),
    "go-on": Button("play", _t("Go on learning")),
    "next": Button("arrow-right", _t("Next question")),
    "back": Button("arrow-left", _t("Back")),
    "start": Button("arrow-right", _t("Start the quiz")),
    "submit": Button("arrow-right", pgettext_lazy("paper", "Submit")),
    "course": Button("arrow-left", _t("To the course")),
    "sign-in": Button("login", _t("Sign in")),
    "sign-up": Button("plus", _t("Create an account")),
    "again": Button("refresh", _t("Send again")),
    "certificates": Button("certificate", _t("My certificates")),
    "skills": Button("check", _t("My skills: learnt and still to learn")),
    "account": Button("person", _t("My account")),
    "download": Button("download", _t("Download to print (PDF)")),
    "share": Button("share", _t("Share on Zalo")),
    "verify": Button("search", pgettext_lazy("button", "Verify")),
    "language": Button("globe", _t("Choose a language")),
    "done": Button("check-circle", _t("Completed")),
}

SCREENS = {
    "home": Screen(
        _t("Home"),
        (
            _t("This is the first page of the place to learn."),
            _t("To learn, press “Courses”, with the picture of a book, and choose a course."),
            _t("To see what you have learnt, press “My learning”, with the star."),
        ),
        ("home", "courses", "mine", "language", "sign-in"),
    ),
    "catalogue": Screen(
        _t("Courses"),
        (
            _t("Here are all the courses. Each has a picture and a name."),
            _t("Press the picture of a course to open it. Learning costs nothing."),
        ),
        ("home", "courses", "mine"),
    ),
    "course": Screen(
        _t("Course"),
        (
            _t("This page tells what the course teaches, and lists its lessons."),
            _t("Press “Begin” for the first lesson. Who has begun presses “Go on learning”."),
            _t("A lesson that is done has a tick beside it."),
        ),
        ("begin", "go-on", "done", "home"),
    ),
    "quiz": Screen(
        _t("Quiz"),
        (
            _t("This is the page before the quiz. It tells how many questions there are."),
            _t("When ready, press “Start the quiz” at the bottom."),
        ),
        ("start", "back", "course"),
    ),
    "paper": Screen(
        _t("Questions"),
        (
            _t("Read each question and answer it. What was answered is kept."),
            _t("Where there is “Next question”, press it to go on."),
            _t("When everything is answered press “Submit”."),
        ),
        ("next", "back", "submit"),
    ),
    "result": Screen(
        _t("Result"),
        (
            _t("Here is the result. Below it stands what the test says about each answer."),
            _t("Press the arrow to the left to go back."),
        ),
        ("course", "home"),
    ),
    "sign-in": Screen(
        _t("Sign in"),
        (
            _t("Enter your phone number and press “Send me a code”."),
            _t("A code comes to the phone. Tell it to nobody who calls."),
            _t("Who has no account yet presses “Create an account”."),
        ),
        ("sign-up", "home"),
    ),
    "code": Screen(
        _t("Code"),
        (
            _t("A code of six digits was sent. Enter it here and press “Go on”."),
            _t("If nothing comes, wait a little and press “Send again”."),
        ),
        ("again", "home"),
    ),
    "sign-up": Screen(
        _t("Create an account"),
        (
            _t("Enter your name and phone number, then press the button at the bottom."),
            _t("A code comes to the phone, to be entered on the next page."),
        ),
        ("sign-in", "home"),
    ),
    "mine": Screen(
        _t("My learning"),
        (
            _t("Here is what you are learning, and how far you are."),
            _t("Press a course to go on with it."),
            _t("Below are your certificates and your skills."),
        ),
        ("certificates", "skills", "account", "home"),
    ),
    "skills": Screen(
        _t("My skills: learnt and still to learn"),
        (
            _t("Here are the digital skills. What you have learnt has a tick."),
            _t("Below a skill still to learn is the lesson that teaches it. Press it to learn."),
        ),
        ("mine", "home"),
    ),
    "certificates": Screen(
        _t("My certificates"),
        (
            _t("Here are your certificates. Press one to open it."),
            _t("Who has none yet finishes a course: the certificate comes by itself."),
        ),
        ("certificates", "mine", "home"),
    ),
    "certificate": Screen(
        _t("Certificate"),
        (
            _t("This is your certificate."),
            _t("Press the arrow down to save or print it. It can also be sent on Zalo."),
        ),
        ("download", "share", "certificates"),
    ),
    "check": Screen(
        _t("Verify a certificate"),
        (
            _t("This page tells whether a certificate is genuine."),
            _t("Enter the code on the certificate and press “Verify”."),
        ),
        ("verify", "home"),
    ),
    "other": Screen(
        _t("Every other page"),
        (
            _t("To go back to the first page press “Home”, with the picture of a house."),
            _t("To learn press “Courses”, with the picture of a book."),
        ),
        ("home", "courses", "mine"),
    ),
}

# A lesson is read aloud itself.
SILENT = {"courses:lesson"}
SHOWN_BY = {
    "courses:course": "course",
    "courses:mine": "mine",
    "courses:skills": "skills",
    "quizzes:intro": "quiz",
    "quizzes:assessment": "quiz",
    "quizzes:paper": "paper",
    "quizzes:result": "result",
    "certificates:mine": "certificates",
    "certificates:mine_one": "certificate",
    "certificates:check": "check",
    "certificates:checked": "check",
    "account_login": "sign-in",
    "account_code": "code",
    "account_signup": "sign-up",
    "HomePage": "home",
    "CourseIndexPage": "catalogue",
}
SCREEN, BUTTON = "screen-", "button-"


def screen_of(view: str, page: Any) -> str | None:
    """The name of the screen that a view shows, or a page of the tree; nothing where it speaks
    for itself."""
    if view in SILENT:
        return None
    return SHOWN_BY.get(view) or SHOWN_BY.get(type(page).__name__) or "other"


def everything() -> Iterator[tuple[str, Words, str]]:
    """What can be read aloud: name, what it is, its words in the language in use."""
    for name, screen in SCREENS.items():
        yield SCREEN + name, screen.title, "\n".join(str(said) for said in screen.sentences)
    for name, button in BUTTONS.items():
        yield BUTTON + name, gettext("Button"), str(button.word)


def sounds_in(language: str) -> dict[str, Sound]:
    """By name. The folder that keeps recordings tells by the hook `spoken_help`."""
    found: dict[str, Sound] = {}
    for hook in hooks.get_hooks("spoken_help"):
        found |= hook(language)
    return found


def with_language(words: Iterable[Words], language: str) -> list[tuple[str, str]]:
    """Each with what it is written in: Vietnamese where there is no translation yet."""
    said = [str(one) for one in words]
    if language in dict(settings.COMPLETE_LANGUAGES):
        return [(one, language) for one in said]
    with override(settings.LANGUAGE_CODE):
        vietnamese = [str(one) for one in words]
    return [
        (one, settings.LANGUAGE_CODE if one == other else language)
        for one, other in zip(said, vietnamese, strict=True)
    ]
