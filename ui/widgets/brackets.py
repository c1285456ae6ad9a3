"""Which bracket belongs to which: the pair at the cursor, or the one bracket that stands alone."""

OPENING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}
CLOSING = {close: opening for opening, close in OPENING.items()}


def pair_at(text: str, cursor: int) -> tuple[int, ...]:
    """Return the places of the bracket beside `cursor` and of its partner; one place alone has no partner."""
    for place in (cursor - 1, cursor):
        if 0 <= place < len(text) and (text[place] in OPENING or text[place] in CLOSING):
            partner = _partner(text, place)
            return (place,) if partner is None else (place, partner)
    return ()


def _partner(text: str, place: int) -> int | None:
    step = 1 if text[place] in OPENING else -1
    inward, outward = (OPENING, CLOSING) if step == 1 else (CLOSING, OPENING)
    expected = [inward[text[place]]]
    at = place + step
    while 0 <= at < len(text):
        if text[at] in inward:
            expected.append(inward[text[at]])
        elif text[at] in outward:
            if text[at] != expected.pop():
                return None
            if not expected:
                return at
        at += step
    return None
