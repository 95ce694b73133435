"""KEEPING.  A ledger of facts that are appended, and of views that follow from them and are made again at any time.

    facts      reports with their texts, readings, claims, decisions    named by their content: adding twice adds nothing
    views      mentions, copies, incidents, tolls                       brought up to date in the transaction that appends the facts

Two databases keep it: a file (`sqlite.py`, the default) and a PostgreSQL server (`postgres.py`); `store.py` says what both can do.
A decision is a fact about claims, never a change of one; each bears the hash of the one before it.  `verify` makes every name again,
looks up every quote, and follows that chain.  The room knows the nouns only: `Rooms` are the functions that it is handed.
"""
from .book import BATCH, Book
from .rooms import Rooms

__all__ = ["BATCH", "Book", "Rooms"]
