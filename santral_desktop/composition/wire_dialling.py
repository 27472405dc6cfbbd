"""Dial field and live card: what a person asks for, and what became of it."""

from dataclasses import replace

from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.handle_call import HandleCall
from santral_desktop.application.messages import (
    CallChanged,
    CommandFailed,
    DialInDoubt,
    Dialled,
    Dialling,
    DialRefused,
    DirectoryRead,
    PersonWanted,
    SignedIn,
)
from santral_desktop.application.ports.pbx import Ability
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.soon import Soon
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.ui.window_wording import handle_at_the_phone
from santral_desktop.ui.wording import in_doubt, sentence


def wire_dialling(core: Core, panes: Panes) -> None:
    """Join the dial field to the use case of placing calls."""
    dial, hear = panes.dial, core.bus.subscribe
    dial.dialled.connect(core.place.start)
    dial.outside_number_chosen.connect(
        lambda number: core.choices.change(replace(core.choices.now, shown_as=number))
    )
    hear(
        Dialling,
        lambda message: dial.show_dialling(
            message.number, pick_up_myself=core.choices.now.pick_up_myself
        ),
    )
    hear(Dialled, lambda _: dial.show_dialled())
    hear(DialRefused, lambda message: dial.show_refused(sentence(message.error)))
    hear(DialInDoubt, lambda message: dial.show_doubt(in_doubt(message.error)))

    def read(message: DirectoryRead) -> None:
        account = core.choices.now.dialling
        if account is not None and message.account == account.name:
            dial.show_outside_numbers(message.outside_numbers, core.choices.now.shown_as)

    hear(DirectoryRead, read)


def wire_card(core: Core, panes: Panes) -> None:
    """Show the calls that live."""
    card, hear = panes.card, core.bus.subscribe

    def show() -> None:
        card.show_calls(core.calls_here(), core.machine.clock.now())

    soon = Soon(core.machine.tasks, show, core.machine.clock.passed)
    hear(CallChanged, lambda _: soon.ask())

    def read(message: DirectoryRead) -> None:
        account = core.choices.now.account
        if account is not None and message.account == account.name:
            card.show_extensions(message.extensions)

    hear(DirectoryRead, read)
    hear(SignedIn, lambda _: _show_account(core, panes))
    hear(CommandFailed, lambda failed: card.show_trouble(sentence(failed.error), failed.call))


def wire_handling(core: Core, panes: Panes, handle: HandleCall, at_hand: HandleAtHand) -> None:
    """Have the live card's buttons and the window's keys act on calls."""
    card, window = panes.card, panes.window
    card.answered.connect(lambda call: handle.answer(CallId(call)))
    card.hung_up.connect(lambda call: handle.end(CallId(call)))
    card.muted.connect(lambda call, on: handle.mute(CallId(call), on=on))
    card.transferred.connect(lambda call, to: handle.transfer(CallId(call), to))

    window.answer_asked.connect(at_hand.answer)
    window.hang_up_asked.connect(at_hand.end)

    def wanted(message: PersonWanted) -> None:
        panes.phone.fold(False)
        window.come_up()
        card.show_trouble(handle_at_the_phone(), message.call)

    core.bus.subscribe(PersonWanted, wanted)


def _show_account(core: Core, panes: Panes) -> None:
    account = core.choices.now.account
    panes.card.show_own_extension(account.extension if account else "")
    panes.card.show_abilities(_abilities(core))


def _abilities(core: Core) -> frozenset[Ability]:
    try:
        return core.sign_in.pbx().abilities
    except NotSignedIn:
        return frozenset()
