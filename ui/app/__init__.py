"""The composition root: everything is made, connected and started here."""
