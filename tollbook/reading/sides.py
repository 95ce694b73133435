"""Whether those counted carried out the attack (claims.md G9): arrested over it, shot after they opened fire, dead by their own hand."""
from __future__ import annotations

from tollbook.language.en import attackers as table
from tollbook.language.en import groups as wording

from .draft import Draft
from .sentence import Sentence


def attacks(draft: Draft) -> bool:
    """Whether the sentence says that those counted attacked: arrested over it, shot by police after they opened fire, the dead of an attack
    that their own side claims."""
    s = draft.s
    line = s.line
    if draft.harm == "detained" and draft.form != "none" and not draft.single and draft.low > 20:
        return False
    if draft.harm == "detained":
        return draft.form != "none" and table.ARREST.search(line) is not None
    if draft.group.status == ("fighter",) and draft.harm == "killed" and table.CLAIMED.search(line):
        return True
    if draft.form != "implied" or draft.harm not in {"killed", "injured"}:
        return False
    subject = s.rel(draft.mention.heads[0]).startswith("nsubj") and not s.rel(draft.mention.heads[0]).endswith(":pass")
    return subject and table.THEMSELVES.search(line) is not None or _shot_by_police(s, draft)


def _shot_by_police(s: Sentence, draft: Draft) -> bool:
    verbs = {
        draft.hit.word,
        *(w for w in s.ancestors(draft.mention.heads[0])),
        *(w for c in s.children(draft.mention.heads[0], "acl:relcl", "acl") for w in (c,)),
    }
    agents = {
        s.low[w]
        for v in verbs
        for c in s.children(v, "obl:agent", "obl", "nsubj")
        if s.case_of(c) in {"by", ""}
        for w in s.subtree(c, without=("acl:relcl", "advcl"))
    }
    if not agents & wording.POLICE:
        return False
    for verb in verbs:
        for clause in s.children(verb, "advcl"):
            marks = {s.low[c] for c in s.children(clause, "mark")}
            subjects = {s.low[c] for c in s.children(clause, "nsubj")}
            if marks & {"after", "when", "as", "while"} and subjects & {"he", "she", "they"} and s.low[clause] in wording.ASSAULT:
                return True
    return False
