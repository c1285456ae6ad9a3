"""Derivatives as a person writes them: one named rule a line, each line checked against the engine."""
