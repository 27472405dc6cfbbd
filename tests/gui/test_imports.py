"""Imports are Python's own: no source is read and kept for being looked at."""

import subprocess
import sys

FRESH = """
import linecache
from santral_desktop.ui.imports import import_plainly
import_plainly()
import wave
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel
print(wave.__file__ in linecache.cache, QSize(3, 4).width(), QLabel.__name__)
"""


def test_no_source_is_read_for_an_import() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FRESH], capture_output=True, text=True, check=False, timeout=60
    )

    assert done.stdout == "False 3 QLabel\n", done.stderr
