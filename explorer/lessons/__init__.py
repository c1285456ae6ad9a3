"""Lessons: short pages that drive a document and ask questions; their files, the judging of answers, progress."""
