"""The timeline as readers and programs get it: words for every form of date, the list, the picture, the data."""

from __future__ import annotations

import itertools
import json
import re

import jsonschema
import pytest

from glossator.model.dates import parse_date
from glossator.model.kinds import Dating
from glossator.model.timeline import TimelineItem
from glossator.publish.human import human_date
from glossator.publish.picture import WIDTH, picture
from glossator.publish.picture_scale import UNITS, unit_for
from tests.rooms import ROOT, words

MANUAL = (ROOT / "content" / "manual" / "timeline.md").read_text("utf-8")


# ---- Dates in words


def test_every_form_in_the_manual_reads_as_the_manual_says():
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| [^|]+ \|$", MANUAL.partition("## Dates in a text")[0], re.MULTILINE)
    assert len(rows) >= 20
    assert {text: human_date(text, words()) for text, _ in rows} == dict(rows)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1929-04-16/1929-04-23", "16–23 April 1929"),
        ("1934-08-17/1934-09-01", "17 August – 1 September 1934"),
        ("1936-02/1936-04", "February–April 1936"),
        ("1939-11-30/1940-03-13", "30 November 1939 – 13 March 1940"),
        ("1936-21/1936-23", "spring 1936 – autumn 1936"),
        ("1936?/1937", "perhaps 1936 – 1937"),
        ("193X/1941", "the 1930s – 1941"),
        ("1917-11~/..", "from about November 1917 on"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-0099/-0043", "100 BC – 44 BC"),
        ("-004X", "between 50 BC and 41 BC"),
        ("7 February", "7 February"),
        ("", ""),
    ],
)
def test_a_date_in_words(text, shown):
    assert human_date(text, words()) == shown


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("1917-10-25", "1917-11-07", "25 October (7 November) 1917"),
        ("1917-04-03", "1917-04-16", "3 (16) April 1917"),
        ("1917-12-19", "1918-01-01", "19 December 1917 (1 January 1918)"),
        ("1917-02-23/1917-03-02", "1917-03-08/1917-03-15", "23 February – 2 March 1917 (8–15 March 1917)"),
        ("1900-02-29", "1900-03-13", "29 February (13 March) 1900"),
    ],
)
def test_a_date_in_both_styles(old, new, shown):
    assert human_date(new, words(), old) == shown


# ---- The picture


def items(*dates):
    return [TimelineItem(f"i{number}", f"Title of {date}", date, Dating.STATED) for number, date in enumerate(dates)]


@pytest.mark.parametrize(
    ("dates", "unit"),
    [
        (["1905", "1917-11-07", "1991"], 0),
        ([f"{year}" for year in range(1900, 1960)], 1),
        ([f"1917-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 6)], 3),
        ([f"{year}-{month:02}" for year in range(1911, 1920) for month in range(1, 13)], 2),
    ],
)
def test_rows_suit_the_dates(dates, unit):
    """The largest kind of row that is not crowded."""
    assert unit_for([parse_date(each) for each in dates]) is UNITS[unit]
    rows = picture(items(*dates), words())
    assert sum(not sign.goes_on for row in rows for sign in row.signs) == len(dates)


def test_signs_stand_at_their_dates():
    """A year is a tenth of a decade; a bar is as long as what is meant."""
    dates = [f"{year}" for year in range(1900, 1960)]
    row = picture(items(*dates, "1930-07-02", "1931~/1932"), words())[3]
    assert row.name == "1930–1939"
    assert [tick.label for tick in row.ticks] == [str(year) for year in range(1930, 1940)]
    at = {sign.full.partition(":")[0]: sign for sign in row.signs}
    year = row.ticks[1].x - row.ticks[0].x
    assert at["1935"].x == row.ticks[5].x
    assert at["2 July 1930"].x == pytest.approx(row.ticks[0].x + year / 2, abs=0.5)
    assert at["2 July 1930"].bar is None
    assert at["1935"].bar == (row.ticks[5].x, row.ticks[6].x)
    assert at["about 1931 – 1932"].bar == (row.ticks[1].x, row.ticks[3].x)
    assert at["about 1931 – 1932"].loose


def test_what_is_long_goes_on_in_the_next_row():
    """And what has no end ends with its row."""
    rows = picture([*items(*[f"{year}" for year in range(1900, 1960)]), *items("1938/1945", "1917/..")], words())
    on = [(row.name, sign.full) for row in rows for sign in row.signs if sign.goes_on]
    assert on == [("1940–1949", "1938–1945: Title of 1938/1945")]
    assert any(sign.bar and sign.bar[1] > WIDTH - 10 for sign in rows[1].signs if "from 1917" in sign.full)


def test_signs_do_not_touch():
    """In a lane, the words of one end before the sign of the next."""
    dates = [f"1917-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 11, 21)]
    for row in picture(items(*dates), words()):
        lanes = {}
        for sign in row.signs:
            lanes.setdefault(sign.y, []).append(sign)
            assert 0 <= sign.y <= row.height
        for lane in lanes.values():
            xs = sorted(sign.x for sign in lane)
            assert all(other - one > 20 for one, other in itertools.pairwise(xs))


def test_dates_before_our_era_have_a_picture():
    rows = picture(items("-0043-03-15", "0009", "-004X"), words())
    assert [row.name for row in rows] == ["101 BC–2 BC", "1 BC–99"]
    assert [len(row.signs) for row in rows] == [2, 1]


# ---- The page and the data


@pytest.fixture
def built(site):
    site.text(
        "On [June 21]{date=1941-06-21 event=invasion}. At age 10. [Invasion]{event=invasion}.\n\n"
        "[So]{date=1924 title=Letter}.",
        "On June 21. At age 10. Invasion. So.",
    )
    site.entry("event", "invasion", "title: The <invasion>\nforms: []\ndate: 1941-06-22\nremark: Before dawn.")
    site.entry("event", "timeless", "# silent: event-undated unknown\ntitle: Timeless\nforms: []\nsee: [invasion]")
    site.entry(
        "event", "october", "title: October\nforms: []\nsee: [timeless]\ndate: 1917-11-07\nold-style: 1917-10-25"
    )
    site.entry("person", "koba", "title: Koba\nforms: [age]\nsee: [october]")
    outcome = site.build(strict=True)
    assert not outcome.failed, site.report(outcome)
    return site


def test_the_page_has_all_of_it(built):
    page = built.page("timeline.html")
    assert "25 October (7 November) 1917" in page
    assert "The &lt;invasion&gt;" in page
    assert "<invasion>" not in page
    assert '<time datetime="1941-06-22">22 June 1941</time>' in page
    assert "Before dawn." in page
    assert '<b>21 June 1941</b> <span>stated in One, <a href="texts/one.html#p1">¶ 1</a></span>' in page
    assert "Without a date" in page
    assert 'href="entries/timeless.html"' in page
    assert "style=" not in page
    assert "25 October (7 November) 1917" in built.page("entries/october.html")


def test_the_data_has_all_of_it(built):
    data = json.loads(built.page("data/edition.json"))
    jsonschema.Draft202012Validator(json.loads(built.page("data/edition.schema.json"))).validate(data)
    october, letter, invasion, text = data["timeline"]
    assert (october["date"], october["old-style"], october["entry"]) == ("1917-11-07", "1917-10-25", "october")
    assert (letter["title"], letter["entry"], letter["dating"], letter["precision"]) == (
        "Letter",
        None,
        "stated",
        "year",
    )
    assert (text["title"], text["date"]) == ("One", "1974")
    assert invasion["conflict"] is True
    assert invasion["remark"] == "Before dawn."
    assert invasion["passages"] == [
        {
            "text": "one",
            "paragraph": "p1",
            "words": "June 21",
            "date": "1941-06-21",
            "old-style": None,
            "dating": "stated",
            "differs": True,
            "remark": None,
        }
    ]


def test_an_edition_without_events_has_no_timeline(site):
    site.text("So.")
    assert not site.build().failed
    assert "timeline.html" not in site.files()
