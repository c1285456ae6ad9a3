"""Exports that need Qt: files written as a whole, paint devices, the clipboard, work in the background."""

from ui.exporters.files import ExportError, file_name, stamp_of, was_changed, with_suffix, write

__all__ = ["ExportError", "file_name", "stamp_of", "was_changed", "with_suffix", "write"]
