"""What the command prints holds any letters, wherever it goes."""

import io

from ui.__main__ import speak_utf8


def test_a_pipe_of_windows_takes_korean_names_and_formulas():
    data = io.BytesIO()
    stream = io.TextIOWrapper(data, encoding="cp1252", newline="")
    speak_utf8(stream, None)
    print("안장: ∇f(x) = x²", file=stream, flush=True)
    assert data.getvalue().decode("utf-8") == "안장: ∇f(x) = x²\n"
