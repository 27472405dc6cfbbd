"""What is done when the program went without a goodbye."""

import json
import os
import subprocess
import time
from pathlib import Path

from santral_desktop.composition.watcher import Watched
from santral_desktop.domain.strikes import way_back
from santral_desktop.system.crash_files import CrashFiles, crash_now
from santral_desktop.system.own_command import own_command
from santral_desktop.system.screens import has_screen

A_MOMENT = 0.5  # seconds until lock, socket and the engine's own processes are gone


def bring_back(told: bytes) -> int:
    """Start the program again if it crashed; `told` is what it said of itself."""
    words = json.loads(told)
    watched = Watched(**words | {"words": tuple(words["words"])})
    note = _note(watched)
    if not note or not has_screen(os.environ):
        return 0
    time.sleep(A_MOMENT)
    _start(watched, note)
    return 0


def _note(watched: Watched) -> str:
    try:
        with Path(watched.notes).open("rb") as file:
            file.seek(watched.noted)
            return file.read(64 * 1024).decode("utf-8", "replace")
    except OSError:
        return ""


def _start(watched: Watched, note: str) -> None:
    files, crash = CrashFiles(Path(watched.runtime), watched.world), crash_now(note)
    way = way_back(files.add(crash), crash.at)
    command = own_command()
    words = [*command.words, *watched.words, "--came-back", way.value]
    if files.in_call():
        words.append("--cut")
    files.note_call(on=False)
    subprocess.Popen(words, cwd=command.folder, stdin=subprocess.DEVNULL)
