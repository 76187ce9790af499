"""What each page of the numbers costs, beside a bare view in the same run."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path

from learning.operations.timing import median, say
from learning.people.models import Unit, User
from learning.people.queries import communes

PUBLIC = "/thong-ke/"
# So many questions the public page may ask, its frame included.
QUERIES = 8


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Xin chào")


urlpatterns = [path("bare/", bare)]


def pages_are_light() -> bool:
    """Whether the public page asks as often as promised, or less. Times are told, not judged."""
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[]):
        nothing = median(lambda: Client().get("/bare/"), 15)
    public = Client()
    asked = cost(public, "public page, whole", PUBLIC, nothing)
    for name, address in public_pages().items():
        cost(public, name, address, nothing)
    with staff() as leader:
        for name, address in leaders_pages().items():
            cost(leader, name, address, nothing)
    say("queries of the public page", f"{asked}, of {QUERIES} promised")
    return 0 < asked <= QUERIES


def public_pages() -> dict[str, str]:
    data = f"{PUBLIC}du-lieu/"
    return {
        "public page, up to a day": f"{PUBLIC}?den=2026-10-15",
        "communes and their targets": f"{PUBLIC}xep-hang/?ky=2026&chi-so=learnt",
        "groups of a half-year": f"{PUBLIC}nhom/",
        "open data, its page": data,
        "open data, communes as CSV": f"{data}communes.csv",
        "open data, months as JSON": f"{data}months.json",
        "open data, groups as CSV": f"{data}groups.csv",
    }


def leaders_pages() -> dict[str, str]:
    province = Unit.objects.get(tree="territory", kind="province", valid_to=None)
    commune = communes()[0]
    return {
        "dashboard of the province": f"/quan-tri/so-lieu/{province.pk}/",
        "dashboard of a commune": f"/quan-tri/so-lieu/{commune.pk}/",
        "courses given up in a commune": f"/quan-tri/so-lieu/{commune.pk}/bo-do/",
        "people of a commune who have begun": f"/quan-tri/so-lieu/{commune.pk}/nguoi/",
    }


@contextmanager
def staff() -> Iterator[Client]:
    """Whoever may look at everything, past the second step."""
    user = User.objects.create_superuser(username="do", email="do@example.vn")
    client = Client()
    client.force_login(user)
    with override_settings(STAFF_SECOND_FACTOR=False):
        yield client


def cost(client: Client, name: str, address: str, nothing: float) -> int:
    """How many questions it asks."""
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    # Read at once: the next request clears what is remembered of this one.
    asked, spent = len(queries), sum(float(query["time"]) for query in queries)
    whole = median(lambda: client.get(address), 5)
    say(
        name,
        f"{asked} queries, {1000 * spent:,.0f} ms in the database, {1000 * whole:,.0f} ms whole, "
        f"{nothing / whole:.3f} of a bare view",
    )
    return asked
