"""Keep notes as they are typed, each with its second of the call."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_people import NoteNotKept, NotesChanged, NotesRead
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.notes import Notes
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.notes import LONGEST, Note, NoteId, second_of
from santral_desktop.domain.text import inert

CALM = 0.4  # seconds without a letter after which a line is stored


@dataclass(slots=True)
class _Line:
    """The line that is being written."""

    note: Note
    stored: bool = False  # an emptied line has to be removed
    soon: Ticket | None = None


class TakeNotes:
    """Holds one line for each call; a line that was finished makes room for the next."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        notes: Notes,
        find: Callable[[CallId], Call | None],
        new_id: Callable[[], str],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._notes = notes
        self._find = find
        self._new_id = new_id
        self._lines: dict[CallId, _Line] = {}
        bus.subscribe(CallChanged, self.on_changed)

    def write(self, call: CallId, text: str) -> None:
        """Take the line as it is typed now; it is stored when the typing pauses."""
        self._change(call, text=inert(text, LONGEST))

    def leave_open(self, call: CallId, *, on: bool) -> None:
        """Have the line shown when the number calls again, until it is closed."""
        self._change(call, open=on)

    def finish(self, call: CallId) -> None:
        """Store the line now; what is written next is another one."""
        kept_as = self._kept_as(call)
        self._store(kept_as)
        self._lines.pop(kept_as, None)

    def flush(self) -> None:
        """Store every line now: the program ends."""
        for call in tuple(self._lines):
            self._store(call)

    def set_open(self, note: NoteId, *, on: bool) -> None:
        """Close a note that was left open, or open it again."""
        self._tasks.run(
            Lane.JOURNAL,
            lambda: self._notes.set_open(note, on=on),
            then=lambda outcome: self._kept(CallId(""), outcome),
        )

    def show(self, call: CallId) -> None:
        """Tell the notes of a call."""
        self._tasks.run(
            Lane.JOURNAL,
            lambda: NotesRead(call, self._notes.of(call)),
            then=self._read,
        )

    def on_changed(self, change: CallChanged) -> None:
        """Store what was written when the call ends; it may end under another of its ids."""
        before, call = change.before, change.after
        if before is not None and before.id in self._lines and before.id != call.id:
            line = self._lines[call.id] = self._lines.pop(before.id)
            line.note = replace(line.note, call=call.id)
        if not call.live:
            self._store(call.id)

    def _change(self, call: CallId, **parts: str | bool) -> None:
        line = self._line(self._kept_as(call))
        if line is None:
            return
        line.note = replace(line.note, **parts)  # type: ignore[arg-type]
        if line.soon is not None:
            line.soon.drop()
        line.soon = self._tasks.after(CALM, lambda: self._store(line.note.call))

    def _line(self, call: CallId) -> _Line | None:
        if call not in self._lines:
            known = self._find(call)
            if known is None:
                return None
            now = self._clock.now()
            note = Note(
                id=NoteId(self._new_id()),
                call=call,
                number=known.number,
                text="",
                second=second_of(known, now),
                written_at=now,
            )
            self._lines[call] = _Line(note)
        return self._lines[call]

    def _kept_as(self, call: CallId) -> CallId:
        """Return the id that a call has now: the window may still use an earlier one."""
        known = self._find(call)
        return known.id if known else call

    def _store(self, call: CallId) -> None:
        line = self._lines.get(call)
        if line is None or line.soon is None:  # nothing new
            return
        line.soon.drop()
        line.soon = None
        note = line.note
        if note.text:
            line.stored = True
            self._run(call, lambda: self._notes.keep(note))
        elif line.stored:
            line.stored = False
            self._run(call, lambda: self._notes.remove(note.id))

    def _run(self, call: CallId, work: Callable[[], None]) -> None:
        self._tasks.run(Lane.JOURNAL, work, then=lambda outcome: self._kept(call, outcome))

    def _kept(self, call: CallId, outcome: Outcome[None]) -> None:
        match outcome:
            case Done(_):
                self._bus.publish(NotesChanged())
            case Failed(error):
                self._bus.publish(NoteNotKept(call, error))

    def _read(self, outcome: Outcome[NotesRead]) -> None:
        if isinstance(outcome, Done):
            self._bus.publish(outcome.value)
