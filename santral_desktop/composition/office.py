"""The page of administration: everybody who has something to look after puts a section there."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from santral_desktop.ui.pages import Page, Pages, page_name
from santral_desktop.ui.section import Section

if TYPE_CHECKING:
    from santral_desktop.ui.sections import Sections


class Office:
    """Is offered in the window's bar while there is any section."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._offered: dict[str, Section] = {}
        self._view: Sections | None = None

    def offer(self, section: Section) -> None:
        """Have a section from now on; one that is there stays as it is."""
        if section.key in self._offered:
            return
        self._offered[section.key] = section
        if self._view is not None:
            self._view.offer(section)
        self._pages.offer(Page.ADMINISTRATION, self._made)

    def withdraw(self, key: str) -> None:
        """Have a section no more, and no page when it was the last."""
        self._offered.pop(key, None)
        if self._view is not None:
            self._view.withdraw(key)
        if not self._offered:
            self._pages.withdraw(Page.ADMINISTRATION)
            self._view = None

    def _made(self) -> QWidget:
        from santral_desktop.ui.sections import Sections

        self._view = view = Sections(page_name(Page.ADMINISTRATION))
        for section in self._offered.values():
            view.offer(section)
        return view
