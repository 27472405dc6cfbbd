"""Which editor a described field is filled in with."""

from santral_desktop.domain.resources import Field, Kind
from santral_desktop.ui.administration.choice_editors import (
    ChoiceEditor,
    ChoicesEditor,
    TickEditor,
)
from santral_desktop.ui.administration.editor import Editor, Reading
from santral_desktop.ui.administration.line_editors import LineEditor, RowEditor
from santral_desktop.ui.administration.members_editor import MembersEditor


def editor_of(one: Field, *, writable: bool) -> Editor:
    """Return what a field is filled in with."""
    if not writable:
        return Reading(one)
    match one.kind:
        case Kind.FLAG:
            return TickEditor(one)
        case Kind.CHOICE:
            return ChoiceEditor(one)
        case Kind.CHOICES if not one.refers:
            return ChoicesEditor(one)
        case Kind.CHOICES:
            return MembersEditor(one)
        case _:
            return RowEditor(one) if one.refers else LineEditor(one)
