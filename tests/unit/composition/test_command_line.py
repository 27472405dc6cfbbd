"""The command line: what it understands, what it refuses, and that nothing passes it by."""

import sys

import pytest

from santral_desktop import __version__
from santral_desktop.composition.command_line import WAYS_BACK, World, _parser, _with_verbs, run
from santral_desktop.domain.strikes import Return


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what is said to words that are refused."""
    with pytest.raises(SystemExit) as left:
        run(list(words))
    assert left.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--platform", "xcb"],
        ["-platform", "xcb"],
        ["--remote-debugging-port=9222"],
        ["--no-sandbox"],
        ["--webEngineArgs", "--no-sandbox"],
        ["-stylesheet", "/tmp/x"],
        ["shout"],
        ["status", "--xml"],
        ["call"],
        ["call", "05321112233", "--later"],
        ["dnd"],
        ["dnd", "maybe"],
        ["answer", "now"],
        ["account"],
        ["account", "add", "another", "--extension", "1007", "--key-stdin"],
        ["account", "add", "bulutsantralim", "--key-stdin"],
        ["account", "add", "bulutsantralim", "--extension", "1007"],
        ["account", "add", "bulutsantralim", "--extension", "1007", "--key", "K1"],
        ["self-test", "--quick"],
        ["--profile", "a", "--throwaway"],
        ["--thr"],
        ["--dev"],
        ["demo", "--in"],
        ["link", "--", "tel:1", "--no-sandbox"],
        ["link", "--profile", "x"],
        ["tel:1", "--no-sandbox"],
        ["tel:1", "quit"],
        ["quit", "--wait", "soon"],
        ["quit", "--wait", "-1"],
        ["status", "--force"],
    ],
)
def test_what_is_not_known_is_refused(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert refused(capsys, *words).startswith("usage: santral-desktop")


@pytest.mark.parametrize("name", ["../other", "a/b", "a b", "ç", ".", "a.b", "-", "--", "a\x00"])
def test_a_profile_has_a_plain_name(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert "profile" in refused(capsys, f"--profile={name}", "status")


def test_a_packaged_program_knows_no_developer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert "--developer" in refused(capsys, "--developer", "status")


def test_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["--version"])

    assert left.value.code == 0
    assert capsys.readouterr().out == f"{__version__}\n"


@pytest.mark.parametrize(
    ("world", "name"),
    [
        (World(), "default"),
        (World(profile="work"), "work"),
        (World(throwaway=True), "throwaway"),
        (World(profile="demo", throwaway=True), "demo"),
    ],
)
def test_each_world_has_a_name(world: World, name: str) -> None:
    assert world.name == name


@pytest.mark.parametrize(
    ("words", "link"),
    [
        (["tel:+90532"], "tel:+90532"),
        (["link", "--", "tel:+90532"], "tel:+90532"),
        (["link", "--", "--no-sandbox"], "--no-sandbox"),
        (["link", "--", "--quit"], "--quit"),
        (["link", "--", "-platform"], "-platform"),
        (["link", "--"], ""),
        (["link"], ""),
        (["--profile", "x", "link", "--", "tel:1"], "tel:1"),
    ],
)
def test_whatever_a_link_says_it_is_no_option(words: list[str], link: str) -> None:
    read, rest = _parser().parse_known_args(_with_verbs(words))

    assert (read.command, read.link, rest) == ("link", link, [])


@pytest.mark.parametrize(
    "world",
    [World(), World("work"), World(throwaway=True), World("work", developer=True)],
)
def test_a_world_is_started_by_its_own_words(world: World) -> None:
    read, rest = _parser().parse_known_args(list(world.words))

    assert (World(read.profile, read.throwaway, read.developer), rest) == (world, [])


def test_the_ways_back_are_those_of_the_watcher() -> None:
    assert [way.value for way in Return] == list(WAYS_BACK)


@pytest.mark.parametrize("words", [["--quit"], ["quit"], ["--profile", "x", "--quit", "--force"]])
def test_installers_have_a_word_of_their_own(words: list[str]) -> None:
    read, rest = _parser().parse_known_args(_with_verbs(words))

    assert (read.command, read.force, rest) == ("quit", "--force" in words, [])
