"""The OpenGL renderer, used only where `probe` found OpenGL to work."""
