"""The desktop application: windows, panels and views over `explorer`."""
