"""The repository that a real apt updates from, with a key made for the occasion."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from shipping.facts import NAME
from shipping.repository import make_repository, source_of

TOOLS = ("gpg", "dpkg-deb", "apt-get", "apt-cache")
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="a Debian system makes them"
)


@dataclass
class Apt:
    """An apt with lists and cache of its own, which knows one repository."""

    home: Path
    repository: Path

    def __post_init__(self) -> None:
        for folder in ("state/lists/partial", "cache/archives/partial", "etc"):
            (self.home / folder).mkdir(parents=True)
        (self.home / "state" / "status").touch()
        self.trust(self.repository / f"{NAME}.asc")

    def trust(self, key: Path) -> None:
        source = source_of(f"file://{self.repository}")
        source = source.replace(f"/etc/apt/keyrings/{NAME}.asc", str(key))
        (self.home / "etc" / "santral.sources").write_text(source)

    def update(self) -> int:
        return self._run("apt-get", "update").returncode

    def offered(self) -> list[str]:
        told = self._run("apt-cache", "madison", NAME).stdout
        return [line.split("|")[1].strip() for line in told.splitlines()]

    def _run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        options = {
            "Dir::State": self.home / "state",
            "Dir::State::status": self.home / "state" / "status",
            "Dir::Cache": self.home / "cache",
            "Dir::Etc::sourcelist": "/dev/null",
            "Dir::Etc::sourceparts": self.home / "etc",
            "APT::Architecture": "amd64",
            "APT::Architectures": "amd64",
            "APT::Sandbox::User": "root" if os.geteuid() == 0 else "",
            "APT::Update::Error-Mode": "any",
        }
        words = [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
        return subprocess.run(
            [command[0], *words, *command[1:]], capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the name of a signing key in a key ring of this test's own."""
    home = tmp_path_factory.mktemp("gnupg")
    home.chmod(0o700)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("GNUPGHOME", str(home))
        yield new_key("publisher@santral.test")
        subprocess.run(["gpgconf", "--kill", "all"], check=False)


def new_key(name: str) -> str:
    make = ["gpg", "--batch", "--quiet", "--passphrase", "", "--quick-gen-key"]
    subprocess.run([*make, name, "ed25519", "sign", "never"], check=True, capture_output=True)
    return name


def a_package(folder: Path, version: str) -> Path:
    tree = folder / f"tree-{version}"
    (tree / "DEBIAN").mkdir(parents=True)
    fields = {"Package": NAME, "Version": version, "Architecture": "amd64"}
    fields |= {"Maintainer": "Santral <a@santral.test>", "Description": "a telephone"}
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (tree / "DEBIAN" / "control").write_text(text)
    package = folder / f"{NAME}_{version}_amd64.deb"
    build = ["dpkg-deb", "--root-owner-group", "-b", str(tree), str(package)]
    subprocess.run(build, check=True, capture_output=True)
    return package


@pytest.fixture
def repository(tmp_path: Path, key: str) -> Path:
    folder = tmp_path / "repository"
    make_repository(folder, [a_package(tmp_path, "1.0.0")], key)
    return folder


@pytest.fixture
def apt(tmp_path: Path, repository: Path) -> Apt:
    return Apt(tmp_path / "apt", repository)


def test_apt_takes_what_the_publisher_signed(apt: Apt) -> None:
    assert apt.update() == 0
    assert apt.offered() == ["1.0.0"]


def test_a_new_release_stands_beside_the_old_one(
    apt: Apt, repository: Path, tmp_path: Path, key: str
) -> None:
    apt.update()
    make_repository(repository, [a_package(tmp_path, "1.1.0")], key)

    assert apt.update() == 0
    assert apt.offered() == ["1.1.0", "1.0.0"]


def test_a_list_that_somebody_changed_is_refused(apt: Apt, repository: Path) -> None:
    release = repository / "deb" / "dists" / "stable" / "InRelease"
    release.write_text(release.read_text().replace("Santral Desktop", "Somebody Else"))
    (release.parent / "Release.gpg").unlink()

    assert apt.update() != 0
    assert apt.offered() == []


def test_another_publishers_key_opens_nothing(apt: Apt, tmp_path: Path) -> None:
    other = new_key("somebody@else.test")
    public = subprocess.run(
        ["gpg", "--batch", "--armor", "--export", other], capture_output=True, check=True
    )
    (tmp_path / "other.asc").write_bytes(public.stdout)
    apt.trust(tmp_path / "other.asc")

    assert apt.update() != 0
    assert apt.offered() == []
