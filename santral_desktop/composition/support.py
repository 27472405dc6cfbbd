"""A report for support: versions, choices, figures, findings and logs, and nobody in them."""

import json
import pkgutil
import platform
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any
from urllib.parse import urlsplit

import santral_desktop
from santral_desktop.application.make_bundle import zipped
from santral_desktop.application.messages_about_bundles import Member
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain import errors
from santral_desktop.domain.accounts import Account
from santral_desktop.journal.statistics import figures, people
from santral_desktop.providers.redaction import Redactor
from santral_desktop.shipped import shipped
from santral_desktop.system.document_files import DocumentFiles
from santral_desktop.system.installed_as import read_installed_as
from santral_desktop.system.paths import Places
from santral_desktop.system.policy_rules import VALUES
from santral_desktop.system.scrub import Scrubber

_PRACTICE = re.compile(r"simulator|demo|tour")
_OF_A_FINDING = ("topic", "about", "state", "why", "measure")  # hosts, no devices
_MOST_OF_LOGS = 2 * 1024 * 1024  # bytes
_HOUSES = ("verimor.com.tr", "bulutsantralim.com", "bulutfon.com")


def write_bundle(
    path: Path,
    places: Places,
    choices: Preferences,
    fixed: Iterable[str],
    findings: Iterable[Mapping[str, Any]],
) -> None:
    """Write the report whole, or not at all; raises `StorageTrouble`."""
    members = members_of(places, choices, fixed, findings, Redactor().redact)
    DocumentFiles().write(path, zipped(members))
    path.chmod(0o600)


def members_of(
    places: Places,
    choices: Preferences,
    fixed: Iterable[str],
    findings: Iterable[Mapping[str, Any]],
    redact: Callable[[str], str],
) -> tuple[Member, ...]:
    """Return what would be in the report; `redact` knows the secrets that live now. Blocks."""
    parts = {
        "versions.json": _versions(),
        "settings.json": _settings(choices, fixed),
        "journal.json": figures(places.journal),
        "doctor.json": [_about(finding) for finding in findings],
    }
    scrubber = Scrubber(_people(places, choices), *_vocabulary())
    told = [
        (name, json.dumps(value, indent=2, ensure_ascii=False)) for name, value in parts.items()
    ]
    logs = [(f"logs/{name}", scrubber.text(redact(text))) for name, text in _ends(places.logs)]
    return tuple(Member(name, redact(text)) for name, text in (*told, *logs))


def _versions() -> dict[str, str]:
    from PySide6 import __version__ as binding
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

    from santral_desktop import __version__

    return {
        "program": __version__,
        "packaged": str(bool(getattr(sys, "frozen", False))),
        "python": platform.python_version(),
        "pyside": binding,
        "qt": qVersion(),
        "chromium": str(qWebEngineChromiumVersion()),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "screen": QGuiApplication.platformName(),
        "installed": read_installed_as(shipped("release.json")).kind.value,
    }


def _settings(choices: Preferences, fixed: Iterable[str]) -> dict[str, Any]:
    told = {one.name: _told(one.name, getattr(choices, one.name)) for one in fields(choices)}
    return {"fixed": sorted(fixed), **told}


def _told(name: str, value: Any) -> Any:
    """Return a choice without what a person wrote: of texts only that there is one."""
    match value:
        case bool() | int():
            return value
        case str() if name in VALUES and value in VALUES[name]:
            return value
        case str():
            return "set" if value else ""
        case tuple():
            return [_account(one) if isinstance(one, Account) else "set" for one in value]
        case _:
            return "set"


def _account(account: Account) -> Mapping[str, Any]:
    hosts = {
        name: _host(address)
        for name, address in (("api", account.api_url), ("webphone", account.webphone_url))
    }
    return {"provider": account.provider.value, **hosts}


def _host(address: str) -> str:
    """Return host and port, and nothing else that an address may carry."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    return _public(f"{parts.hostname or ''}{port}")


def _public(place: str) -> str:
    """Return host and port of a provider; a house of somebody's own would tell who they are."""
    host = place.partition(":")[0]
    ours = any(host == house or host.endswith(f".{house}") for house in _HOUSES)
    return place if ours or not place else "other"


def _about(finding: Mapping[str, Any]) -> dict[str, Any]:
    """Return a finding without its details and sentences, which name devices."""
    told = {name: finding.get(name) for name in _OF_A_FINDING}
    return {**told, "about": _public(str(told["about"] or ""))}


def _people(places: Places, choices: Preferences) -> list[str]:
    own = [Path.home().name, *(one.greeting for one in choices.welcomes)]
    own += [text for one in choices.accounts for text in (one.label, one.name, one.extension)]
    return [*own, *people(places.journal)]


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Return names of classes and small words; reading them out of all modules takes a second."""
    return frozenset(_classes()), frozenset(_our_words())


def _classes() -> Iterator[str]:
    """Yield the names of our errors, and of Qt's classes."""
    from PySide6 import QtCore, QtGui, QtMultimedia, QtNetwork, QtWebEngineCore, QtWidgets

    yield from (name for name, kind in vars(errors).items() if isinstance(kind, type))
    for module in (QtCore, QtGui, QtWidgets, QtNetwork, QtMultimedia, QtWebEngineCore):
        yield from (name for name in dir(module) if name.startswith("Q"))


def _our_words() -> Iterator[str]:
    """Yield the small words of our own texts; those of practice have people of their own."""
    for found in pkgutil.walk_packages(santral_desktop.__path__, "santral_desktop."):
        if _PRACTICE.search(found.name) or found.name.endswith("__main__"):
            continue
        yield from re.split(r"[._]", found.name)
        finder: Any = found.module_finder
        spec = finder.find_spec(found.name, None)
        loader: Any = spec.loader if spec else None
        if code := loader.get_code(found.name) if loader else None:
            yield from _words_in(code)


def _words_in(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield from constant.replace("_", " ").split()
        elif isinstance(constant, CodeType):
            yield from _words_in(constant)


def _ends(folder: Path) -> list[tuple[str, str]]:
    """Return the logs by name, their newest two megabytes; the newest file has no number."""
    left, found = _MOST_OF_LOGS, []
    for log in sorted(folder.glob("*.log*"), key=lambda path: (len(path.name), path.name)):
        try:
            end = log.read_bytes()[-left:] if left else b""
        except OSError:
            continue
        left -= len(end)
        found += [(log.name, end.decode("utf-8", "replace"))] if end else []
    return found
