"""Links that a Mac hands over are told, those that came early too."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from santral_desktop.ui.link_events import LinkEvents


def test_links_are_told_early_ones_at_once(qapp: QApplication) -> None:
    links, heard = LinkEvents(qapp), list[str]()
    links.followed.connect(heard.append)

    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("tel:0532%20111")))
    assert heard == []

    links.begin()
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("tel:+90")))
    qapp.removeEventFilter(links)

    assert heard == ["tel:0532%20111", "tel:+90"]
