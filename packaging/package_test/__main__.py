"""The packages as a classroom meets them: `dev.py package-test`, as root, beside the packages that `package` built."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import classroom_checks
import contents_checks
import keeping_checks
import linux_checks
import windows_checks
import wine_checks
from chroot import Chroot, minimal_debian
from screen import screen
from wine import SUITE, begin, recent_wine


def report(check: Callable[[], str], words: str | None) -> bool:
    """Run one check, say what it found, and return whether it held."""
    name = (words or "").strip()
    try:
        print(f"ok      {name}: {check()}", flush=True)
    except (AssertionError, subprocess.SubprocessError) as error:
        print(f"FAILED  {name}: {error}", flush=True)
        return False
    return True


def on_debian() -> list[bool]:
    """Return for each check of the Linux packages whether it held."""
    debian = minimal_debian()
    before = linux_checks.system_files(debian)
    checks: list[Callable[[Chroot], str]] = [keeping_checks.older_is_used, keeping_checks.newer_keeps_all]
    checks += [*contents_checks.CHECKS, *linux_checks.CHECKS]
    checks += [*classroom_checks.CHECKS, keeping_checks.portable_runs_anywhere]
    with screen(debian):
        held = [report(lambda check=check: check(debian), check.__doc__) for check in checks]
    removed = linux_checks.removed_without_trace
    held.append(report(lambda: removed(debian, before), removed.__doc__))
    held.append(report(lambda: keeping_checks.rpm_upgrades(debian), keeping_checks.rpm_upgrades.__doc__))
    return held


def under_wine() -> list[bool]:
    """Return for each check of the installer and the portable archive under wine whether it held; none without wine."""
    try:
        wine = recent_wine()
    except (OSError, subprocess.CalledProcessError) as error:
        failed = f": {' '.join(error.cmd[:6])} …" if isinstance(error, subprocess.CalledProcessError) else f": {error}"
        print(f"skipped  what runs under wine: no Debian {SUITE} with it can be made here{failed}", flush=True)
        return []
    with screen(wine):
        try:
            begin(wine, windows_checks.TREE)
            return [report(lambda check=check: check(wine), check.__doc__) for check in wine_checks.CHECKS]
        finally:
            wine.end()


def main() -> int:
    """Run every check, or those of the system named, and return 0 when all hold."""
    if os.geteuid() != 0:
        print("package-test makes a Debian in a folder, which only root may do", file=sys.stderr)
        return 2
    wanted = sys.argv[1:] or ["linux", "windows"]
    held = on_debian() if "linux" in wanted else []
    if "windows" in wanted and windows_checks.TREE.exists():
        held += [report(check, check.__doc__) for check in windows_checks.CHECKS]
        held += under_wine()
    return 0 if held and all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
