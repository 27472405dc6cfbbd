"""The parts of the window, laid into it."""

from santral_desktop.composition.command_line import (
    BULUTFON_API,
    BULUTFON_OAUTH,
    BULUTSANTRALIM_API,
    BULUTSANTRALIM_WEBPHONE,
    World,
)
from santral_desktop.domain.accounts import Provider
from santral_desktop.ui.calls_page import CallsPage
from santral_desktop.ui.dial_panel import DialPanel
from santral_desktop.ui.live_card import LiveCard
from santral_desktop.ui.main_window import MainWindow
from santral_desktop.ui.pages import Page, Pages
from santral_desktop.ui.phone_slot import PhoneSlot
from santral_desktop.ui.sign_in import SignInCard
from santral_desktop.ui.sign_in_form import Addresses
from santral_desktop.ui.status_line import StatusLine


class Panes:
    """Made in the order in which they lie in the window."""

    def __init__(self, world: World, window: MainWindow | None = None) -> None:
        self.phone = PhoneSlot()
        self.dial = DialPanel()
        self.card = LiveCard()
        self.calls = CallsPage()
        self.pages = Pages(Page.CALLS, self.calls)
        self.lights = StatusLine()
        self.sign_in = SignInCard(
            {
                Provider.BULUTSANTRALIM: Addresses(BULUTSANTRALIM_API, BULUTSANTRALIM_WEBPHONE),
                Provider.BULUTFON: Addresses(BULUTFON_API, oauth=BULUTFON_OAUTH),
            },
            developer=world.developer,
        )
        self.window = window or MainWindow()
        self.window.furnish(
            phone=self.phone,
            column=(self.dial, self.card, self.pages),
            lights=self.lights,
            sign_in=self.sign_in,
        )
