"""The document a user works on, and the way from it to results."""
