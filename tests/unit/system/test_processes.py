"""The end of another program is waited for, on Windows by functions of ours of the same names."""

import subprocess
import sys

import pytest

from santral_desktop.system.processes import ends_within


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own way, below")
def test_a_program_that_ends_is_waited_for() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert not ends_within(other.pid, 0)
        other.stdin.close()
        assert ends_within(other.pid, 20)  # over, though nobody has looked at its exit code


def test_a_program_that_is_gone_has_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as other:
        other.wait()
    assert ends_within(other.pid, 20)


class Kernel:
    """The few functions of kernel32 that are used, for one process."""

    def __init__(self, *, there: bool = True, ends: bool = True) -> None:
        self.there, self.ends = there, ends
        self.waited: list[int] = []
        self.open = 0

    def OpenProcess(self, rights: int, inherited: bool, number: int) -> int:
        self.open += self.there
        return 17 if self.there else 0

    def WaitForSingleObject(self, handle: int, milliseconds: int) -> int:
        self.waited.append(milliseconds)
        return 0 if self.ends else 0x102  # WAIT_TIMEOUT

    def CloseHandle(self, handle: int) -> None:
        self.open -= 1


@pytest.mark.parametrize("ends", [True, False])
def test_windows_waits_and_lets_go(ends: bool) -> None:
    kernel = Kernel(ends=ends)

    assert ends_within(4711, 1.5, kernel) is ends
    assert (kernel.waited, kernel.open) == ([1500], 0)


def test_windows_knows_who_is_gone() -> None:
    assert ends_within(4711, 1.5, Kernel(there=False))
