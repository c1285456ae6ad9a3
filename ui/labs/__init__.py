"""The rooms below the pictures, one a way of looking at the function."""
