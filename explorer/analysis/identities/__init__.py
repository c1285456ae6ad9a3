"""Identities of matrix calculus: equal sides on random matrices, derivations line by line, gradients in closed form."""
