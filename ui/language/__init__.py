"""The one door of the window to the user's language and notation."""
