"""A diagnosis is told as one value."""

from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.domain.diagnosis import Subject, Topic, begun


def test_two_tellings_of_the_same_are_equal() -> None:
    findings = (begun(Subject(Topic.RING)),)

    assert DiagnosisChanged(findings, over=False) == DiagnosisChanged(findings, over=False)
