"""The form in which a teacher edits a page: title and text in each language, the question as it is in the file."""

from PySide6.QtWidgets import QWidget

from explorer.lessons.beginnings import QUESTIONS, begun
from explorer.lessons.codec import Flaw
from explorer.lessons.drafts import Draft
from explorer.lessons.model import LANGUAGES, Page
from explorer.scene.palette import Theme
from ui.labs.lessons.html import written_html
from ui.labs.lessons.text_form import BLOCK, CODE, TextForm, Words
from ui.widgets.rich_text import RichText
from ui.widgets.typeset import Typesetter


class PageForm(TextForm):
    """Shows a page, or the text of one that cannot be read."""

    def __init__(
        self, typesetter: Typesetter, theme: Theme, language: str = LANGUAGES[0], parent: QWidget | None = None
    ) -> None:
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
        kinds = {
            "number": self.tr("A number"),
            "vector": self.tr("A vector"),
            "matrix": self.tr("A matrix"),
            "shape": self.tr("A shape"),
            "expression": self.tr("An expression"),
            "click": self.tr("A place to click on"),
            "choice": self.tr("A choice"),
        }
        super().__init__(words, {kinds[kind]: begun(kind, language) for kind in QUESTIONS}, parent)
        self.question = self.code
        self.theme = theme
        self._seen_in = LANGUAGES[0]  # in which the page is seen as students see it
        self._seen: Page | None = None
        self.preview = RichText(typesetter)
        self.preview.setAccessibleName(self.tr("The page as students see it"))
        self.tabs.addTab(self.preview, self.tr("Preview"))
        self.tabs.currentChanged.connect(self._on_tab)

    def show_page(self, draft: Draft, at: int, *, typed_in: str = "") -> None:
        """Show a page, anew unless something was just typed in a field; its own text stays while that is mended."""
        page, afresh = draft.page(at), not typed_in
        if isinstance(page, Flaw) or (self.is_block and typed_in == BLOCK):
            self.show_block(draft.source.blocks[at], afresh=afresh)
        else:
            self.show_parts(page.title, page.text, draft.question(at), afresh=afresh)

    def look(self, draft: Draft, at: int) -> None:
        """Let the preview show a page as it is now, and tell which formulas are broken."""
        page = draft.whole_page(at)
        self._seen = page if isinstance(page, Page) else None
        self._show_preview()

    def _on_tab(self, at: int) -> None:
        if at < len(LANGUAGES):
            self._seen_in = LANGUAGES[at]
        else:
            self._show_preview()

    def _show_preview(self) -> None:
        page, language = self._seen, self._seen_in
        self.preview.show_html(
            lambda formula: "" if page is None else written_html(page, language, self.theme, formula), from_top=False
        )

    def changed(self, draft: Draft, at: int, name: str) -> Draft:
        """Return a draft with what is typed in a field."""
        page, typed = draft.page(at), self.typed(name)
        if name == BLOCK or isinstance(page, Flaw):
            return draft.with_block(at, typed)
        if name == CODE:
            return draft.with_page(at, page, typed)
        part, language = name.split(".")
        return draft.with_words(at, part, language, typed)
