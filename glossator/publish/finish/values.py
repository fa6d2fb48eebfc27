"""What the templates of feeds and hosts receive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitemapView:
    """The addresses of all pages; ``date`` is the day of the edition, if it says one."""

    addresses: tuple[str, ...]
    date: str


@dataclass(frozen=True, slots=True)
class RobotsView:
    """Where the map of the site is."""

    sitemap: str


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A text in the feed."""

    address: str
    title: str
    author: str
    changed: str
    summary: str
    rights: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """The feed: the edition and its texts, the one that was changed last first."""

    address: str
    home: str
    title: str
    subtitle: str
    language: str
    author: str
    changed: str
    items: tuple[FeedItem, ...]


@dataclass(frozen=True, slots=True)
class HostView:
    """The settings of a host: the path of the site on it, the policy of its pages, the addresses that have moved, how
    the site is built there, the host's name if it is known, the folders whose files get the policy, and the packages
    of the system that building takes.
    """

    path: str
    policy: str
    moved: Mapping[str, str]
    install: str = ""
    build: str = ""
    name: str = ""
    folders: tuple[str, ...] = ()
    system: str = ""
