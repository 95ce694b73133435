"""Text -> tagged trees: our own small English network.  `onnxruntime` and `tokenizers` live in this room alone."""
from .network import VERSION, Encoder
from .segment import Segment, segment

__all__ = ["VERSION", "Encoder", "Segment", "segment"]
