"""Readers of the graph that write it: the language of the definitions panel, LaTeX, numpy source, DOT."""
