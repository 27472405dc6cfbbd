"""What the frozen program does before it is the program."""

import os
import subprocess
import sys
from pathlib import Path

import launch
import pytest
from shipping.archive import wrap_engine

STARTED = {"LD_LIBRARY_PATH": "/opt/s/lib", "_PYI_ARCHIVE_FILE": "/opt/s/s", "HOME": "/home/a"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (STARTED, {"HOME": "/home/a"}),
        (
            STARTED | {"LD_LIBRARY_PATH_ORIG": "/usr/own"},
            {"HOME": "/home/a", "LD_LIBRARY_PATH": "/usr/own"},
        ),
        ({"HOME": "/home/a"}, {"HOME": "/home/a"}),
    ],
)
def test_what_we_start_finds_its_own_libraries(
    before: dict[str, str], after: dict[str, str]
) -> None:
    environ = dict(before)

    launch.give_back(environ)

    assert environ == after


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' archive")
def test_the_archives_engine_alone_is_told_where_the_archives_libraries_are(tmp_path: Path) -> None:
    folder = tmp_path / "lib" / "PySide6" / "Qt" / "libexec"
    folder.mkdir(parents=True)
    engine = folder / "QtWebEngineProcess"
    engine.write_text('#!/bin/sh\necho "$LD_LIBRARY_PATH $1"\n')
    engine.chmod(0o755)

    wrap_engine(tmp_path)
    wrap_engine(tmp_path)  # a build that is repeated

    environment = {"PATH": os.environ["PATH"]}
    said = subprocess.run(
        [engine, "--type=zygote"], capture_output=True, text=True, check=True, env=environment
    )
    assert said.stdout == f"{tmp_path}/lib --type=zygote\n"
