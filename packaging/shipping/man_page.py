"""The manual page, whose options and commands are those that the command line knows."""

import argparse
import sys
from collections.abc import Iterator

from shipping.facts import PACKAGING, ROOT, date, version
from shipping.fill import fill


def man_page() -> str:
    """Return the page in troff."""
    sys.path.insert(0, str(ROOT))
    from santral_desktop.composition import command_line  # noqa: PLC0415  (found by that path)

    parser = command_line._parser()  # noqa: SLF001  nobody else has a use for it
    return fill(
        PACKAGING / "linux" / "santral-desktop.1",
        DATE=date(),
        VERSION=version(),
        OPTIONS="\n".join(_options(parser)),
        COMMANDS="\n".join(_commands(parser)),
    )


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001  argparse has no other door
        if action.option_strings and action.option_strings[0] != "--developer":
            value = f" \\fI{action.metavar}\\fR" if action.metavar else ""
            yield f".TP\n\\fB{_dashes(action.option_strings[-1])}\\fR{value}"
            yield _plain(action.help or _OWN.get(action.dest, ""))


_OWN = {"profile": "settings, calls and sign-ins of their own, under this name"}


def _commands(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            helps = {one.dest: one.help or "" for one in action._choices_actions}  # noqa: SLF001
            for name, command in action.choices.items():
                usage = command.format_usage().split(name, 1)[1].replace("[-h]", "")
                yield f".TP\n\\fB{_dashes(name)}\\fR {_dashes(' '.join(usage.split()))}".rstrip()
                yield _plain(helps.get(name, ""))


def _dashes(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")


def _plain(text: str) -> str:
    """Return a line that troff does not take for a request of its own."""
    line = " ".join((text % {"prog": "santral-desktop"} if "%(" in text else text).split())
    return ("\\&" + line if line.startswith((".", "'")) else line) or "\\&"
