"""The sentences of the window as its sources say them, and as the translation has them."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
TRANSLATION = ROOT / "resources/translations/santral_en.ts"
COMPILED = TRANSLATION.with_suffix(".qm")


class Said(NamedTuple):
    """A sentence and the context in which it is looked up."""

    context: str
    text: str


def said_in(source: str) -> Iterator[Said | str]:
    """Yield each sentence of a source; a line's text where nobody could find its sentence."""
    yield from _walk(ast.parse(source), "")


def said_in_the_window() -> list[Said | str]:
    """Return the sentences of all modules of the window, what cannot be found as text."""
    sources = sorted((ROOT / "santral_desktop/ui").rglob("*.py"))
    return [one for path in sources for one in said_in(path.read_text("utf-8"))]


def translated() -> dict[Said, str]:
    """Return the finished translations."""
    found = {}
    for context in ET.parse(TRANSLATION).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                said = Said(context.findtext("name", ""), message.findtext("source", ""))
                found[said] = translation.text
    return found


def _walk(node: ast.AST, inside: str) -> Iterator[Said | str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _call(child, inside)
        yield from _walk(child, child.name if isinstance(child, ast.ClassDef) else inside)


def _call(call: ast.Call, inside: str) -> Iterator[Said | str]:
    match call:
        case ast.Call(func=ast.Attribute(ast.Name("self"), "tr"), args=[ast.Constant(str(text))]):
            yield Said(inside, text) if inside else ast.unparse(call)
        case ast.Call(
            func=ast.Name("translate") | ast.Attribute(attr="translate"),
            args=[ast.Constant(str(context)), ast.Constant(str(text))],
        ):
            yield Said(context, text)
        case ast.Call(func=ast.Attribute(attr="tr") | ast.Name("tr" | "translate")):
            yield ast.unparse(call)
