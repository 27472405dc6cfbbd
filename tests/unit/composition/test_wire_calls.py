"""The calls page and the use cases behind it: what is chosen is read, what came is shown."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import (
    CallChanged,
    JournalChanged,
    RecordingReady,
)
from santral_desktop.application.messages_about_calls import TOP, CallsCounted, CallsShown
from santral_desktop.application.ports.journal import CallPage, CallQuery, Shelf
from santral_desktop.application.ports.tasks import A_BLINK
from santral_desktop.composition.command_line import World
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_calls import CallsDesk
from santral_desktop.composition.wire_listening import ListeningDesk
from santral_desktop.domain.calls import CallId, CallState
from santral_desktop.ui.pages import Page as WorkPage
from tests.builders import ACCOUNT, NINE, ONE, TWO, a_call, a_missed_call, a_request, told_of
from tests.recorded import A_WAV as SOUND
from tests.unit.composition.machine import Bench


@dataclass
class Page:
    """The page of calls, joined to a core on doubles."""

    bench: Bench = field(default_factory=Bench)

    def __post_init__(self) -> None:
        core = self.bench.core
        self.panes = Panes(World())
        self.calls = CallsDesk(core, self.panes)
        self.listening = ListeningDesk(core, self.panes)
        self.shown = told_of(core.bus, CallsShown)

    def says(self, *messages: Any) -> None:
        for message in messages:
            self.bench.core.bus.publish(message)

    def newest(self) -> Any:
        found = self.panes.calls.newest()
        return found.id if found else None


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page.panes.window)
    return page


def test_a_chosen_shelf_is_read(page: Page) -> None:
    page.bench.journal.keep(a_call(), a_missed_call(id=TWO))

    page.panes.calls.shelf_chosen.emit(Shelf.MISSED)
    page.bench.tasks.finish_all()

    assert [call.id for call in page.shown[-1].page.calls] == [TWO]


def test_a_search_stays_on_its_shelf(page: Page) -> None:
    page.panes.calls.shelf_chosen.emit(Shelf.MISSED)
    page.panes.dial.searched.emit("ayşe")
    page.bench.tasks.finish_all()

    assert page.shown[-1].query == CallQuery(Shelf.MISSED, "ayşe")


def test_a_journal_that_changes_all_the_time_is_read_again_once(page: Page) -> None:
    page.says(*(JournalChanged() for _ in range(20)))

    page.bench.tasks.pass_time(1)

    assert len(page.shown) == 1


def test_a_call_that_changed_is_shown_within_a_blink(page: Page) -> None:
    page.says(CallsShown(CallQuery(), TOP, CallPage((), None)))

    page.says(CallChanged(None, a_call()))
    page.bench.tasks.pass_time(A_BLINK)

    assert page.newest() == ONE


def test_a_page_read_before_a_request_found_its_call_does_not_bring_it_back(page: Page) -> None:
    request, call = a_request(), a_call()
    page.bench.journal.keep(call)
    old = CallsShown(CallQuery(), TOP, CallPage((request,), None))

    page.says(CallChanged(None, request), CallChanged(request, call), old)
    page.bench.tasks.pass_time(1)

    assert [found.id for found in page.shown[-1].page.calls] == [ONE]
    assert page.newest() == ONE


def test_a_page_without_a_change_before_it_is_read_once(page: Page) -> None:
    page.bench.core.browse.refresh()

    page.bench.tasks.pass_time(10)

    assert len(page.shown) == 1


def test_a_number_in_the_list_is_put_into_the_dial_field_and_not_dialled(page: Page) -> None:
    dialled: list[str] = []
    page.panes.dial.dialled.connect(dialled.append)

    page.panes.calls.dialled.emit("05321112233")
    page.bench.tasks.finish_all()

    assert dialled == []
    assert page.bench.pbx.asked_for("place") == []


def test_a_recording_that_is_wanted_comes(page: Page) -> None:
    page.bench.core.sign_in.submit(ACCOUNT, "K1")
    page.bench.tasks.finish_all()
    page.bench.pbx.recordings[ONE] = SOUND
    ready = told_of(page.bench.core.bus, RecordingReady)

    page.panes.calls.listened.emit(a_call())
    page.bench.tasks.finish_all()

    assert [message.call for message in ready] == [ONE]


def test_a_recording_that_was_given_up_does_not_come(page: Page) -> None:
    page.bench.core.sign_in.submit(ACCOUNT, "K1")
    page.bench.tasks.finish_all()
    page.bench.pbx.recordings[ONE] = SOUND
    ready = told_of(page.bench.core.bus, RecordingReady)

    page.panes.calls.listened.emit(a_call())
    page.panes.calls.cancelled.emit()
    page.bench.tasks.finish_all()

    assert ready == []


def test_a_recording_is_saved_where_a_person_wants_it(page: Page) -> None:
    kept = page.bench.audio.take(CallId(ONE), _write)

    page.panes.calls.saved.emit(kept, "/home/ayşe/ses.wav")
    page.bench.tasks.finish_all()

    assert page.bench.audio.files[Path("/home/ayşe/ses.wav")] == SOUND


def _write(file: Any) -> None:
    file.write(SOUND)


def test_a_call_that_was_returned_leaves_the_missed_ones_by_itself(page: Page) -> None:
    later = a_call(id=TWO, started_at=NINE + timedelta(minutes=1))
    page.bench.journal.keep(a_missed_call())
    page.panes.calls.shelf_chosen.emit(Shelf.MISSED)
    page.bench.tasks.finish_all()
    before = len(page.shown[-1].page.calls)

    page.says(CallChanged(None, later))
    page.bench.tasks.pass_time(1)

    assert (before, page.shown[-1].page.calls, page.newest()) == (1, (), None)


def test_filters_narrow_what_is_searched_on_the_shelf(page: Page) -> None:
    page.panes.calls.shelf_chosen.emit(Shelf.INBOUND)
    page.panes.dial.searched.emit("ayşe")
    page.panes.calls.narrowed.emit(CallQuery(queue="500", noted=True))
    page.bench.tasks.finish_all()

    assert page.shown[-1].query == CallQuery(Shelf.INBOUND, "ayşe", queue="500", noted=True)


def test_the_counts_of_a_query_come_once_typing_pauses(page: Page) -> None:
    counted = told_of(page.bench.core.bus, CallsCounted)
    for text in ("a", "ay", "ayş"):
        page.panes.dial.searched.emit(text)
        page.bench.tasks.finish_all()

    page.bench.tasks.pass_time(1)

    assert [told.query.text for told in counted] == ["ayş"]


def test_letters_typed_in_the_list_are_searched(page: Page) -> None:
    page.panes.calls.typed.emit("z")

    assert page.panes.dial.focusWidget() is not None
    assert next(edit.text() for edit in page.panes.dial.findChildren(QLineEdit)) == "z"


def test_a_call_that_goes_on_ringing_reads_nothing_again(page: Page) -> None:
    ringing = a_missed_call(state=CallState.RINGING)

    page.says(CallChanged(None, ringing))
    page.bench.tasks.pass_time(1)

    assert page.shown == []


def test_a_burst_of_calls_is_read_again_instead_of_shown_one_by_one(page: Page) -> None:
    calls = [a_call(id=CallId(f"call-{n}")) for n in range(40)]

    page.says(*(CallChanged(None, call) for call in calls))
    page.bench.tasks.pass_time(A_BLINK)
    at_once = page.newest()
    page.bench.tasks.pass_time(1)

    assert (at_once, page.panes.calls.newest() is not None) == (None, True)
    assert {call.id for call in page.shown[-1].page.calls} >= {call.id for call in calls}


def test_a_search_brings_the_calls_up_from_another_page(page: Page) -> None:
    page.panes.pages.offer(WorkPage.REPORTS, QLineEdit)
    page.panes.pages.open(WorkPage.REPORTS)

    page.panes.dial.searched.emit("ayşe")

    assert page.panes.pages.page is WorkPage.CALLS
