"""Other people's programs: started, waited for, and their last words told when they fail."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


class Broken(Exception):  # noqa: N818  a sentence for the person who builds
    """A step of the build that did not work; the text is the whole message."""


def run(
    command: Sequence[str | Path],
    *,
    at: Path | None = None,
    environment: Mapping[str, str] | None = None,
    allowed: Sequence[int] = (0,),
) -> str:
    """Return what the program printed; Broken, with its last words, when it ends otherwise."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=at,
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode not in allowed:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-30:])
        raise Broken(f"{' '.join(words[:4])} … ended with {done.returncode}:\n{last}")
    return done.stdout
