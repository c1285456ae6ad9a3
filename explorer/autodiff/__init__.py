"""Derivatives as graphs: forward and reverse mode from one table of partials, Jacobians and Hessians as entries."""
