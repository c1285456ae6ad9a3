"""Simpler forms found by sympy in a process of its own; importing this package does not import sympy."""
