"""The API does what its description says, whatever it is asked: no fault, no answer that is not described."""
from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance
from starlette.testclient import TestClient

from .conftest import HERE
from .reports import HIDDEN, Ids
from .test_roles import told_of_people

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BOUND = settings(max_examples=20, derandomize=True, database=None, deadline=None, phases=[Phase.explicit, Phase.generate],
                 suppress_health_check=list(HealthCheck))  # fmt: skip


def tried(app: FastAPI, client: TestClient, ids: Ids) -> list[str]:
    """Call every operation with what its description allows, with what it does not, and with names that are in the book; the answers."""
    schema = schemathesis.openapi.from_dict(app.openapi())
    schema.config.update(base_url=HERE)
    names = {"/claims/": ids.claims[3], "/reports/": ids.reports[2], "/incidents/": ids.incident}
    answers: list[str] = []

    def call(case: Any) -> None:
        given_ = case.as_transport_kwargs()
        sent = given_.pop("data", None)
        headers = {name: value for name, value in (given_.get("headers") or {}).items() if name.lower() != "authorization"}
        answer = client.request(given_["method"], given_["url"], params=given_.get("params"), headers=headers,
                                **({"json": given_["json"]} if "json" in given_ else {"content": sent}))  # fmt: skip
        answers.append(f"{case.operation.label}: {answer.status_code} {answer.text}")
        case.validate_response(answer, checks=CHECKS)

    for operation in (result.ok() for result in schema.get_all_operations()):
        if operation.label.endswith("/session") and client.cookies:
            continue  # it ends the session by which the others are asked
        known = next((name for path, name in names.items() if path in operation.path), None)
        ways: list[dict[str, Any]] = [{"generation_mode": mode} for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)]
        ways += [{"path_parameters": {"name": known}}] if known else []
        for way in ways:
            with suppress(Unsatisfiable) if way.get("generation_mode") is GenerationMode.NEGATIVE else nullcontext():
                BOUND(given(case=operation.as_strategy(**way))(call))()  # an operation that takes nothing can be asked nothing wrong
    return answers


def test_the_description_names_all_and_says_how_errors_look(single: TestClient) -> None:
    told = single.get("/api/v1/openapi.json").json()
    assert told["openapi"].startswith("3.") and all(path.startswith("/api/v1/") for path in told["paths"])
    for path, operations in told["paths"].items():
        for method, operation in operations.items():
            assert operation["summary"] and operation["description"], (method, path)
            for status in ("400", "401", "403", "404", "413", "421", "422"):
                (kind,) = operation["responses"][status]["content"].values()
                assert kind["schema"] == {"$ref": "#/components/schemas/Error"}, (method, path, status)


@pytest.mark.usefixtures("stub_reader")
def test_one_person_gets_no_answer_that_is_not_described(single: TestClient, ids: Ids) -> None:
    answers = tried(single.app, single, ids)  # type: ignore[arg-type]
    assert len(answers) > 400 and {one.split(": ")[1][:3] for one in answers} >= {"200", "404", "422"}


@pytest.mark.usefixtures("stub_reader")
def test_a_reader_gets_no_answer_that_is_not_described_and_no_name(roles: dict[str, TestClient], team: FastAPI, ids: Ids) -> None:
    before = team.state.house.shelf.book().stamp()
    answers = tried(team, roles["reader"], ids)
    assert {one.split(": ")[1][:3] for one in answers} >= {"200", "403", "404"}
    for answer in answers:
        status, _, text = answer.partition(": ")[2].partition(" ")
        assert status != "200" or not [word for word in HIDDEN if word in told_of_people(text.lower())], answer
    assert team.state.house.shelf.book().stamp() == before
