"""The room of lessons: the list, the page, the widgets for answers, and the teacher's editor."""
