"""Requests and holds follow a person when two learners turn out to be one."""

from learning.people.actions import merge_learners
from learning.people.models import User
from learning.privacy.actions import place_hold, receive_request
from learning.privacy.collecting import everything_about
from learning.privacy.models import DataRequest, Hold


def ask(user: User, kind: str) -> DataRequest:
    return receive_request(learner=user.learner, kind=kind, channel="web", identity="sign_in")


def test_requests_become_the_kept_ones(learner: User, neighbour: User, manager: User) -> None:
    mine, theirs, other = (
        ask(learner, "access"),
        ask(neighbour, "access"),
        ask(neighbour, "erasure"),
    )
    place_hold(learner=neighbour.learner, legal_basis="Thanh tra", by=manager)

    merge_learners(kept=learner.learner, dropped=neighbour.learner)

    owners = dict(DataRequest.objects.values_list("pk", "learner"))
    assert owners == {
        mine.pk: learner.learner.pk,
        theirs.pk: neighbour.learner.pk,
        other.pk: learner.learner.pk,
    }
    assert Hold.objects.get().learner == learner.learner


def test_a_copy_holds_what_was_merged_too(learner: User, neighbour: User) -> None:
    merge_learners(kept=learner.learner, dropped=neighbour.learner)

    sections = {section.name: section.rows for section in everything_about(learner.learner)}

    assert "Hà Văn Sơn" in str(sections["person"])
    assert len(sections["sign-in"]) == 2
