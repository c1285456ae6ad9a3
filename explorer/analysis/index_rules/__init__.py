"""The derivative of an array by an array in index notation: ∂K_pq/∂R_ij = R_iq where j = p, R_ip where j = q."""
