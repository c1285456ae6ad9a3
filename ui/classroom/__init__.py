"""What helps in front of a class: the gallery of examples, help, the palette of commands, and presenting."""
