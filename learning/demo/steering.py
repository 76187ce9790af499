"""Sample targets and totals, small as the sample province is, so that leaders see something.

Every number says of itself that it is made up.
"""

from datetime import date
from random import Random

from django.utils import timezone

from learning.people.models import Unit
from learning.people.queries import communes
from learning.reports.models import Denominator, Indicator, Target

SOURCE = "Số mẫu – chưa đối chiếu"
BASIS = "Chỉ tiêu mẫu của bản trình diễn, không phải văn bản có thật"
PERCENT = 40
# One commune in so many has not said how many people it has.
SILENT = 12


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
    chance = Random("totals")  # noqa: S311
    heads = {unit.pk: chance.randint(2, 9) for unit in communes()}
    told = [pk for pk in heads if chance.random() > 1 / SILENT]
    own = {"counted_on": date(day.year, 1, 1), "source": SOURCE}
    rows = [Denominator(unit_id=pk, headcount=heads[pk], **own) for pk in told]
    whole = Denominator(unit=province, headcount=sum(heads.values()), **own)
    Denominator.objects.bulk_create([*rows, whole])
