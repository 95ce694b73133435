"""Bytes -> text: which encoding it is, and whether it is text at all.

The first that applies: a byte-order mark · UTF-8 · the encoding that the page declares · UTF-16 without a mark (every other byte NUL)
· UTF-8 with a few broken places, which become U+FFFD · what charset-normalizer finds in the first 64 KiB.
"""
from __future__ import annotations

import codecs
import re

from tollbook.errors import EmptyInput, NotText

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
          (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_MAGIC = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a zip archive or an office document"), (b"\x1f\x8b", "a gzip archive"),
          (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"\x7fELF", "a program"),
          (b"\xd0\xcf\x11\xe0", "an office document"), (b"7z\xbc\xaf", "a 7z archive"), (b"BZh", "a bzip2 archive"),
          (b"SQLite format 3", "a database"), (b"{\\rtf", "a rich-text document"))  # fmt: skip
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\r\f\x0b\x1b"))) + b"\x7f"
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.I)
_HINT = "hand in plain text, HTML or JSON; turn other documents into text first"
_SAMPLE = 65_536
_PUNCTUATION = frozenset("‘’“”–—…•«»¿¡°·£€§©®½¼¾²\xa0")


def decode(raw: bytes, *, name: str) -> str:
    """The text of `raw`.  No character is taken away but the byte-order mark; bytes that no encoding explains become U+FFFD.

    Raises EmptyInput where there is nothing but blanks, NotText where it is a known kind of file that is no text, or more than a
    tenth of it is control characters.
    """
    if not raw.strip(b" \t\r\n\f\x0b\x00"):
        if b"\x00" in raw:
            raise NotText(f"{name} is not text", "it holds nothing but NUL bytes and blanks", "hand in plain text, HTML or JSON")
        raise EmptyInput(f"{name} is empty", "there is no text in it", "check that the file was saved, or that the pipe printed something")
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            raise NotText(f"{name} is not text", f"it looks like {kind}", _HINT)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(raw[len(mark) :].decode(encoding, "replace"), name)
    return _checked(_without_mark(raw, name), name)


def _without_mark(raw: bytes, name: str) -> str:
    wide = _wide(raw)
    if wide:
        return raw.decode(wide, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(raw)
    if declared:
        return raw.decode(declared, "replace")
    loose = raw.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    if broken * 4 <= sum(map(loose.count, "\ufffd’“”—éèáíóñüا")) or broken <= 2 + len(loose) // 10_000:
        return loose
    return raw.decode(_guessed(raw, name), "replace")


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: of the first bytes nearly every second one is NUL, and nearly no other."""
    head = raw[:_SAMPLE]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    most = len(head) // 2 * 0.7
    if len(head) >= 4 and odd >= most > even:
        return "utf-16-le"
    if len(head) >= 4 and even >= most > odd:
        return "utf-16-be"
    return None


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:4096])
    if not found:
        return None
    try:
        return codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return None


def _guessed(raw: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_SAMPLE]).best()
    if best is None:
        raise NotText(f"{name} is not text", "no encoding makes words of it", "hand in plain text, HTML or JSON, if possible in UTF-8")
    return "cp1252" if _western(raw, best.encoding) else best.encoding


def _western(raw: bytes, guess: str) -> bool:
    """Whether bytes that were taken for some Latin alphabet read as Western European: the commonest by far, and every odd byte a letter
    or a mark of punctuation in it."""
    sample = raw[:_SAMPLE]
    odd = set(sample.decode(guess, "replace")) - set(map(chr, range(128)))
    if any(letter.isalpha() and ord(letter) > 0x24F for letter in odd):
        return False
    western = set(sample.decode("cp1252", "replace")) - set(map(chr, range(128)))
    return all(letter.isalpha() or letter in _PUNCTUATION for letter in western)


def _checked(text: str, name: str) -> str:
    """The text, unless it is mostly control characters.  Looks at the first 64 Ki characters."""
    head = text[:_SAMPLE]
    controls = sum(head.count(chr(code)) for code in _CONTROLS)
    if controls * 10 > len(head):
        raise NotText(f"{name} is not text", f"{controls} of its first {len(head)} characters are control characters",
                      _HINT)  # fmt: skip
    if not text.strip():
        raise EmptyInput(f"{name} is empty", "there is no text in it", "check that the file was saved, or that the pipe printed something")
    return text
