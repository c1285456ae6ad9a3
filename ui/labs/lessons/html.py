"""The page of a lesson as HTML: text, question, hints, what was said about the answer."""

from html import escape

from explorer.document.model import Document
from explorer.lessons.judging import judge
from explorer.lessons.model import ChoiceQuestion, ExpressionQuestion, Page, Text, said
from explorer.scene.palette import Theme, hexadecimal
from ui.labs.lessons.player import LessonPlayer
from ui.widgets.markdown import MakeFormula, to_html, to_words

MARKS = {True: "✓", False: "✗"}
HINT = {"en": "Hint:", "ko": "힌트:"}
ANSWER = {"en": "Answer:", "ko": "정답:"}


def page_html(player: LessonPlayer, theme: Theme, formula: MakeFormula) -> str:
    """Return the open page."""
    page, language = player.page, player.language
    parts = [f'<h3 class="title">{inline(said(page.title, language), formula)}</h3>']
    parts += [to_html(said(page.text, language), formula)]
    if page.ask is not None:
        parts.append(_box(to_html(said(page.ask.prompt, language), formula), theme.accent, theme))
        for hint in page.ask.hints[: player.answer.hints]:
            parts.append(
                _box(_led(HINT.get(language, HINT["en"]), said(hint, language), formula), theme.warning, theme)
            )
        parts += _verdict(player, theme, formula)
    return style(theme) + "\n".join(parts)


def written_html(page: Page, language: str, theme: Theme, formula: MakeFormula) -> str:
    """Return a page as its teacher writes it: with everything that a student may come to read."""
    parts = [f'<h3 class="title">{inline(said(page.title, language), formula)}</h3>']
    parts += [to_html(said(page.text, language), formula)]
    if (ask := page.ask) is not None:
        parts.append(_box(to_html(said(ask.prompt, language), formula), theme.accent, theme))
        if isinstance(ask, ChoiceQuestion):
            parts.append(_options(ask, language, formula))
        led = HINT.get(language, HINT["en"])
        parts += [_box(_led(led, said(hint, language), formula), theme.warning, theme) for hint in ask.hints]
        for slip in getattr(ask, "slips", ()):
            about = f"`{slip.answer}` – {said(slip.says, language)}"
            parts.append(_box(_led(MARKS[False], about, formula), theme.error, theme))
        parts += [_box(to_html(said(ask.explain, language), formula), theme.accent, theme)] if ask.explain else []
    return style(theme) + "\n".join(parts)


def _options(ask: ChoiceQuestion, language: str, formula: MakeFormula) -> str:
    """Return the options, each with its mark and what is said about it."""
    items = []
    for number, option in enumerate(ask.options, 1):
        about = said(ask.says[number - 1], language) if ask.says else ""
        text = f"{said(option, language)} {MARKS[number in ask.right]} {about}"
        items.append(f"<li>{inline(text.strip(), formula)}</li>")
    return f"<ol>{''.join(items)}</ol>"


def spoken(player: LessonPlayer) -> str:
    """Return what stands on the open page for a screen reader: formulas as one writes them by hand."""
    page, language, answer = player.page, player.language, player.answer
    parts = [said(page.title, language), said(page.text, language)]
    if page.ask is not None:
        parts += [said(page.ask.prompt, language), *(said(hint, language) for hint in page.ask.hints[: answer.hints])]
        parts += [player.judgement.sentence] if player.judgement is not None else []
        parts += [player.solution, said(page.ask.explain, language)] if answer.done else []
    return "\n".join(to_words(part.strip()) for part in parts if part.strip())


def texts_ahead(player: LessonPlayer) -> list[str]:
    """Return what the student is to read next: hints, what is said with the answer, and the page that follows."""
    page, texts = player.page, list[Text]()
    if page.ask is not None:
        texts += [*page.ask.hints, player.solution, page.ask.explain]
    if player.at + 1 < len(player.pages):
        following = player.pages[player.at + 1]
        texts += [following.title, following.text]
        texts += [following.ask.prompt] if following.ask is not None else []
        texts += following.ask.options if isinstance(following.ask, ChoiceQuestion) else []
    return [said(text, player.language) for text in texts]


def style(theme: Theme) -> str:
    """Return the style sheet of a page."""
    code = hexadecimal(theme.muted)
    return (
        "<style>p { margin: 6px 0px; line-height: 125%; } li { margin: 3px 0px; line-height: 125%; } "
        f"ul, ol {{ margin: 4px 0px; -qt-list-indent: 1; }} h3.title {{ margin: 0px 0px 8px 0px; }} "
        f"code {{ color: {code}; }} code.broken {{ color: {hexadecimal(theme.error)}; }} "
        f"td {{ padding: 3px 8px; }} td p {{ margin: 2px 0px; }}</style>"
    )


def inline(text: str, formula: MakeFormula) -> str:
    """Return a text of one paragraph without the marks of one."""
    return to_html(text, formula).replace("<p>", "").replace("</p>", "")


def _verdict(player: LessonPlayer, theme: Theme, formula: MakeFormula) -> list[str]:
    answer, judged, parts = player.answer, player.judgement, []
    if judged is not None:
        color = theme.success if judged.right else theme.error
        parts.append(_box(_led(MARKS[judged.right], judged.sentence, formula), color, theme))
    if not answer.done or player.page.ask is None:
        return parts
    if answer.right and judged is None:
        remark = judge(player.page.ask, answer.typed, Document(), player.language).sentence if player.is_choice else ""
        typed = remark or f"`{answer.typed}`"
        parts.append(_box(_led(MARKS[True], typed, formula), theme.success, theme))
    is_formula = isinstance(player.page.ask, ExpressionQuestion)  # of many right forms the lesson's own is shown
    if player.solution and (is_formula or not answer.right):
        led = _led(ANSWER.get(player.language, ANSWER["en"]), player.solution, formula)
        parts.append(_box(led, theme.accent, theme))
    explain = said(player.page.ask.explain, player.language)
    if explain:
        parts.append(_box(to_html(explain, formula), theme.accent, theme))
    return parts


def _led(mark: str, text: str, formula: MakeFormula) -> str:
    return f"<p><b>{escape(mark)}</b>&nbsp; {inline(text, formula)}</p>"


def _box(inner: str, color: tuple[float, float, float], theme: Theme) -> str:
    """Return what stands out from the text: a bar of a colour beside it, on a quiet ground."""
    bar = f'<td width="3" bgcolor="{hexadecimal(color)}" style="padding: 0px;"></td>'
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" style="margin-top: 8px;"><tr>'
        f'{bar}<td bgcolor="{hexadecimal(theme.window)}">{inner}</td></tr></table>'
    )
