"""The command line: values, Taylor coefficients, and every export of a document, for shells and scripts.

Exit code 0, or 2 with the message and a caret on standard error and nothing on standard output.
"""

from explorer.cli.command import main

__all__ = ["main"]
