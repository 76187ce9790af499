"""Every role × every route × somebody else's object: refused, nothing changed, logged."""

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from courses.models import CoursePage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from tests.access.objects import LOOKED_AT, maker_for
from tests.access.world import World, make_world
from tests.architecture.routes import RULES, Access
from tests.writing import make_unit, make_user

OURS = {"learning", "courses", "quizzes", "certificates", "cms"}
ADMIN = "quan-tri/"
# Wagtail's own views of pictures, by collection: tests/courses/test_keeping_the_units_pictures.py.
MEDIA = ("wagtailimages", "wagtailmedia", "wagtaildocs")
ROLES = ("guest", "neighbour", "learner", *RoleGrant.Role.values)


@dataclass(frozen=True)
class Route:
    path: str
    name: str
    arguments: frozenset[str]

    @property
    def in_the_cms(self) -> bool:
        return self.path.startswith(ADMIN)


def walk(
    patterns: list[URLPattern | URLResolver], above: str = "", spaces: tuple[str, ...] = ()
) -> Iterator[tuple[Route, Any]]:
    for pattern in patterns:
        is_prefix = type(pattern.pattern).__name__ == "LocalePrefixPattern"
        path = above + ("" if is_prefix else str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            inside = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from walk(pattern.url_patterns, path, inside)
            continue
        known = pattern.pattern
        arguments = {*known.converters, *getattr(known.regex, "groupindex", {})}
        yield Route(path, ":".join((*spaces, pattern.name or "")), frozenset(arguments)), pattern


def is_ours(route: Route, pattern: Any) -> bool:
    """A route that must guard its object: staff views of ours, and learners' own things."""
    if not route.in_the_cms:
        return RULES.get(route.path) in {Access.OWNER, Access.STAFF}
    if route.name.startswith(MEDIA):
        return False
    if route.name.startswith("localize_"):
        return True
    view = getattr(pattern.callback, "view_class", pattern.callback)
    model = getattr(view, "model", None) or pattern.callback.__dict__.get("view_initkwargs", {})
    if isinstance(model, dict):
        model = model.get("model")
    package = getattr(model, "__module__", "").partition(".")[0]
    return view.__module__.partition(".")[0] in OURS or package in OURS


def guarded_routes() -> list[Route]:
    return [
        route
        for route, pattern in walk(get_resolver().url_patterns)
        if route.arguments and is_ours(route, pattern)
    ]


def digest() -> dict[str, str]:
    """Every table's rows, in few bytes. Sessions come and go."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if model is Session or not model._meta.managed or model._meta.proxy:
            continue
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}" ORDER BY 1')
            rows = repr(cursor.fetchall()).encode()
        found[model._meta.db_table] = hashlib.sha256(rows).hexdigest()
    return found


@pytest.fixture
def world(learner: User, facilitator: User, course: CoursePage) -> World:
    return make_world(learner, facilitator, course)


def arrive(role: str, world: World) -> Client:
    """Somebody of another commune, with the role there; the neighbour is of the same."""
    client = Client(raise_request_exception=False)
    if role == "guest":
        return client
    unit = world.commune if role == "neighbour" else make_unit("Xã Bao La")
    user = make_user("Người Xã Khác", unit, email="khac@example.vn")
    if role in RoleGrant.Role.values:
        grant_role(user=user, role=role, unit=unit)
    client.force_login(user)
    return client


def asked_for_pin(answer: Any) -> bool:
    """Facilitators' rights begin with it: tests/people/test_helping_somebody_back_in.py."""
    going = answer.headers.get("Location", "")
    return answer.status_code == 302 and going.startswith(reverse("account_pin"))


def refusal(route: Route, role: str, answer: Any) -> str:
    """What is wrong with an answer; empty where it refuses as it should."""
    going = answer.headers.get("Location", "") if answer.status_code == 302 else ""
    to_sign_in = going.startswith(reverse("account_login"))
    if asked_for_pin(answer):
        fine = role == RoleGrant.Role.FACILITATOR
    elif not route.in_the_cms:
        fine = answer.status_code in {404, 405} or (role == "guest" and to_sign_in)
    else:
        home = going == reverse("wagtailadmin_home")
        fine = answer.status_code in {403, 404, 405} or home or to_sign_in
    return "" if fine else f"{route.name}: {answer.status_code} {going}"


def test_every_route_with_arguments_says_what_its_object_is(world: World) -> None:
    routes = guarded_routes()
    for route in routes:
        maker = maker_for(route.name)
        assert maker is not None, f"{route.name} has no maker in tests/access/objects.py"
        assert route.arguments <= maker(world).keys(), route.name
    assert len(routes) > 40


@pytest.mark.parametrize("role", ROLES)
def test_somebody_elses_object_is_refused(
    role: str, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    client = arrive(role, world)
    before = digest()
    wrong = []
    for route in guarded_routes():
        maker = maker_for(route.name)
        assert maker is not None
        values = {key: value for key, value in maker(world).items() if key in route.arguments}
        address = reverse(route.name, kwargs=values)
        for ask in (client.get, client.post):
            caplog.clear()
            with caplog.at_level(logging.WARNING, "learning.people.refusals"):
                answer = ask(address)
            if role in LOOKED_AT.get(route.name, ()):
                if answer.status_code not in {200, 405}:
                    wrong.append(f"{route.name}: {answer.status_code} to {role}")
                continue
            wrong.append(refusal(route, role, answer))
            logged = [r for r in caplog.records if r.name == "learning.people.refusals"]
            if role == "guest" or answer.status_code == 405 or asked_for_pin(answer):
                continue
            if not logged:
                wrong.append(f"{route.name}: {answer.status_code} not logged")

    assert [line for line in wrong if line] == []
    after = digest()
    assert [table for table in before if before[table] != after[table]] == []


def test_who_it_belongs_to_gets_in(world: World) -> None:
    """The matrix would be content with addresses that nobody can open."""
    own = Client()
    own.force_login(world.hoa)
    for route in guarded_routes():
        maker = maker_for(route.name)
        elsewhere = ("quizzes:", "privacy:", "assignments:take_back")
        if route.in_the_cms or maker is None or route.name.startswith(elsewhere):
            continue
        if RULES[route.path] is not Access.OWNER:
            continue
        values = {key: value for key, value in maker(world).items() if key in route.arguments}
        assert own.get(reverse(route.name, kwargs=values)).status_code == 200, route.name
