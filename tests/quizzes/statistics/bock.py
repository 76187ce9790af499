"""The answers of 1,000 people to two sections of five questions of a law school admission test.

R. D. Bock and M. Lieberman, "Fitting a response model for n dichotomously scored items",
Psychometrika 35 (1970), 179-197, table 1: how many gave each of the 32 patterns, from 00000 to
11111 in the order of binary numbers. Both columns were compared, number by number, with `Ob6`
and `Ob7` of `bock.table` in the R package `psych`. What is published about them elsewhere
(`descript` of `ltm` for section 6, `itemstats` of `mirt` for section 7) is in the tests.
"""

from quizzes.statistics import Given, Sitting, sitting

QUESTIONS = range(5)
RIGHT, WRONG = ("right",), ("wrong",)

SECTION_6 = [3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15]
SECTION_6 += [10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298]
SECTION_7 = [12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28]
SECTION_7 += [7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136, 32, 308]


def patterns(counts: list[int]) -> list[list[int]]:
    return [
        [int(digit) for digit in f"{number:05b}"]
        for number, count in enumerate(counts)
        for _ in range(count)
    ]


def sittings(counts: list[int]) -> list[Sitting]:
    return [sat(person, row) for person, row in enumerate(patterns(counts))]


def sat(person: int, row: list[int], language: str = "vi") -> Sitting:
    """Who answers a question rightly or wrongly, in the order of the questions."""
    return sitting(
        person,
        (
            Given(place, RIGHT if right else WRONG, float(right), language=language)
            for place, right in enumerate(row)
        ),
    )
