"""The packages as a classroom meets them: `dev.py package-test`, as root, beside the packages that `package` built."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import linux_checks
import windows_checks
from chroot import minimal_debian
from screen import screen


def report(check: Callable[[], str], name: str) -> bool:
    """Run one check, say what it found, and return whether it held."""
    try:
        print(f"ok      {name}: {check()}", flush=True)
    except (AssertionError, subprocess.CalledProcessError) as error:
        print(f"FAILED  {name}: {error}", flush=True)
        return False
    return True


def on_debian() -> list[bool]:
    """Return for each check of the .deb whether it held."""
    debian = minimal_debian()
    before = linux_checks.system_files(debian)
    with screen(debian):
        held = [
            report(lambda check=check: check(debian), (check.__doc__ or "").strip()) for check in linux_checks.CHECKS
        ]
    last = linux_checks.removed_without_trace
    return [*held, report(lambda: last(debian, before), last.__doc__ or "")]


def main() -> int:
    """Run every check, or those of the system named, and return 0 when all hold."""
    if os.geteuid() != 0:
        print("package-test makes a Debian in a folder, which only root may do", file=sys.stderr)
        return 2
    wanted = sys.argv[1:] or ["linux", "windows"]
    held = on_debian() if "linux" in wanted else []
    if "windows" in wanted and windows_checks.TREE.exists():
        held += [report(check, check.__doc__ or "") for check in windows_checks.CHECKS]
    return 0 if held and all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
