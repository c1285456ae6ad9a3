"""Why a part of a lesson file cannot be read, in our own words: what the readers say is meant for programmers."""

import re


def said(sentence: str) -> str:
    """Mark a sentence for people, which the translations have; the phrase beside it is the reader's own."""
    return sentence


_TYPES = {
    "str": said("a text between quotation marks"),
    "int": said("a whole number"),
    "float": said("a number"),
    "bool": said("true or false"),
    "array": said("a list between [ and ]"),
    "object": said("a table between { and }"),
    "datetime": said("a date"),
    "date": said("a date"),
    "time": said("a time of day"),
}
_OF_TOML = (
    (r"Invalid statement", said("a line begins with a name and =, or with [ and the name of a table")),
    (r"Expected \"('+)\"", said("a text lacks {0} at its end")),
    (
        r"Found invalid character '\\n'",
        said("a text between ' ends with its line; between ''' it may have several lines"),
    ),
    (r"Found invalid character ('.*')", said("the character {0} cannot stand here")),
    (r"Cannot declare (\(.*\)) twice", said("`{0}` is there twice")),
    (r"Duplicate inline table key ('.*')", said("`{0}` is there twice")),
    (r"Cannot overwrite a value", said("this name has a value already")),
    (
        r"Cannot (?:mutate immutable|redefine) namespace (\(.*\))",
        said("`{0}` is complete already, and takes nothing more"),
    ),
    (r"Expected '\]' at the end of a table declaration", said("] is missing at the end of the line, as in [page.ask]")),
    (
        r"Expected '\]\]' at the end of an array declaration",
        said("]] is missing at the end of the line, as in [[page]]"),
    ),
    (r"Expected '=' after a key in a key/value pair", said("= is missing after the name")),
    (
        r"Expected newline or end of document after a statement",
        said("the line should end here; a text stands between quotation marks"),
    ),
    (r"Invalid initial character for a key part", said("a name is wanted here, of letters and digits")),
    (r"Unclosed array", said("a list lacks its ] at the end, or a comma between two values")),
    (r"Unclosed inline table", said("a table lacks its brace at the end, or a comma between two values")),
    (
        r"Unescaped '\\+' in a string",
        said("between \" a backslash is written twice; a text with formulas stands better between '"),
    ),
    (r"Invalid hex value", said("after \\u four hexadecimal digits are wanted, after \\U eight")),
    (r"Escaped character is not a Unicode scalar value", said("there is no character with this number")),
    (r"Unterminated string", said("a text lacks its quotation mark at the end")),
    (r"Illegal character '\\n'", said("a text between \" ends with its line; between ''' it may have several lines")),
    (r"Illegal character ('.*')", said("the character {0} cannot stand here")),
    (r"Invalid date or datetime", said("there is no such date")),
    (r"Invalid value", said("a value is missing here, or it is a text without quotation marks")),
    (
        r"(?:maximum recursion depth exceeded|TOML inline arrays/tables are nested).*",
        said("brackets stand within brackets too often"),
    ),
    (r"Exceeds the limit .*", said("a number has too many digits")),
)
_OF_FIELDS = (
    (r"Object missing required field `(.*)`", said("`{0}` is missing")),
    (r"Object contains unknown field `(.*)`", said("there is no `{0}` in `{path}`")),
    (r"Expected `(?:int|float)` <= (.*)", said("`{path}` is at most {0}")),
    (r"Expected `(?:int|float)` >= (.*)", said("`{path}` is at least {0}")),
    (r"Expected `(?:int|float)` > (.*?)(?:\.0)?", said("`{path}` is greater than {0}")),
    (r"Expected `(?:int|float)` < (.*?)(?:\.0)?", said("`{path}` is less than {0}")),
    (r"Expected `str` of length >= 1", said("`{path}` is empty")),
    (r"Expected `str` of length <= (.*)", said("`{path}` has at most {0} letters")),
    (r"Expected `(?:array|object)` of (?:at least )?length >= (.*)", said("`{path}` has fewer entries than {0}")),
    (r"Expected `(?:array|object)` of length <= (.*)", said("`{path}` has more entries than {0}")),
    (r"Expected `array` of length ([^ ,]+), got .*", said("`{path}` has {0} entries")),
    (r"Expected `str` matching regex .*", said("a language is written as two small letters, as in `{path}.en`")),
    (
        r"Invalid value '(.*)'",
        said("`{0}` is no kind of question, as `number` or `choice` are"),
    ),
    (r"(?:Integer value|Number) out of range", said("`{path}` is too large")),
)
_TYPE = re.compile(r"Expected `([^`]*)`, got `([^`]*)`")
_NAMED = re.compile(r"(?:Object contains unknown field |the )?`([^`]+)`")
_PLACE = re.compile(r" - at (.*)$", re.DOTALL)
_TYPE_SAID = said("`{path}` should be {0}, and is {1}")


def of_toml(message: str) -> str:
    """Return what is wrong with a text that is no TOML, as its reader says it without the place."""
    return _worded(message, _OF_TOML, "") or message


def of_field(message: str, table: str) -> str:
    """Return what is wrong with a value, as the check of a table's fields says it."""
    path, bare = path_of(message), _PLACE.sub("", message)
    if found := _TYPE.fullmatch(bare):
        return of_type(path or table, found[1], found[2])
    return _worded(bare, _OF_FIELDS, path or table) or bare


def of_type(path: str, wanted: str, got: str) -> str:
    """Return that a value is of another type than it should be, both by the names that TOML and JSON have for them."""
    return _TYPE_SAID.format(_kind(wanted), _kind(got), path=path)


def _worded(message: str, rows: tuple[tuple[str, str], ...], path: str) -> str:
    for phrase, sentence in rows:
        if found := re.fullmatch(phrase, message, re.DOTALL):
            return sentence.format(*map(_bare, found.groups()), path=path)
    return ""


def _bare(part: str) -> str:
    """Return a name, or names of tables within one another, without the marks of the reader's language."""
    if part.startswith("("):
        return ".".join(re.findall(r"'([^']*)'", part))
    return part[1:-1] if len(part) > 2 and part[0] == part[-1] == "'" and part.strip("'") else part


def _kind(types: str) -> str:
    """Return what a value is, or should be; of several kinds the first."""
    return _TYPES.get(types.partition(" | ")[0], types)


def path_of(message: str) -> str:
    """Return the name of the field that a check of fields complains of: `$.ask.hints[...]` is ask.hints."""
    place = _PLACE.search(message)
    inside = re.findall(r"`\$\.?([^`]*)`", place[1]) if place else []
    return re.sub(r"\[(?:\.\.\.|\d+)\]", "", inside[-1]) if inside else ""


def field_of(message: str) -> str:
    """Return the name of the field in which the mistake is that a check of fields complains of."""
    named = _NAMED.match(message)
    return ".".join(filter(None, (path_of(message), named[1] if named else "")))
