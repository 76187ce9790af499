"""Takes come in piece by piece, are made small, listened to, and put in use."""

import tempfile
from collections.abc import Callable, Collection
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from courses.models import Lesson, Narration, TakePiece
from courses.narrated import Part
from courses.queries.helping import forget_spoken_help
from courses.queries.narrations import received
from courses.signals import take_arrived
from courses.speech import LANGUAGES, Unspoken, speak, speaks
from courses.transcoding import AAC, OPUS, Small, Unplayable, transcode
from learning.people.actions import note
from learning.people.models import User

LARGEST = 60 * 1024 * 1024
# Names the takes of the machine, each after its words.
MACHINE = UUID("3a0d6c1e-9a54-4f5e-8f0e-2d3f6a1b7c90")
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
    *, take: UUID, size: int, lesson: Lesson | None, part: Part, language: str, said: str,
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
    *, take: UUID, content: bytes, lesson: Lesson | None, part: Part, language: str, said: str,
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
    # What the machine is asked for comes later.
    if content:
        narration.original.save("take.bin", ContentFile(content), save=False)
    narration.save()
    take_arrived.send(sender=Narration, narration=narration)
    return narration


@transaction.atomic
def ask_machine(*, lesson: Lesson | None, part: Part, language: str, by: User) -> Narration:
    """A take of the part by the machine, which speaks after the page is answered. Asked twice
    for the same words, it is one; what failed is tried again. Raises Unspoken, with a sentence."""
    refuse_machine(lesson, part, language)
    take = uuid5(MACHINE, f"{lesson and lesson.pk} {part.block_id} {language} {part.digest}")
    rows = Narration.objects.select_for_update().filter(client_id=take)
    found = rows.first()
    if found is None:
        try:
            with transaction.atomic():
                return keep_take(
                    take=take, content=b"", lesson=lesson, part=part, language=language,
                    said=part.words, by_machine=True, by=by,
                )  # fmt: skip
        except IntegrityError:
            # Somebody asked at the same moment.
            found = rows.get()
    if found.state == Narration.State.FAILED:
        found.state = Narration.State.WAITING
        found.save(update_fields=["state"])
        take_arrived.send(sender=Narration, narration=found)
    return found


def refuse_machine(lesson: Lesson | None, part: Part, language: str) -> None:
    if language not in LANGUAGES:
        raise Unspoken(
            _("The machine reads only Vietnamese and English. Please record this language.")
        )
    if not speaks(language):
        raise Unspoken(_("No program that reads aloud is installed here. Please record it."))
    takes = Narration.objects.filter(lesson=lesson, block_id=part.block_id, language=language)
    if takes.filter(by_machine=False).exists():
        raise Unspoken(_("Somebody has read this part already: a person's voice is better."))


def make_small(*, narration_id: int) -> None:
    """The two files for phones. Twice changes nothing; what is no sound is said to be none."""
    narration = Narration.objects.filter(pk=narration_id, state=Narration.State.WAITING).first()
    if narration is None:
        return
    try:
        if narration.is_unspoken:
            sound = speak(narration.said, narration.language)
            narration.original.save("take.wav", ContentFile(sound), save=False)
        narration.seconds = round(_made(narration, OPUS, "opus", narration.opus.save))
        _made(narration, AAC, "m4a", narration.aac.save)
    except (Unplayable, Unspoken):
        narration.state = Narration.State.FAILED
    else:
        narration.state = Narration.State.READY
        narration.size = narration.opus.size
    narration.save(update_fields=["original", "opus", "aac", "seconds", "size", "state"])


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
    same = Narration.objects.filter(
        lesson=narration.lesson_id, block_id=narration.block_id, language=narration.language
    )
    # Whoever does the same for this part at this moment waits here.
    others = list(same.order_by("pk").select_for_update())
    for earlier in others:
        if earlier.pk < narration.pk:
            drop_take(narration=earlier)
    Narration.objects.filter(pk=narration.pk).update(is_current=True)
    note("courses.narration_in_use", by=by, lesson=str(narration.lesson_id or narration.block_id),
         language=narration.language)  # fmt: skip
    forget_help(narration)


@transaction.atomic
def drop_take(*, narration: Narration) -> None:
    """A take that nobody is to hear, with its files unless a copy of its lesson has them too."""
    files = [narration.original, narration.opus, narration.aac]
    narration.delete()
    forget_help(narration)
    kept_in = [(file.storage, str(file.name)) for file in files if file]
    transaction.on_commit(lambda: delete_files(kept_in))


def forget_help(narration: Narration) -> None:
    """What was put in use or dropped shows at once; elsewhere within a minute."""
    if narration.lesson_id is None:
        transaction.on_commit(forget_spoken_help)


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
