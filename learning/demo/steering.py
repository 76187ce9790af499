"""Sample targets and totals, small as the sample province is, so that leaders see something.

Every number says of itself that it is made up.
"""

from datetime import date
from random import Random

from django.utils import timezone

from learning.demo.signing_in import HOME
from learning.people.models import Unit
from learning.people.queries import communes
from learning.reports.models import Denominator, Indicator, Target
from learning.reports.queries import by_commune

SOURCE = "Số mẫu – chưa đối chiếu"
BASIS = "Chỉ tiêu mẫu của bản trình diễn, không phải văn bản có thật"
PERCENT = 40
# One commune in so many has not said how many people it has.
SILENT, MORE_AT_HOME = 12, 40


def set_sample_targets(province: Unit) -> None:
    """A share for this year, which holds for every commune; once."""
    if Target.objects.exists() or Denominator.objects.exists():
        return
    day = timezone.localdate()
    Target.objects.create(
        unit=province,
        indicator=Indicator.LEARNT,
        span=str(day.year),
        percent=PERCENT,
        basis=BASIS,
    )
    heads = invented_totals()
    home = communes().get(name=HOME).pk
    silent = {pk for pk in heads if Random(f"told {pk}").random() < 1 / SILENT} - {home}  # noqa: S311
    own = {"counted_on": date(day.year - 1, 7, 1), "source": SOURCE}
    rows = [Denominator(unit_id=pk, headcount=heads[pk], **own) for pk in heads.keys() - silent]
    whole = Denominator(unit=province, headcount=sum(heads.values()), **own)
    Denominator.objects.bulk_create([*rows, whole])


def invented_totals() -> dict[int, int]:
    """Some more than learn in a commune; in the home of the sample's manager many more, so that
    there is somebody to remind."""
    learning = {row.unit.pk: row.learning for row in by_commune() if row.unit}
    chance = Random("totals")  # noqa: S311
    return {
        unit.pk: learning.get(unit.pk, 0)
        + chance.randint(2, 9)
        + MORE_AT_HOME * (unit.name == HOME)
        for unit in communes()
    }
