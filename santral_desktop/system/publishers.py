"""Who signed an installer: asked of the operating system, which keeps the roots of trust."""

import json
import os
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from santral_desktop.domain.errors import UpdateRefused, WhyNoUpdate

Run = Callable[[Sequence[str], Mapping[str, str]], tuple[int, str]]  # exit code, what it printed
_PATIENCE = 120.0  # seconds
_TEAM = re.compile(r"[A-Z0-9]{10}", re.ASCII)
_PATH = "SANTRAL_INSTALLER"  # in the environment: no file name is ever read as a command
_SIGNED = "context:primary-signature"
_ASK_WINDOWS = (
    f"$s = Get-AuthenticodeSignature -LiteralPath $env:{_PATH}; "
    "@{ status = [string]$s.Status; subject = [string]$s.SignerCertificate.Subject } "
    "| ConvertTo-Json -Compress"
)


def run_quietly(command: Sequence[str], more: Mapping[str, str]) -> tuple[int, str]:
    """Run a program of the system; one that cannot be run has failed."""
    try:
        done = subprocess.run(
            list(command),
            env={**os.environ, **more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return 1, ""
    return done.returncode, done.stdout.decode("utf-8", "replace")


def prove_on_windows(path: Path, subject: str, run: Run = run_quietly) -> None:
    """Ask Authenticode; the signature holds, and is of exactly this subject."""
    shell = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32")
    program = shell / "WindowsPowerShell" / "v1.0" / "powershell.exe"
    code, printed = run(
        [str(program), "-NoProfile", "-NonInteractive", "-Command", _ASK_WINDOWS],
        {_PATH: str(path)},
    )
    told: object = None
    with suppress(ValueError):
        told = json.loads(printed)
    if code or not subject or told != {"status": "Valid", "subject": subject}:
        raise UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)


def prove_on_macos(path: Path, team: str, run: Run = run_quietly) -> None:
    """Ask for the signature of this team, and for Apple's word that the image was looked at."""
    if not _TEAM.fullmatch(team):
        raise UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)
    wanted = f'=anchor apple generic and certificate leaf[subject.OU] = "{team}"'
    questions = (
        ["/usr/bin/codesign", "--verify", "--strict", "-R", wanted, str(path)],
        ["/usr/sbin/spctl", "--assess", "--type", "open", "--context", _SIGNED, str(path)],
    )
    for question in questions:
        if run(question, {})[0]:
            raise UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)


def prove_nowhere(_path: Path) -> None:
    """Prove nothing: on this system no installer is ever started."""
    raise UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)
