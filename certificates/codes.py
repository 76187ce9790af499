"""Codes by which a certificate is checked: twelve random characters and a check character.

Crockford's 32 signs, without I, L, O and U: people read them off paper and say them aloud.
"""

import re
import secrets

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_SIGNS = 12
GROUPS = (4, 4, 5)
MISREAD = str.maketrans("OIL", "011")
# x⁵ + x² + 1 is primitive: one wrong sign or two exchanged ones always change the check.
FIELD = 0b100101


def new_code() -> str:
    """60 random bits: with a million certificates, one guess in 10¹² meets one."""
    signs = "".join(secrets.choice(SIGNS) for _ in range(RANDOM_SIGNS))
    return signs + check_sign(signs)


def check_sign(signs: str) -> str:
    value = 0
    for sign in signs:
        value = (value ^ SIGNS.index(sign)) << 1
        if value & 0b100000:
            value ^= FIELD
    return SIGNS[value]


def read_code(typed: str) -> str | None:
    """The code somebody meant, forgiving case, dashes, spaces, O and I; None when misread."""
    code = re.sub(r"[\s.\-\u2010-\u2015]", "", typed[:60]).upper().translate(MISREAD)
    if len(code) != RANDOM_SIGNS + 1 or not set(code) <= set(SIGNS):
        return None
    return code if check_sign(code[:-1]) == code[-1] else None


def grouped(code: str) -> str:
    """As printed and shown: 7K3M-9QXD-2T8FA."""
    first, second, _ = GROUPS
    return f"{code[:first]}-{code[first : first + second]}-{code[first + second :]}"
