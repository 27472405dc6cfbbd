"""Of a log only machine words pass: whatever stands there about people does not."""

import base64
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.system.scrub import GONE, Scrubber

LOG = "2026-11-30 16:13:35,900 WARNING santral_desktop.ui.program: "


@pytest.fixture(scope="module")
def scrubber() -> Scrubber:
    ours = ["journal", "kuyruk", "deniz", "ui", "tray"]
    return Scrubber(["Deniz Kaya", "kuyruk"], ["Unreachable", "QLocalSocket"], ours)


@pytest.mark.parametrize(
    "line",
    [
        LOG + "failed to load vulkan",
        LOG + "the journal was not open: SQLITE_BUSY",
        "santral_desktop.domain.errors.Unreachable: 503",
        "Traceback (most recent call last):",
        "Fatal Python error: Segmentation fault",
        LOG + "QLocalSocket::connect: 104",
    ],
)
def test_what_a_machine_says_stays(scrubber: Scrubber, line: str) -> None:
    assert scrubber.text(line) == line + "\n"


@pytest.mark.parametrize(
    "word",
    [
        "Ayşe",
        "ayse",
        "Deniz",
        "deniz",
        "kuyruk",
        "kaya.",
        "ayse@example.com",
        "05321112233",
        "+90 532 111 22 33",
        "(0532) 111-2233",
        "0 5 3 2 1 1 1",
        quote("+90 532 111 22 33", safe=""),
        base64.b64encode(b"0532 111 22 33").decode(),
        base64.b64encode("Ayşe Yılmaz".encode()).decode(),
        "K12345678-1111-4222-8333-444455556666",
        "/home/ayse/x",
    ],
)
def test_what_is_about_somebody_goes(scrubber: Scrubber, word: str) -> None:
    said = scrubber.text(f"{LOG}failed for {word} at line 12")

    assert word not in said
    assert said == f"{LOG}failed for {GONE} at line 12\n" or GONE in said


def test_a_place_in_the_code_says_not_whose_computer_it_is(scrubber: Scrubber) -> None:
    told = '  File "/home/ayse/Santral Desktop/santral_desktop/ui/tray.py", line 12, in ayse'

    assert scrubber.text(told) == '  File "santral_desktop/ui/tray.py", line 12\n'
    theirs = '  File "/x/santral_desktop/ayse/tray.py", line 1'
    assert scrubber.text(theirs) == f'  File "santral_desktop/{GONE}/tray.py", line 1\n'
    assert scrubber.text('File "/home/ayse/x.py", line 3') == f'File "{GONE}", line 3\n'


def test_a_foreign_logger_has_no_name(scrubber: Scrubber) -> None:
    said = scrubber.text("2026-11-30 16:13:35,900 INFO ayse.phone: failed")

    assert said == f"2026-11-30 16:13:35,900 INFO {GONE}: failed\n"


def test_nothing_is_nothing(scrubber: Scrubber) -> None:
    assert scrubber.text("") == ""


names = st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzABCÇĞİÖŞÜ", min_size=5, max_size=12)


@given(names.filter(lambda name: name.lower() not in ("error", "failed")), st.text(max_size=30))
def test_no_unknown_name_passes(name: str, around: str) -> None:
    scrubber = Scrubber([name], [], [])

    assert name not in scrubber.text(f"{LOG}{around} {name} {around}").split(": ", 1)[1].split()
