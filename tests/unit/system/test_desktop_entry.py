"""Entries of the desktop: words survive their two kinds of quoting."""

import shutil
import subprocess
from pathlib import Path

import pytest

from santral_desktop.system.desktop_entry import entry_text
from santral_desktop.system.own_command import OwnCommand

ODD = ('/opt/a b/$x`y"z\\w%u', "plain", "it's")


@pytest.mark.skipif(shutil.which("gio") is None, reason="needs GLib's own tool")
def test_odd_words_reach_the_program_as_they_are(tmp_path: Path) -> None:
    printer = tmp_path / "print it"
    printer.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/told"\n')
    printer.chmod(0o755)
    entry = tmp_path / "x.desktop"
    entry.write_text(entry_text(OwnCommand((str(printer), *ODD)), ("--", "%u"), {}))

    subprocess.run(["gio", "launch", str(entry), "tel:+90"], check=True, timeout=20)

    for _ in range(500):
        if (tmp_path / "told").exists() and (tmp_path / "told").read_text().endswith("tel:+90\n"):
            break
        subprocess.run(["sleep", "0.01"], check=True)
    assert (tmp_path / "told").read_text().splitlines() == [*ODD, "--", "tel:+90"]


def test_a_checkout_is_started_in_its_folder() -> None:
    text = entry_text(OwnCommand(("/usr/bin/python3", "-m", "x"), Path("/src")), (), {})

    assert "Path=/src\n" in text
    assert "TryExec=/usr/bin/python3\n" in text
