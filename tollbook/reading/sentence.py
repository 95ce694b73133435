"""A parsed sentence with its quantities: what every question of the reading asks of it.

Only Universal Dependencies are known here, no English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from tollbook.model import Span, Tree

from .numbers import Quantity

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
CLAUSES = {"acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "csubj", "csubj:pass", "parataxis", "xcomp"}
# Dependents that are no part of a noun phrase's own words.
LOOSE = {
    "acl:relcl",
    "acl",
    "advcl",
    "parataxis",
    "punct",
    "cc",
    "conj",
    "appos",
    "dep",
    "discourse",
    "ccomp",
    "cop",
    "nsubj",
    "nsubj:pass",
    "aux",
    "aux:pass",
    "mark",
    "list",
}


class Sentence:
    """One sentence of a report.  Words are named by their index in the sentence; spans are characters of the report's text."""

    def __init__(self, text: str, tree: Tree, *, index: int, paragraph: int, heading: bool, quantities: Iterable[Quantity] = ()) -> None:
        self.text = text
        self.tree = tree
        self.index = index
        self.paragraph = paragraph
        self.heading = heading
        self.quantities = tuple(quantities)
        self.tokens = tree.tokens
        self.low = [token.text.lower().replace("’", "'") for token in tree.tokens]

    def at(self, index: int) -> Sentence:
        """The sentence as that of another list of sentences."""
        return Sentence(self.text, self.tree, index=index, paragraph=self.paragraph, heading=self.heading, quantities=self.quantities)

    def __len__(self) -> int:
        return len(self.low)

    @property
    def span(self) -> Span:
        return self.tree.span

    @cached_property
    def line(self) -> str:
        """The sentence's characters, line ends as blanks: offsets are those of the text, less the sentence's start."""
        return self.text[slice(*self.span)].replace("\n", " ")

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.low)

    @cached_property
    def quantity_at(self) -> dict[int, Quantity]:
        """Each word of a quantity's numeral, modifier included, to the quantity."""
        return {word: quantity for quantity in self.quantities for word in range(quantity.first, quantity.last + 1)}

    def children(self, word: int, *deprels: str) -> list[int]:
        """Dependents of a word, in text order; with `deprels`, only those of these relations."""
        below = self.tree.children[word]
        if not below or not deprels:
            return list(below)
        tokens = self.tokens
        return [child for child in below if tokens[child].deprel in deprels]

    def head(self, word: int) -> int:
        return self.tokens[word].head

    def rel(self, word: int) -> str:
        return self.tokens[word].deprel

    def upos(self, word: int) -> str:
        """The part of speech; a word in a finite form of a verb is one, whatever else it is taken for."""
        token = self.tokens[word]
        return "VERB" if token.upos == "ADJ" and token.xpos == "VBD" else token.upos

    def feat(self, word: int, feature: str) -> bool:
        """Whether a word has a feature, as "Number=Plur"."""
        return feature in self.tokens[word].feats.split("|")

    def ancestors(self, word: int) -> Iterator[int]:
        """The word's governors, nearest first, up to the root."""
        seen = 0
        while (word := self.head(word)) >= 0 and seen < len(self):
            seen += 1
            yield word

    def subtree(self, word: int, without: Iterable[str] = ()) -> list[int]:
        """The word and all below it, in text order; dependents of the relations `without` (of any word in it) are left out."""
        out, stack, skip = [], [word], frozenset(without)
        while stack:
            top = stack.pop()
            out.append(top)
            stack.extend(child for child in self.tree.children[top] if self.tokens[child].deprel not in skip)
        return sorted(out)

    def lower(self, words: Iterable[int]) -> str:
        return " ".join(self.low[word] for word in words)

    def case_of(self, word: int) -> str:
        """The prepositions of a noun, joined ("according to", "of", ""), lower-cased."""
        out: list[int] = []
        for case in self.children(word, "case"):
            out.append(case)
            out.extend(self.children(case, "fixed"))
        return self.lower(sorted(out))

    def chars(self, first: int, last: int) -> Span:
        """The characters from word `first` to word `last`, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def between(self, first: int, last: int) -> str:
        start, end = self.chars(first, last)
        return self.text[start:end]

    def phrase(self, word: int, *, without: Iterable[str] = LOOSE) -> tuple[int, int]:
        """First and last word of the noun phrase of a head, without clauses, coordinated members and appositions; leading
        prepositions and stray punctuation left out."""
        inside = set(self.subtree(word, without=()))
        loose = set(without) | {"case"}
        core = {word}
        stack = [word]
        while stack:
            top = stack.pop()
            for child in self.tree.children[top]:
                if top == word and self.tokens[child].deprel in loose:
                    continue
                if top != word and self.tokens[child].deprel in CLAUSES:
                    continue
                core.add(child)
                stack.append(child)
        first = last = word
        while first - 1 in core or (first - 2 in core and first - 1 in inside and first - 1 >= 0):
            first -= 1
        while last + 1 in core or (last + 2 in core and last + 1 in inside and last + 2 < len(self)):
            last += 1
        while first < word and (
            self.upos(first) == "PUNCT" and self.low[first] not in {"[", "("} or self.rel(first) == "case" and self.head(first) == word
        ):
            first += 1
        while last > word and self.upos(last) == "PUNCT" and self.low[last] not in {"]", ")"}:
            last -= 1
        return first, last

    def conjuncts(self, word: int) -> list[int]:
        """The word and all that is coordinated with it, in text order."""
        out, stack = [], [word]
        while stack:
            top = stack.pop()
            out.append(top)
            stack.extend(self.children(top, "conj"))
        return sorted(out)

    def first_conjunct(self, word: int) -> int:
        """The first member of the coordination that a word belongs to; the word itself where it is in none."""
        while self.rel(word) == "conj" and self.head(word) >= 0:
            word = self.head(word)
        return word

    def subject(self, word: int) -> list[int]:
        """Subjects of a predicate, its own or the one it shares with the predicate that it is coordinated with or controlled by."""
        seen: set[int] = set()
        while word >= 0 and word not in seen:
            seen.add(word)
            own = self.children(word, *SUBJECTS) or self.strayed_subject(word)
            if own:
                return own
            if self.rel(word) not in {"conj", "xcomp", "advcl", "parataxis"}:
                return []
            above = self.head(word)
            beside = [c for c in self.children(above, "conj") if c < word and self.rel(word) == "conj" and self.children(c, *SUBJECTS)]
            word = beside[-1] if beside else above  # "nobody claimed it, but the army blamed A and said": the nearest
        return []

    def strayed_subject(self, word: int) -> list[int]:
        """ "One is dead and two more were stabbed": a noun between two coordinated predicates that the tree joins to the first is the
        subject of the second, which has an auxiliary of its own and no subject."""
        if not self.children(word, "aux", "aux:pass", "cop") or self.head(word) < 0:
            return []
        above = self.head(word)
        if self.rel(word) == "ccomp":  # "members assigned to duties were killed": the participle before was taken for the clause
            reduced = [
                c
                for c in self.children(above, "ccomp")
                if c < word and self.tokens[c].xpos == "VBN" and not self.children(c, "aux", "aux:pass")
            ]
            if reduced:
                return self.children(reduced[-1], *SUBJECTS)
        if self.rel(word) not in {"conj", "ccomp", "parataxis"}:
            return []
        predicates = [above, *(c for c in self.children(above, "conj", "ccomp") if c < word)]
        between = [
            c for p in predicates for c in self.children(p, "conj") if p < c < word and self.upos(c) in {"NOUN", "PROPN", "NUM", "PRON"}
        ]
        return between[-1:] or [c for p in predicates for c in self.lent(p) if c < word] or self._behind_object(predicates, word)

    def _behind_object(self, predicates: list[int], word: int) -> list[int]:
        """ "They lost their lives and forty others were hurt": a number right before the auxiliary that the tree joins to an object."""
        first = min(self.children(word, "aux", "aux:pass", "cop"))
        joined = [c for p in predicates for o in self.children(p, "obj") for c in self.children(o, "conj")]
        return [c for c in joined if c == first - 1 and any(n in self.quantity_at for n in (c, *self.children(c, "nummod")))]

    def lent(self, word: int) -> list[int]:
        """Subjects that a tree gives a passive verb, behind it, and that are those of the verb coordinated with it: "four were killed,
        and between five and nine guards were hurt"."""
        if not self.children(word, "aux:pass"):
            return []
        later = [c for c in self.children(word, "conj") if self.children(c, "aux", "aux:pass", "cop") and not self.children(c, *SUBJECTS)]
        return [c for c in self.children(word, *SUBJECTS) if any(word < c < verb for verb in later)]

    def antecedent(self, word: int) -> int:
        """What a relative pronoun stands for: the noun that its clause modifies; any other word stands for itself."""
        if self.low[word] not in {"who", "whom", "that", "which", "whose"} and not self.feat(word, "PronType=Rel"):
            return word
        for above in self.ancestors(word):
            if self.rel(above) == "acl:relcl" and self.head(above) >= 0:
                return self._agreeing(above, self.head(above))
        return word

    def _agreeing(self, verb: int, noun: int) -> int:
        """The noun that a relative clause in the plural is about: "19 cooks, among them a boy, who were shot": the cooks."""
        many = any(self.low[a] in {"were", "are"} for a in self.children(verb, "aux", "aux:pass", "cop"))
        if not many or self.upos(noun) != "NOUN" or not self.feat(noun, "Number=Sing") or self.rel(noun) != "appos":
            return noun
        above = self.head(noun)
        return above if above >= 0 and self.feat(above, "Number=Plur") and not self.children(noun, "conj") else noun
