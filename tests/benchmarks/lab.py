"""Where programs are measured: a home of their own, a simulated PBX, nothing left behind."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from santral_desktop.simulator.server import Simulator, start_simulator
from tests.benchmarks.started import Started

HISTORY = 120  # calls that the PBX remembers
NUMBER, NAME = "05321112233", "Ayşe Yılmaz"  # who calls
OURS, BARE = "1007", "1010"  # extensions: the two may run at the same time


class Lab:
    """Starts programs side by side in the same surroundings."""

    def __init__(self, folder: Path, simulator: Simulator) -> None:
        self.folder = folder  # for what a benchmark makes: others find it there
        self._simulator = simulator
        self._environment = _environment_in(folder)
        self._count = 0

    def start(self, program: str, *words: str) -> Started:
        """Start a program; its words are in its docstring."""
        self._count += 1
        log = self.folder / f"{self._count}-{program}.log"
        return Started(program, words, self._environment, log)

    def start_ours(self, *wishes: str) -> Started:
        """Start the real program, signed in."""
        simulator = self._simulator
        account = (simulator.base_url, simulator.webphone_url, simulator.key, OURS)
        return self.start("ours", *account, *wishes)

    def start_bare_view(self, *wishes: str) -> Started:
        """Start a window that holds the page and nothing else; its token is fetched before."""
        return self.start("bare_view", self._page(), *wishes)

    def start_bare_page_popup(self) -> Started:
        """Start a window that holds the page and announces its calls."""
        return self.start("bare_page_popup", self._page())

    def ring(self, extension: str) -> str:
        """Have a customer call an extension; returns the call's id at the PBX."""
        return self._simulator.inside(
            lambda world: world.exchange.customer_rings(NUMBER, NAME, extension).uuid
        )

    def give_up(self, call: str) -> None:
        """Have the customer give up."""
        self._simulator.control.caller_hangs_up(call)

    def _page(self) -> str:
        token = self._simulator.inside(lambda world: world.exchange.phone_tokens.mint(BARE))
        return f"{self._simulator.webphone_url}?token={token}"


@contextmanager
def laboratory() -> Iterator[Lab]:
    """Open a laboratory; whatever it made is gone with the block."""
    with ExitStack() as ends:
        folder = ends.enter_context(
            TemporaryDirectory(prefix="sb-", ignore_cleanup_errors=True)  # short: sockets live here
        )
        simulator = ends.enter_context(start_simulator(history=HISTORY, limits=False))
        yield Lab(Path(folder), simulator)


def _environment_in(root: Path) -> dict[str, str]:
    folders = {"HOME": root / "home", "TMPDIR": root / "tmp", "XDG_RUNTIME_DIR": root / "run"}
    for folder in folders.values():
        folder.mkdir(mode=0o700)
    strays = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    kept = {name: value for name, value in os.environ.items() if name not in strays}
    # without a bus nobody's real key store is asked
    bus = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={root}/nobody"}
    return {**kept, **{name: str(path) for name, path in folders.items()}, **bus}
