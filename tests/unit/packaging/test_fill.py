"""Templates: every gap is filled, and nothing is filled that is no gap."""

from pathlib import Path

import pytest
from shipping.components import bill, components, locked_hashes
from shipping.fill import fill


def test_gaps_are_filled(tmp_path: Path) -> None:
    template = tmp_path / "t"
    template.write_text("Version: @VERSION@, mail me@example.invalid")

    assert fill(template, VERSION="1") == "Version: 1, mail me@example.invalid"


@pytest.mark.parametrize("values", [{}, {"VERSION": "1", "MORE": "2"}])
def test_a_gap_without_a_value_and_a_value_without_a_gap_are_mistakes(
    tmp_path: Path, values: dict[str, str]
) -> None:
    template = tmp_path / "t"
    template.write_text("Version: @VERSION@")

    with pytest.raises(KeyError):
        fill(template, **values)


def test_the_lock_allows_several_files_of_one_version() -> None:
    one, two = "a" * 64, "b" * 64
    lock = f"h11==0.16 \\\n    --hash=sha256:{one} \\\n    --hash=sha256:{two}\nidna==3\n"

    assert locked_hashes(lock) == {"h11": (one, two), "idna": ()}


def test_the_bill_of_materials_names_each_part_and_what_the_lock_allows() -> None:
    told = bill(components())

    parts = {part["name"]: part for part in told["components"]}
    assert told["bomFormat"] == "CycloneDX"
    assert parts["h11"]["purl"] == f"pkg:pypi/h11@{parts['h11']['version']}"
    assert len(parts["h11"]["hashes"][0]["content"]) == 64
