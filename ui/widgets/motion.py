"""Whether things on the screen may move by themselves."""

from PySide6.QtWidgets import QStyle, QWidget


def reduced_motion(widget: QWidget) -> bool:
    """Whether the desktop or the style asks for no animation."""
    style = widget.style()
    hint = QStyle.StyleHint
    return not style.styleHint(hint.SH_Widget_Animation_Duration) or not style.styleHint(hint.SH_Widget_Animate)
