"""The answer of work done elsewhere is a value that a `match` can read."""

from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.domain.errors import Rejected


def read(outcome: Outcome[int]) -> str:
    match outcome:
        case Done(value):
            return f"done {value}"
        case Failed(Rejected(words=words)):
            return f"refused {words}"
        case Failed(error):
            return str(error)


def test_an_outcome_tells_its_value_or_its_trouble() -> None:
    assert [read(Done(7)), read(Failed(Rejected("no")))] == ["done 7", "refused no"]


def test_two_outcomes_of_one_value_are_equal() -> None:
    assert Done(7) == Done(7) != Done(8)
