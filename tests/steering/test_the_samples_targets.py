"""The sample province has a target and totals, and each says that it is made up."""

import pytest

from learning.demo.signing_in import HOME
from learning.demo.steering import BASIS, SOURCE, set_sample_targets
from learning.people.models import Unit
from learning.people.province import PROVINCE
from learning.people.queries import communes
from learning.reports.models import Denominator, Target
from learning.steering.queries import Question, standings
from tests.steering.leading import TODAY

pytestmark = pytest.mark.django_db


def test_every_number_says_it_is_made_up_and_a_second_time_changes_nothing() -> None:
    province = Unit.objects.get(tree="territory", code=PROVINCE[0], valid_to=None)
    set_sample_targets(province)
    rows = Denominator.objects.count()
    set_sample_targets(province)
    assert Denominator.objects.count() == rows
    assert set(Denominator.objects.values_list("source", flat=True)) == {SOURCE}
    assert "Số mẫu – chưa đối chiếu" in SOURCE
    assert Target.objects.get().basis == BASIS
    home = communes().get(name=HOME)
    whole, own = standings([province, home], Question(span=str(TODAY.year)))
    assert whole.target is not None
    assert own.lag is not None
    # Some have said nothing, and stay unknown.
    found = standings(list(communes()), Question(span=str(TODAY.year)))
    assert 0 < sum(row.line is None for row in found) < len(found) / 4
