"""Sound made small enough for a phone that pays by the megabyte. No database.

Opus at 24 kbit/s is 180 kB a minute; AAC at 48 kbit/s is twice that, for the phones that play
no Opus. Both are mono. FFmpeg comes with PyAV.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import IO, cast

import av
from av.audio.stream import AudioStream
from av.error import FFmpegError

LONGEST_SECONDS = 20 * 60


class Unplayable(Exception):
    """No sound could be read, or it is longer than a lesson's part can be."""


@dataclass(frozen=True)
class Small:
    """How a small file is made."""

    container: str
    codec: str
    rate: int
    bit_rate: int
    options: Mapping[str, str] = field(default_factory=dict)


# Made for voices; never much more than the rate, whatever there is to hear.
FOR_VOICES = {"application": "voip", "vbr": "constrained"}
OPUS = Small("ogg", "libopus", 48_000, 24_000, FOR_VOICES)
AAC = Small("ipod", "aac", 44_100, 48_000)


def transcode(source: IO[bytes], target: IO[bytes], how: Small) -> float:
    """Write the sound of `source` to `target`; its length in seconds. Raises Unplayable."""
    try:
        return _transcode(source, target, how)
    except (FFmpegError, ValueError, IndexError) as fault:
        raise Unplayable from fault


def _transcode(source: IO[bytes], target: IO[bytes], how: Small) -> float:
    samples = 0
    with av.open(source, "r") as taken, av.open(target, "w", format=how.container) as made:
        options = dict(how.options)
        added = made.add_stream(how.codec, rate=how.rate, options=options, layout="mono")
        sound = cast("AudioStream", added)
        sound.bit_rate = how.bit_rate
        resampler = av.AudioResampler(format=sound.format.name, layout="mono", rate=how.rate)
        for frame in chain(taken.decode(taken.streams.audio[0]), [None]):
            for piece in resampler.resample(frame):
                samples += piece.samples
                made.mux(sound.encode(piece))
            if samples > LONGEST_SECONDS * how.rate:
                raise Unplayable
        made.mux(sound.encode(None))
    if not samples:
        raise Unplayable
    return samples / how.rate
