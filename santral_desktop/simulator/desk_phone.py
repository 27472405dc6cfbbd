"""A telephone on a desk without a person: it rings, and does what the control says."""

from santral_desktop.simulator.lines import Invitation, Switch


class DeskPhone:
    """A line that takes click-to-call by itself and lets everything else ring."""

    def __init__(self, exchange: Switch, extension: str) -> None:
        self.extension = extension
        self.ringing: dict[str, Invitation] = {}
        self.talking: set[str] = set()
        self.muted: set[str] = set()
        self.heard: list[tuple[str, str]] = []  # (cause, call uuid) of calls taken away
        self._exchange = exchange

    def invite(self, invitation: Invitation) -> None:
        """Ring, or answer at once when the call says so."""
        self.ringing[invitation.call_uuid] = invitation
        self._exchange.rings_at(invitation.call_uuid, self)
        if invitation.answers_itself:
            self.pick_up(invitation.call_uuid)

    def pick_up(self, call_uuid: str) -> None:
        """Answer a ringing call."""
        if self.ringing.pop(call_uuid, None):
            self.talking.add(call_uuid)
            self._exchange.answered_by(call_uuid, self)

    def cancel(self, call_uuid: str, reason: str) -> None:
        """Stop ringing."""
        self.ringing.pop(call_uuid, None)
        self.talking.discard(call_uuid)
        self.heard.append((reason, call_uuid))

    def far_end_answered(self, call_uuid: str) -> None:
        """Hear the far end from now on."""
        self.talking.add(call_uuid)

    def far_end_muted(self, call_uuid: str, muted: bool) -> None:
        """Be silent, or speak again."""
        if muted:
            self.muted.add(call_uuid)
        else:
            self.muted.discard(call_uuid)

    def hang_up(self, call_uuid: str, cause: str) -> None:
        """End the call here."""
        self.cancel(call_uuid, cause)

    def refuse(self, call_uuid: str) -> None:
        """Send a ringing call away."""
        if self.ringing.pop(call_uuid, None):
            self._exchange.refused_by(call_uuid, self)

    def put_down(self, call_uuid: str) -> None:
        """Hang up as a person does."""
        if call_uuid in self.talking:
            self.talking.discard(call_uuid)
            self._exchange.hung_up_by(call_uuid, self)

    def dial(self, number: str) -> str | None:
        """Dial a number on this telephone; returns the call's uuid, None when refused."""
        call_uuid = self._exchange.dialled_from(self, number)
        if call_uuid is not None:
            self.talking.add(call_uuid)
        return call_uuid
