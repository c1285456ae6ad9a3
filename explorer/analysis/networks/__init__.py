"""Feedforward networks as shaped graphs: data to fit, the loss and its gradient, training, the chain rule per layer."""
