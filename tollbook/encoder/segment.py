from dataclasses import dataclass
from .words import Splitter
from .sentences import Sentences
import re
@dataclass(frozen=True, slots=True)
class Segment:
    start: int
    end: int
    words: tuple
    paragraph: int
    heading: bool = False
def segment(text):
    sp=Splitter(); out=[]
    for i,m in enumerate(re.finditer(r'(?:\S[^\n]*\n?)+',text)):
        w=sp.words(text,m.start(),m.end())
        for s in Sentences(text,w).split(): out.append(Segment(s[0][0],s[-1][1],tuple(s),i))
    return tuple(out)
