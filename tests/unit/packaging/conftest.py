"""The helpers of `packaging` are no part of the program; their tests find them by this."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "packaging"))
