"""Studies of one function: its derivatives at a point and on grids, critical points, paths, convergence."""
