"""What every test of widgets stands on."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Have Qt's application there: whoever paints without it, or measures a font, is aborted."""
    return qapp


@pytest.fixture(autouse=True)
def customs(application: QApplication) -> None:
    """Write numbers and dates as this system does, whatever language an earlier test chose."""
    QLocale.setDefault(QLocale.system())
