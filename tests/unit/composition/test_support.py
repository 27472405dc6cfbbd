"""In a report for support no secret and nobody can be found, wherever they were before."""

import base64
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.support import members_of, write_bundle
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Call, CallId, CallState, Direction
from santral_desktop.domain.welcomes import Welcome
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.system.paths import Places
from santral_desktop.system.preferences_file import PreferencesFile

SECRETS = (
    "K5b1c2d3e-1111-4222-8333-444455556666",
    "W9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff",
    "ghp_Zx81kkQpLmTr44Wq",
    "gizliparola",
    "a" * 63 + "7",
)
PEOPLE = (
    "Ayşe Yılmaz",
    "mehmet kaya",
    "Deniz",
    "ŞÜKRÜ ÇAĞLAR",
    "ayse.yilmaz@ornek.com.tr",
    "+905321112233",
    "0532 111 22 33",
    "0 (212) 444-5566",
    "02124445566",
)
CHOICES = Preferences(
    accounts=(
        Account(
            Provider.BULUTSANTRALIM,
            "1007",
            "https://ayse:gizliparola@api.example.test/K5b1c2d3e-1111-4222-8333-444455556666",
            "https://oim.example.test/webphone?token=ghp_Zx81kkQpLmTr44Wq",
            label="Ayşe Yılmaz",
        ),
    ),
    shown_as="02124445566",
    ring_device="Deniz kulaklığı",
    microphone="ŞÜKRÜ ÇAĞLAR AirPods",
    crm_template="https://crm.example.test/?key=gizliparola&phone={number}",
    events_public_address="https://mehmet kaya.tunnel.example.test",
    welcomes=(Welcome("02124445566", greeting="Ayşe Yılmaz size yardımcı olur"),),
    window="0532 111 22 33",
)


def forms(text: str) -> set[bytes]:
    """Return a text as it might be written, in both letters and in three ways of coding."""
    plain = {text, text.lower(), text.upper(), text.replace(" ", ""), text[::-1]}
    coded = {quote(one, safe="") for one in plain} | {quote(one) for one in plain}
    found = {one.encode() for one in plain | coded}
    for one in plain:
        for shift in range(3):
            letters = base64.b64encode(b"\0" * shift + one.encode())
            found.add(letters[(0, 2, 3)[shift] : -4])
    return {form for form in found if len(form) >= 5}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(*(tmp_path / name for name in ("settings", "data", "cache", "logs", "run")))
    for folder in (places.settings, places.data, places.cache, places.logs, places.runtime):
        folder.mkdir()
    PreferencesFile(places.preferences).save(CHOICES)
    journal = SqliteJournal(places.journal)
    now = datetime.now(UTC)
    for nth, person in enumerate(PEOPLE):
        journal.keep(
            Call(
                id=CallId(f"c{nth}"),
                state=CallState.ENDED,
                direction=Direction.INBOUND,
                number=person,
                name=person,
                queue=person,
                started_at=now,
            )
        )
    journal.close()
    _write_logs(places.logs)
    return places


def _write_logs(folder: Path) -> None:
    """Write everything into logs, as our own lines, as tracebacks and as foreign noise."""
    lines = []
    for text in (*SECRETS, *PEOPLE):
        for form in sorted(forms(text)):
            said = form.decode()
            lines += [
                f"2026-11-30 16:13:35,900 WARNING santral_desktop.x: failed for {said} at 12",
                f"2026-11-30 16:13:35,900 ERROR {said}: {said}",
                f'  File "/home/{said}/santral_desktop/{said}/x.py", line 3, in {said}',
                f"ValueError: {said}?token={said}&name={said}",
                said,
            ]
    (folder / "santral-desktop.log").write_text("\n".join(lines), "utf-8")
    (folder / "santral-desktop.log.1").write_text("\n".join(reversed(lines)), "utf-8")
    (folder / "crashes.log").write_text("\n".join(lines), "utf-8")


def written(places: Places, tmp_path: Path) -> dict[str, bytes]:
    path = tmp_path / "report.zip"
    findings = [
        {"topic": "microphone", "detail": "ŞÜKRÜ ÇAĞLAR AirPods", "meaning": "Deniz"},
        {"topic": "api", "about": "api.example.test:443", "state": "bad", "why": "refused"},
    ]
    write_bundle(path, places, CHOICES, {"theme"}, findings)
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def test_no_secret_and_nobody_is_in_it(places: Places, tmp_path: Path) -> None:
    report = written(places, tmp_path)

    leaks = [
        (name, form)
        for name, content in report.items()
        for text in (*SECRETS, *PEOPLE)
        for form in forms(text)
        if form.lower() in content.lower()
    ]
    assert leaks == []
    raw = (tmp_path / "report.zip").read_bytes()
    assert not any(form in raw for text in (*SECRETS, *PEOPLE) for form in forms(text))


def test_it_still_says_what_support_needs(places: Places, tmp_path: Path) -> None:
    report = written(places, tmp_path)
    settings = json.loads(report["settings.json"])
    log = report["logs/santral-desktop.log"].decode()

    assert settings["accounts"] == [
        {
            "provider": "bulutsantralim",
            "api": "other",
            "webphone": "other",
        }
    ]
    assert (settings["fixed"], settings["theme"], settings["shown_as"]) == (
        ["theme"],
        "system",
        "set",
    )
    assert json.loads(report["journal.json"])["rows"]["calls"] == len(PEOPLE)
    assert json.loads(report["versions.json"])["program"]
    assert json.loads(report["doctor.json"])[1]["about"] == "other"
    assert "WARNING santral_desktop.x: failed for" in log
    assert "ValueError: " in log


@pytest.mark.parametrize(
    ("about", "shown"),
    [
        ("api.bulutsantralim.com:443", "api.bulutsantralim.com:443"),
        ("oim.verimor.com.tr:443", "oim.verimor.com.tr:443"),
        ("evil-bulutfon.com:443", "other"),
        ("santral.firma.com.tr:443", "other"),
        ("", ""),
    ],
)
def test_hosts_are_named_only_where_they_are_a_provider_s(
    places: Places, about: str, shown: str
) -> None:
    finding = {"topic": "api", "about": about}

    members = members_of(places, CHOICES, (), [finding], lambda text: text)

    [told] = [json.loads(one.text) for one in members if one.name == "doctor.json"]
    assert told[0]["about"] == shown


def test_of_the_logs_the_newest_two_megabytes_count(places: Places) -> None:
    line = "2026-11-30 16:13:35,900 WARNING santral_desktop.ui.tray: failed\n"
    for name, words in (("", "recent"), (".1", "first"), (".2", "last")):
        text = line * 20_000 + line.replace("failed", words)
        (places.logs / f"santral-desktop.log{name}").write_text(text)
    (places.logs / "crashes.log").write_text("Fatal Python error\n")

    members = members_of(places, CHOICES, (), (), lambda text: text)

    logs = {one.name: one.text for one in members if one.name.startswith("logs/")}
    assert list(logs) == [
        "logs/crashes.log",
        "logs/santral-desktop.log",
        "logs/santral-desktop.log.1",
    ]
    assert logs["logs/santral-desktop.log"].endswith("recent\n")
    assert logs["logs/santral-desktop.log.1"].endswith("first\n")
    assert sum(map(len, logs.values())) <= 2 * 1024 * 1024 + len(logs)


def test_our_own_lines_stay_legible(places: Places, tmp_path: Path) -> None:
    stamp = "2026-11-30 16:13:35,900 WARNING"
    lines = (
        f"{stamp} santral_desktop.ui.single_instance: no words from later starts: InUseError",
        f"{stamp} qt: failed to load",
    )
    (places.logs / "santral-desktop.log").write_text("\n".join(lines))

    log = written(places, tmp_path)["logs/santral-desktop.log"].decode()

    assert "single_instance: no words from later starts: " in log


def test_a_journal_that_is_locked_or_damaged_costs_only_its_figures(
    places: Places, tmp_path: Path
) -> None:
    places.journal.write_bytes(b"junk" * 1000)

    assert "trouble" in json.loads(written(places, tmp_path)["journal.json"])


def test_without_a_journal_there_are_no_figures(places: Places, tmp_path: Path) -> None:
    places.journal.unlink()

    assert json.loads(written(places, tmp_path)["journal.json"]) == {"there": False}


def test_the_report_is_the_users_alone_and_changes_nothing(places: Places, tmp_path: Path) -> None:
    with closing(sqlite3.connect(places.journal)) as journal:
        before = list(journal.execute("SELECT * FROM calls"))
    written(places, tmp_path)

    with closing(sqlite3.connect(places.journal)) as journal:
        assert list(journal.execute("SELECT * FROM calls")) == before
    assert (tmp_path / "report.zip").stat().st_mode & 0o777 == 0o600
