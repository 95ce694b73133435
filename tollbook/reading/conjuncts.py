"""Coordinated people as mentions: each numeral one, the single persons beside it together one more (claims.md C5, C6)."""
from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import harms as table
from tollbook.language.en.names import BODIES

from .lists import count_of, is_office, names_of_number, told_by_children
from .mentions import Mention, counted_noun, is_plural, mention_of, person_of
from .sentence import Sentence


def _is_apposition(s: Sentence, head: int) -> bool:
    """A member that only names the one before it: "her son, Ali", "Riyad, a teacher," (the tree often coordinates them)."""
    above = s.head(head)
    if s.rel(head) not in {"conj", "appos", "list", "dep"} or above < 0 or above > head or s.children(head, "cc"):
        return False
    if any(s.low[word] == ";" for word in range(above, head)):
        return False
    if _is_bare_role(s, head) and (naming_before(s, above) or _is_bare_role(s, above)):
        return True  # "Paz, senator and presidential hopeful"
    if any(s.low[word] in {"and", "or"} for word in range(above + 1, head)):
        return False
    if _says_who(s, head, above):
        return True
    named, naming = s.upos(head) == "PROPN", s.upos(above) == "PROPN"
    if named and not naming:
        return s.upos(above) == "NOUN" and person_of(s, above) is not None and not is_plural(s, above) and head - above <= 6
    if naming and not named:
        return (
            not is_plural(s, head)
            and any(s.low[d] in {"a", "an", "the"} for d in s.children(head, "det"))
            and person_of(s, head) is not None
        )
    return False


def _says_who(s: Sentence, head: int, above: int) -> bool:
    """Whether a bare plural behind a comma says who those counted are: "two drivers, migrants from afar"; a list would have an "and"."""
    bare = is_plural(s, head) and not s.children(head, "det", "nummod", "nmod:poss") and head not in s.quantity_at
    counted = any(c in s.quantity_at for c in s.children(above, "nummod"))
    members = s.conjuncts(s.first_conjunct(head))
    return bare and counted and not any(s.children(member, "cc") for member in members)


def _under_one_number(s: Sentence, numerals: list[Mention], head: int) -> bool:
    """ "26 cooks and cleaners": a bare plural right behind "and" is counted by the number before it; of two each would be one."""
    last = numerals[-1] if numerals else None
    if last is None or last.low < 3 or last.form == "vague" or s.children(head, "det", "amod", "nmod:poss", "nummod", "compound"):
        return False
    return is_plural(s, head) and head > 1 and s.low[head - 1] == "and" and head - 2 == last.heads[-1] and last.kind == "numeral"


def _shares_membership(s: Sentence, numeral: Mention, head: int) -> bool:
    """ "40 members of the navy and port security personnel": the second body is one whose members are counted, no group
    beside them, whatever the tree says."""
    noun = numeral.heads[0]
    whose = s.head(noun) if s.rel(noun) == "nmod" else noun
    members = s.low[whose] in {"members", "member", "elements", "officers", "agents", "soldiers", "troops", "employees"}
    of_body = any(s.case_of(c) == "of" for c in s.children(whose, "nmod"))
    body = (
        s.low[head] in {"personnel", "forces", "police", "troops", "staff", "guard", "army", "militia", "navy"}
        and head not in s.quantity_at
    )
    return members and of_body and body and s.rel(head) == "conj" and not s.children(head, "nummod", "det")


def _names_before(s: Sentence, heads: list[int], head: int) -> bool:
    """Whether a name, parted by a comma alone, names the kin or officer told just before: "his wife, Ana Ruiz"."""
    at = heads.index(head)
    if at == 0 or s.upos(head) != "PROPN":
        return False
    before = heads[at - 1]
    if (
        s.upos(before) != "NOUN"
        or person_of(s, before) is None
        or is_plural(s, before)
        or any(s.upos(c) == "PROPN" for c in s.children(before, "flat", "appos"))
    ):
        return False
    return any(s.low[word] == "," for word in range(before + 1, head)) and all(
        s.low[word] == "," or s.upos(word) == "PROPN" or word in s.quantity_at for word in range(before + 1, head)
    )


def _joined_without_sign(s: Sentence, heads: list[int], head: int) -> bool:
    """Whether nothing parts a name from the head before it: two words of one name that the tree took for two persons."""
    at = heads.index(head)
    if at == 0 or s.upos(head) != "PROPN" or s.upos(heads[at - 1]) != "PROPN":
        return False
    return all(s.upos(word) in {"PROPN", "ADJ"} or s.low[word] in {"-", "'", "’", "[", "]"} for word in range(heads[at - 1] + 1, head))


def _is_bare_role(s: Sentence, word: int) -> bool:
    """A singular noun for a person with nothing before it that would make it somebody else: no article, possessive, number or name."""
    if s.heading or s.upos(word) != "NOUN" or is_plural(s, word) or person_of(s, word) is None:
        return False
    return not s.children(word, "det", "nmod:poss", "nummod") and not any(
        s.upos(c) == "PROPN" for c in s.children(word, "flat", "appos", "compound")
    )


def naming_before(s: Sentence, word: int) -> bool:
    """Whether a word is a name, or describes one just named."""
    return s.upos(word) == "PROPN" or s.rel(word) == "appos" and s.head(word) >= 0 and s.upos(s.head(word)) == "PROPN"


def _follows_title(s: Sentence, head: int) -> int:
    """The noun just before a name that is its title, though the tree made two objects of them: "the publisher Luis Salas"; -1 if none."""
    before = head - 1
    own = s.children(head, "nmod:desc", "amod", "compound")
    while before in own:  # "Attorney General Ana Paz"
        before -= 1
    title = s.upos(head) == "PROPN" and before >= 0 and s.upos(before) == "NOUN" and person_of(s, before) is not None
    return before if title and s.head(head) in {s.head(before), s.head(s.first_conjunct(before))} else -1


def _of_one_person(s: Sentence, heads: list[int]) -> list[int]:
    """The first of heads that a verb of one person, or one article, makes one: "a poet, a teacher and a father, Ana Paz, was killed", "the
    death of a friend and colleague"."""
    first, later = heads[:1], heads[1:]
    if not later or s.upos(first[0]) not in {"NOUN", "PROPN"} or is_plural(s, first[0]) or first[0] in s.quantity_at:
        return heads
    if _alone(s, first[0]) and all(head < s.head(first[0]) and (_is_role(s, head) or _borne(s, head, later)) for head in later):
        return first
    verb = s.head(first[0])
    many = verb > first[0] and any(s.low[c] in {"were", "are", "have"} for c in s.children(verb, "aux", "aux:pass", "cop"))
    bare = all(_is_bare_role(s, head) and s.rel(head) in {"conj", "appos"} for head in later)
    article = any(s.low[d] in {"a", "an", "the"} for d in s.children(first[0], "det"))
    article = article or any(s.upos(c) == "PROPN" and c > later[0] for c in s.children(first[0], "appos", "flat"))  # "poet Ana Paz"
    one = s.upos(first[0]) == "NOUN" and bare and article and not many and len(later) == 1 and s.low[later[0] - 1] == "and"
    kin = all(person is not None and person.sex for person in (person_of(s, head) for head in heads))
    return first if one and not kin else heads


def _alone(s: Sentence, head: int) -> bool:
    """Whether a phrase stands before a verb of one person: "Ivo Vega, a clerk and head of a party, was shot"."""
    verb = s.head(head)
    return head < verb and any(s.low[c] in {"was", "is", "has"} for c in s.children(verb, "aux", "aux:pass", "cop"))


def _borne(s: Sentence, head: int, later: list[int]) -> bool:
    """Whether the last of a list is the name of who bears its roles: "the singer, poet and activist Ana Paz was shot"."""
    begin, before = s.phrase(head)[0], head - 1
    if s.upos(head) == "PROPN" and head == later[-1] and s.low[begin - 1] == "," and "and" in s.low[later[0] : begin]:
        return True  # "a singer, poet and activist, 36-year-old Ana Paz, was shot"
    title = s.upos(head) == "PROPN" and head == later[-1] and person_of(s, before) is not None and s.upos(before) in {"NOUN", "ADJ"}
    return title and not is_plural(s, before) and not s.children(before, "det", "nmod:poss") and s.low[before - 1] in {"and", ","}


def _is_role(s: Sentence, word: int) -> bool:
    """A singular noun for a person without a number, whatever stands before it."""
    return s.upos(word) == "NOUN" and not is_plural(s, word) and person_of(s, word) is not None and not s.children(word, "nummod")


def _of_the_named(s: Sentence, heads: list[int], head: int) -> bool:
    """Whether a head, whatever the tree joins it to, tells of a person that the list names: "Ana Paz, a nurse, and the mother of two",
    "Luis Mena, 51, engineer, lawyer, and head of sales", "senator and candidate Rosa Cano"."""
    at = heads.index(head)
    before = heads[at - 1] if at else -1
    if before >= 0 and not is_plural(s, before) and told_by_children(s, head) and any(s.low[d] == "the" for d in s.children(head, "det")):
        return True
    if before >= 0 and s.upos(before) == "PROPN" and s.rel(head) == "conj" and _is_bare_role(s, head) and is_office(s, head):
        return any(before < role < head and _is_bare_role(s, role) and is_office(s, role) for role in s.children(before, "appos"))
    after = heads[at + 1] if at + 1 < len(heads) else -1
    if after < 0 or not (_is_bare_role(s, head) and is_office(s, head)) or s.low[head + 1] != "and" or s.children(after, "det"):
        return False
    behind = [after, *range(after + 1, min(after + 2, len(s))), *(c for c in s.children(after, "flat", "appos", "nmod") if c > after)]
    named = any(s.upos(word) == "PROPN" for word in behind)
    return named and all(s.upos(word) in {"ADJ", "NOUN", "PROPN"} for word in range(head + 2, after))


def _says_of_all(s: Sentence, head: int) -> bool:
    """Whether a plural behind a comma says what those counted before it are: "six people, all men and boys"."""
    first = s.first_conjunct(head)
    nouns = [word for word in s.conjuncts(first) if word <= head] if s.upos(first) != "PROPN" else [head]
    for noun in nouns:
        before = s.phrase(noun)[0]
        said = s.low[before] in {"all", "both", "mostly", "mainly", "largely"} and before > 0 and s.low[before - 1] in {",", "(", "–", "—"}
        if said and is_plural(s, noun) and noun not in s.quantity_at and not s.children(noun, "nummod"):
            return True
    return False


def _in_open_apposition(s: Sentence, heads: list[int], head: int) -> bool:
    """Whether a head joined by a bare "and" goes on with what is said of the one named before it: "the murder of Ivo Vega, owner of a
    mill and treasurer of the League", "Ana Paz, a neighbour and a fine singer".  A verb in the plural, kin and names make it another."""
    at = heads.index(head)
    name = next((h for h in reversed(heads[:at]) if s.upos(h) == "PROPN"), -1)
    told = [r for r in s.children(name, "appos") if name < r < head and s.upos(r) == "NOUN" and not is_plural(s, r)] if name >= 0 else []
    roles = [r for r in told if not s.children(r, "nmod:poss")]  # "his wife" is somebody else
    if not roles or head in s.quantity_at or s.children(head, "nmod:poss", "nummod", "flat", "nmod:desc") or is_plural(s, head):
        return False
    verb = s.head(s.first_conjunct(name))
    if verb > head and any(s.low[c] in {"were", "are", "have"} for c in s.children(verb, "aux", "aux:pass", "cop")):
        return False
    joins = [word for word in range(roles[0], head) if s.low[word] == "and"]
    if not joins or any(s.low[word] in {",", ";"} for word in range(roles[0], joins[-1])):
        return False
    role = person_of(s, head) is not None and s.upos(head) == "NOUN" or s.low[head] in BODIES or bool(s.children(head, "det"))
    return role and person_of(s, roles[0]) is not None


def _in_series(s: Sentence, heads: list[int], head: int) -> bool:
    """Whether a head goes on with a series of what one named person was: "Ana Ruiz, a nurse, teacher, and a union member".  A role with no
    article can only be one of these, and so is whatever stands beside it in the series."""
    at = heads.index(head)
    name = next((k for k in range(at - 1, -1, -1) if s.upos(heads[k]) == "PROPN"), -1)
    said = [role for role in s.children(heads[name], "appos") if heads[name] < role < head] if name >= 0 else []
    told = sorted({*said, *heads[name + 1 : at + 1]})
    if name < 0 or len(told) < 2 or s.heading or not all(_is_role(s, role) for role in told) or s.children(head, "nmod:poss"):
        return False
    opened = any(s.low[d] in {"a", "an", "the"} for d in s.children(told[0], "det")) and s.low[s.phrase(told[0])[0] - 1] == ","
    bare = [role for role in told[1:] if _is_bare_role(s, role) and is_office(s, role) and s.low[role - 1] == ","]
    return opened and bool(bare) and "and" not in s.low[told[0] : bare[0]]


def expand(s: Sentence, heads: list[int]) -> list[Mention]:
    """All mentions of coordinated heads: numerals one by one, singles joined into one (C5, C6), bare plurals joined into one."""
    numerals: list[Mention] = []
    singles: list[Mention] = []
    bare: list[Mention] = []
    taken: set[int] = set()
    told_of = False
    ordered = _of_one_person(s, sorted(dict.fromkeys(heads)))
    for head in ordered:
        if (
            head in taken
            or _names_before(s, ordered, head)
            or _joined_without_sign(s, ordered, head)
            or _is_apposition(s, head)
            and s.head(head) in heads
            or _follows_title(s, head) in heads
            or numerals and _says_of_all(s, head)
        ):
            continue
        if _of_the_named(s, ordered, head) or _in_open_apposition(s, ordered, head) or _in_series(s, ordered, head):
            told_of = True
            continue
        noun = counted_noun(s, head)
        if noun != head:
            taken.add(noun)
        if numerals and (_shares_membership(s, numerals[-1], head) or _under_one_number(s, numerals, head)):
            numerals[-1] = replace(numerals[-1], heads=(*numerals[-1].heads, head))
            continue
        mention = mention_of(s, head)
        if mention is None:
            continue
        if mention.kind in {"numeral", "none"}:
            numerals.append(mention)
        elif mention.kind == "bare":
            bare.append(mention)
        else:
            singles.append(mention)
    out = _shared_modifier(numerals)
    singles = _not_spelled_out(s, numerals, singles)
    named = [m for m in singles if m.kind == "single"] or singles[:1]
    if named:
        out.append(named[0] if told_of and len(named) == 1 else _listed(s, _join(s, named)))
    if bare:
        out.append(_join(s, bare))
    return sorted(out, key=lambda m: m.span)


def _not_spelled_out(s: Sentence, numerals: list[Mention], singles: list[Mention]) -> list[Mention]:
    """Single persons who only spell out the number before them: "two brothers, a driver and a guard"."""
    for numeral in numerals:
        exact = numeral.form == "exact" and numeral.low > 1
        first, last = names_of_number(s, numeral.quantity.first, numeral.heads[0], numeral.low) if exact and numeral.quantity else (0, -1)
        singles = [m for m in singles if m.kind != "single" or not all(first <= head <= last for head in m.heads)]
        after = [m for m in singles if m.kind == "single" and m.span[0] > numeral.span[0]]
        if (
            not after
            or len(after) != numeral.low
            or numeral.form != "exact"
            or len(after) < len([m for m in singles if m.kind == "single"])
        ):
            continue
        if _other_kind(s, numeral, after):
            continue  # "two policemen, a nurse and a clerk" are four
        between = s.text[numeral.group[1] : after[0].span[0]] if after[0].span[0] > numeral.group[1] else ""
        if between.strip() in {",", ":", "-", "–", "—", ""} and " and " not in between:
            return [m for m in singles if m.kind != "single"]
    return singles


def _other_kind(s: Sentence, numeral: Mention, singles: list[Mention]) -> bool:
    """Whether one of the single persons behind a number is surely none of those whom its noun counts."""
    whole = person_of(s, numeral.heads[0])
    if whole is None or whole.status is None:
        return False
    told = [person for single in singles for head in single.heads if (person := person_of(s, head)) is not None]
    return any(person.status not in {None, whole.status} or person.role and person.role != whole.role for person in told)


def _listed(s: Sentence, mention: Mention) -> Mention:
    """A mention of single persons whose number is read off their list, where names stand in one."""
    if mention.kind != "single" or mention.low == 1 and _alone(s, mention.heads[0]):
        return mention
    if not any(s.upos(head) == "PROPN" or s.children(head, "appos", "conj", "flat") for head in mention.heads):
        return mention
    count, named, first, last = count_of(s, mention.heads)
    joined = any(s.low[word] in {"and", "&"} for word in range(first, last))
    if any(s.low[w] in table.VERB_FORMS and s.low[w - 1] in {"and", ","} for w in range(first + 1, last) if w not in mention.heads):
        return mention  # "killing Paz and wounding Ruiz"
    if count < 2 or not joined or count == mention.low or named < 2 or len(mention.heads) == 1 and named < count:
        return mention
    span = min(s.tokens[first].start, mention.span[0]), max(s.tokens[last].end, mention.span[1])
    return replace(mention, low=count, high=count, span=span, group=span)


def _shared_modifier(numerals: list[Mention]) -> list[Mention]:
    """C8: "at least six miners and two cooks": what bounds the first number bounds those coordinated with it."""
    out: list[Mention] = []
    for mention in numerals:
        before = out[-1] if out else None
        if before is not None and mention.form == "exact" and before.form == "at_least" and mention.low > 1 and mention.extra is None:
            mention = replace(mention, form="at_least", high=None)
        out.append(mention)
    return out


def _join(s: Sentence, mentions: list[Mention]) -> Mention:
    if len(mentions) == 1:
        return mentions[0]
    first = mentions[0]
    span = min(m.span[0] for m in mentions), max(m.span[1] for m in mentions)
    if first.kind == "bare":
        low, high = 2, None
    else:
        low = sum(m.low for m in mentions)
        high = low
    return Mention(
        first.kind,
        tuple(h for m in mentions for h in m.heads),
        low,
        high,
        first.form,
        span,
        span,
        definite=all(m.definite for m in mentions),
    )
