"""Fill the gaps of a template: each is a word between two @."""

import re
from pathlib import Path

_GAP = re.compile(r"@([A-Z][A-Z_]*)@")


def fill(template: Path, **values: str) -> str:
    """Return the template's text, whole; a gap without a value and a value without a gap raise."""
    text = template.read_text("utf-8")
    gaps = set(_GAP.findall(text))
    if gaps != values.keys():
        raise KeyError(f"{template.name}: {sorted(gaps ^ values.keys())}")
    return _GAP.sub(lambda found: values[found[1]], text)
