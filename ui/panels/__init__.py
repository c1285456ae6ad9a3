"""The docks around the pictures: what is defined, and what is known at the point."""
