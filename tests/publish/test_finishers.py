"""What is made from all that was made: the map, the feed, packed siblings, settings of hosts; former addresses."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from glossator.pipeline import Order, build, theme
from glossator.publish.finish.hosts import HOSTS, repository_files, repository_view
from tests.conftest import Site

BASE = "https://example.org/reader/"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def edition(site) -> Site:
    """An edition with a text and an entry that had other ids."""
    site.write("edition.toml", 'title = "An edition & more"\ndate = "2026-03-01"\n')
    path = site.text("A paragraph about the NEP.")
    path.write_text(path.read_text().replace("author:", "former: [old-one]\nchanged: 2026-04-02\nauthor:", 1))
    site.entry("term", "nep", "title: NEP\nformer: [policy, new-policy]")
    return site


def made(site: Site, **wishes) -> Site:
    """The site built for a purpose."""
    outcome = build(replace(Order(site.content, site.output), **wishes))
    assert not outcome.failed, site.report(outcome)
    return site


def test_without_an_address_nothing_absolute_is_written(edition):
    """No map, no feed, no canonical address; no page names a host."""
    files = made(edition).files()
    assert not {"sitemap.xml", "feed.xml", "robots.txt"} & set(files)
    for path, content in files.items():
        if path.endswith(".html"):
            assert not re.search(rb"""<link[^>]*(canonical|alternate)[^>]*https?:""", content), path


def test_the_map_names_every_page_and_no_other(edition):
    """Every page but the one for lost readers and those at former addresses, each as its canonical link says."""
    files = made(edition, base_url=BASE).files()
    listed = {each.text for each in ElementTree.fromstring(files["sitemap.xml"]).iter(f"{MAP}loc")}
    canonical = {
        re.search(rb'<link rel="canonical" href="([^"]+)">', content)[1].decode()
        for path, content in files.items()
        if path.endswith(".html") and path != "404.html" and b"noindex" not in content
    }
    assert listed == canonical
    assert BASE in listed
    assert f"{BASE}texts/one.html" in listed
    assert "robots.txt" not in files


def test_robots_are_told_at_the_top_of_a_host(edition):
    """There, and only there, they look for the map."""
    assert "https://example.org/sitemap.xml" in made(edition, base_url="https://example.org/").page("robots.txt")


def test_the_feed_has_every_text_and_its_day(edition):
    """Titles, addresses, days and rights; pages lead to it."""
    site = made(edition, base_url=BASE)
    feed = ElementTree.fromstring(site.page("feed.xml"))
    assert [each.tag.removeprefix(ATOM) for each in feed][:2] == ["id", "title"]
    (entry,) = feed.iter(f"{ATOM}entry")
    said = {each.tag.removeprefix(ATOM): each for each in entry}
    assert said["title"].text == "One"
    assert said["id"].text == said["link"].get("href") == f"{BASE}texts/one.html"
    assert said["updated"].text == feed.find(f"{ATOM}updated").text == "2026-04-02T00:00:00Z"
    assert "creativecommons.org" in said["rights"].text
    assert 'type="application/atom+xml"' in site.page("index.html")
    assert 'href="../feed.xml"' in site.page("texts/one.html")


def test_without_a_day_there_is_no_feed(edition):
    """A feed has to say when something changed."""
    edition.write("edition.toml", 'title = "An edition"\n')
    assert "feed.xml" not in made(edition, base_url=BASE).files()


def test_a_former_address_leads_to_the_new_one(edition):
    """By a refresh, by a link, and by a script that keeps the place on the page."""
    site = made(edition)
    for path, target in [
        ("texts/old-one.html", "one.html"),
        ("entries/policy.html", "nep.html"),
        ("entries/new-policy.html", "nep.html"),
    ]:
        page = site.page(path)
        assert f'content="0; url={target}"' in page
        assert f'<a href="{target}">' in page
        assert "assets/moved.js" in page
        assert "noindex" in page


def test_packed_siblings_hold_the_same_and_are_the_same(edition):
    """Every file of words has one; two builds make the same bytes, with no day in them."""
    brotli = pytest.importorskip("brotli")
    files = made(edition, compressed=True).files()
    packed = {path: content for path, content in files.items() if path.endswith(".gz")}
    assert {"index.html.gz", "assets/reader.css.gz", "data/edition.json.gz"} <= set(packed)
    for path, content in packed.items():
        assert gzip.decompress(content) == files[path.removesuffix(".gz")]
        assert content[3:9] == bytes(5) + b"\x02"
        smaller = files[path.removesuffix(".gz") + ".br"]
        assert brotli.decompress(smaller) == files[path.removesuffix(".gz")]
    assert sum(len(each) for path, each in files.items() if path.endswith(".br")) < sum(map(len, packed.values()))
    assert made(edition, compressed=True).files() == files
    assert not any(path.endswith((".gz", ".br")) for path in made(edition).files())


def test_an_unchanged_edition_is_not_written_again(edition):
    """With everything that can be asked for, a second build writes nothing."""
    wishes = {"base_url": BASE, "compressed": True, "host": "netlify"}
    made(edition, **wishes)
    outcome = build(replace(Order(edition.content, edition.output), **wishes))
    assert outcome.written is not None
    assert outcome.written.changed == ()


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_gets_its_files(edition, host):
    """Those of the site are in it; those of the repository can be made."""
    site = made(edition, base_url=BASE, host=host)
    for path in HOSTS[host].site:
        assert (site.output / path).is_file()
    view = repository_view(BASE, "pip install it", f"glossator publish {host} --base-url {BASE}")
    for content in repository_files(theme(Order(site.content, site.output)), host, view).values():
        assert view.build.encode() in content
        assert b"{{" not in content.replace(b"${{", b"")


def test_actions_are_named_by_commits():
    """No action can change under our feet."""
    view = repository_view("", "", "")
    (content,) = repository_files(theme(Order(None, None)), "github-pages", view).values()
    used = re.findall(r"uses: (\S+)", content.decode())
    assert len(used) == 4
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", each) for each in used)
    assert "${{ steps.deployment.outputs.page_url }}" in content.decode()


def test_headers_and_redirects_know_the_path(edition):
    """The policy of the pages is sent as a header too, and what has moved is said to the host."""
    site = made(edition, base_url=BASE, host="netlify")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', site.page("index.html"))[1]
    headers = site.page("_headers")
    assert headers.startswith("/reader/*\n")
    said = dict(re.findall(r"(\S+)\n  Content-Security-Policy: (.*)", headers))
    assert said.pop("/reader/*") == "frame-ancestors 'none'"
    assert set(said) == {f"/reader/{each}/*" for each in ("assets", "data", "entries", "search", "texts")}
    for each in said.values():
        assert [part for part in each.split("; ") if not part.startswith("frame-ancestors")] == policy.split("; ")
    kept = re.findall(r"(\S+)\n  Cache-Control: (.*)", headers)
    assert kept == [(f"/reader/{each}/*", "public, max-age=31536000, immutable") for each in ("assets", "search")]
    assert "/reader/texts/old-one.html /reader/texts/one.html 301\n" in site.page("_redirects")
