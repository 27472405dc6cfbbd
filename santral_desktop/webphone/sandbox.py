"""What the web engine says of its own sandbox, on the page that Chromium has for it."""

from dataclasses import dataclass

PAGE = "chrome://sandbox"


@dataclass(frozen=True, slots=True)
class Sandbox:
    """How far pages are shut in; `layer` is what keeps them from files, empty for nothing."""

    layer: str
    filtered: bool  # system calls, by seccomp
    adequate: bool  # in Chromium's own judgement

    @property
    def words(self) -> str:
        """One line for a report."""
        calls = "system calls filtered" if self.filtered else "system calls not filtered"
        verdict = "adequate" if self.adequate else "NOT adequate"
        return f"{verdict}: layer 1 {self.layer or 'none'}, {calls}"


def read_sandbox(text: str) -> Sandbox | None:
    """Read the page's text; None when it is not that page, as outside Linux."""
    rows = dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)
    if "Layer 1 Sandbox" not in rows:
        return None
    layer = rows["Layer 1 Sandbox"].strip()
    return Sandbox(
        layer="" if layer == "None" else layer,
        filtered=rows.get("Seccomp-BPF sandbox", "").strip() == "Yes",
        adequate="You are adequately sandboxed" in text,
    )
