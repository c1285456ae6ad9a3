"""`python -m explorer`: the command line without the desktop part."""

import sys

from explorer.cli import main

sys.exit(main(sys.argv[1:]))
