"""The settings that hosts want: some of them files of the site, some files beside the content, in the repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from glossator.model.address import former_pages, page_of
from glossator.model.artifact import Artifact, Stage
from glossator.publish.finish.values import HostView
from glossator.publish.press import Press
from glossator.publish.templates import Templates

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; manifest-src 'self'; frame-ancestors 'none'"
)
EXPORTS = "exports"


@dataclass(frozen=True, slots=True)
class Host:
    """A host: the files it wants in the site and beside the content, by their paths, with their templates."""

    site: Mapping[str, str]
    repository: Mapping[str, str]


HOSTS: Mapping[str, Host] = {
    "github-pages": Host({".nojekyll": "hosts/empty.txt"}, {".github/workflows/pages.yml": "hosts/github-pages.yml"}),
    "gitlab-pages": Host({"_redirects": "hosts/redirects.txt"}, {".gitlab-ci.yml": "hosts/gitlab-pages.yml"}),
    "netlify": Host(
        {"_headers": "hosts/headers.txt", "_redirects": "hosts/redirects.txt"},
        {"netlify.toml": "hosts/netlify.toml"},
    ),
    "cloudflare-pages": Host({"_headers": "hosts/headers.txt", "_redirects": "hosts/redirects.txt"}, {}),
    "nginx": Host({}, {"nginx.conf": "hosts/nginx.conf"}),
}


def host_files(press: Press, made: Sequence[Artifact]) -> Iterator[Artifact]:
    """The files that the host of the site wants in it."""
    if press.host:
        shown = site_view(press, made)
        for path, template in HOSTS[press.host].site.items():
            yield Artifact(path, press.templates.render(template, shown), Stage.INDEX)


def site_view(press: Press, made: Sequence[Artifact]) -> HostView:
    """What the settings of a host say of the site. Policies that are said of one address all hold; so that of the pages
    is said of the folders in which nothing brings its own, and pages at the top say theirs themselves.
    """
    path = urlsplit(press.base_url).path or "/"
    documents = (*press.edition.texts, *press.edition.entries)
    moved = {path + old: path + page_of(each) for each in documents for old in former_pages(each)}
    folders = {each.path.partition("/")[0] for each in made if "/" in each.path} - {EXPORTS}
    return HostView(path, POLICY, moved, folders=tuple(sorted(folders)))


def repository_files(files: Mapping[str, bytes], host: str, view: HostView) -> dict[str, bytes]:
    """The files that a host wants beside the content; ``files`` are those of the theme."""
    templates = Templates(files)
    return {path: templates.render(template, view) for path, template in HOSTS[host].repository.items()}


def repository_view(base_url: str, install: str, build: str, system: str = "") -> HostView:
    """What these files say: where the site will lie, what the host installs, and how it builds."""
    parts = urlsplit(base_url)
    return HostView(parts.path or "/", POLICY, {}, install, build, parts.hostname or "", system=system)
