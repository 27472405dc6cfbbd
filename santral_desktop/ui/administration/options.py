"""The rows that values may name, as people know them."""

from collections.abc import Mapping, Sequence

from santral_desktop.domain.resource_values import text_of
from santral_desktop.domain.resources import Record, Reference, Resource
from santral_desktop.ui.administration.editor import Option
from santral_desktop.ui.administration.record_form import Options
from santral_desktop.ui.administration.value_words import NOTHING, value_words


def options_of(
    resource: Resource, resources: Sequence[Resource], rows: Mapping[str, Sequence[Record]]
) -> Options:
    """Return what may be named by the fields of a resource, in order."""
    there = {one.name: one for one in resources}
    named = {reference for one in resource.fields for reference in one.refers}
    return {
        (reference.resource, reference.by): _options(
            there[reference.resource], reference, rows.get(reference.resource, ())
        )
        for reference in named
        if reference.resource in there
    }


def _options(resource: Resource, reference: Reference, rows: Sequence[Record]) -> Sequence[Option]:
    one = resource.field(reference.by)
    found = [
        Option(text_of(one, row.values.get(one.name)), _words(resource, reference, row))
        for row in rows
        if row.values.get(one.name) is not None
    ]
    return sorted(found, key=lambda option: option.text)


def _words(resource: Resource, reference: Reference, row: Record) -> str:
    """Return what the row is called, where that is not the value itself."""
    if resource.title == reference.by:
        return ""
    words = value_words(resource.field(resource.title), row.values.get(resource.title))
    return "" if words == NOTHING else words
