"""A program with an account at a PBX of each provider, on real files, over real HTTP."""

from dataclasses import dataclass, field

from santral_desktop.application.messages import HistoryProgress, SignedIn, SignInWanted
from santral_desktop.application.ports.consents import Application
from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.composition.command_line import World
from santral_desktop.composition.core import Core
from santral_desktop.composition.machine import RealMachine
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_accounts import AccountsDesk
from santral_desktop.composition.wire_calls import CallsDesk
from santral_desktop.composition.wire_lights import Lights
from santral_desktop.composition.wire_sign_in import SignInDesk
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.providers.redaction import Redactor
from santral_desktop.simulator.server import Simulator
from santral_desktop.system.paths import throwaway_places
from santral_desktop.ui.status_line import Light
from tests.builders import told_of
from tests.doubles.tasks import SteppedTasks

CUSTOMER = "05321112233"


@dataclass
class Office:
    """A program whose lanes are stepped, and a PBX of each provider, in each a call of today."""

    verimor: Simulator
    simulator: Simulator  # Bulutfon's
    tasks: SteppedTasks = field(default_factory=SteppedTasks)

    def __post_init__(self) -> None:
        world = World(throwaway=True, developer=True)
        self.places = throwaway_places()
        self.machine = RealMachine(world, self.places, self.tasks, Redactor())
        self.core = Core(self.machine.parts)
        self.panes = Panes(world)
        self.calls = CallsDesk(self.core, self.panes)
        self.lights = Lights(self.core, self.panes)
        self.accounts = AccountsDesk(self.core, self.panes)
        self.opened: list[str] = []
        self.has_browser = True
        self.sign_in = SignInDesk(self.core, self.panes, self.browse)
        self.told = told_of(self.core.bus, SignedIn, SignInWanted)
        self.progress = told_of(self.core.bus, HistoryProgress)
        bulutfon = self.simulator.bulutfon
        self.first = Account(
            Provider.BULUTSANTRALIM, "1007", self.verimor.base_url, self.verimor.webphone_url
        )
        self.second = Account(
            Provider.BULUTFON,
            "1007",
            bulutfon.base_url,
            name="bulutfon",
            oauth_url=bulutfon.base_url,
            way=Way.CODE,
        )
        self.application = Application(
            bulutfon.client_id, bulutfon.client_secret, bulutfon.base_url
        )

    def browse(self, address: str) -> bool:
        self.opened.append(address)
        return self.has_browser

    def enter(self, account: Account, secret: str) -> None:
        self.core.sign_in.submit(account, secret)
        self.tasks.finish_all()

    def enter_by_code(self) -> None:
        by_code = self.core.sign_in_by_code
        by_code.open(self.second, self.application)
        self.tasks.finish_all()
        by_code.submit(self.second, self.application, self.simulator.control.consent())
        self.tasks.finish_all()

    def enter_both(self) -> None:
        self.enter(self.first, self.verimor.key)
        self.enter_by_code()

    def read(self) -> None:
        """Read what is of today: older days have a budget that takes its time."""
        self.core.catch_up.pause()
        self.core.catch_up.start()
        self.tasks.finish_all()

    @property
    def kept(self) -> set[str]:
        """The accounts of the calls that are in the journal."""
        page = self.machine.journal.page(CallQuery(), most=500)
        return {call.account for call in page.calls}

    @property
    def secret(self) -> str:
        return self.machine.vault.secret(self.second.secret_name) or ""

    def light(self, light: Light) -> str:
        return self.panes.lights._buttons[light].accessibleDescription()

    def close(self) -> None:
        self.core.catch_up.stop()
        self.machine.let_go()
        self.machine.close_files()
        self.places.leave()
