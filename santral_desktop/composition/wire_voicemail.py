"""The answering machine: read when somebody looks, heard by the use case of recordings."""

from pathlib import Path

from santral_desktop.application.messages import (
    RecordingComes,
    RecordingFailed,
    RecordingReady,
    RecordingWaits,
    SignedIn,
)
from santral_desktop.application.messages_about_recordings import (
    RecordingDrawn,
    RecordingsKept,
    VoicemailsNotRead,
    VoicemailsRead,
)
from santral_desktop.application.outcomes import Failed, Outcome
from santral_desktop.application.ports.pbx import Ability
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.domain.calls import Call, CallId, CallState, Direction
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.domain.voicemails import Voicemail, recording_of
from santral_desktop.ui.recording_panel import RecordingPanel
from santral_desktop.ui.recording_title import recording_title
from santral_desktop.ui.voicemail_dialog import VoicemailDialog
from santral_desktop.ui.wording import sentence


class VoicemailDesk:
    """Opens the dialog, and takes of what is told of recordings what is about its messages."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core = core
        self._panes = panes
        self._dialog: VoicemailDialog | None = None
        self._heard: Voicemail | None = None
        self._path = Path()
        self._kept: frozenset[CallId] = frozenset()
        panes.lights.voicemail_wanted.connect(self.open)
        hear = core.bus.subscribe
        hear(SignedIn, lambda _: panes.lights.show_voicemail(offered=self._is_offered()))
        hear(VoicemailsRead, self._on_read)
        hear(VoicemailsNotRead, self._on_not_read)
        hear(RecordingWaits, self._on_waits)
        hear(RecordingComes, self._on_comes)
        hear(RecordingDrawn, self._on_drawn)
        hear(RecordingReady, self._on_ready)
        hear(RecordingFailed, self._on_failed)
        hear(RecordingsKept, self._on_kept)

    def open(self) -> None:
        """Show the dialog and look at the answering machine."""
        dialog = self._dialog or self._made()
        dialog.recording.show_choices(self._core.choices.now)
        dialog.show_reading()
        self._core.voicemails.start()
        dialog.show()
        dialog.raise_()

    def close(self) -> None:
        """Let go of the sound: its file is about to be removed."""
        if self._dialog is not None:
            self._dialog.close()

    def _made(self) -> VoicemailDialog:
        self._dialog = dialog = VoicemailDialog(self._panes.window)
        core = self._core
        dialog.wanted.connect(self._listen)
        dialog.cancelled.connect(core.recordings.give_up)
        dialog.closed.connect(lambda message: core.recordings.close(recording_of(message.call)))
        dialog.recording.chosen.connect(self._panes.calls.player_chosen)
        dialog.recording.kept.connect(self._keep)
        dialog.recording.saved_as.connect(self._save)
        self._panes.calls.listened.connect(lambda _: dialog.leave())
        return dialog

    def _listen(self, message: Voicemail) -> None:
        """Fetch it; a message is never so long that anybody is asked."""
        self._heard = message
        self._panes.calls.leave_player()  # one sound at a time
        account = self._core.choices.now.account
        self._core.recordings.start(
            recording_of(message.call), account.name if account else "", agreed=True
        )

    def _on_read(self, read: VoicemailsRead) -> None:
        if self._dialog is not None:
            masked = self._core.choices.now.private_popups
            self._dialog.show_messages(read.messages, masked=masked)

    def _on_not_read(self, failed: VoicemailsNotRead) -> None:
        if self._dialog is not None:
            self._dialog.show_trouble(sentence(failed.error))

    def _on_waits(self, waits: RecordingWaits) -> None:
        if (panel := self._panel_of(waits.call)) is not None:
            panel.show_waiting(waits.seconds)

    def _on_comes(self, comes: RecordingComes) -> None:
        if (panel := self._panel_of(comes.call)) is not None:
            panel.show_coming(comes.progress.got, comes.progress.whole)

    def _on_drawn(self, drawn: RecordingDrawn) -> None:
        if (panel := self._panel_of(drawn.call)) is not None:
            panel.show_drawn(drawn.peaks)

    def _on_ready(self, ready: RecordingReady) -> None:
        panel = self._panel_of(ready.call)
        if panel is not None and self._heard is not None:
            self._path = ready.path
            masked = self._core.choices.now.private_popups
            title = recording_title(_call_of(self._heard), masked=masked)
            panel.show_ready(
                str(ready.path), title, drawn=ready.drawn, kept=ready.call in self._kept
            )
            self._core.voicemails.start()  # it is read now

    def _on_failed(self, failed: RecordingFailed) -> None:
        if (panel := self._panel_of(failed.call)) is not None:
            panel.show_failed(sentence(failed.error))

    def _on_kept(self, told: RecordingsKept) -> None:
        self._kept = frozenset(kept.call.id for kept in told.kept)

    def _keep(self, on: bool) -> None:
        if self._heard is not None:
            call = _call_of(self._heard)
            if on:
                self._core.keeping.keep(call)
            else:
                self._core.keeping.let_go(call.id)

    def _save(self, target: str) -> None:
        audio, path = self._core.machine.audio, self._path
        self._core.machine.tasks.run(
            Lane.DOWNLOADS, lambda: audio.copy_out(path, Path(target)), then=self._saved
        )

    def _saved(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed) and self._dialog is not None:
            self._dialog.recording.show_failed(sentence(outcome.error))

    def _panel_of(self, call: CallId) -> RecordingPanel | None:
        """Return the player, where that is the sound of the message it is at."""
        ours = self._heard is not None and call == recording_of(self._heard.call)
        return self._dialog.recording if ours and self._dialog is not None else None

    def _is_offered(self) -> bool:
        try:
            return Ability.VOICEMAIL in self._core.sign_in.pbx().abilities
        except NotSignedIn:
            return False


def _call_of(message: Voicemail) -> Call:
    """Return the message as a call, for its name and its place among what is kept."""
    return Call(
        id=recording_of(message.call),
        direction=Direction.INBOUND,
        state=CallState.ENDED,
        number=message.number,
        name=message.name,
        started_at=message.left_at,
    )
