"""The table of what rooms keep for themselves has the settings that rooms ask for, and no others."""

import ast
import importlib
from pathlib import Path

from explorer.document.labs import descent_settings, identities, own_keys
from explorer.document.labs.own_keys import KINDS

FOLDER = Path(own_keys.__file__).parent
ASKED_IN_LOOPS = {
    "f'descent.{key}'": dict.fromkeys((f"descent.{key}" for key in descent_settings.KINDS), bool),
    "key": dict.fromkeys(identities._SIZES.values(), float),  # noqa: SLF001 - what the loop goes through
    "f'{room}.columns'": {"fit.columns": str, "network file.columns": str},
    "f'{room}.data'": {"fit.data": tuple, "network file.data": tuple},
    "f'{room}.source'": {"fit.source": str, "network file.source": str},
}
OF_KINDS = {"card.kinds[0]": str, "columns - 1": int, "float(derivative.columns + 1)": float}  # usual values


def asked():
    """Yield the key of each setting that a room asks for, and the kind of its usual value."""
    for path in sorted(FOLDER.glob("*.py")):
        module = importlib.import_module(f"explorer.document.labs.{path.stem}")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "own_value":
                key, usual = [*node.args, *(keyword.value for keyword in node.keywords)]
                written = ast.unparse(key)
                if written in ASKED_IN_LOOPS:
                    yield from ASKED_IN_LOOPS[written].items()
                else:
                    yield valued(key, module), OF_KINDS.get(ast.unparse(usual)) or type(valued(usual, module))


def valued(node, module):
    """Return what an expression stands for: a constant, a name of the module, or text around one."""
    match node:
        case ast.Name(id=name):
            return getattr(module, name)
        case ast.JoinedStr(values=parts):
            return "".join(map(str, (valued(part, module) for part in parts)))
        case ast.Call(func=ast.Name(id="float"), args=[value]):
            return float(valued(value, module))
        case ast.FormattedValue(value=value):
            return valued(value, module)
        case _:
            return ast.literal_eval(node)


def test_the_table_has_every_setting_and_no_other():
    assert {key: kind.__name__ for key, kind in asked()} == {key: kind.__name__ for key, kind in KINDS.items()}
