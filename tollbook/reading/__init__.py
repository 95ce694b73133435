"""Report -> reading.  Pure: the same report, the same claims."""
from .reader import VERSION, Reader

__all__ = ["VERSION", "Reader"]
