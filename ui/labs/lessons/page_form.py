"""The form in which a teacher edits a page: title and text in each language, the question as it is in the file."""

from PySide6.QtWidgets import QWidget

from explorer.lessons.codec import Flaw
from explorer.lessons.drafts import QUESTIONS, Draft
from ui.labs.lessons.text_form import BLOCK, CODE, TextForm, Words


class PageForm(TextForm):
    """Shows a page, or the text of one that cannot be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        words = Words(
            title=self.tr("Title of the page"),
            title_hint=self.tr("Title"),
            text=self.tr("Text of the page"),
            text_hint=self.tr("Text in Markdown, with formulas between dollar signs"),
            heading=self.tr("Question"),
            code=self.tr("Question, as it is in the file"),
            add=self.tr("Write a question"),
            block=self.tr("The page, as it is in the file"),
        )
        super().__init__(words, QUESTIONS, parent)
        self.question = self.code

    def show_page(self, draft: Draft, at: int, *, typed_in: str = "") -> None:
        """Show a page, anew unless something was just typed in a field; its own text stays while that is mended."""
        page, afresh = draft.page(at), not typed_in
        if isinstance(page, Flaw) or (self.is_block and typed_in == BLOCK):
            self.show_block(draft.source.blocks[at], afresh=afresh)
        else:
            self.show_parts(page.title, page.text, draft.question(at), afresh=afresh)

    def changed(self, draft: Draft, at: int, name: str) -> Draft:
        """Return a draft with what is typed in a field."""
        page, typed = draft.page(at), self.typed(name)
        if name == BLOCK or isinstance(page, Flaw):
            return draft.with_block(at, typed)
        if name == CODE:
            return draft.with_page(at, page, typed)
        part, language = name.split(".")
        return draft.with_words(at, part, language, typed)
