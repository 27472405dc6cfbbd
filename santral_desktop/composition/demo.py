"""The demo: a simulated PBX here, the program in a child, and what is left when it ends."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from santral_desktop.composition.demo_offer import demo_command
from santral_desktop.composition.tour_report import Report, Step

if TYPE_CHECKING:
    from santral_desktop.simulator.bulutfon_api import BulutfonAccess

HISTORY = 120  # calls of the last days
LONGEST_TOUR = 240.0  # seconds
HELPERS_END_WITHIN = 2.0


def run_demo(arguments: Namespace) -> int:
    """Run the demo and return its exit code: for the tour, 0 only if every step held."""
    if arguments.inside:
        from santral_desktop.composition.demo_inside import run_inside

        return run_inside(json.loads(sys.stdin.readline()))
    tour = arguments.tour or os.environ.get("SANTRAL_DEMO_DISPLAY") == "virtual"
    from santral_desktop.simulator.server import start_simulator
    from santral_desktop.ui.command_wording import demo_opens

    with start_simulator(history=HISTORY) as simulator:
        facts = {
            "base_url": simulator.base_url,
            "webphone_url": simulator.webphone_url,
            "key": simulator.key,
            "secret": simulator.secret,
            "bulutfon": _bulutfon(simulator.bulutfon),
            "tour": tour,
            "output": str(Path(arguments.output).resolve()),
        }
        if tour:
            return _play(facts)
        simulator.control.lively(on=True)
        print(demo_opens(), flush=True)
        child = _start(facts)
        return child.wait()


def _bulutfon(access: "BulutfonAccess") -> dict[str, str]:
    names = ("base_url", "client_id", "client_secret")
    return {name: getattr(access, name) for name in names}


def _play(facts: dict[str, Any]) -> int:
    report = Report(Path(facts["output"]))
    report.begin()
    child = _start(facts)
    began = time.monotonic()
    try:
        code = child.wait(LONGEST_TOUR)
    except subprocess.TimeoutExpired:
        child.kill()
        code = child.wait()
    report.read()
    seconds = time.monotonic() - began - sum(step.seconds for step in report.steps)
    report.add(_ending(code, child.pid, report, seconds))
    shutil.rmtree(Path(facts["output"]) / "inside", ignore_errors=True)
    held = all(step.ok for step in report.steps)
    print(f"{sum(step.ok for step in report.steps)} / {len(report.steps)} adım tuttu", flush=True)
    return 0 if held else 1


def _start(facts: dict[str, Any]) -> "subprocess.Popen[str]":
    child = subprocess.Popen(
        [*demo_command(), "demo", "--inside"],
        stdin=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    line = child.stdin
    if line is not None:
        line.write(json.dumps(facts) + "\n")
        line.flush()  # and kept open: the program ends when nobody holds the other end any more
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: line.close())
    return child


def _ending(code: int, session: int, report: Report, seconds: float) -> Step:
    left = _left_after(session)
    leaks = report.leaks
    played = report.planned > 0 and len(report.steps) == report.planned
    ok = code == 0 and not left and not leaks and played
    detail = f"çıkış kodu {code}; kalan süreç {len(left)}; dosyalarda gizli bilgi {len(leaks)}"
    number = len(report.steps) + 1
    return Step(number, "program düzenle kapandı", ok, detail, round(max(0.0, seconds), 2))


def _left_after(session: int) -> list[str]:
    """Return what lives on; the engine's helpers see a moment later that their program is gone."""
    deadline = time.monotonic() + HELPERS_END_WITHIN
    while (left := _still_running(session)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


def _still_running(session: int) -> list[str]:
    """Return the processes of the child's session that live on; elsewhere nobody tells."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(stat.parent.name)
    return found
