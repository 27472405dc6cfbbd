"""What every test stands on: a fixed environment, and warnings that fail."""

import logging
import os
import sys
from collections.abc import Iterator

import hypothesis
import pytest

# how long an example takes says more about the machine than about us
hypothesis.settings.register_profile(
    "calm", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("calm")

# Before Qt is imported anywhere. As root Chromium refuses its sandbox; these are test machines.
if sys.platform == "linux" and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = (
    "--use-fake-device-for-media-stream --disable-gpu --disable-background-timer-throttling"
)
os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_warning_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which our own code logged a warning or worse, unless it expects that."""
    heard = _Heard()
    ours = logging.getLogger("santral_desktop")
    ours.addHandler(heard)
    yield
    ours.removeHandler(heard)
    if heard.records and not request.node.get_closest_marker("expects_warnings"):
        pytest.fail("logged: " + "; ".join(record.getMessage() for record in heard.records))
