"""Two sample campaigns: one under way, one closed with its final board."""

from datetime import date, timedelta
from random import Random

from django.utils import timezone

from courses.models import Course
from learning.campaigns.actions import add_units, close_campaign, set_targets
from learning.campaigns.models import Campaign
from learning.campaigns.standings import Target
from learning.people.models import Unit, User
from learning.people.queries import communes

SOURCE = "Số liệu mẫu của bản trình diễn"
NOW = {
    "title": "Mùa cao điểm “Mỗi người dân một kỹ năng số”",
    "slug": "moi-nguoi-dan-mot-ky-nang-so",
    "lead": "Mỗi xã, phường vận động bà con học ít nhất một khóa học và nhận giấy chứng nhận.",
    "contact": "Sở Khoa học và Công nghệ (mẫu)",
}
BEFORE = {
    "title": "Tháng hưởng ứng Ngày Chuyển đổi số",
    "slug": "thang-huong-ung-ngay-chuyen-doi-so",
    "lead": "Cả tỉnh cùng học trong tháng Ngày Chuyển đổi số quốc gia 10/10.",
}


def start_campaigns(province: Unit, by: User) -> None:
    """Make both, once."""
    if Campaign.objects.exists():
        return
    today = timezone.localdate()
    launch(NOW, province, by, today - timedelta(days=60), today + timedelta(days=20))
    past = launch(BEFORE, province, by, today - timedelta(days=150), today - timedelta(days=90))
    close_campaign(campaign=past, by=by)


def launch(words: dict[str, str], province: Unit, by: User, first: date, last: date) -> Campaign:
    """Published, with every commune and ward; one in six has not said how many people it has."""
    campaign = Campaign.objects.create(
        owner=province, starts_on=first, ends_on=last, live=False, **words
    )
    campaign.courses.set(Course.objects.filter(is_live=True, counts_for_movement=True))
    campaign.save()
    units = list(communes())
    add_units(campaign=campaign, units=units, by=by)
    chance = Random(words["slug"])  # noqa: S311
    targets = {unit.pk: target(chance) for unit in units}
    set_targets(campaign=campaign, targets=targets, removed=[], by=by)
    campaign.save_revision(user=by).publish()
    campaign.refresh_from_db()
    return campaign


def target(chance: Random) -> Target:
    people = chance.randint(2, 6)
    if chance.random() < 1 / 6:
        return Target(people=people)
    total = chance.randrange(1_800, 9_600, 10)
    return Target(people, None, total, SOURCE, timezone.localdate() - timedelta(days=200))
