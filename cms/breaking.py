"""Where a line of Tai Viet may be broken. Pure, no database.

Most people put spaces between words; older writing has none, and neither browsers nor the
typesetter know where its syllables end. The rules are those of the proposal by which the
script came into Unicode (ISO/IEC JTC1/SC2/WG2 N3220): a syllable is a vowel sign before its
letter or none, the letter, perhaps a second one (ꪫ, ꪨ, ꪧ), signs above, below or after it, and
perhaps a final letter. Only where these leave no choice is a break offered.
"""

import re

ZERO_WIDTH_SPACE = "\u200b"
# No word of the language is that long: it is a sentence without spaces.
LONGER_THAN_A_WORD = 16

TAI_VIET = "\uaa80-\uaadf"
LETTERS = "\uaa80-\uaaaf"
SECOND_LETTERS = "\uaaa6-\uaaab"
FIRST_ONLY = "\uaa80-\uaaa5\uaaac-\uaaaf"
BEFORE_THEIR_LETTER = "\uaab5\uaab6\uaab9\uaabb\uaabc"
OTHER_VOWELS = "\uaab0-\uaab4\uaab7\uaab8\uaaba\uaabd\uaabe"
TONES = "\uaabf-\uaac2"
WHOLE_WORDS = "\uaadb\uaadc"
REPEATED = "\uaadd"

BOUNDARY = re.compile(
    "|".join(
        (
            f"(?<=[^{BEFORE_THEIR_LETTER}])(?=[{BEFORE_THEIR_LETTER}{WHOLE_WORDS}])",
            f"(?<=[{WHOLE_WORDS}{REPEATED}])(?=[{LETTERS}])",
            # A letter with a vowel of its own is nobody's final letter.
            f"(?:(?<=[{OTHER_VOWELS}])|(?<=[{OTHER_VOWELS}][{TONES}]))"
            f"(?=[{LETTERS}][{TONES}]?[{OTHER_VOWELS}])",
            f"(?<=[{LETTERS}{TONES}])(?=[{FIRST_ONLY}][{TONES}]?[{OTHER_VOWELS}])",
        )
    )
)
LONG_RUN = f"[{TAI_VIET}]{{{LONGER_THAN_A_WORD + 1},}}"
IN_WORDS = re.compile(LONG_RUN)
# What is no running text goes through whole; so do tags with what stands in their attributes.
IN_HTML = re.compile(
    r"<(?P<whole>script|style|textarea|title|select|svg)\b.*?</(?P=whole)\s*>|<!--.*?-->"
    rf"|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|{LONG_RUN}",
    re.DOTALL | re.IGNORECASE,
)


def with_breaks(words: str) -> str:
    """For the typesetter: a space of no width at each place."""
    return IN_WORDS.sub(lambda run: BOUNDARY.sub(ZERO_WIDTH_SPACE, run[0]), words)


def with_breaks_in_html(html: str) -> str:
    """For browsers: an element, so that neither copied nor searched text has a sign in it."""
    return IN_HTML.sub(
        lambda piece: piece[0] if piece[0][0] == "<" else BOUNDARY.sub("<wbr>", piece[0]), html
    )
