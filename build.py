#!/usr/bin/env python3
"""Build the edition: ``python build.py`` makes ``site/`` from ``content/``; ``python build.py --help`` says what
else.
"""

import sys

from glossator.cli.main import run

if __name__ == "__main__":
    sys.exit(run())
