"""Small parts that panels are made of; they know themes and formulas, and nothing of documents."""
