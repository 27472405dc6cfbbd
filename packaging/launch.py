"""What the frozen program runs first: the door that `python -m santral_desktop` goes through."""

import sys

from santral_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
