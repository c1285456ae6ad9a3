"""The user's language and notation: what the program says in English, said as the user reads it."""
