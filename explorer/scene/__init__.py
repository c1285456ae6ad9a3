"""Samples to drawable primitives: meshes, lines, arrows, labels and the axes around them. No Qt."""
