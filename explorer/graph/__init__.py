"""The expression graph: shaped, frozen, interned nodes that every other layer reads."""
