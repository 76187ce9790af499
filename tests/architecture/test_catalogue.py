"""Nobody who reads Vietnamese meets an English sentence."""

from learning.operations import catalogues


def test_every_message_has_its_vietnamese() -> None:
    problems = catalogues.problems()

    assert problems == [], "\n".join(problems)
