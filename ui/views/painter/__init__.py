"""The QPainter renderer: pictures on any paint device, from a window to an SVG file."""
