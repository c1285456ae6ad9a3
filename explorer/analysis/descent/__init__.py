"""Descent on a scalar function: the methods a step at a time, their paths, and how fast these converge."""
