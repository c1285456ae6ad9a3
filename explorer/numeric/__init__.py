"""Graphs to numbers: a tape of numpy calls for arrays of points, generated scalar Python for one point."""
