"""Listen to a call: from this machine's cache, else from the provider."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from threading import Event
from typing import BinaryIO

from santral_desktop.application.bus import Bus
from santral_desktop.application.draw_recording import DrawRecording
from santral_desktop.application.messages import (
    RecordingComes,
    RecordingFailed,
    RecordingReady,
    RecordingWaits,
)
from santral_desktop.application.messages_about_recordings import RecordingDrawn, RecordingLarge
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.audio import Audio
from santral_desktop.application.ports.pbx import Pbx, Progress
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import RecordingUnavailable, WhyNoRecording
from santral_desktop.domain.recordings import ASK_ABOVE
from santral_desktop.domain.voicemails import message_of

LINGERS = 60.0  # seconds that a recording stays when nobody hears it any more


@dataclass(frozen=True, slots=True)
class _Here:
    """A recording that is on this machine."""

    path: Path
    drawn: bool  # its outline is told from here
    to_draw: Iterator[bytes] | None = None  # what is still to be drawn


@dataclass(frozen=True, slots=True)
class _Wish:
    """What somebody wants to hear, until it is given up."""

    call: CallId
    account: str
    agreed: bool
    given_up: Event = field(default_factory=Event)


class _AskFirst(Exception):  # noqa: N818  (no error: a question)
    """The recording has so many bytes that a person decides."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


class OpenRecording:
    """Opens one recording at a time: the latest click wins."""

    def __init__(self, bus: Bus, tasks: Tasks, audio: Audio, pbx: Callable[[str], Pbx]) -> None:
        """Take how the PBX of an account is found by its name."""
        self._bus = bus
        self._tasks = tasks
        self._audio = audio
        self._pbx = pbx
        self._ticket: Ticket | None = None
        self._given_up = Event()
        self._minted: tuple[CallId, SecretAddress] | None = None  # works for an hour
        self._leaving: dict[CallId, Ticket] = {}

    def start(self, call: CallId, account: str = "", *, agreed: bool = False) -> None:
        """Open a call's recording, or a voicemail message by the id of its sound.

        It is at the PBX of the account; a large one is fetched when somebody agreed.
        """
        self.give_up()
        if (leaving := self._leaving.pop(call, None)) is not None:
            leaving.drop()
        wish = _Wish(call, account, agreed)
        self._given_up = wish.given_up
        self._ticket = self._tasks.run(
            Lane.DOWNLOADS,
            lambda: self._opened(wish),
            then=lambda outcome: self._tell(wish, outcome),
        )

    def give_up(self) -> None:
        """Stop whatever is on its way; nothing more is told of it."""
        self._given_up.set()
        if self._ticket is not None:
            self._ticket.drop()

    def close(self, call: CallId) -> None:
        """Remove a recording soon: it is not heard any more, unless it is opened again."""
        if (before := self._leaving.pop(call, None)) is not None:
            before.drop()
        self._leaving[call] = self._tasks.after(LINGERS, lambda: self._put_away(call))

    def _put_away(self, call: CallId) -> None:
        self._leaving.pop(call, None)
        self._tasks.run(Lane.DOWNLOADS, lambda: self._audio.put_away(call))

    def _opened(self, wish: _Wish) -> _Here | RecordingLarge:
        call = wish.call
        here = self._audio.find(call)
        if here is not None:
            return self._looked_at(here)
        tell = self._teller(wish.given_up)
        tell(RecordingComes(call, Progress(0, None)))
        drawing = DrawRecording(lambda peaks: tell(RecordingDrawn(call, peaks)))

        def write(into: BinaryIO) -> None:
            try:
                self._download(wish, into, drawing)
            except RecordingUnavailable as error:
                if error.why is not WhyNoRecording.EXPIRED:
                    raise
                self._minted = None
                self._download(wish, into, drawing)

        try:
            path = self._audio.take(call, write)
        except _AskFirst as question:
            return RecordingLarge(call, question.size)
        drawing.end()
        return _Here(path, drawing.draws)

    def _download(self, wish: _Wish, into: BinaryIO, drawing: DrawRecording) -> None:
        tell = self._teller(wish.given_up)
        drawn = 0

        def on_progress(so_far: Progress) -> None:
            nonlocal drawn
            size = max(so_far.got, so_far.whole or 0)
            if size > ASK_ABOVE and not wish.agreed:
                raise _AskFirst(size)
            tell(RecordingComes(wish.call, so_far))
            into.seek(drawn)
            piece = into.read()
            drawn += len(piece)
            drawing.hear(piece)

        address, given_up = self._address(wish), wish.given_up.is_set
        self._pbx(wish.account).download(address, into, progress=on_progress, given_up=given_up)

    def _address(self, wish: _Wish) -> SecretAddress:
        """Return the address minted last, if it was for this call: the budget is small."""
        call = wish.call
        if self._minted is not None and self._minted[0] == call:
            return self._minted[1]
        tell, message = self._teller(wish.given_up), message_of(call)
        pbx = self._pbx(wish.account)
        mint = pbx.recording_address if message is None else pbx.voicemail_address
        address = mint(
            message or call,
            waiting=lambda seconds: tell(RecordingWaits(call, seconds)),
            given_up=wish.given_up.is_set,
        )
        self._minted = (call, address)
        return address

    def _looked_at(self, path: Path) -> _Here:
        """Return a recording from the cache, with what is to be drawn of it."""
        pieces = self._audio.pieces(path)
        first = next(pieces, b"")
        drawing = DrawRecording(lambda _: None)
        drawing.hear(first)
        return _Here(path, drawing.draws, chain((first,), pieces) if drawing.draws else None)

    def _tell(self, wish: _Wish, outcome: Outcome[_Here | RecordingLarge]) -> None:
        call = wish.call
        match outcome:
            case Done(_Here() as here):
                self._bus.publish(RecordingReady(call, here.path, here.drawn))
                if here.to_draw is not None:
                    self._draw(wish, here.to_draw)
            case Done(RecordingLarge() as large):
                self._bus.publish(large)
            case Failed(error):
                self._bus.publish(RecordingFailed(call, error))

    def _draw(self, wish: _Wish, pieces: Iterator[bytes]) -> None:
        call, given_up = wish.call, wish.given_up
        tell = self._teller(given_up)

        def work() -> None:
            drawing = DrawRecording(lambda peaks: tell(RecordingDrawn(call, peaks)))
            for piece in pieces:
                if given_up.is_set():
                    return
                drawing.hear(piece)
            drawing.end()

        self._tasks.run(Lane.DOWNLOADS, work)

    def _teller(self, given_up: Event) -> Callable[[object], None]:
        """Return what tells on the main thread, until it is given up."""
        publish = self._bus.publish
        return lambda message: self._tasks.post(
            lambda: None if given_up.is_set() else publish(message)
        )
