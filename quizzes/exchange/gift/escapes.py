"""Signs that mean something in GIFT, hidden while it is taken apart."""

import re

SIGNS = "\\~=#{}:"
# Private letters stand for escaped signs; "\n" is a line break.
HIDDEN = {sign: chr(0xE000 + place) for place, sign in enumerate(SIGNS)}
LINE = chr(0xE010)
SHOWN = {ord(hidden): sign for sign, hidden in HIDDEN.items()} | {ord(LINE): "\n"}
PRIVATE = re.compile("[\ue000-\ue010]")


def hidden(words: str) -> str:
    """`words` with escaped signs replaced by private letters."""

    def letter(found: re.Match[str]) -> str:
        sign = found[1]
        return LINE if sign == "n" else HIDDEN.get(sign, found[0])

    return re.sub(r"\\(.)", letter, PRIVATE.sub("", words))


def shown(words: str) -> str:
    return words.translate(SHOWN)


def escaped(words: str) -> str:
    return re.sub(r"([\\~=#{}:])", r"\\\1", words).replace("\n", "\\n")
