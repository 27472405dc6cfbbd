"""A report as support gets it, of the running program and without one."""

import json
import zipfile

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make


def test_a_report_of_the_running_program_names_nobody(make: Make, simulator: Simulator) -> None:
    program = make("--profile", "support", "--developer")
    program.start()
    assert program.sign_in(simulator, "1010").returncode == 0
    program.registered()
    file = program.root / "report.zip"

    done = program.run("support", str(file))

    assert (done.returncode, str(file) in done.stdout) == (0, True)
    with zipfile.ZipFile(file) as report:
        content = {name: report.read(name) for name in report.namelist()}
    assert {"versions.json", "settings.json", "journal.json", "doctor.json"} <= set(content)
    assert "logs/santral-desktop.log" in content
    assert json.loads(content["doctor.json"])
    whole = b"".join(content.values())
    assert (simulator.key.encode() in whole, b"1010" in whole) == (False, False)
    assert program.run("quit").returncode == 0


def test_where_nothing_can_be_written_it_says_so(make: Make) -> None:
    program = make("--throwaway")

    done = program.run("support", str(program.root / "no such folder" / "report.zip"))

    assert done.returncode == 1
    assert done.stderr.strip()
    assert program.throwaway_folders == []
