"""Write a file into a text, as the provider takes it."""

import re
from base64 import b64encode

from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.text import inert

_UNSAFE = re.compile(r"[^\w. -]+")  # a semicolon or a colon would end the name


def as_text(file: Attachment) -> str:
    """Return `data:<mime>;name:<name>;base64:<base64>`: colons, where others have a comma."""
    stem = inert(file.name, 100).rpartition(".")[0] or inert(file.name, 100)
    name = _UNSAFE.sub("_", stem).strip(" .") or "dosya"
    coded = b64encode(file.content).decode()
    return f"data:{file.kind.value};name:{name}{file.ending};base64:{coded}"
