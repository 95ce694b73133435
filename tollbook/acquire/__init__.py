"""The outside -> Report.  The only room that opens files for input.

    bytes -> decoding.decode -> text -> pages.extract (HTML) or as it is -> language.language_of -> Report

A report's text is kept as decoded, never stripped: line ends, NUL, marks of direction and emoji stay, and offsets count code points.
"""
from .folders import files_under
from .inputs import Input, inputs_of
from .reports import from_bytes, from_object, from_text

__all__ = ["Input", "files_under", "from_bytes", "from_object", "from_text", "inputs_of"]
