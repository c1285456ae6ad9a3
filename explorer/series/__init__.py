"""Taylor coefficients at a point: truncated power series in several variables, carried through the graph."""
