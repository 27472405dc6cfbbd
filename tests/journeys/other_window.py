"""A window of another program, in which somebody types; it says its number and every text."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


app = QApplication(["other"])
field = QLineEdit()
field.textChanged.connect(say)
field.show()
say(int(field.winId()))
sys.exit(app.exec())
