"""What installed programs ask for newer releases, read by the program's own reader."""

import hashlib
from pathlib import Path

import pytest
from shipping.feed import feed, notes

from santral_desktop import __version__
from santral_desktop.domain.releases import Installation
from santral_desktop.providers.release_feed import read_release

PACKAGES = {
    "santral-desktop-1-x64.exe": (Installation.WINDOWS_USER, "x86_64"),
    "santral-desktop-1-arm64.dmg": (Installation.MACOS, "arm64"),
    "santral-desktop-1-x86_64.dmg": (Installation.MACOS, "x86_64"),
}
OTHERS = ("SHA256SUMS", "santral-desktop_1-1_amd64.deb", "santral-desktop-1-x64.msi")


def test_the_program_reads_what_the_release_tells(tmp_path: Path) -> None:
    for name in (*PACKAGES, *OTHERS):
        (tmp_path / name).write_text(name)

    release = read_release(feed(tmp_path, "https://releases.example.invalid/1/", share=10))

    assert (str(release.version), release.share) == (__version__, 10)
    assert len(release.packages) == len(PACKAGES)
    for name, (kind, machine) in PACKAGES.items():
        package = release.package_for(kind, machine)
        assert package is not None
        assert package.url == f"https://releases.example.invalid/1/{name}"
        assert package.sha256 == hashlib.sha256(name.encode()).hexdigest()
        assert package.size == len(name)


def test_the_notes_are_of_this_version_alone() -> None:
    text = (
        f"# Changes\n\n## 99.0\n\n- later\n\n## {__version__} – today\n\n- now\n\n## 0.0.1\n- old\n"
    )

    assert notes(text) == "- now"
    assert notes("# Changes\n") == ""


def test_programs_look_over_https_only(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="https"):
        feed(tmp_path, "http://releases.example.invalid")
