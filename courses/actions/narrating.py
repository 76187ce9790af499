"""Takes come in piece by piece, are made small, listened to, and put in use."""

import tempfile
from collections.abc import Callable, Collection
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from courses.models import Lesson, Narration, TakePiece
from courses.narrated import Part
from courses.queries.narrations import received
from courses.signals import take_arrived
from courses.transcoding import AAC, OPUS, Small, Unplayable, transcode
from learning.people.actions import note
from learning.people.models import User

LARGEST = 60 * 1024 * 1024
# A take that nobody went on sending.
FORGOTTEN_AFTER = timedelta(days=3)


class Hole(Exception):
    """A piece that does not follow what has come so far: `received` bytes."""

    def __init__(self, received: int) -> None:
        super().__init__()
        self.received = received


@transaction.atomic
def take_piece(*, take: UUID, at: int, content: bytes, by: User) -> int:
    """Keep the next piece; how many bytes have come. One that came before changes nothing."""
    so_far = received(take, by)
    if at < so_far:
        return so_far
    is_others = TakePiece.objects.filter(take=take).exclude(sent_by=by).exists()
    if at > so_far or is_others or at + len(content) > LARGEST:
        raise Hole(so_far)
    TakePiece.objects.create(take=take, at=at, content=content, sent_by=by)
    return so_far + len(content)


@transaction.atomic
def finish_take(
    *, take: UUID, size: int, lesson: Lesson, part: Part, language: str, said: str,
    by_machine: bool, by: User,
) -> Narration:  # fmt: skip
    """All pieces are there: a narration of them, to be made small. Sent twice, it is one."""
    found = Narration.objects.filter(client_id=take).first()
    if found is not None:
        return found
    so_far = received(take, by)
    if so_far != size or not size:
        raise Hole(so_far)
    pieces = TakePiece.objects.filter(take=take, sent_by=by).order_by("at")
    content = b"".join(bytes(piece.content) for piece in pieces)
    narration = keep_take(
        take=take, content=content, lesson=lesson, part=part, language=language, said=said,
        by_machine=by_machine, by=by,
    )  # fmt: skip
    pieces.delete()
    return narration


@transaction.atomic
def keep_take(
    *, take: UUID, content: bytes, lesson: Lesson, part: Part, language: str, said: str,
    by_machine: bool, by: User,
) -> Narration:  # fmt: skip
    narration = Narration(
        client_id=take,
        lesson=lesson,
        block_id=part.block_id,
        language=language,
        said=said,
        by_machine=by_machine,
        words_digest=part.digest,
        made_by=by,
    )
    narration.original.save("take.bin", ContentFile(content), save=False)
    narration.save()
    take_arrived.send(sender=Narration, narration=narration)
    return narration


def make_small(*, narration_id: int) -> None:
    """The two files for phones. Twice changes nothing; what is no sound is said to be none."""
    narration = Narration.objects.filter(pk=narration_id, state=Narration.State.WAITING).first()
    if narration is None:
        return
    try:
        narration.seconds = round(_made(narration, OPUS, "opus", narration.opus.save))
        _made(narration, AAC, "m4a", narration.aac.save)
    except Unplayable:
        narration.state = Narration.State.FAILED
    else:
        narration.state = Narration.State.READY
        narration.size = narration.opus.size
    narration.save(update_fields=["opus", "aac", "seconds", "size", "state"])


def _made(narration: Narration, how: Small, ending: str, keep: Callable[..., None]) -> float:
    with tempfile.NamedTemporaryFile(suffix=f".{ending}") as target:
        with narration.original.open("rb") as source:
            seconds = transcode(source, target, how)
        target.seek(0)
        keep(f"sound.{ending}", File(target), save=False)
    return seconds


def make_missing_small() -> int:
    """Takes whose task was lost; how many."""
    late = Narration.objects.filter(
        state=Narration.State.WAITING, made_at__lt=timezone.now() - timedelta(minutes=5)
    )
    waiting = list(late.values_list("pk", flat=True))
    for pk in waiting:
        make_small(narration_id=pk)
    return len(waiting)


@transaction.atomic
def put_in_use(*, narration: Narration, by: User) -> None:
    """Learners hear it from now on, in place of an earlier take, which goes."""
    # Whoever does the same for this part at this moment waits here.
    Lesson.objects.select_for_update().get(pk=narration.lesson_id)
    others = Narration.objects.filter(
        lesson=narration.lesson_id, block_id=narration.block_id, language=narration.language,
        pk__lt=narration.pk,
    )  # fmt: skip
    for earlier in others:
        drop_take(narration=earlier)
    Narration.objects.filter(pk=narration.pk).update(is_current=True)
    note("courses.narration_in_use", by=by, lesson=str(narration.lesson_id),
         language=narration.language)  # fmt: skip


@transaction.atomic
def drop_take(*, narration: Narration) -> None:
    """A take that nobody is to hear, with its files unless a copy of its lesson has them too."""
    files = [narration.original, narration.opus, narration.aac]
    narration.delete()
    kept_in = [(file.storage, str(file.name)) for file in files if file]
    transaction.on_commit(lambda: delete_files(kept_in))


def delete_files(kept_in: list[tuple[Any, str]]) -> None:
    for storage, name in kept_in:
        if not Narration.objects.filter(Q(original=name) | Q(opus=name) | Q(aac=name)).exists():
            storage.delete(name)


@transaction.atomic
def share_readings(*, lesson: Lesson, copy: Lesson, block_ids: Collection[str]) -> int:
    """What is heard of a lesson is heard of its copy, in all languages: rows of its own, which
    name the same files. How many."""
    heard = Narration.objects.filter(lesson=lesson, is_current=True, block_id__in=block_ids)
    # Whoever drops one of them at this moment waits, and then sees that its files are shared.
    takes = list(heard.select_for_update())
    for take in takes:
        take.pk, take.client_id, take.lesson = None, uuid4(), copy
    Narration.objects.bulk_create(takes)
    return len(takes)


def forget_pieces() -> int:
    old = TakePiece.objects.filter(sent_at__lt=timezone.now() - FORGOTTEN_AFTER)
    return old.delete()[0]
