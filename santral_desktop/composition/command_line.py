"""Read the command line ourselves: none of it ever reaches Qt or Chromium."""

import argparse
import sys
from dataclasses import dataclass
from typing import Any

from santral_desktop import __version__

BULUTSANTRALIM_API = "https://api.bulutsantralim.com"
BULUTSANTRALIM_WEBPHONE = "https://oim.verimor.com.tr/webphone"
BULUTFON_API = "https://api.bulutfon.com"
BULUTFON_OAUTH = "https://bulutfon.com"


WAYS_BACK = ("again", "software", "gave-up")  # as domain/strikes has them, which it need not load


@dataclass(frozen=True, slots=True)
class World:
    """Which separate world of settings, calls and secrets a program lives in."""

    profile: str = ""
    throwaway: bool = False
    developer: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words by which a program of this world is started."""
        profile = ("--profile", self.profile) if self.profile else ()
        throwaway = ("--throwaway",) if self.throwaway and not self.profile else ()
        return (*profile, *throwaway, *(("--developer",) if self.developer else ()))

    @property
    def name(self) -> str:
        """The name under which programs of this world find each other."""
        return self.profile or ("throwaway" if self.throwaway else "default")


_PROFILE = "a profile's name has letters, digits, - and _"


@dataclass(frozen=True, slots=True)
class Back:
    """That a program came back after a crash: how, and whether a call was cut."""

    way: str
    cut: bool = False


def run(words: list[str]) -> int:
    """Run the program that the words ask for."""
    parser = _parser()
    arguments, rest = parser.parse_known_args(_with_verbs(words))
    if rest and arguments.command != "simulator":
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if not isinstance(arguments.profile, str):  # Python before 3.12 takes "--" for no value at all
        parser.error(f"argument --profile: {_PROFILE}")
    world = World(arguments.profile, arguments.throwaway, getattr(arguments, "developer", False))
    match arguments.command:
        case "call" | "answer" | "hangup" | "dnd" | "status" | "show" | "quit":
            from santral_desktop.composition.messenger import tell

            return tell(world, arguments)
        case "simulator":
            from santral_desktop.simulator.command import run as run_simulator

            return run_simulator(rest)
        case None | "link":
            from santral_desktop.composition.desktop import run_desktop

            link = getattr(arguments, "link", "")
            back = Back(arguments.came_back, cut=arguments.cut) if arguments.came_back else None
            return run_desktop(world, hidden=arguments.hidden, link=link, back=back)
        case _:
            return _run_beside(world, arguments)


def _run_beside(world: World, arguments: argparse.Namespace) -> int:
    """Run what has to do with no running program."""
    match arguments.command:
        case "account":
            from santral_desktop.composition.account import add_account

            return add_account(world, arguments)
        case "doctor":
            from santral_desktop.composition.doctor import run_doctor

            return run_doctor(world, as_json=arguments.json)
        case "demo":
            from santral_desktop.composition.demo import run_demo

            return run_demo(arguments)
        case "support":
            from santral_desktop.composition.support_command import run_support

            return run_support(world, arguments.file)
        case "unregister":
            from santral_desktop.composition.registrations import take_back_all

            return take_back_all()
        case _:
            from santral_desktop.composition.self_test import run_self_test

            return run_self_test(as_json=arguments.json, output=arguments.output)


def _with_verbs(words: list[str]) -> list[str]:
    """Give a lone link its verb, and installers theirs; a link's words are no options.

    Desktop entries and the registry have `link -- LINK`, so that whatever a page writes stays
    behind the mark. A link begins with its scheme, never with a dash: it needs none.
    """
    match words:
        case _ if "--quit" in words and "--" not in words:
            return ["quit" if word == "--quit" else word for word in words]
        case [link] if ":" in link:
            from santral_desktop.domain.links import is_link

            return ["link", "--", link] if is_link(link) else words
        case _:
            return words


class _Parser(argparse.ArgumentParser):
    """Takes words whole, its commands' too: what `--de` means must not change by version."""

    def __init__(self, **wishes: Any) -> None:
        super().__init__(allow_abbrev=False, **wishes)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="santral-desktop", description="Bulut santraller için masaüstü telefon penceresi."
    )
    parser.add_argument("--version", action="version", version=__version__)
    worlds = parser.add_mutually_exclusive_group()
    worlds.add_argument("--profile", default="", type=_profile, metavar="NAME")
    worlds.add_argument("--throwaway", action="store_true", help="leave nothing behind")
    if not getattr(sys, "frozen", False):
        parser.add_argument("--developer", action="store_true", help="allow loopback over http")
    parser.add_argument("--hidden", action="store_true", help="start in the tray")
    parser.add_argument("--came-back", default="", choices=WAYS_BACK, help=argparse.SUPPRESS)
    parser.add_argument("--cut", action="store_true", help=argparse.SUPPRESS)
    _add_commands(parser)
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    call = commands.add_parser("call", help="ask the running program to dial")
    call.add_argument("number")
    call.add_argument("--now", action="store_true", help="dial without asking in the window")
    commands.add_parser("answer", help="answer the call that rings")
    commands.add_parser("hangup", help="refuse the call that rings, else hang up")
    dnd = commands.add_parser("dnd", help="do not disturb")
    dnd.add_argument("switch", choices=["on", "off"])
    status = commands.add_parser("status", help="what the running program knows")
    status.add_argument("--json", action="store_true")
    commands.add_parser("show", help="bring the running program's window up")
    link = commands.add_parser("link", help="ask in the window whether to dial a tel: link")
    link.add_argument("link", nargs="?", default="", metavar="LINK")
    _add_quit(commands.add_parser("quit", help="end the running program, and wait for its end"))
    _add_account(commands.add_parser("account", help="sign-ins"))
    commands.add_parser("simulator", help="a PBX to practise on", add_help=False)
    demo = commands.add_parser("demo", help="the program on a simulated PBX")
    demo.add_argument("--tour", action="store_true", help="play the tour in the window")
    demo.add_argument("--output", default="demo-output", help="where the tour writes")
    demo.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    doctor = commands.add_parser("doctor", help="look at everything that a call needs")
    doctor.add_argument("--json", action="store_true")
    support = commands.add_parser("support", help="write a report without persons and secrets")
    support.add_argument("file", metavar="FILE.zip")
    commands.add_parser("unregister", help="open no links and do not start at login any more")
    test = commands.add_parser("self-test", help="check the installed program")
    test.add_argument("--json", action="store_true", help="report in the form machines read")
    test.add_argument("--output", default="", metavar="FILE", help="write that report to a file")


def _add_quit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="in the middle of a call too")
    parser.add_argument("--wait", type=_seconds, default=30.0, metavar="SECONDS")


def _add_account(parser: argparse.ArgumentParser) -> None:
    add = parser.add_subparsers(dest="deed", required=True).add_parser("add")
    add.add_argument("provider", choices=["bulutsantralim", "bulutfon"])
    add.add_argument("--extension", required=True)
    add.add_argument("--key-stdin", action="store_true", required=True, help="or token, likewise")
    add.add_argument("--v2", action="store_true", help="it is a key to Bulutfon's new interface")
    add.add_argument("--more", action="store_true", help="beside another account of the provider")
    add.add_argument("--api-url", default="")
    add.add_argument("--webphone-url", default="")


def _profile(name: str) -> str:
    if name and (not name.isascii() or not name.replace("-", "").replace("_", "").isalnum()):
        raise argparse.ArgumentTypeError(_PROFILE)
    return name[:32]


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 600:
        message = "from 0 to 600 seconds"
        raise argparse.ArgumentTypeError(message)
    return seconds
