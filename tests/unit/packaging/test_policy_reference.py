"""What administrators read and import is what the program does today."""

import json
import plistlib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from shipping.facts import BUNDLE_ID
from shipping.policy_reference import FOLDER, documents, settings
from shipping.policy_terms import TERMS

from santral_desktop.system.policy import checked
from santral_desktop.system.policy_words import BUNDLE, DEFAULTS

SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


@pytest.mark.parametrize("name", documents())
def test_each_document_is_as_new_as_the_settings(name: str) -> None:
    written = Path(FOLDER / name).read_bytes()

    assert written == documents()[name], "run: python packaging/write_policy.py"


def test_every_setting_has_its_words_and_no_other() -> None:
    assert list(settings()) == list(TERMS)


def test_the_example_is_a_policy_without_a_fault() -> None:
    example = checked(json.loads(documents()["policy.json"]))

    assert example.faults == ()
    assert example.defaults["accounts"][0].extension == ""


def test_the_profile_for_a_mac_says_the_same() -> None:
    profile = plistlib.loads(documents()["SantralDesktop.mobileconfig"])
    [managed] = profile["PayloadContent"]
    words = {name: it for name, it in managed.items() if not name.startswith("Payload")}

    assert managed["PayloadType"] == BUNDLE_ID == BUNDLE
    assert words == json.loads(documents()["policy.json"])


@pytest.mark.parametrize("language", ["en-US", "tr-TR"])
def test_templates_have_a_word_for_everything_they_name(language: str) -> None:
    template = documents()["SantralDesktop.admx"].decode()
    resources = ET.fromstring(documents()[f"{language}/SantralDesktop.adml"])
    there = {f"string.{it.get('id')}" for it in resources.iter(f"{SPACE}string")}
    there |= {f"presentation.{it.get('id')}" for it in resources.iter(f"{SPACE}presentation")}
    named = {part.partition(")")[0] for part in template.split("$(")[1:]}

    assert named <= there
    assert all(it.text for it in resources.iter(f"{SPACE}string"))


def test_every_setting_is_in_the_template_with_its_value() -> None:
    template = ET.fromstring(documents()["SantralDesktop.admx"])
    policies = list(template.iter(f"{SPACE}policy"))
    values = [next(it for it in policy.iter() if it.get("valueName")) for policy in policies]

    assert [it.get("valueName") for it in values] == list(settings())


def test_defaults_are_told_in_the_reference() -> None:
    assert f"`{DEFAULTS}`" in documents()["README.md"].decode()
