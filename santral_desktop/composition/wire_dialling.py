"""Dial field and live card: what a person asks for, and what became of it."""

from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.handle_call import HandleCall
from santral_desktop.application.messages import (
    CallChanged,
    CommandFailed,
    DialInDoubt,
    Dialled,
    Dialling,
    DialRefused,
    PersonWanted,
)
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.soon import Soon
from santral_desktop.domain.calls import CallId
from santral_desktop.ui.sign_in_words import refusal
from santral_desktop.ui.window_wording import handle_at_the_desk, handle_at_the_phone
from santral_desktop.ui.wording import in_doubt, sentence


def wire_dialling(core: Core, panes: Panes) -> None:
    """Join the dial field to the use case of placing calls."""
    dial, hear = panes.dial, core.bus.subscribe
    dial.dialled.connect(core.place.start)
    hear(
        Dialling,
        lambda message: dial.show_dialling(
            message.number, pick_up_myself=core.choices.now.pick_up_myself
        ),
    )
    hear(Dialled, lambda _: dial.show_dialled())
    hear(
        DialRefused,
        lambda message: dial.show_refused(refusal(message.error, core.choices.now.dialling)),
    )
    hear(DialInDoubt, lambda message: dial.show_doubt(in_doubt(message.error)))


def wire_card(core: Core, panes: Panes) -> None:
    """Show the calls that live."""
    card, hear = panes.card, core.bus.subscribe

    def show() -> None:
        card.show_calls(core.calls_here(), core.machine.clock.now())

    soon = Soon(core.machine.tasks, show, core.machine.clock.passed)
    hear(CallChanged, lambda _: soon.ask())
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
        window.come_up()
        call = core.tracker.find(message.call)
        if call is not None and not core.is_at_phone(call):
            card.show_trouble(handle_at_the_desk(), message.call)
            return
        panes.phone.fold(False)
        card.show_trouble(handle_at_the_phone(), message.call)

    core.bus.subscribe(PersonWanted, wanted)
