"""The definitions panel: one row a definition, typed, coloured, echoed, slid, moved, hidden."""

from ui.panels.definitions.panel import DefinitionsPanel

__all__ = ["DefinitionsPanel"]
