"""What the provider's interface does not have, in either version."""

from collections.abc import Callable, Mapping
from datetime import datetime

from santral_desktop.application.ports.pbx import (
    ContactPage,
    EventSettings,
    Urgency,
    VoicemailPage,
)
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import NotOffered


class Lacking:
    """The rest of the port `Pbx`: the abilities say that it is missing, and who asks is told."""

    def webphone_address(self) -> SecretAddress:
        raise NotOffered

    def hang_up(self, call: CallId) -> None:
        raise NotOffered

    def mute(self, call: CallId, *, on: bool) -> None:
        raise NotOffered

    def transfer(self, call: CallId, extension: str) -> None:
        raise NotOffered

    def do_not_disturb(self, *, on: bool) -> None:
        raise NotOffered

    def event_settings(self) -> EventSettings:
        raise NotOffered

    def set_event_settings(self, settings: EventSettings) -> None:
        raise NotOffered

    def contact_groups(self, *, urgency: Urgency) -> Mapping[int, str]:
        raise NotOffered

    def contacts(self, page: int, groups: Mapping[int, str], *, urgency: Urgency) -> ContactPage:
        raise NotOffered

    def voicemails(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> VoicemailPage:
        raise NotOffered

    def voicemail_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        raise NotOffered
