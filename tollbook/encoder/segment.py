from __future__ import annotations
import re
from dataclasses import dataclass
from tollbook.model import Span
@dataclass(frozen=True, slots=True)
class Segment:
    start: int
    end: int
    words: tuple[Span, ...]
    paragraph: int
    heading: bool = False
_W = re.compile(r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Dr|Gen|Col|Lt|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Capt|Sgt|No|MR|DR|GEN|COL|LT|ST|CAPT)\.|\d+(?:[.,:]\d+)*|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b|[^\W\d_]+|\w+|--+|\.\.\.|\S")
def segment(text):
    out=[]; par=0
    for m in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text):
        words=[(m.start()+w.start(),m.start()+w.end()) for w in _W.finditer(m.group())]
        cur=[]
        for i,(a,b) in enumerate(words):
            cur.append((a,b)); t=text[a:b]
            nxt=text[words[i+1][0]:words[i+1][1]] if i+1<len(words) else ''
            if t in '.!?' and nxt not in {'"','”',')',"'",'’'} or (t in {'"','”',')'} and len(cur)>1 and text[cur[-2][0]:cur[-2][1]] in {'.','!','?'}) or len(cur)>=160:
                out.append(Segment(cur[0][0],cur[-1][1],tuple(cur),par)); cur=[]
        if cur: out.append(Segment(cur[0][0],cur[-1][1],tuple(cur),par))
        par+=1
    return tuple(out)
