"""The stage of these tests (stage.py), where what it is made of is installed; else they are left out, with a word of why."""
from __future__ import annotations

import os
import warnings
from importlib.util import find_spec

import pytest

_MISSING = [name for name in ("playwright", "axe_playwright_python", "uvicorn", "fastapi") if find_spec(name) is None]
if _MISSING and os.environ.get("CI"):
    raise RuntimeError(f"the tests in a browser need {', '.join(_MISSING)}: pip install 'tollbook[test]'")
if _MISSING:
    warnings.warn(f"no tests in a browser: {', '.join(_MISSING)} not installed (pip install 'tollbook[test]')", stacklevel=1)
    collect_ignore_glob = ["test_*.py"]
else:
    pytest.register_assert_rewrite("tests.browser.stage")
    from .stage import browser, lived, made, opened, page, site, still, team

    __all__ = ["browser", "lived", "made", "opened", "page", "site", "still", "team"]
