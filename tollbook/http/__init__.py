"""THE SERVER: pages and JSON over a book, for one person on this machine or for a team.

    request ── guard (host, origin, size; headers on the way out) ── who (session -> user, role)
            ── pages.py / api.py: the book is asked, `veil` blacks out what this role may not see ── web/ draws, contract writes

`desk.py` keeps what is no fact of the ledger: users, sessions, reports that wait to be read.  A book is never told of it.
"""
from .app import create_app
from .desk import Desk
from .serving import Serving

__all__ = ["Desk", "Serving", "create_app"]
