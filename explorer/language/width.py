"""How wide texts are in a terminal, where Korean letters are as wide as two others, and texts broken to a width."""

from unicodedata import combining, east_asian_width


def columns(text: str) -> int:
    """Return how many columns of a terminal a text fills."""
    return sum((2 if east_asian_width(c) in "WF" else 1) for c in text if not combining(c))


def padded(text: str, width: int) -> str:
    """Return a text with spaces behind it up to a width."""
    return text + " " * (width - columns(text))


def lines(text: str, width: int) -> list[str]:
    """Return the words of a text in lines of at most so many columns; a longer word has a line of its own."""
    made = [""]
    for word in text.split():
        longer = f"{made[-1]} {word}" if made[-1] else word
        if made[-1] and columns(longer) > width:
            made.append(word)
        else:
            made[-1] = longer
    return made
