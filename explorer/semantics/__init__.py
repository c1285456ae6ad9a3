"""Meaning: syntax trees to expression graphs, with scope, shapes and the derivatives a user may type."""
