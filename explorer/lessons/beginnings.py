"""What questions of a lesson are begun with: one of each kind that works, to be written over."""

QUESTIONS = {
    "number": 'kind = "number"\nprompt.en = "How large is it?"\nanswer = "2"\ntolerance = 0.005\n',
    "vector": 'kind = "vector"\nprompt.en = "Type it as [a, b]."\nanswer = "[1, 2]"\n',
    "matrix": 'kind = "matrix"\nprompt.en = "Type it as [a, b; c, d]."\nanswer = "[1, 2; 3, 4]"\n',
    "shape": 'kind = "shape"\nprompt.en = "Which shape has it?"\nanswer = "2x3"\n',
    "expression": 'kind = "expression"\nprompt.en = "Write it down."\nanswer = "2 x"\nvariables = ["x"]\n',
    "click": 'kind = "click"\nprompt.en = "Click on it."\nplaces = ["[0, 0]"]\nwithin = 0.2\n',
    "choice": (
        'kind = "choice"\nprompt.en = "Which one?"\noptions = ["this", "that"]\nanswer = 1\nsays = ["Yes.", "No."]\n'
    ),
}
KOREAN = {
    "How large is it?": "값은 얼마인가요?",
    "Type it as [a, b].": "[a, b]처럼 입력하세요.",
    "Type it as [a, b; c, d].": "[a, b; c, d]처럼 입력하세요.",
    "Which shape has it?": "크기는 무엇인가요?",
    "Write it down.": "식을 쓰세요.",
    "Click on it.": "그곳을 클릭하세요.",
    "Which one?": "어느 것인가요?",
    "this": "이것",
    "that": "저것",
    "Yes.": "맞았어요.",
    "No.": "아니에요.",
}


def begun(kind: str, language: str) -> str:
    """Return what a question of a kind is begun with, its words in the language of whoever writes it."""
    text = QUESTIONS[kind]
    if language == "ko":
        text = text.replace("prompt.en", "prompt.ko")
        for english, korean in KOREAN.items():
            text = text.replace(f'prompt.ko = "{english}"', f'prompt.ko = "{korean}"')
            text = text.replace(f'"{english}"', f'{{ko = "{korean}"}}')
    return text
