"""The calls page: the list from the journal."""

from dataclasses import replace

from santral_desktop.application.messages import (
    CallChanged,
    CallsNotShown,
    HistoryProgress,
    JournalChanged,
    JournalRescued,
)
from santral_desktop.application.messages_about_calls import (
    CallsCounted,
    CallsShown,
    FiltersOffered,
    Way,
)
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.application.ports.tasks import Ticket
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.soon import Soon
from santral_desktop.domain.calls import Call
from santral_desktop.ui.journal_notice import tell_of_a_rescue
from santral_desktop.ui.narrowing import Narrowing
from santral_desktop.ui.pages import Page
from santral_desktop.ui.sign_in_words import refusal
from santral_desktop.ui.wording import sentence

_FEW = 12  # changes of a blink that are shown one by one; to read again costs less than more
_CALM = 0.5  # seconds after which a list that changes all the time is read again


class CallsDesk:
    """Keeps the query that the list shows, and reads it again when the journal changed."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core = core
        self._list, self._window, self._pages = panes.calls, panes.window, panes.pages
        self._dial = panes.dial
        self._query = CallQuery()
        self._again: Ticket | None = None
        self._changed = False  # since the last page
        self._sought: Call | None = None  # for which the list was opened
        self._unseen: list[CallChanged] = []
        self._show = Soon(core.machine.tasks, self._show_changed, core.machine.clock.passed)
        panes.dial.searched.connect(self._search)
        panes.calls.shelf_chosen.connect(self._choose)
        panes.calls.narrowed.connect(self._narrow)
        panes.calls.wanted.connect(core.browse.read)
        panes.calls.filters_wanted.connect(core.browse.offer_filters)
        panes.calls.retried.connect(self._look_again)
        panes.calls.typed.connect(panes.dial.take_letters)
        panes.calls.dialled.connect(panes.dial.enter_number)
        hear = core.bus.subscribe
        hear(CallsShown, self._on_shown)
        hear(CallsCounted, panes.calls.show_counts)
        hear(FiltersOffered, lambda told: panes.calls.show_filters(told.queues, told.extensions))
        hear(CallsNotShown, lambda failed: panes.calls.show_trouble(sentence(failed.error)))
        hear(CallChanged, self._on_changed)
        hear(JournalChanged, lambda _: self._soon())
        hear(HistoryProgress, self._on_progress)
        hear(JournalRescued, self._on_rescued)

    def show_missed(self) -> None:
        """Show the missed calls, as when somebody comes from the tray."""
        self._pages.open(Page.CALLS)
        self._list.show_shelf(Shelf.MISSED)

    def show_only(self, narrowing: Narrowing, shelf: Shelf) -> None:
        """Show the calls of a figure, and nothing that was searched before."""
        self._sought = None
        self._pages.open(Page.CALLS)
        self._dial.forget_search()
        self._list.focus_list()
        self._list.hold(narrowing)
        self._ask(replace(narrowing.query(self._core.machine.clock.now()), shelf=shelf))

    def show_call(self, call: Call, narrowing: Narrowing, shelf: Shelf) -> None:
        """Show a call among those of a figure, and choose it."""
        self.show_only(narrowing, shelf)
        self._sought = call

    def _search(self, text: str) -> None:
        if text:
            self._pages.open(Page.CALLS)
        self._ask(replace(self._query, text=text))

    def _choose(self, shelf: Shelf) -> None:
        self._ask(replace(self._query, shelf=shelf))

    def _narrow(self, filters: CallQuery) -> None:
        self._ask(replace(filters, shelf=self._query.shelf, text=self._query.text))

    def _ask(self, query: CallQuery) -> None:
        self._query = query
        self._core.browse.show(query)

    def _look_again(self) -> None:
        """Read again what is in sight."""
        self._core.browse.refresh(self._list.present())

    def _on_changed(self, changed: CallChanged) -> None:
        self._changed = True
        self._unseen.append(changed)
        self._show.ask()
        before, after = changed.before, changed.after
        if after.missed or (after.answered and (before is None or not before.answered)):
            self._soon()  # the count of missed calls is another, or a call was returned

    def _show_changed(self) -> None:
        unseen, self._unseen = self._unseen, []
        if len(unseen) > _FEW:
            self._soon()
            return
        for changed in unseen:
            self._list.show_changed(changed.before, changed.after)

    def _on_shown(self, shown: CallsShown) -> None:
        """Show a page, and look again when calls changed: it may have been read before that."""
        self._list.show_calls(shown)
        self._find_sought(shown)
        if self._changed:
            self._changed = False
            self._soon()

    def _find_sought(self, shown: CallsShown) -> None:
        """Choose the call for which the list was opened; where it is further away, go there."""
        call = self._sought
        if call is None or shown.query != self._query:
            return
        if self._list.choose(call.id) or shown.stretch.way is Way.FROM or call.started_at is None:
            self._sought = None
        else:
            self._list.go_to(call.started_at)

    def _soon(self) -> None:
        if self._again is not None:
            self._again.drop()
        self._again = self._core.machine.tasks.after(_CALM, self._look_again)

    def _on_rescued(self, told: JournalRescued) -> None:
        tell_of_a_rescue(self._window, told.rescued)

    def _on_progress(self, progress: HistoryProgress) -> None:
        """Say at the list why the reading pauses; how far it is stands in the status line."""
        done = progress.done if progress.error else progress.whole
        why = refusal(progress.error, progress.account) if progress.error else ""
        self._list.show_progress(done, progress.whole, why)
