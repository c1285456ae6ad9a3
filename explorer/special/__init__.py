"""Special functions of arrays, which numpy lacks: erf, gamma, Bessel functions; read by numeric and series alike."""
