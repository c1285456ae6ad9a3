"""The project's commands: everything a checkout needs, from set-up to tests, with the standard library alone.

Each command first does whatever set-up is still missing: system libraries (Debian and Ubuntu, through apt
where that is allowed) and a virtual environment `.venv` filled from the hashed lock files beside this script.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
# The peers that the benchmarks measure are heavy, and packages must hold nothing but the program: hence three.
VENVS = {"runtime": VENV, "dev": VENV, "bench": ROOT / ".venv-bench", "package": ROOT / ".venv-package"}
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCKS = {
    "runtime": ROOT / "packaging/requirements.txt",
    "dev": ROOT / "packaging/requirements-dev.txt",
    "bench": ROOT / "packaging/requirements-bench.txt",
    "package": ROOT / "packaging/requirements-package.txt",
}
UV = "uv==0.13.9"

# Qt loads the libxcb-* ones when a window opens, and blames libxcb-cursor0 whichever of them is missing.
RUNTIME_LIBRARIES = (
    *("libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0", "fonts-dejavu-core"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"),
)
LIBRARIES = {
    "runtime": RUNTIME_LIBRARIES,
    "dev": (
        *RUNTIME_LIBRARIES,
        *("xvfb", "xauth", "xdotool", "fonts-nanum"),
        *("at-spi2-core", "dbus", "python3-gi", "gir1.2-atspi-2.0"),  # a reader of the screen
        *("librsvg2-bin", "poppler-utils"),  # readers that are not ours, for exported pictures
    ),
}
LIBRARIES["bench"] = LIBRARIES["dev"]
LIBRARIES["package"] = (*RUNTIME_LIBRARIES, "binutils", "nsis", "zstd")
PACKAGE_TEST_LIBRARIES = ("debootstrap", "imagemagick", "rpm", "strace", "xdotool", "xvfb", "zstd")

XVFB = ["xvfb-run", "-a", "-s", "-screen 0 1400x1000x24"]
SCREENS_APART = 50  # numbers between those at which two look for a free one: they would take the same
NOTHING_COLLECTED = 5  # pytest's exit code
COMPILED_ONCE = {"PYTHONDONTWRITEBYTECODE": ""}  # tests start hundreds of processes, of which none is to compile anew
CLI_COMMANDS = ("eval", "taylor", "steps", "render")
ONE_THREAD = {
    **{f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB_MAXIMUM")},
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
}


class SetupError(Exception):
    """A set-up step failed; the text says which, and what the user can do."""


# System libraries


def missing_libraries(wanted: Sequence[str]) -> list[str]:
    """Return the Debian packages of `wanted` that are not installed (Ubuntu may append `t64` to a name)."""
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n"]
    names = [*wanted, *(f"{name}t64" for name in wanted)]
    shown = subprocess.run([*query, *names], capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in shown.splitlines() if line.endswith(" installed")}
    return [name for name in wanted if not installed & {name, f"{name}t64"}]


def apt_prefix() -> list[str] | None:
    """Return what must stand before `apt-get` to give it its rights, or None where that cannot be had."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def ensure_system_libraries(wanted: Sequence[str]) -> None:
    """Install missing Debian packages, or name them: an application without them may still start."""
    if shutil.which("dpkg-query") is None:
        return
    missing = missing_libraries(wanted)
    if not missing:
        return
    prefix = apt_prefix()
    if prefix is not None:
        print(f"Installing system libraries: {' '.join(missing)}", flush=True)
        apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
        quietly([*apt, "update"])
        quietly([*apt, "install", "-y", "--no-install-recommends", *missing])
        missing = missing_libraries(missing)
    if missing:
        print(f"Missing system libraries; please run: sudo apt-get install {' '.join(missing)}", file=sys.stderr)


def quietly(command: Sequence[str], cwd: Path | None = None) -> bool:
    """Run a command, showing what it printed only if it failed; return whether it succeeded."""
    result = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if result.returncode:
        print(result.stdout.decode(errors="replace"), file=sys.stderr, end="", flush=True)
    return result.returncode == 0


# The virtual environment


def stamp_for(kind: str) -> str:
    """Return what the stamp file says once `kind` is installed: its lock's digest and the Python used."""
    digest = hashlib.sha256(LOCKS[kind].read_bytes()).hexdigest()
    return f"{kind} {digest} {sys.platform} {sys.version_info.major}.{sys.version_info.minor}\n"


def read_stamp(venv: Path) -> str:
    """Return the stamp of the environment that exists, empty if there is none or it is unfinished."""
    stamp, python = venv / "installed-lock", venv / PYTHON.relative_to(VENV)
    return stamp.read_text() if stamp.is_file() and python.is_file() else ""


def ensure_environment(kind: str) -> None:
    """Bring the environment of `kind` up to its lock; one that already holds `dev`, a superset, stays `dev`."""
    venv = VENVS[kind]
    stamp = read_stamp(venv)
    if stamp.startswith("dev "):
        kind = "dev"
    if stamp == stamp_for(kind):
        return
    started = time.perf_counter()
    create_environment(venv, stamp)
    (venv / "installed-lock").unlink(missing_ok=True)
    print(f"Installing the packages of {LOCKS[kind].relative_to(ROOT)} into {venv.name}", flush=True)
    install_lock(venv, LOCKS[kind])
    (venv / "installed-lock").write_text(stamp_for(kind))
    print(f"Ready after {time.perf_counter() - started:.0f} s", flush=True)


def create_environment(venv: Path, stamp: str) -> None:
    """Make an empty environment, unless the one that exists was made for this Python."""
    if stamp.split()[-2:] == stamp_for("runtime").split()[-2:]:
        return
    print(f"Creating {venv.name}", flush=True)
    if not quietly([sys.executable, "-m", "venv", "--clear", str(venv)]):
        raise SetupError(f"{sys.executable} could not create {venv.name}")


def install_lock(venv: Path, lock: Path) -> None:
    """Make `venv` hold what `lock` names, checked by hash: with uv, or with pip where uv fails."""
    python = str(venv / PYTHON.relative_to(VENV))
    verbosity = [] if sys.stdout.isatty() else ["--quiet"]
    pip = [python, "-m", "pip", "install", "--disable-pip-version-check", *verbosity]
    hashed = [*verbosity, "--require-hashes"]
    uv = [python, "-m", "uv", "pip", "sync", "--python", python, *hashed, str(lock)]
    if quietly([*pip, UV]) and call(uv, UV_PYTHON_DOWNLOADS="never") == 0:
        return
    if call([*pip, "--require-hashes", "-r", str(lock)]):
        raise SetupError(f"the packages of {lock.relative_to(ROOT)} could not be installed (see above)")


def set_up(kind: str) -> None:
    """Do all missing set-up for `kind`: "runtime" to use the application, "dev" to work on it, "bench" to measure."""
    if sys.platform == "linux":
        ensure_system_libraries([*LIBRARIES[kind], *debian_venv_package()])
    ensure_environment(kind)


def debian_venv_package() -> list[str]:
    """Return the package holding what `python -m venv` needs where Debian split it off from this Python."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return [] if importlib.util.find_spec("ensurepip") else [f"python{version}-venv"]


# Running things in the environment


def has_display() -> bool:
    """Return whether windows can open: on Linux that takes an X or a Wayland display."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(command: Sequence[str], cwd: Path | None = None, **environment: str) -> int:
    """Run a command with this checkout importable and `environment` added; return its exit code."""
    merged = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", **environment}
    return subprocess.run(command, cwd=cwd, env=merged, check=False).returncode


def run(arguments: Sequence[str]) -> int:
    """Open the application; where no window can open, render the document it would have shown."""
    set_up("runtime")
    application = [str(PYTHON), "-m", "ui"]
    if has_display():
        return call([*application, *arguments])
    if arguments and (arguments[0] in CLI_COMMANDS or arguments[0].startswith("-")):
        return call([*application, *arguments], QT_QPA_PLATFORM="offscreen")
    document = arguments[0] if arguments else str(ROOT / "resources/examples/welcome.nabla")
    out = ROOT / "out"
    options = ["--out", str(out), "--formats", "png,svg,csv,json,latex"]
    code = call([*application, "render", document, *options], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(f"There is no display to open a window on: {Path(document).name} was rendered into {out}")
    return code


def test(arguments: Sequence[str]) -> int:
    """Run every check, whatever the earlier ones said; `arguments` go to pytest."""
    set_up("dev")
    steps: dict[str, Callable[[], int]] = {
        "ruff check": lambda: call([str(PYTHON), "-m", "ruff", "check", "--quiet", "."], ROOT),
        "ruff format": lambda: call([str(PYTHON), "-m", "ruff", "format", "--quiet", "--diff", "."], ROOT),
        "mypy": lambda: call([str(PYTHON), "-m", "mypy", "--no-error-summary"], ROOT),
        "import contracts": check_import_contracts,
        "pytest offscreen": lambda: test_offscreen(arguments),
        "pytest with windows": lambda: test_with_windows(arguments),
    }
    failed = [name for name, step in steps.items() if not passes(name, step)]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed")
    return 1 if failed else 0


def passes(name: str, step: Callable[[], int]) -> bool:
    """Run one step under a heading, say how it went and how long it took, and return whether it passed."""
    print(f"== {name}", flush=True)
    started = time.perf_counter()
    code = step()
    verdict = "ok" if code == 0 else f"FAILED with exit code {code}"
    print(f"== {name}: {verdict}, {time.perf_counter() - started:.1f} s", flush=True)
    return code == 0


def check_import_contracts() -> int:
    """Check the layers, printing the report only when one is broken."""
    return 0 if quietly([str(BIN / "lint-imports"), "--no-logo", "--config", str(ROOT / "pyproject.toml")], ROOT) else 1


def test_offscreen(arguments: Sequence[str]) -> int:
    """Run the tests that need no window, as many at a time as there are cores."""
    cores = ["-n", str(os.cpu_count() or 1)]
    pytest = [str(PYTHON), "-m", "pytest", "-q", "-m", "not gui", *cores, *arguments]
    return call(pytest, ROOT, QT_QPA_PLATFORM="offscreen", **COMPILED_ONCE)


def test_with_windows(arguments: Sequence[str]) -> int:
    """Run the tests that need a real window and OpenGL, on Linux under virtual screens, one to a core."""
    on_linux = sys.platform == "linux"
    if on_linux and shutil.which(XVFB[0]) is None:
        print("xvfb-run is missing, and with it the screen these tests need")
        return 1
    workers = workers_with_screens() if on_linux else []
    code = call([str(PYTHON), "-m", "pytest", "-q", "-m", "gui", *workers, *arguments], ROOT, **COMPILED_ONCE)
    return 0 if code == NOTHING_COLLECTED and arguments else code


def workers_with_screens() -> list[str]:
    """Return pytest's options for as many workers as there are cores, each under its own screen; a file is one's."""
    numbers = [str(99 + SCREENS_APART * core) for core in range(os.cpu_count() or 1)]
    python = ["env", "QT_QPA_PLATFORM=xcb", str(PYTHON)]
    workers = [f"popen//python={shlex.join([*XVFB, '-n', number, *python])}" for number in numbers]
    return ["--dist", "loadfile", *(part for worker in workers for part in ("--tx", worker))]


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmark scripts one after the other, beside the peers; `arguments` choose some by name."""
    scripts = sorted((ROOT / "tests/benchmarks").glob("[!_]*.py"))
    chosen = [script for script in scripts if not arguments or script.stem in arguments]
    if not chosen:
        print(f"No such benchmark; there are: {', '.join(script.stem for script in scripts) or 'none'}")
        return 1
    python = python_with_peers()
    screen = XVFB if not has_display() and shutil.which(XVFB[0]) else []
    prefix = [*screen, str(python)]
    environment = {**ONE_THREAD, "PYTHONSAFEPATH": ""}  # a script imports its neighbours, hence no safe path
    failed = [script.stem for script in chosen if call([*prefix, str(script)], ROOT, **environment)]
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def python_with_peers() -> Path:
    """Return the Python that has the peers; where they cannot be installed, the one that works without."""
    try:
        set_up("bench")
    except SetupError as error:
        print(f"Without the peers, which the tables will name as missing: {error}", file=sys.stderr)
        set_up("dev")
        return PYTHON
    return python_of("bench")


def python_of(kind: str) -> Path:
    """Return the Python of the environment of `kind`."""
    return VENVS[kind] / PYTHON.relative_to(VENV)


def setup(_arguments: Sequence[str]) -> int:
    """Do the set-up alone, for working on the project."""
    set_up("dev")
    return 0


def screenshots(_arguments: Sequence[str]) -> int:
    """Let the application make the README's pictures of itself, with settings of its own."""
    set_up("dev")
    folder = ROOT / "resources/screenshots"
    with tempfile.TemporaryDirectory() as settings:
        command = [str(PYTHON), "-m", "ui.app.screenshot", str(folder)]
        return call(command, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=settings)


def gallery(arguments: Sequence[str]) -> int:
    """Draw every signature, kind and layer in both themes by both renderers into out/gallery/index.html."""
    set_up("dev")
    folder = Path(arguments[0]) if arguments else ROOT / "out/gallery"
    screen = XVFB if sys.platform == "linux" and shutil.which(XVFB[0]) else []
    code = call([*screen, str(PYTHON), "-m", "ui.app.gallery", str(folder)], ROOT)
    if code == 0:
        print(f"The page is {folder / 'index.html'}")
    return code


def package(arguments: Sequence[str]) -> int:
    """Build the packages into dist/: "linux", "windows", "macos", "wheel", or those this system can build."""
    set_up("package")
    script = str(ROOT / "packaging/package.py")
    # Nothing of a user's own Python may come along, and a script finds its neighbours beside it.
    return call([str(python_of("package")), script, *arguments], ROOT, PYTHONSAFEPATH="", PYTHONNOUSERSITE="1")


def package_test(arguments: Sequence[str]) -> int:
    """Try the packages of dist/: "linux" in a new minimal Debian without a network, "windows", or both."""
    set_up("package")
    ensure_system_libraries(PACKAGE_TEST_LIBRARIES)
    command = [str(python_of("package")), str(ROOT / "packaging/package_test"), *arguments]
    return call(command, ROOT, PYTHONSAFEPATH="", PYTHONPATH=str(ROOT / "packaging"))


def translations(_arguments: Sequence[str]) -> int:
    """Bring the translations' files up to the texts of the program."""
    set_up("dev")
    return call([str(PYTHON), str(ROOT / "packaging/translations.py")], ROOT)


def lock(_arguments: Sequence[str]) -> int:
    """Resolve the dependencies of pyproject.toml anew into the lock files."""
    set_up("dev")
    return call([str(PYTHON), str(ROOT / "packaging/lock.py"), *map(str, LOCKS.values())], UV_PYTHON_DOWNLOADS="never")


COMMANDS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "setup": (setup, "do all set-up and nothing else"),
    "run": (run, "open the application; without a display, render the welcome document into out/"),
    "test": (test, "run ruff, mypy, the import contracts and pytest; more arguments go to pytest"),
    "bench": (bench, "run the benchmarks of tests/benchmarks, or those named"),
    "screenshots": (screenshots, "let the application make the README's pictures"),
    "gallery": (gallery, "draw every picture there is into out/gallery, or the folder named"),
    "translations": (translations, "bring resources/translations up to the texts of the program"),
    "package": (package, "build the packages into dist/: linux, windows, macos, wheel"),
    "package-test": (package_test, "try the built packages, of linux and windows or the one named; as root"),
    "lock": (lock, "resolve the dependencies of pyproject.toml anew into the lock files"),
}


def main(argv: Sequence[str]) -> int:
    """Run the command that `argv` names and return its exit code."""
    width = max(map(len, COMMANDS))
    table = "\n".join(f"  {name:{width}}  {description}" for name, (_, description) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py", epilog=f"commands:\n{table}", formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command", help="one of those below")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on to what the command runs")
    chosen = parser.parse_args(argv)
    if sys.version_info < (3, 11):  # noqa: UP036 - this script is what an older Python meets first
        print("Python 3.11 or newer is needed", file=sys.stderr)
        return 1
    try:
        return COMMANDS[chosen.command][0](chosen.arguments)
    except SetupError as error:
        print(f"Set-up failed: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("Interrupted", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
