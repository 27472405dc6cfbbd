"""A program that is being measured: it prints its moments, and ends when we let go of it."""

import queue
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Self

from tests.benchmarks import processes
from tests.benchmarks.rows import Trouble

PATIENCE = 60.0  # seconds for a moment to come
ENDS_WITHIN = 10.0
LAST_WORDS = 6  # lines of what it wrote to its error output


class Started:
    """A program of `tests/benchmarks/programs`, in a session of its own, as a context."""

    def __init__(
        self, program: str, words: tuple[str, ...], environment: Mapping[str, str], log: Path
    ) -> None:
        self.program = program
        self._log = log
        self._heard: queue.Queue[str] = queue.Queue()
        command = [sys.executable, "-m", f"tests.benchmarks.programs.{program}", *words]
        with log.open("wb") as errors:
            self.began = time.monotonic()
            self._process = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.PIPE,  # its end is the program's sign to leave
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                start_new_session=True,
            )
        self._ear = Thread(target=self._listen, daemon=True)
        self._ear.start()

    @property
    def session(self) -> int:
        return self._process.pid

    def wait_for(self, name: str, about: str = "") -> float:
        """Return the moment of that name, skipping others; raises `Trouble` when it never comes."""
        return self._next(name, about)[0]

    def told(self, name: str) -> str:
        """Return what the program says at the moment of that name."""
        return self._next(name, "")[1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let it end in order, then see to it that nothing of it is left."""
        try:
            if self._process.stdin is not None:
                self._process.stdin.close()
            self._process.wait(ENDS_WITHIN)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
        finally:
            self._process.wait()
            processes.end(self.session)
            self._ear.join(ENDS_WITHIN)
            if self._process.stdout is not None:
                self._process.stdout.close()

    def _next(self, name: str, about: str) -> tuple[float, str]:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                line = self._heard.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise Trouble(f"{self.program} did not come to {name!r} in time") from None
            if not line:
                self._heard.put("")  # whoever asks again hears it too
                raise Trouble(f"{self.program} ended before {name!r}:\n{self._last_words()}")
            said, moment, *rest = line.split(maxsplit=2)
            told = rest[0].strip() if rest else ""
            if said == name and about in {"", told}:
                return float(moment), told

    def _listen(self) -> None:
        for line in self._process.stdout or ():
            self._heard.put(line)
        self._heard.put("")

    def _last_words(self) -> str:
        self._process.wait(ENDS_WITHIN)
        lines = self._log.read_text(errors="replace").splitlines()
        return "\n".join(f"  {line}" for line in lines[-LAST_WORDS:]) or "  (it said nothing)"
