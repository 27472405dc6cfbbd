"""A simulated office at Bulutfon, and the adapter that a contract is tried on."""

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.providers.bulutfon.adapter import BulutfonPbx
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.simulator.server import start_simulator
from tests.builders import ME


class BulutfonOffice:
    """The simulator and its master token's adapter; ends with `close`."""

    def __init__(self) -> None:
        self.simulator = start_simulator(limits=False)
        access = self.simulator.bulutfon
        account = Account(Provider.BULUTFON, ME, access.base_url)
        roomy = Throttle({name: Pool(10_000, 1.0) for name in POOLS})
        made = bulutfon(account, access.master_token, Redactor(), developer=True, throttle=roomy)
        assert isinstance(made, BulutfonPbx)
        self.pbx = made

    def loses(self, path: str) -> None:
        """Have a path do what it is asked, and lose the answer."""
        self.simulator.control.fault(f"/bulutfon/{path}", "lost")

    def times(self, path: str, method: str = "POST") -> int:
        """Return how often a path was asked so."""
        seen = self.simulator.control.requests(f"/bulutfon/{path}")
        return sum(one["method"] == method for one in seen)

    def close(self) -> None:
        self.pbx.close()
        self.simulator.close()
