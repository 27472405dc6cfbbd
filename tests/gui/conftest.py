"""What every test of widgets stands on."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Have Qt's application there: whoever paints without it, or measures a font, is aborted."""
    return qapp
