"""Exports that need Qt: files written as a whole, paint devices, the clipboard, work in the background."""

from ui.exporters.files import ExportError, stamp_of, with_suffix, write

__all__ = ["ExportError", "stamp_of", "with_suffix", "write"]
