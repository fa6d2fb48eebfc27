"""Who may ask the preview for something, and who may not."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from glossator.editing.desk import Desk
from glossator.model.source import Place
from glossator.serve.address import is_this_machine, page_at
from glossator.serve.editors import EDITORS, UnknownEditor, opener
from glossator.serve.wishes import LONGEST
from tests.conftest import EDITION, Site
from tests.serve.support import HERE, LIMIT, Small, ask, running

PATH = "/glossator-wishes"
TOKEN = "the-token-of-this-preview"


def post(port: int, body: object, method: str = "POST", **headers: str | None) -> tuple[int, Any]:
    """What is answered to a wish; a header that is None is not sent."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    own = {
        "Host": f"{HERE}:{port}",
        "Origin": f"http://{HERE}:{port}",
        "Content-Type": "application/json",
        "X-Glossator-Token": TOKEN,
        "Content-Length": str(len(data)),
    }
    connection = http.client.HTTPConnection(HERE, port, timeout=LIMIT)
    try:
        connection.putrequest(method, PATH, skip_host=True, skip_accept_encoding=True)
        for name, value in {**own, **{name.replace("_", "-"): value for name, value in headers.items()}}.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders()
        with suppress(OSError):  # it may be turned away before all of it is sent
            connection.send(data)
        response = connection.getresponse()
        text = response.read().decode("utf-8")
        return response.status, json.loads(text) if text.startswith("{") else text
    except ConnectionError:  # the server has closed it before all was sent
        return 413, ""
    finally:
        connection.close()


@contextmanager
def asked(small: Small, **options: Any) -> Iterator[tuple[int, list[Mapping[str, Any]]]]:
    """A preview that answers wishes; gives its port, and the wishes that came through."""
    heard: list[Mapping[str, Any]] = []

    def answer(wish: Mapping[str, Any]) -> Mapping[str, Any]:
        heard.append(wish)
        return {"done": "So it is."}

    with running(small, **{"ask": answer, "token": TOKEN, **options}) as port:
        yield port, heard


def test_a_page_of_the_preview_is_answered(small: Small) -> None:
    with asked(small) as (port, heard):
        assert post(port, {"wish": "mark"}) == (200, {"done": "So it is."})
        assert post(port, {"wish": "mark"}, Content_Type="application/json; charset=utf-8")[0] == 200
        assert heard == [{"wish": "mark"}] * 2


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.test"},
        {"Host": "evil.test:{port}"},
        {"Host": None},
        {"Origin": None},
        {"Origin": "null"},
        {"Origin": "http://evil.test"},
        {"Origin": "http://evil.test:{port}"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "evil.test:{port}", "Origin": "http://evil.test:{port}"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"X_Glossator_Token": None},
        {"X_Glossator_Token": ""},
        {"X_Glossator_Token": "the-token-of-another-one"},
        {"X_Glossator_Token": TOKEN + "x"},
        {"X_Glossator_Token": TOKEN[:-1]},
        {"Content_Type": None},
        {"Content_Type": "text/plain"},
        {"Content_Type": "application/x-www-form-urlencoded"},
        {"Content_Type": "multipart/form-data; boundary=x"},
        {"Content_Type": "text/plain; application/json"},
    ],
)
def test_nobody_else_is(small: Small, headers: dict[str, str | None]) -> None:
    with asked(small) as (port, heard):
        filled = {name: value and value.format(port=port) for name, value in headers.items()}
        status, answer = post(port, {"wish": "mark"}, **filled)
        assert status in {400, 403, 415}
        assert "So it is" not in str(answer)
        assert heard == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_only_posting_asks(small: Small, method: str) -> None:
    with asked(small) as (port, heard):
        assert post(port, {"wish": "mark"}, method)[0] >= 400
        assert heard == []


def test_a_body_has_a_limit(small: Small) -> None:
    with asked(small) as (port, heard):
        assert post(port, {"wish": "x" * LONGEST})[0] in {400, 413}
        assert post(port, b"{}", Content_Length=str(10**9))[0] in {400, 413}
        assert heard == []
        assert post(port, {"wish": "x" * (LONGEST // 2)})[0] == 200


@pytest.mark.parametrize(
    "body", [b"", b"not json", b"[]", b'"mark"', b"1", b"\xff\xfe", b"[" * 20_000, b'{"a":' * 9000]
)
def test_nonsense_is_turned_away(small: Small, body: bytes) -> None:
    with asked(small) as (port, heard):
        assert post(port, body)[0] == 400
        assert heard == []


def test_what_goes_wrong_is_told(small: Small) -> None:
    def broken(_: Mapping[str, Any]) -> Mapping[str, Any]:
        raise ValueError("inside")

    with running(small, ask=broken, token=TOKEN) as port:
        status, answer = post(port, {"wish": "mark"})
        assert (status, "ValueError: inside" in answer["refused"]) == (200, True)


def test_without_a_token_nobody_is_answered(small: Small) -> None:
    with asked(small, token="") as (port, heard):
        assert post(port, {"wish": "mark"}, X_Glossator_Token="")[0] == 403
        assert heard == []


def test_where_others_can_reach_the_preview_there_is_nothing_to_ask(small: Small) -> None:
    with asked(small, host="0.0.0.0") as (port, heard):
        assert ask(port).status == 200
        assert post(port, {"wish": "mark"})[0] in {404, 405}
        assert heard == []


def test_a_preview_without_a_desk_has_nothing_to_ask(small: Small) -> None:
    with running(small) as port:
        assert post(port, {"wish": "mark"})[0] in {404, 405}


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("127.0.0.1", True),
        ("127.1.2.3", True),
        ("localhost", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("::", False),
        ("", False),
        ("192.168.1.2", False),
        ("reader.local", False),
        ("localhost.evil.test", False),
    ],
)
def test_which_hosts_are_this_machine_alone(host: str, *, private: bool) -> None:
    assert is_this_machine(host) is private


@pytest.mark.parametrize(
    "path",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "texts/../../x.html",
        "sources/one.txt",
        "texts/one.html#../..",
        "\0",
        "texts/%2e%2e",
    ],
)
def test_no_page_leads_out_of_the_content(tmp_path: Path, path: str) -> None:
    made = Site(tmp_path)
    made.write("edition.toml", EDITION)
    made.text("Lenin was here.\n")
    made.entry("person", "lenin")
    desk = Desk(made.content)
    before = sorted((each, each.read_bytes()) for each in tmp_path.rglob("*") if each.is_file())
    place = {"address": "p1", "start": 0, "end": 5, "words": "Lenin", "before": "", "after": " was"}
    for values in ({"entry": "lenin"}, {"entry": path}, {"kind": path, "title": "A", "gloss": "B", "id": path}):
        for wish in ("mark", "entry", "note", "parallel"):
            answer = desk.answer({"wish": wish, "page": path, "selected": place, "values": values})
            assert "refused" in answer, answer
    assert sorted((each, each.read_bytes()) for each in tmp_path.rglob("*") if each.is_file()) == before


def test_addresses_name_pages() -> None:
    assert page_at("http://127.0.0.1:8000/") == "index.html"
    assert page_at("http://127.0.0.1:8000/texts/a%20b.html?x#y") == "texts/a b.html"
    assert page_at("/manual/") == "manual/index.html"
    assert page_at("") == ""
    assert page_at("http://[") == ""


def test_known_programmes_open_places() -> None:
    place = Place("texts/a b.md", 12, 3)
    folder = Path("/home/anna/content")
    assert opener("", folder)(place) == ""
    assert opener("vscode", folder)(place) == "vscode://file/home/anna/content/texts/a%20b.md:12:3"
    assert opener("idea", folder)(place) == "idea://open?file=/home/anna/content/texts/a%20b.md&line=12&column=3"
    textmate = "txmt://open?url=file:///home/anna/content/texts/a%20b.md&line=12&column=3"
    assert opener("textmate", folder)(place) == textmate
    assert opener("my-editor://{path}#{line}", folder)(place) == "my-editor:///home/anna/content/texts/a%20b.md#12"
    assert all("{" not in opener(name, folder)(place) for name in EDITORS)


@pytest.mark.parametrize(
    "editor", ["emacs", "vscode://file/", "javascript:alert({path})", "data:text/html,{path}", "{path}", " x:{path}"]
)
def test_anything_else_is_no_programme(editor: str) -> None:
    with pytest.raises(UnknownEditor):
        opener(editor, Path("/"))
