"""Lists of persons: how many single persons a run of names and descriptions tells of (claims.md C5, C6).

Trees of long lists are often wrong; commas, "and" and what stands between them are not.  A list is the run of words around the heads that a
noun phrase may hold; each stretch between two separators is an item: a name, a description, or both.

    "Riyad and his wife, Umm Ali, two sons Hadi and Omar, and a guard"   Riyad · his wife · (Umm Ali) · two sons: Hadi, Omar · a guard   3
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tollbook.language.en import dates, harms, names, people
from tollbook.language.en.parts import FRONTING

from .sentence import SUBJECTS, Sentence

COUNTABLE = {"count", "both", "none"}
_TAGS = {"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART", "SYM", "X", "INTJ"}
_JOINING = {"as well as": 3, "along with": 2, "together with": 2, "in addition to": 3}
_COMMAS = {",", ";", "–", "—", "-", ":", "--"}
_AND = {"and", "&", "plus"}
_INNER = {"of", "’", "'", "‘", "’s", "'s", "his", "her", "their", "its", "(", ")", "[", "]", '"', "“", "”", "al", "named", "aged"}
_PLACING = {"for", "in", "at", "near", "on", "from"}
_MOST = 200


@dataclass(slots=True)
class Item:
    """One member between separators; words in brackets left out."""

    first: int
    words: list[int] = field(default_factory=list)
    joined: str = ""  # the separator before it: ",", "and" or ""
    name: bool = False
    noun: bool = False
    plural: bool = False
    number: int = 0
    role: bool = False  # a description by office: "leader of the party"
    titled: bool = False  # begins with an office, and a name follows: "Constable William Motherwell"
    kin: bool = False  # somebody's: "his sister", "Ali’s mother"
    another: bool = False  # "another clerk": somebody else, whatever stands before
    fresh: bool = False  # begins with an article or possessive: a description of its own
    place: bool = False  # "the southern Dorsa district": an article and a name, and no noun for a person
    same: bool = False  # tells of the person before it, or stands within the words for one


def run_of(s: Sentence, head: int) -> tuple[int, int]:
    """First and last word of the list-like run around a head; brackets belong to it, clauses do not."""
    first = last = head
    while first > 0 and head - first < _MOST and _listy(s, first - 1):
        first -= 1
    while last + 1 < len(s) and last - head < _MOST and (_listy(s, last + 1) or _joining(s, last + 1)):
        if s.low[last + 1] == ":" and not _announces(s, first, last):
            break
        last += max(1, _joining(s, last + 1))
    if first > 0 and s.low[first - 1] in _PLACING:  # "candidate for rector of Orsk, and her sister": what these govern is no member
        comma = next((at for at in range(first, head) if s.low[at] in _COMMAS and not _hyphen(s, at)), first)
        named = all(s.upos(at) != "NOUN" or s.low[at] in people.NOUN_FORMS for at in range(first, comma))
        first = comma if named else first
    if first > 0 and (s.low[first - 1] in names.ALIASES or s.low[max(0, first - 2) : first] == ["known", "as"]):  # another name of one
        first = next((at for at in range(first, head) if s.low[at] in _COMMAS | _AND | {")"}), first)
    last = _before_subject(s, head, last)
    if in_outer_list(s, head):
        last = next((at - 1 for at in range(head, last) if s.low[at] == ";"), last)
    while first < head and (s.low[first] in _COMMAS | _AND | {")", "]"} or s.low[first] in {"’s", "'s", "of"}):
        first += 1
    while last > head and (s.low[last] in _COMMAS | _AND or s.low[last] in {"of", "(", "his", "her", "their", "the", "a"}):
        last -= 1
    return first, last


def in_outer_list(s: Sentence, word: int) -> bool:
    """Whether a word stands in a relative clause about a member of a list that semicolons part: "Paz, the colonel; Mora, one of those who
    shot Ruiz; and Vega".  The next semicolon ends what is told there."""
    clause = next((above for above in (word, *s.ancestors(word)) if s.rel(above) == "acl:relcl"), -1)
    return clause >= 0 and any(s.low[at] == ";" for at in range(s.head(clause)))


def _before_subject(s: Sentence, head: int, last: int) -> int:
    """The last word of a run that a fronted phrase holds: "After the murders of Ana Paz and Ivo Mora, fear and anger returned"."""
    if s.low[0] not in FRONTING or s.case_of(s.first_conjunct(head)) != "of":
        return last
    subject = next((at for at in range(head + 1, last + 1) if s.rel(at) in SUBJECTS and s.head(at) > last), -1)
    return next((at - 1 for at in range(subject, head, -1) if s.low[at] == ","), last)


def _announces(s: Sentence, first: int, last: int) -> bool:
    """Whether words before a colon count or name in the plural those who follow: "two clerks: A and B"; not "Ana Paz was shot: A, B"."""
    return any(word in s.quantity_at or s.low[word] != people.NOUN_FORMS.get(s.low[word], s.low[word]) for word in range(first, last + 1))


def _listy(s: Sentence, word: int) -> bool:
    low = s.low[word]
    if low in _COMMAS | _AND | _INNER:
        return True
    if low in {"both", "all", "also", "each"} or low in harms.DEEDS:
        return False
    if low == "in" and 0 < word < len(s) - 2 and s.low[word + 2] == "law" and s.low[word - 1] == "-":
        return True  # "daughter-in-law"
    quantity = s.quantity_at.get(word)
    if quantity is not None and quantity.kind in {"date", "time", "year"} or low in dates.MONTHS or low in dates.WEEKDAYS:
        return False
    return s.upos(word) in _TAGS or quantity is not None and quantity.kind == "age" or low in {"year", "years", "month", "months", "old"}


def _joining(s: Sentence, word: int) -> int:
    """Length of a phrase like "as well as" at a word; 0 where there is none."""
    for phrase, length in _JOINING.items():
        if s.low[word : word + length] == phrase.split():
            return length
    return 0


def items_of(s: Sentence, first: int, last: int) -> Iterator[Item]:
    """The members of a run, in order."""
    item, depth, word = Item(first), 0, first
    while word <= last:
        low = s.low[word]
        depth += (low in {"(", "["}) - (low in {")", "]"} and depth > 0)
        joining = _joining(s, word)
        if depth == 0 and (low in _COMMAS and not _hyphen(s, word) or low in _AND or joining):
            if item.words:
                yield _told(s, item)
                item = Item(word)
            item.joined = "and" if low in _AND or joining or item.joined == "and" else ","
            word += max(1, joining)
            item.first = word
            continue
        if depth == 0 and low not in {")", "]"}:
            item.words.append(word)
        word += 1
    if item.words:
        yield _told(s, item)


def _hyphen(s: Sentence, word: int) -> bool:
    """A hyphen inside a word ("Al-Adham", "26-year-old"), which no blank surrounds."""
    if s.low[word] != "-" or not 0 < word < len(s) - 1:
        return False
    if s.low[word + 1] == "in" or s.low[word - 1] == "in":  # "brother - in - law"
        return True
    return s.tokens[word].start == s.tokens[word - 1].end or s.tokens[word].end == s.tokens[word + 1].start


def _told(s: Sentence, item: Item) -> Item:
    for word in item.words:
        low = s.low[word]
        quantity = s.quantity_at.get(word)
        if quantity is not None and quantity.kind in COUNTABLE and quantity.low > 1:
            item.number = quantity.low
        if low in people.NOUN_FORMS or low in people.PAIRS:
            item.noun = True
            item.plural = (low != people.NOUN_FORMS.get(low, low) or low in {"people", "family"}) and not item.name
        elif (
            s.upos(word) == "PROPN"
            and low[:1].isalpha()
            and word + 1 < len(s)
            and s.low[word + 1] not in {"’s", "'s"}
            and low not in people.TITLES
        ):
            item.name = True
    if not item.noun and any(s.low[word] in names.BODIES for word in item.words):
        item.name = False  # "the United Farmers' Front"
    nouns = [word for word in item.words if s.low[word] in people.NOUN_FORMS]
    item.role = (
        bool(nouns)
        and s.low[nouns[0]] not in harms.NOUN_FORMS
        and nouns[0] + 1 < len(s)
        and s.low[nouns[0] + 1] in {"of", "for"}
        and not any(s.upos(w) == "PROPN" for w in item.words if w < nouns[0])
    )
    item.kin = item.noun and not item.plural and any(s.low[w] in {"his", "her", "their", "’s", "'s"} for w in item.words[:-1])
    head = s.low[item.words[0]]
    office = people.PEOPLE.get(people.NOUN_FORMS.get(head, ""))
    item.titled = item.name and office is not None and office.status is not None and s.upos(min(item.words[0] + 1, len(s) - 1)) == "PROPN"
    item.place = head == "the" and item.name and not item.noun
    item.another = head == "another"
    item.fresh = head in {"a", "an", "the", "his", "her", "their", "another", "its"}
    return item


def singles_in(items: Iterable[Item]) -> tuple[int, int]:
    """How many single persons the items are, and how many of them bear names; numbers and names that spell them out do not count."""
    count = owed = named = 0
    before: Item | None = None
    for item in items:
        if not item.name and not item.noun or item.place:
            continue
        if item.number:
            owed = item.number - item.name
        elif owed > 0 and item.name and not (item.noun and item.fresh):
            owed -= 1
        elif item.plural and (not item.name or item.role):
            owed = 0  # "their children, A and B": the names are counted; "A and B, members of the band"
        elif before is not None and (item.joined == "," and _renames(before, item) or item.same):
            pass
        else:
            owed = 0
            count += 1
            named += item.name or item.kin
        before = item
    return count, named


def _renames(before: Item, item: Item) -> bool:
    """Whether an item after a comma only names or describes the person before it: "her son, Ali", "Riyad, a teacher"."""
    if before.name and item.role and not item.plural:
        return True
    if before.noun and not before.name and not before.plural and not before.number:
        return item.name and (not item.noun or item.titled)
    return before.name and item.noun and not item.name and item.fresh and not item.another


def names_of_number(s: Sentence, first: int, noun: int, number: int) -> tuple[int, int]:
    """First and last word of the names that stand behind a number, as many as it counts, wherever the tree hangs them; (0, -1) if none.
    `first`: the first word of the number; `noun`: what it counts."""
    named: list[Item] = []
    for item in list(items_of(s, first, run_of(s, noun)[1]))[1:]:
        if not named and item.joined != "," or item.number or item.plural or item.noun and item.fresh:
            break
        if item.name:
            named.append(item)
    return (named[0].first, named[-1].words[-1]) if len(named) == number else (0, -1)


def _marked(s: Sentence, items: list[Item]) -> list[Item]:
    """The items, those marked that stand within the words for the person before them ("wife of a colonel of the army and navy"), that
    tell of one just named ("Ana Paz, and the mother of two"), or whose person the next one names ("poet and activist Ana Paz")."""
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        kin = any(told_by_children(s, word) for word in item.words)
        item.same = at > 0 and (_within(s, items[at - 1], item) or items[at - 1].name and kin) or _office(s, item, after)
        item.same = item.same or at > 1 and _told_on(s, items[at - 2], items[at - 1], item)
        item.same = item.same or at > 1 and _second_role(s, items[at - 2], items[at - 1], item)
        item.same = item.same or at > 0 and s.low[item.words[0]] in names.ALIASES
    return items


def _told_on(s: Sentence, named: Item, told: Item, item: Item) -> bool:
    """Whether an item goes on telling of a person named: "Rosa Cano, a teacher and head of a school"; not "..., a son and daughter"."""
    if not (named.name and told.fresh and _renames(named, told)) or s.low[told.words[0]] not in {"a", "an", "the"}:
        return False
    bare = item.joined == "and" and item.noun and not (item.fresh or item.name and not item.role or item.plural or item.number)
    return bare and (item.role or not _has_sex(s, item))


def _has_sex(s: Sentence, item: Item) -> bool:
    return any(people.PEOPLE[people.NOUN_FORMS[s.low[w]]].sex for w in item.words if s.low[w] in people.NOUN_FORMS)


def _second_role(s: Sentence, name: Item, role: Item, item: Item) -> bool:
    """Whether an item goes on with what is told of a name: "Ivo Vega, coach of the Lions and trainer of the Tigers"."""
    bare = item.joined == "and" and s.low[item.first - 2] != ","
    return name.name and role.joined == "," and role.role and item.role and bare and not item.plural and not item.fresh


def _within(s: Sentence, before: Item, item: Item) -> bool:
    """Whether an item joined by a bare "and" hangs on what is told of the person before it: "Rosa Cano, head of sales and Marketing"."""
    top = next((word for word in item.words if s.head(word) not in item.words), -1)
    if top >= 0 and any(c in before.words for c in s.children(top, "case")):
        return True  # "of the Roads and Bridges Office": the end of a phrase that begins before the "and"
    while top >= 0 and s.rel(top) == "conj" and top >= before.first:
        top = s.head(top)
    inner = before.first < top < item.first and (s.rel(top) == "compound" or s.case_of(top) == "of" and s.head(top) in before.words)
    joined = item.joined == "and" and s.low[item.first - 2] != ","
    return inner and joined and (s.rel(top) == "compound" or s.low[s.head(top)] in people.NOUN_FORMS or s.upos(s.head(top)) == "PROPN")


def told_by_children(s: Sentence, word: int) -> bool:
    """ "The mother of two", "father of three children": somebody told of by a number of children."""
    return s.low[word] in people.PARENTS and word + 2 < len(s) and s.low[word + 1] == "of" and word + 2 in s.quantity_at


def _office(s: Sentence, item: Item, after: Item | None) -> bool:
    """Whether an item is one word for an office, and the next, joined by "and", another with the name of who holds both."""
    if after is None or after.joined != "and" or not after.name or not after.noun or after.fresh or after.plural or s.heading:
        return False
    return is_office(s, item.words[-1]) and len(item.words) < 3 and not item.name and not item.fresh and not item.plural and not item.number


def is_office(s: Sentence, word: int) -> bool:
    """Whether a word is a noun for somebody by what they are at work or in an office."""
    person = people.PEOPLE.get(people.NOUN_FORMS.get(s.low[word], ""))
    return person is not None and person.status is not None and not person.is_class and person.sex is None and person.age is None


def count_of(s: Sentence, heads: Iterable[int]) -> tuple[int, int, int, int]:
    """How many single persons the runs around some heads tell of, how many by name, and the first and last word of them all."""
    runs: list[tuple[int, int]] = []
    for head in sorted(heads):
        if runs and head <= runs[-1][1]:
            continue
        runs.append(run_of(s, head))
    listed = [_marked(s, list(items_of(s, *run))) for run in runs]
    totals = [singles_in(items) for items in listed]
    people_first = [item.first for items in listed for item in items if item.name or item.noun]
    return (
        sum(total for total, _ in totals),
        sum(named for _, named in totals),
        min(people_first, default=runs[0][0]),
        max(last for _, last in runs),
    )
