"""A diagnosis is reported as plain values that say the same as the page."""

import json

from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.composition.findings import lines, report
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why

API = Finding(Subject(Topic.API, "api.example:443"), State.BAD, Why.NO_NAME)
RING = Finding(Subject(Topic.RING), State.OK, Why.FINE)


def told(*findings: Finding) -> DiagnosisChanged:
    return DiagnosisChanged(findings, over=True)


def test_a_report_says_whether_something_is_broken() -> None:
    assert report(told(RING, API), running=True)["broken"]
    assert not report(told(RING), running=False)["broken"]


def test_a_report_can_be_written_for_machines() -> None:
    plain = report(told(RING, API), running=True)

    assert json.loads(json.dumps(plain)) == plain
    assert [(one["topic"], one["state"]) for one in plain["findings"]] == [
        ("ring", "ok"),
        ("api", "bad"),
    ]


def test_people_read_a_line_for_each_finding_and_what_to_do_below_it() -> None:
    first, second, below = lines(report(told(RING, API), running=True)).splitlines()

    assert first.startswith("✓ Zil – Sorun yok: ")
    assert second == "✗ Santral · api.example:443 – Sorun var: Sunucunun adı bulunamadı."
    assert below.startswith("    ")


def test_what_another_version_tells_is_shown_as_far_as_it_goes() -> None:
    assert lines({"findings": [{"state": "odd"}]}).startswith("?")
