"""Everything the platform keeps about a person, asked of every folder."""

from dataclasses import replace
from typing import Any

from learning.people.models import Learner
from learning.people.personal import Section
from learning.people.queries import one_person
from learning.people.signals import personal_data_asked


def everything_about(learner: Learner) -> list[Section]:
    """Sections with something in them; rows that were merged into the person's are the person's.

    A folder that fails stops the whole: a copy with a hole in it is no copy.
    """
    found: dict[str, Section] = {}
    for row in one_person(learner):
        for section in sections_about(row):
            known = found.get(section.name, Section(section.name, section.title, []))
            found[section.name] = replace(
                known,
                rows=known.rows + section.rows,
                files=known.files + section.files,
                attached=known.attached + section.attached,
            )
    return [section for section in found.values() if section.rows or section.files]


def sections_about(learner: Learner) -> list[Section]:
    answers: list[Any] = personal_data_asked.send(sender=Learner, learner=learner)
    return [section for _receiver, sections in answers for section in sections or ()]
