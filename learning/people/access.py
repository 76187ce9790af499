"""Who is asking, and whom they may see. The only way a view gets a learner."""

from django.http import HttpRequest

from learning.people.models import Learner, User

GUEST_KEY = "guest"


def guest_of(request: HttpRequest) -> Learner | None:
    """The guest this browser has been learning as, if any."""
    public_id = request.session.get(GUEST_KEY)
    if not public_id:
        return None
    return Learner.objects.filter(public_id=public_id, standing=Learner.Standing.GUEST).first()


def forget_guest(request: HttpRequest) -> None:
    request.session.pop(GUEST_KEY, None)


def learner_of(request: HttpRequest) -> Learner | None:
    """The person who is learning: the signed-in one, else this browser's guest."""
    if isinstance(request.user, User):
        return request.user.learner
    return guest_of(request)


def learner_or_guest(request: HttpRequest) -> Learner:
    """The same, making a guest at the first recorded act."""
    learner = learner_of(request)
    if learner is None:
        learner = Learner.objects.create(standing=Learner.Standing.GUEST)
        request.session[GUEST_KEY] = str(learner.public_id)
    return learner
