"""`python -m courses.espeak vi`: words on the standard input, a WAV file on the standard output.

espeak-ng is under the GPL, and C: it is loaded in this process alone, which ends when it has
spoken. No Django here.
"""

import sys
import wave
from ctypes import CDLL, CFUNCTYPE, POINTER, c_char_p, c_int, c_short, c_size_t, c_void_p, string_at
from typing import Any

import espeakng_loader

SYNCHRONOUS = 2
DO_NOT_EXIT = 0x8000
RATE = 1
UTF_8 = 1
# Words a minute: unhurried, for somebody who does what is said.
UNHURRIED = 145

Heard = CFUNCTYPE(c_int, POINTER(c_short), c_int, c_void_p)


def spoken(words: str, language: str) -> tuple[int, bytes]:
    """Samples a second, and the samples: 16 bits, mono. Raises OSError or ValueError."""
    speech = CDLL(espeakng_loader.get_library_path())
    data = str(espeakng_loader.get_data_path()).encode()
    rate = speech.espeak_Initialize(SYNCHRONOUS, 0, c_char_p(data), DO_NOT_EXIT)
    if rate <= 0:
        raise OSError("espeak-ng found no data")
    pieces: list[bytes] = []

    @Heard
    def hear(samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            pieces.append(string_at(samples, 2 * count))
        return 0

    speech.espeak_SetSynthCallback(hear)
    if speech.espeak_SetVoiceByName(c_char_p(language.encode())):
        raise ValueError(language)
    speech.espeak_SetParameter(RATE, UNHURRIED, 0)
    text = words.encode()
    size = c_size_t(len(text) + 1)
    if speech.espeak_Synth(c_char_p(text), size, 0, 0, 0, UTF_8, None, None):
        raise OSError("espeak-ng did not speak")
    return rate, b"".join(pieces)


def main() -> None:
    rate, samples = spoken(sys.stdin.buffer.read().decode(), sys.argv[1])
    # Not a seekable place: the length goes into the head before the samples.
    with wave.open(sys.stdout.buffer, "wb") as sound:
        sound.setparams((1, 2, rate, len(samples) // 2, "NONE", ""))
        sound.writeframes(samples)


if __name__ == "__main__":
    main()
