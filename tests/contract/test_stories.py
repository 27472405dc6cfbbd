"""What every store of stories promises, in memory and in SQLite."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import Journal
from santral_desktop.application.ports.stories import Stories
from santral_desktop.domain.calls import Source
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.story import Step, StepKind
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.journal.stories import SqliteStories
from tests.builders import ME, NINE, ONE, TWO, a_call, a_request
from tests.doubles.journal import MemoryJournal
from tests.doubles.stories import MemoryStories

RANG = Step(kind=StepKind.RANG, at=NINE, extension=ME)
LEFT = Step(
    kind=StepKind.LEFT,
    at=NINE + timedelta(seconds=9),
    extension=ME,
    cause="LOSE_RACE",
    source=Source.HISTORY,
)


@dataclass
class Given:
    """Stories, and the journal beside them."""

    stories: Stories
    journal: Journal


@pytest.fixture(params=["memory", "sqlite"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Given]:
    if request.param == "memory":
        memory = MemoryJournal()
        yield Given(MemoryStories(memory), memory)
        return
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    yield Given(SqliteStories(journal), journal)
    journal.close()


@pytest.fixture(params=["memory", "sqlite"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Stories:
    if request.param == "memory":
        memory = MemoryStories()
        memory.trouble = StorageTrouble(Storage.JOURNAL, "full")
        return memory
    (tmp_path / "a file").touch()
    return SqliteStories(SqliteJournal(tmp_path / "a file" / "journal.sqlite"))


def test_steps_are_read_as_they_were_in_order(given: Given) -> None:
    given.stories.add(ONE, LEFT)
    given.stories.add(ONE, RANG)

    assert given.stories.of(ONE) == (RANG, LEFT)


def test_a_step_told_twice_is_one(given: Given) -> None:
    given.stories.add(ONE, RANG)
    given.stories.add(ONE, RANG, LEFT)

    assert given.stories.of(ONE) == (RANG, LEFT)


def test_a_call_has_only_its_own_steps(given: Given) -> None:
    given.stories.add(ONE, RANG)

    assert given.stories.of(TWO) == ()


def test_a_call_that_takes_anothers_row_takes_its_steps(given: Given) -> None:
    given.journal.keep(a_request())
    given.stories.add(a_request().id, RANG)

    given.journal.keep(a_call(), instead_of=a_request().id)

    assert (given.stories.of(ONE), given.stories.of(a_request().id)) == ((RANG,), ())


def test_a_call_kept_again_keeps_its_steps(given: Given) -> None:
    given.stories.add(ONE, RANG)
    given.journal.keep(a_call())
    given.journal.keep(a_call(name="Veli"))

    assert given.stories.of(ONE) == (RANG,)


@pytest.mark.parametrize(
    "ask", [lambda stories: stories.add(ONE, RANG), lambda stories: stories.of(ONE)]
)
def test_trouble_is_told_in_our_words(broken: Stories, ask: Callable[[Stories], object]) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        ask(broken)

    assert trouble.value.which is Storage.JOURNAL


def test_a_file_with_steps_is_whole_when_it_is_opened_again(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    SqliteStories(journal).add(ONE, RANG, LEFT)
    journal.close()

    journal.open()
    rescued = journal.rescued()
    journal.close()

    assert rescued is None
