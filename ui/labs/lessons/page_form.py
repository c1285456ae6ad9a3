"""The form in which a teacher edits a page: title and text in each language, the question, and what students see."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from explorer.diagnostics import Diagnostic
from explorer.lessons.codec import Flaw
from explorer.lessons.drafts import Draft
from explorer.lessons.model import LANGUAGES, Page
from explorer.scene.palette import Theme
from ui.labs.lessons.html import written_html
from ui.labs.lessons.question_form import ASK, QuestionForm
from ui.labs.lessons.text_form import BLOCK, CODE, TextForm, Words
from ui.widgets.rich_text import RichText
from ui.widgets.typeset import Typesetter

SHARES = [200, 300]  # of the text and the question, as the window opens
ALL = 16_777_215  # pixels: as high as widgets can be


class PageForm(TextForm):
    """Shows a page, or the text of one that cannot be read."""

    question_replaced = Signal(str)  # when the user has changed more of the question than a text

    def __init__(
        self, typesetter: Typesetter, theme: Theme, language: str = LANGUAGES[0], parent: QWidget | None = None
    ) -> None:
        words = Words(
            title=self.tr("Title of the page"),
            title_hint=self.tr("Title"),
            text=self.tr("Text of the page"),
            text_hint=self.tr("Text in Markdown, with formulas between dollar signs"),
            code=self.tr("Question, as it is in the file"),
            block=self.tr("The page, as it is in the file"),
        )
        super().__init__(words, parent)
        self.question = self.code
        self.ask = QuestionForm(self.code, theme)
        self.ask.edited.connect(self.edited)
        self.ask.replaced.connect(self.question_replaced)
        self._theme = theme
        self._asked = ""
        self._seen_in = language  # in which the page is seen as students see it
        self._seen: tuple[Draft, int] | None = None
        self._previewed: tuple[Page | None, str, Theme] | None = None
        self.preview = RichText(typesetter)
        self.preview.setAccessibleName(self.tr("The page as students see it"))
        self.tabs.addTab(self.preview, self.tr("Preview"))
        self.tabs.currentChanged.connect(self._on_tab)
        self._both = QSplitter(Qt.Orientation.Vertical)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self.tabs)
        self._both.addWidget(self.ask)
        for at, share in enumerate(SHARES):
            self._both.setStretchFactor(at, share)
        self._shares = SHARES
        self.ask.opened.connect(self._share)
        self.inner.addWidget(self._both)
        self.tabs.setCurrentIndex(LANGUAGES.index(language))

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.ask.set_theme(theme)

    @property
    def language(self) -> str:
        """The language in which the page is edited, or seen."""
        return self._seen_in

    def show_page(self, draft: Draft, at: int, *, typed_in: str = "") -> None:
        """Show a page, anew unless something was just typed in a field; its own text stays while that is mended."""
        page, afresh = draft.page(at), not typed_in
        if isinstance(page, Flaw) or (self.is_block and typed_in == BLOCK):
            self.show_block(draft.source.blocks[at], afresh=afresh)
        else:
            self.show_parts(page.title, page.text, draft.question(at), afresh=afresh)
            self._show_question(draft.question(at), afresh=afresh)
            self.ask.show_reveal(draft.revealed(at))

    def _share(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        """Give the question its share of the height where there is one."""
        if not is_open and self.isVisible():
            self._shares = self._both.sizes()
        self.ask.setMaximumHeight(ALL if is_open else self.ask.minimumSizeHint().height())
        if is_open:
            self._both.setSizes(self._shares)

    def _show_question(self, question: str, *, afresh: bool) -> None:
        self._asked = question
        self.ask.show_question(question, self._seen_in, afresh=afresh)

    def show_mistakes(self, found: Mapping[str, Sequence[Diagnostic]]) -> None:
        """Underline what is wrong with formulas of the question."""
        self.ask.show_mistakes(found)

    def look(self, draft: Draft, at: int) -> None:
        """Let the preview show a page as it is now."""
        self._seen = (draft, at)
        self._show_preview()

    def _on_tab(self, at: int) -> None:
        if at < len(LANGUAGES):
            self._seen_in = LANGUAGES[at]
            self._show_question(self._asked, afresh=True)
        else:
            self._show_preview()

    def _show_preview(self) -> None:
        """Show the page where the preview is in front: to lay out a long one takes a while."""
        if self.tabs.currentWidget() is not self.preview or self._seen is None:
            return
        draft, at = self._seen
        page, language, theme = draft.whole_page(at), self._seen_in, self._theme
        shown = page if isinstance(page, Page) else None
        if (shown, language, theme) != self._previewed:
            self._previewed = (shown, language, theme)
            self.preview.show_html(
                lambda formula: "" if shown is None else written_html(shown, language, theme, formula), from_top=False
            )

    def changed(self, draft: Draft, at: int, name: str) -> Draft:
        """Return a draft with what is typed in a field."""
        page = draft.page(at)
        if name == BLOCK or isinstance(page, Flaw):
            return draft.with_block(at, self.fields.typed(BLOCK))
        if name == CODE:
            return draft.with_page(at, page, self.fields.typed(CODE))
        if name.startswith(ASK):
            return draft.with_page(at, page, self.ask.changed(draft.question(at), name))
        part, language = name.split(".")
        return draft.with_words(at, part, language, self.fields.typed(name))

    def reveal(self, name: str) -> None:
        """Bring a field to the front, with the keyboard."""
        if name.startswith(ASK):
            self.tabs.setCurrentIndex(LANGUAGES.index(name[-2:]))
            self.ask.reveal(name)
        elif name == CODE:
            self.ask.reveal("")
        else:
            super().reveal(name)
