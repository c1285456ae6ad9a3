"""The language: typed text to a syntax tree with spans, and the tree back to LaTeX as it was read."""
