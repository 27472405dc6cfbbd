"""Signing in: the card, and what begins once an account works."""

from santral_desktop.application.messages import SignedIn, SignInChecking, SignInWanted
from santral_desktop.composition.after_phone import AfterPhone
from santral_desktop.composition.core import Core
from santral_desktop.composition.demo_offer import offers_demo, start_demo
from santral_desktop.composition.panes import Panes
from santral_desktop.ui.window_wording import key_for_now


def wire_sign_in(core: Core, panes: Panes) -> None:
    """Show the card while nobody is signed in; a mistyped key leaves a working account alone."""
    card, window = panes.sign_in, panes.window
    card.submitted.connect(core.sign_in.submit)
    card.show_demo(offers_demo())
    card.demo_wanted.connect(start_demo)

    def wanted(message: SignInWanted) -> None:
        if core.health.account is not None and message.error is None:
            return
        if core.choices.now.account is not None:
            card.show_account(core.choices.now.account)
        card.show_wanted(message.error)
        window.show_sign_in()

    def signed_in(message: SignedIn) -> None:
        card.show_signed_in()
        window.show_work()
        core.browse.refresh()
        if not message.lasting:
            panes.lights.say(key_for_now())

    core.bus.subscribe(SignInWanted, wanted)
    core.bus.subscribe(SignInChecking, lambda _: card.show_checking())
    core.bus.subscribe(SignedIn, signed_in)
    AfterPhone(core, core.directory.start, core.catch_up.start)
