"""How the process keeps memory: what one picture's arrays leave is there for the next one's."""

import contextlib
import ctypes
import sys

TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3  # the numbers of mallopt(3)
KEPT, LARGE = 4 << 20, 4 << 20  # bytes: free memory that is kept, and a block from which on it is not


def keep_freed_memory() -> None:
    """Let glibc keep what a picture's arrays leave; elsewhere do nothing.

    By default it gives megabytes back after each picture, and taking them anew costs a fifth of the worker's time.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library
            mallopt = ctypes.CDLL(None).mallopt
            mallopt(TRIM_THRESHOLD, KEPT)
            mallopt(MMAP_THRESHOLD, LARGE)
