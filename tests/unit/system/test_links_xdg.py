"""Links on Linux: what is written, and what GLib makes of it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.system.links_xdg import ENTRY, XdgLinks
from santral_desktop.system.own_command import OwnCommand


@pytest.fixture
def program(tmp_path: Path) -> Path:
    program = tmp_path / "santral-desktop"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


@pytest.fixture
def links(program: Path, environ: dict[str, str]) -> XdgLinks:
    return XdgLinks(OwnCommand((str(program),)), environ)


def opened_by(environ: dict[str, str]) -> str:
    """Return what GLib says who opens tel: links."""
    done = subprocess.run(
        ["gio", "mime", "x-scheme-handler/tel"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.splitlines()[0] if done.stdout else ""


def other_program(home: Path) -> None:
    folder = home / ".local/share/applications"
    folder.mkdir(parents=True)
    (folder / "phone.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=Phone\nExec=true %u\n"
        "MimeType=x-scheme-handler/tel;\n"
    )
    config = home / ".config"
    config.mkdir()
    (config / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/tel=phone.desktop\n"
    )


@pytest.mark.skipif(shutil.which("gio") is None, reason="needs GLib's own tool")
def test_glib_opens_links_with_us_and_with_the_other_one_afterwards(
    links: XdgLinks, environ: dict[str, str], tmp_path: Path, program: Path
) -> None:
    other_program(tmp_path)
    assert "phone.desktop" in opened_by(environ)

    links.add()
    assert ENTRY in opened_by(environ)

    program.unlink()  # uninstalled without a word: the other one has it again
    assert "phone.desktop" in opened_by(environ)

    program.touch(0o755)
    links.remove()
    assert "phone.desktop" in opened_by(environ)


def test_what_a_link_says_stays_behind_the_mark(links: XdgLinks, tmp_path: Path) -> None:
    links.add()

    [entry] = tmp_path.rglob(ENTRY)
    assert f"Exec={tmp_path}/santral-desktop link -- %u\n" in entry.read_text()


def test_who_took_links_over_keeps_them(links: XdgLinks, tmp_path: Path) -> None:
    links.add()
    chosen = tmp_path / ".config/mimeapps.list"
    chosen.write_text(chosen.read_text().replace(ENTRY, f"phone.desktop;{ENTRY}"))
    assert links.state() is Registered.ASKED

    links.remove()

    assert "x-scheme-handler/tel=phone.desktop;\n" in chosen.read_text()


def test_bytes_of_others_stay_as_they_are(links: XdgLinks, tmp_path: Path) -> None:
    (tmp_path / ".config").mkdir()
    chosen = tmp_path / ".config/mimeapps.list"
    before = b"# \xff\xfe odd\n[Other]\na=b\n\n[Default Applications]\ntext/x=c.desktop\n"
    chosen.write_bytes(before)

    links.add()
    assert b"\xff\xfe odd" in chosen.read_bytes()
    links.remove()

    assert chosen.read_bytes() == before


def test_a_link_to_the_list_stays_a_link(links: XdgLinks, tmp_path: Path) -> None:
    (tmp_path / ".config").mkdir()
    real = tmp_path / "dotfiles-mimeapps"
    real.write_text("[Default Applications]\ntext/x=c.desktop\n")
    (tmp_path / ".config/mimeapps.list").symlink_to(real)

    links.add()

    assert (tmp_path / ".config/mimeapps.list").is_symlink()
    assert ENTRY in real.read_text()


def test_where_nothing_can_be_written_our_trouble_is_told(program: Path, tmp_path: Path) -> None:
    (tmp_path / ".local").write_text("a file in the way")
    links = XdgLinks(OwnCommand((str(program),)), {"HOME": str(tmp_path)})

    with pytest.raises(StorageTrouble):
        links.add()
