"""Function Explorer without its window: functions read from text, their derivatives and Taylor polynomials."""
