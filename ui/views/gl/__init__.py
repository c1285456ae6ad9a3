"""The OpenGL renderer, imported only where `probe` found OpenGL to work."""
