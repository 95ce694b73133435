"""The JSON contract of docs/claims.md, section 9: nouns to plain values and back.

Pure: dictionaries in, dictionaries out.  `claim_of` and its like raise ValueError with the path of the field that is wrong.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from .claim import Claim, Entry, Evidence, Place, When
from .decision import Decision
from .incident import Dossier, Found, Incident, Overview, Standing, Suggestion, Transcript
from .nouns import noun_of
from .report import Happening, Reading, Rejection, Report
from .toll import Change, Line, LineGroup, Toll

Json = dict[str, Any]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span(span: tuple[int, int] | None) -> list[int] | None:
    return None if span is None else list(span)


def place_json(place: Place | None) -> Json | None:
    if place is None:
        return None
    return {"words": place.words, "name": place.name, "canonical": place.canonical, "country": place.country,
            "geonames_id": place.geonames_id, "lat": place.lat, "lon": place.lon, "precision": place.precision}  # fmt: skip


def when_json(when: When | None) -> Json | None:
    return None if when is None else {"words": when.words, "earliest": _day(when.earliest), "latest": _day(when.latest)}


def claim_json(claim: Claim) -> Json:
    """The claim as claims.md prints it; evidence names only the parts that the text has."""
    count, group, source, event, evidence = claim.count, claim.group, claim.source, claim.event, claim.evidence
    said = source.said and {"earliest": _day(source.said.earliest), "latest": _day(source.said.latest)}
    by = event.perpetrator
    spans = {name: _span(getattr(evidence, name)) for name in Evidence.__slots__ if getattr(evidence, name) is not None}
    return {
        "id": claim.id, "harm": claim.harm,
        "count": {"low": count.low, "high": count.high, "form": count.form, "words": count.words},
        "basis": claim.basis, "part_of": claim.part_of, "beside": list(claim.beside), "supersedes": claim.supersedes,
        "confidence": claim.confidence,
        "group": {"words": group.words, "status": list(group.status), "nationality": list(group.nationality), "sex": group.sex,
                  "age": group.age, "age_range": group.age_range and list(group.age_range), "role": group.role, "side": group.side,
                  "class": group.is_class, "only": group.only, "names": list(group.names)},
        "source": {"words": source.words, "kind": source.kind, "actor": source.actor, "country": source.country,
                   "certainty": source.certainty, "verb": source.verb, "said": said},
        "event": {"place": place_json(event.place), "when": when_json(event.when), "cause": event.cause,
                  "perpetrator": by and {"words": by.words, "actor": by.actor, "country": by.country, "kind": by.kind},
                  "background": event.background},
        "evidence": spans,
    }  # fmt: skip


def claim_of(value: object) -> Claim:
    """The claim that `claim_json` wrote.  Raises ValueError with the path of the field that is wrong; bounds are checked too."""
    claim = noun_of(Claim, value)
    low, high = claim.count.low, claim.count.high
    if low < 0 or (high is not None and high < low):
        raise ValueError(f"count: nobody can be counted from {low} to {high}")
    if not 0 <= claim.confidence <= 1:
        raise ValueError(f"confidence: {claim.confidence} does not lie between 0 and 1")
    return claim


def report_json(report: Report) -> Json:
    return {"id": report.id, "key": report.key, "title": report.title, "publisher": report.publisher, "url": report.url,
            "published": _day(report.published), "language": report.language, "characters": len(report.text)}  # fmt: skip


def line_group_json(group: LineGroup) -> Json:
    """Only what narrows the group: a line of everyone is just its label."""
    known = {name: getattr(group, name) for name in LineGroup.__slots__ if getattr(group, name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in known.items()}


def line_json(line: Line) -> Json:
    return {
        "harm": line.harm, "group": line_group_json(line.group), "low": line.low, "best": line.best, "high": line.high,
        "state": line.state, "sources": {"party": line.party, "independent": line.independent}, "own_losses": line.own_losses,
        "because": [{"bound": r.bound, "claims": list(r.claims), "text": r.text} | ({"rule": r.rule} if r.rule else {})
                    for r in line.because],
        "conflicts": [{"claims": list(c.claims), "text": c.text} for c in line.conflicts],
        "accounts": [{"sources": list(a.sources), "claims": list(a.claims), "low": a.low, "high": a.high} for a in line.accounts],
        "withheld": list(line.withheld), "consistent": list(line.consistent),
    }  # fmt: skip


def toll_json(toll: Toll) -> Json:
    """The JSON of reckoning.md, section 8."""
    return {
        "incident": toll.incident, "policy": toll.policy, "as_of": _day(toll.as_of),
        "lines": [line_json(line) for line in toll.lines],
        "set_aside": [{"claim": s.claim, "why": s.why} for s in toll.set_aside],
        "checks": [{"kind": c.kind, "claims": list(c.claims), "holds": c.holds, "text": c.text} for c in toll.checks],
        "conflicts": [{"claims": list(c.claims), "text": c.text} for c in toll.conflicts],
        "refused": toll.refused, "notes": list(toll.notes),
    }  # fmt: skip


def change_json(change: Change) -> Json:
    """One step of a line's history."""
    return {"day": _day(change.day), "low": change.low, "best": change.best, "high": change.high, "state": change.state,
            "claims": list(change.claims), "text": change.text}  # fmt: skip


def entry_json(entry: Entry) -> Json:
    """A claim with the report that carries it beside it: what a file of claims holds."""
    return {**claim_json(entry.claim), "report": entry.report, "publisher": entry.publisher, "published": _day(entry.published),
            "recorded": _day(entry.recorded), "copy_of": entry.copy_of}  # fmt: skip


def happening_json(happening: Happening) -> Json:
    toll = happening.toll
    return {
        "id": happening.id, "main": happening.main, "place": place_json(happening.place), "when": when_json(happening.when),
        "claims": list(happening.claims), "toll": [line_json(line) for line in toll.lines] if toll else [],
        "checks": toll_json(toll)["checks"] if toll else [], "set_aside": toll_json(toll)["set_aside"] if toll else [],
        "policy": toll.policy if toll else None, "refused": toll.refused if toll else None,
    }  # fmt: skip


def reading_json(reading: Reading, version: str) -> Json:
    return {
        "tollbook": version, "reader": reading.reader, "report": report_json(reading.report),
        "claims": [claim_json(claim) for claim in reading.claims],
        "incidents": [happening_json(happening) for happening in reading.incidents],
        "unplaced": list(reading.unplaced),
        "rejections": [{"words": r.words, "span": list(r.span), "why": r.why} for r in reading.rejections],
    }  # fmt: skip


def reading_of(value: object, text: str, extractor: str = "plain") -> Reading:
    """The reading that `reading_json` wrote, of the report with this text: the JSON does not hold it.  Tolls are left out: they follow.

    Raises ValueError with the path of the field that is wrong.
    """
    given = _object(value, "reading")
    about = {**_object(given.get("report"), "report")}
    if about.pop("characters", len(text)) != len(text):
        raise ValueError("report.characters: this is not the length of the text")
    report = noun_of(Report, {**about, "text": text, "extractor": extractor}, "report")
    listed = [_object(one, "incidents") for one in _list(given.get("incidents"), "incidents")]
    happenings = tuple(happening_of(one) for one in listed)
    rejections = tuple(noun_of(Rejection, one, "rejections") for one in _list(given.get("rejections"), "rejections"))
    unplaced = noun_of(tuple[str, ...], given.get("unplaced"), "unplaced")
    claims = tuple(claim_of(one) for one in _list(given.get("claims"), "claims"))
    return Reading(report, claims, happenings, unplaced, rejections, noun_of(str, given.get("reader"), "reader"))


def happening_of(value: object) -> Happening:
    """The happening that `happening_json` wrote, without its toll.  Raises ValueError with the path of the field that is wrong."""
    given = _object(value, "happening")
    own = given.keys() - {"toll", "checks", "set_aside", "policy", "refused"}
    return noun_of(Happening, {name: given[name] for name in own}, "happening")


def line_of(value: object) -> Line:
    """The line that `line_json` wrote.  Raises ValueError with the path of the field that is wrong."""
    given = {**_object(value, "line")}
    return noun_of(Line, {**_object(given.pop("sources", {}), "sources"), **given}, "line")


def toll_of(value: object) -> Toll:
    """The toll that `toll_json` wrote.  Raises ValueError with the path of the field that is wrong."""
    given = {**_object(value, "toll")}
    lines = tuple(line_of(one) for one in _list(given.pop("lines", None), "lines"))
    rest = noun_of(Toll, {**given, "lines": []}, "toll")
    return Toll(rest.incident, rest.policy, lines, rest.as_of, rest.set_aside, rest.checks, rest.conflicts, rest.refused, rest.notes)


def decision_json(decision: Decision) -> Json:
    return {"id": decision.id, "kind": decision.kind, "sides": [list(side) for side in decision.sides], "who": decision.who,
            "at": decision.at.isoformat(), "why": decision.why, "field": decision.field, "value": decision.value}  # fmt: skip


def decision_of(value: object) -> Decision:
    """The decision that `decision_json` wrote.  Raises ValueError with the path of the field that is wrong."""
    return noun_of(Decision, value)


def incident_json(incident: Incident) -> Json:
    """The incident with its lines; `links` say why each mention is in it."""
    when = incident.when
    return {
        "id": incident.id, "title": incident.title, "place": place_json(incident.place),
        "when": when and {"earliest": _day(when.earliest), "latest": _day(when.latest)}, "harms": list(incident.harms),
        "causes": list(incident.causes), "perpetrators": list(incident.perpetrators), "reports": incident.reports,
        "claims": incident.claims, "first": _day(incident.first), "last": _day(incident.last), "mentions": list(incident.mentions),
        "links": [{"one": k.one, "other": k.other, "score": k.score, "reasons": list(k.reasons), "decision": k.decision}
                  for k in incident.links],
        "lines": [line_json(line) for line in incident.lines],
    }  # fmt: skip


def incident_of(value: object) -> Incident:
    """The incident that `incident_json` wrote.  Raises ValueError with the path of the field that is wrong."""
    given = {**_object(value, "incident")}
    lines = tuple(line_of(one) for one in _list(given.pop("lines", []), "lines"))
    return replace(noun_of(Incident, given, "incident"), lines=lines)


def dossier_json(dossier: Dossier) -> Json:
    """All of a dossier; each claim with the report that carries it, and what people decided about it."""
    decided: dict[str, list[Json]] = {}
    for claim, standing in dossier.standings:
        decided.setdefault(claim, []).append({"word": standing.word, "decision": standing.decision.id})
    return {
        "incident": incident_json(dossier.incident), "toll": toll_json(dossier.toll), "claims_in_all": dossier.of,
        "claims": [claim_json(entry.claim) | {"report": entry.report, "recorded": _day(entry.recorded),
                                              "decided": decided.get(entry.claim.id, [])} for entry in dossier.entries],
        "reports": [report_json(report) for report in dossier.reports],
        "history": [{"day": _day(c.day), "harm": c.harm, "group": c.label, "low": c.low, "best": c.best, "high": c.high,
                     "state": c.state, "claims": list(c.claims)} for c in dossier.history],
        "copies": [{"report": r.copy.report, "copies": r.copy.parent, "likeness": r.copy.likeness, "kept": r.changes.kept,
                    "added": r.changes.added, "left_out": r.changes.left_out, "headline": r.changes.headline, "moved": r.changes.moved}
                   for r in dossier.reprints],
        "decisions": [decision_json(decision) for decision in dossier.decisions],
    }  # fmt: skip


def standing_json(standing: Standing) -> Json:
    return {"word": standing.word, "decision": decision_json(standing.decision)}


def transcript_json(transcript: Transcript) -> Json:
    """A report with its text and all that is claimed in it."""
    decided: dict[str, list[Json]] = {}
    for claim, standing in transcript.standings:
        decided.setdefault(claim, []).append(standing_json(standing))
    where, reading = dict(transcript.incidents), transcript.reading
    return {
        "report": report_json(transcript.report), "text": transcript.report.text,
        "claims": [entry_json(entry) | {"incident": where.get(entry.claim.id), "decided": decided.get(entry.claim.id, [])}
                   for entry in transcript.entries],
        "reader": reading and reading.reader, "unplaced": list(reading.unplaced) if reading else [],
        "rejections": [{"words": r.words, "span": list(r.span), "why": r.why} for r in reading.rejections] if reading else [],
        "copies": [{"report": c.report, "copies": c.parent, "likeness": c.likeness} for c in transcript.kin],
    }  # fmt: skip


def overview_json(overview: Overview) -> Json:
    return {
        "count": overview.count, "facets": {kind: dict(words) for kind, words in overview.facets},
        "points": [{"lat": p.lat, "lon": p.lon, "precision": p.precision, "name": p.name, "incidents": p.incidents, "incident": p.incident}
                   for p in overview.points],
        "points_left": overview.points_left, "months": dict(overview.months),
    }  # fmt: skip


def suggestion_json(suggestion: Suggestion) -> Json:
    return {"one": incident_json(suggestion.one), "other": incident_json(suggestion.other), "score": suggestion.score,
            "reasons": list(suggestion.reasons)}  # fmt: skip


def found_json(found: Found) -> Json:
    return {"kind": found.kind, "id": found.id, "incident": found.incident, "report": report_json(found.report), "words": found.words,
            "marks": [list(mark) for mark in found.marks]}  # fmt: skip


def _object(value: object, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{path}: an object is asked for")
    return value


def _list(value: object, path: str) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{path}: a list is asked for")
    return value
