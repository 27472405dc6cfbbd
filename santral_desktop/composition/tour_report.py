"""What the tour found: a line a step for people, one file for machines."""

import json
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what was done, whether it held, what was checked."""

    n: int
    name: str
    ok: bool
    detail: str
    seconds: float


@dataclass(slots=True)
class Report:
    """The file `report.json` in the folder of the tour."""

    folder: Path
    steps: list[Step] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    planned: int = 0  # steps of the program's own half

    @property
    def path(self) -> Path:
        return self.folder / "report.json"

    def begin(self) -> None:
        """Clear what an earlier tour wrote, and nothing else."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in (*self.folder.glob("[0-9][0-9]-*.png"), self.path):
            old.unlink(missing_ok=True)
        shutil.rmtree(self.folder / "inside", ignore_errors=True)

    def add(self, step: Step) -> None:
        """Say and keep a step."""
        self.steps.append(step)
        mark = "✓" if step.ok else "✗"
        print(f"{mark} {step.n:2} {step.name} ({step.seconds:.1f} s): {step.detail}", flush=True)
        self.write()

    def read(self) -> None:
        """Take in what the program's own half wrote."""
        try:
            written = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return
        self.steps = [Step(**step) for step in written["steps"]]
        self.leaks = written.get("leaks", [])
        self.planned = written.get("planned", 0)

    def write(self) -> None:
        """Write what there is, so that a tour that breaks off leaves its steps."""
        steps = [asdict(step) for step in self.steps]
        told = {"steps": steps, "leaks": self.leaks, "planned": self.planned}
        self.path.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", "utf-8")
