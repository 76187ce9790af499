"""Which unit a row of a file means: by its code, or by its name. No database."""

from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from learning.people.folding import fold
from learning.people.models import Unit

# Excel takes "04792" for a number and drops its nought.
CODE_LENGTH = 5
KINDS = ("xa ", "phuong ", "thi tran ")


class Naming:
    """Units by their codes and names; those out of reach are as if they did not exist."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.by_code: dict[str, list[Unit]] = defaultdict(list)
        self.by_name: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            self.by_code[unit.code.casefold()].append(unit)
            self.by_name[unit.folded_name].append(unit)
            bare = bare_name(unit.folded_name)
            if bare != unit.folded_name:
                self.by_name[bare].append(unit)

    def meant(self, code: str, name: str) -> Unit:
        """Raises ValidationError where it is none, or may be several."""
        if not code and not name:
            raise ValidationError(_("It is not said for which unit this is: write its code."))
        found = self.coded(code) if code else self.named(name)
        if code and name and len(found) > 1:
            found = [unit for unit in found if fold(name) in names_of(unit)]
        if not found:
            words = _("You answer for no unit with the code or name “%(words)s”.")
            raise ValidationError(words % {"words": code or name})
        if len(found) > 1:
            words = _("Several units are called “%(words)s”: write the code, one of %(codes)s.")
            codes = ", ".join(sorted(unit.code for unit in found))
            raise ValidationError(words % {"words": code or name, "codes": codes})
        if code and name and fold(name) not in names_of(found[0]):
            words = _("The code %(code)s belongs to %(unit)s, not to “%(words)s”.")
            told = {"code": code, "unit": found[0].name, "words": name}
            raise ValidationError(words % told)
        return found[0]

    def coded(self, code: str) -> list[Unit]:
        wanted = code.casefold()
        whole = wanted.zfill(CODE_LENGTH) if wanted.isdecimal() else wanted
        return self.by_code.get(wanted) or self.by_code.get(whole) or []

    def named(self, name: str) -> list[Unit]:
        return self.by_name.get(fold(name), [])


def names_of(unit: Unit) -> set[str]:
    return {unit.folded_name, bare_name(unit.folded_name)}


def bare_name(folded: str) -> str:
    return next((folded.removeprefix(kind) for kind in KINDS if folded.startswith(kind)), folded)
