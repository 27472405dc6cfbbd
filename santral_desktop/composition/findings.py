"""A diagnosis as plain values, for a shell and for scripts."""

from typing import Any

from santral_desktop import __version__
from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.domain.diagnosis import Finding, broken
from santral_desktop.ui.diagnosis_remedies import remedy
from santral_desktop.ui.diagnosis_wording import meaning, state_word, subject_title

_MARKS = {"ok": "✓", "warn": "!", "bad": "✗", "unknown": "?", "off": "–", "waiting": "…"}


def report(told: DiagnosisChanged, *, running: bool) -> dict[str, Any]:
    """Return all findings, each with its words; `running` says that a program told them."""
    return {
        "version": __version__,
        "running": running,
        "broken": broken(told.findings),
        "findings": [_plain(finding) for finding in told.findings],
    }


def lines(told: dict[str, Any]) -> str:
    """Return a report for people: what to do stands below what is not as it should be."""
    rows = []
    for one in told.get("findings", ()):
        mark = _MARKS.get(one.get("state", ""), "?")
        rows.append(f"{mark} {one.get('title')} – {one.get('state_word')}: {one.get('meaning')}")
        rows += [f"    {one['remedy']}"] if one.get("remedy") else []
    return "\n".join(rows)


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "topic": finding.subject.topic.value,
        "about": finding.subject.about,
        "state": finding.state.value,
        "why": finding.why.value,
        "measure": finding.measure,
        "title": subject_title(finding.subject),
        "state_word": state_word(finding.state),
        "meaning": meaning(finding),
        "remedy": remedy(finding),
    }
