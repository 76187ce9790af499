"""Words made into sound by a program outside: for parts that nobody has read yet. No database.

The program is a process of its own, which gets the words on its standard input, no shell, and
none of our secrets.
"""

import io
import os
import subprocess
import wave
from importlib.util import find_spec

from django.conf import settings

# What it can say. A Vietnamese voice never reads Mường or Thái: it would teach them wrongly.
LANGUAGES = frozenset({"vi", "en"})
# espeak-ng says an hour's words in two seconds.
LONGEST_SECONDS = 60
OUR_OWN = "courses.espeak"
# Of our environment, nothing else: it holds keys.
PASSED_ON = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH")


class Unspoken(Exception):
    """The program is not there, failed, took too long, or gave no sound."""


def speaks(language: str) -> bool:
    """Whether there is a machine here that reads this language."""
    command = settings.SPEECH_COMMAND
    if language not in LANGUAGES or not command:
        return False
    return OUR_OWN not in command or find_spec("espeakng_loader") is not None


def speak(words: str, language: str) -> bytes:
    """A WAV file. Raises Unspoken."""
    if not speaks(language):
        raise Unspoken(language)
    command = [part.replace("{language}", language) for part in settings.SPEECH_COMMAND]
    try:
        done = subprocess.run(  # noqa: S603 - the operator's own program
            command,
            # A line is a paragraph: the voice rests after it.
            input=words.replace("\n", "\n\n").encode(),
            capture_output=True,
            check=True,
            timeout=LONGEST_SECONDS,
            cwd=settings.BASE_DIR,
            env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
        )
    except (OSError, subprocess.SubprocessError) as fault:
        raise Unspoken from fault
    refuse_silence(done.stdout)
    return done.stdout


def refuse_silence(sound: bytes) -> None:
    """What is no WAV file, or holds nothing but the same sample over and over."""
    try:
        with wave.open(io.BytesIO(sound)) as opened:
            samples = opened.readframes(opened.getnframes())
    except (wave.Error, EOFError) as fault:
        raise Unspoken from fault
    if len(set(samples)) < 2:
        raise Unspoken
