"""Anyone reads a published campaign: what, when, which courses, how units stand; and prints it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses.models import CourseEdition, CoursePage
from learning.campaigns.actions import close_campaign
from learning.campaigns.models import Campaign
from learning.people.models import Unit
from tests.campaigns.pushing import make_campaign, reach, takes_part, today
from tests.certificates.faces import text_of
from tests.writing import make_course, make_unit

pytestmark = pytest.mark.django_db
PAGE = "/phong-trao/thang-hoc/"


@pytest.fixture
def campaign(commune: Unit, course: CoursePage) -> Campaign:
    """Under way, with one commune of which 3 of 6 asked people have learnt."""
    begun = {"starts_on": today() - timedelta(days=5), "ends_on": today() + timedelta(days=5)}
    campaign = make_campaign(commune, course, contact="Văn hóa xã, 0218 3 867 001", **begun)
    takes_part(campaign, commune, denominator=12, target_percent=50)
    edition = CourseEdition.objects.get(course__key=course.translation_key)
    reach(commune, edition=edition, count=3, counted_on=today())
    return campaign


def read(address: str = PAGE, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.usefixtures("campaign")
def test_the_page_says_what_it_is_and_how_units_stand(course: CoursePage) -> None:
    page = read()

    assert "<h1>Tháng học tập số</h1>" in page
    assert course.title in page
    assert "Văn hóa xã, 0218 3 867 001" in page
    assert "Công an xã (01/09/2026)" in page
    assert "50%" in page
    assert "Còn 5 ngày" in page


def test_a_total_nobody_knows_is_said_to_be_missing(campaign: Campaign) -> None:
    takes_part(campaign, make_unit("Xã Cao Sơn"))

    page = read()

    assert "chưa có" in page
    assert "Xã Cao Sơn" in page


def test_a_draft_does_not_exist_for_the_public(campaign: Campaign) -> None:
    Campaign.objects.filter(pk=campaign.pk).update(live=False)

    for address in (PAGE, f"{PAGE}bang.csv", f"{PAGE}ap-phich.pdf"):
        read(address, status=404)
    assert campaign.title not in read("/phong-trao/")
    assert campaign.title not in read("/")


@pytest.mark.usefixtures("campaign")
def test_the_list_and_the_home_page_lead_to_it() -> None:
    assert f'href="{PAGE}"' in read("/phong-trao/")
    assert f'href="{PAGE}"' in read("/")


def test_past_ones_stand_below_and_leave_the_home_page(campaign: Campaign) -> None:
    over = {"starts_on": today() - timedelta(days=9), "ends_on": today() - timedelta(days=1)}
    Campaign.objects.filter(pk=campaign.pk).update(**over)

    page = read("/phong-trao/")

    assert page.index("empty") < page.index(PAGE)
    assert PAGE not in read("/")


@pytest.mark.usefixtures("course")
def test_without_a_campaign_the_list_says_so() -> None:
    assert "drawings/statistics.svg" in read("/phong-trao/")


@pytest.mark.usefixtures("campaign")
def test_in_english_the_words_are_said_to_be_vietnamese() -> None:
    page = read("/en" + PAGE)

    assert 'lang="vi">\n          <h1>Tháng học tập số</h1>' in page


@pytest.mark.usefixtures("campaign")
def test_a_shared_link_says_what_it_leads_to() -> None:
    page = read()

    assert '<meta property="og:title" content="Tháng học tập số">' in page
    assert "Cùng học trong tháng." in page[: page.index("</head>")]


def test_the_table_is_read_as_vietnamese_and_a_name_is_no_formula(campaign: Campaign) -> None:
    takes_part(campaign, make_unit("=1+1"))

    rows = Client().get(f"{PAGE}bang.csv").content.decode("utf-8-sig").splitlines()

    assert rows[1].startswith("Xã Mai Châu,0,3,0,6,50,3,12,Công an xã (01/09/2026)")
    assert rows[2].startswith("'=1+1,0,0,0,,,,,")


def closed(
    owner: Unit, course: CoursePage, slug: str, people: dict[Unit, int], ago: int = 1
) -> Campaign:
    """A campaign that ended days ago, and so many people of each unit who learnt in it."""
    last = today() - timedelta(days=ago)
    days = {"starts_on": last - timedelta(days=8), "ends_on": last}
    campaign = make_campaign(owner, course, slug=slug, **days)
    for unit in people:
        takes_part(campaign, unit)
    edition = CourseEdition.objects.get(course__key=course.translation_key)
    for unit, count in people.items():
        tree = "organisation" if unit.tree == "organisation" else "territory"
        where = {"territory": None} | {tree: unit}
        day = last - timedelta(days=1)
        reach(None, edition=edition, count=count, counted_on=day, **where)
    close_campaign(campaign=campaign, by=None)
    return campaign


def told(slug: str) -> dict[str, str]:
    """How many completed, by unit, as the public file says."""
    lines = read(f"/phong-trao/{slug}/bang.csv").lstrip("\ufeff").splitlines()[1:]
    return {line.split(",")[0]: line.split(",")[2] for line in lines}


def villages_of(commune: Unit, *names: str) -> list[Unit]:
    made = {"tree": "territory", "kind": "village"}
    return [commune.add_child(name=name, code=name, **made) for name in names]


def test_communes_beside_agencies_are_told_in_fives_and_without_a_check_sum(
    commune: Unit, course: CoursePage
) -> None:
    agency = make_unit("Sở Y tế", tree="organisation", kind="agency")
    others = [make_unit(name) for name in ("Xã Cao Sơn", "Xã Pà Cò")]
    closed(commune, course, "ca-tinh", {agency: 3, commune: 12, others[0]: 7, others[1]: 8})

    assert told("ca-tinh") == {
        "Sở Y tế": "3",
        "Xã Mai Châu": "10",
        "Xã Cao Sơn": "5",
        "Xã Pà Cò": "5",
    }
    page = read("/phong-trao/ca-tinh/")
    assert "bội số của 5" in page
    assert "Mã đối chiếu" not in page


def test_communes_beside_agencies_wait_for_the_end(campaign: Campaign, commune: Unit) -> None:
    assert told("thang-hoc") == {"Xã Mai Châu": "3"}

    takes_part(campaign, make_unit("Sở Y tế", tree="organisation", kind="agency"))
    cache.clear()

    assert told("thang-hoc") == {"Xã Mai Châu": "không nêu", "Sở Y tế": "0"}


def test_a_second_campaign_of_the_same_days_does_not_tell_of_the_same_villages(
    commune: Unit, course: CoursePage
) -> None:
    ours = dict(zip(villages_of(commune, "Xóm Một", "Xóm Hai", "Xóm Ba"), (6, 7, 8), strict=True))
    theirs = villages_of(make_unit("Xã Cao Sơn"), "Xóm Bốn", "Xóm Năm", "Xóm Sáu")
    first = closed(commune, course, "dot-mot", ours)
    closed(commune, course, "dot-hai", ours | dict(zip(theirs, (6, 7, 8), strict=True)))

    assert set(told("dot-mot").values()) == {"5"}
    assert {name: told("dot-hai")[name] for name in ("Xóm Một", "Xóm Bốn")} == {
        "Xóm Một": "không nêu",
        "Xóm Bốn": "5",
    }
    first.unpublish()
    assert told("dot-hai")["Xóm Một"] == "không nêu", "somebody may have kept it"


def test_a_campaign_of_other_days_tells_of_them_too(commune: Unit, course: CoursePage) -> None:
    names = "Xóm Một", "Xóm Hai", "Xóm Ba"
    ours = dict(zip(villages_of(commune, *names), (6, 7, 8), strict=True))
    closed(commune, course, "dot-mot", ours, ago=20)
    closed(commune, course, "dot-hai", ours)

    assert set(told("dot-hai").values()) == {"5"}


def test_where_nothing_is_told_the_page_says_so_once_a_unit(
    commune: Unit, course: CoursePage
) -> None:
    closed(commune, course, "xom", dict.fromkeys(villages_of(commune, "Xóm Một", "Xóm Hai"), 2))

    page = read("/phong-trao/xom/")

    assert page.split("standings")[1].count("không nêu") == 2
    assert 'class="stats"' not in page


def test_a_campaign_of_another_course_tells_of_them_too(commune: Unit, course: CoursePage) -> None:
    villages = dict(zip(villages_of(commune, "Xóm Một", "Xóm Hai"), (7, 8), strict=True))
    others = dict.fromkeys(villages_of(commune, "Xóm Ba"), 6)
    closed(commune, course, "dot-mot", villages | others)
    closed(commune, make_course("Khóa khác"), "dot-hai", villages | others)

    assert set(told("dot-hai").values()) == {"5"}


def test_the_final_board_keeps_its_numbers_whatever_happens(
    campaign: Campaign, commune: Unit, course: CoursePage
) -> None:
    over = {"starts_on": today() - timedelta(days=9), "ends_on": today() - timedelta(days=1)}
    Campaign.objects.filter(pk=campaign.pk).update(**over)
    edition = CourseEdition.objects.get(course__key=course.translation_key)
    reach(commune, edition=edition, counted_on=today() - timedelta(days=2))
    close_campaign(campaign=campaign, by=None)
    before = read(f"{PAGE}bang.csv")

    reach(commune, edition=edition, count=4, counted_on=today() - timedelta(days=2))
    takes_part(campaign, make_unit("Xã Cao Sơn"))
    Unit.objects.filter(pk=commune.pk).update(name="Xã Tên Mới")

    assert read(f"{PAGE}bang.csv") == before
    assert "Xã Mai Châu,0,1,0,6," in before
    assert campaign.final.digest[:16] in read()


@pytest.mark.usefixtures("campaign")
def test_the_poster_says_it_all_on_one_sheet(tmp_path: Path, course: CoursePage) -> None:
    answer = Client().get(f"{PAGE}ap-phich.pdf")

    words = text_of(answer.content, tmp_path)
    assert answer["Content-Type"] == "application/pdf"
    for said in ("Tháng học tập số", course.title, "phong-trao/thang-hoc", "Cần giúp đỡ: Văn hóa"):
        assert said in words


def test_a_long_title_stays_on_one_sheet(campaign: Campaign, tmp_path: Path) -> None:
    words = ("Tháng cao điểm học tập số cho mọi người dân " * 3)[:120]
    Campaign.objects.filter(pk=campaign.pk).update(title=words, lead="Cùng học, cùng làm. " * 15)

    answer = Client().get(f"{PAGE}ap-phich.pdf")

    assert answer.content.count(b"/Type /Page\n") + answer.content.count(b"/Type/Page/") <= 1
    assert "miễn phí" in text_of(answer.content, tmp_path)


def test_many_units_cost_no_more_questions(campaign: Campaign) -> None:
    read()
    with CaptureQueriesContext(connection) as few:
        read()
    for number in range(40):
        takes_part(campaign, make_unit(f"Xã {number:02}"))

    with CaptureQueriesContext(connection) as many:
        page = read()

    assert len(many) == len(few), [query["sql"] for query in many]
    assert page.count('<th scope="row">') == 30
    assert 'href="?xem=het#bang"' in page
    assert read(f"{PAGE}?xem=het").count('<th scope="row">') == 41


def test_nobody_can_write_to_the_page() -> None:
    assert Client().post("/phong-trao/").status_code == 405
