"""What use cases tell each other about a look at the program's surroundings."""

from dataclasses import dataclass

from santral_desktop.domain.diagnosis import Finding


@dataclass(frozen=True, slots=True)
class DiagnosisChanged:
    """What is known so far, in the order of the page; `over` says that nothing more comes."""

    findings: tuple[Finding, ...]
    over: bool
