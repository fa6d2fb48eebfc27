"""Sending a site to another place with rsync."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from glossator.cli.options import stop

OPTIONS = ("--checksum", "--delay-updates", "--exclude=.glossator*", "--out-format=%n")
OF_STAGE = ("--from0", "--files-from=-")
AT_LAST = ("--recursive", "--delete-after")


def send(output: Path, destination: str, stages: Iterable[Sequence[str]]) -> None:
    """Send what differs with rsync: the files of one stage after those of another, each stage when all of it has
    arrived; at last what stands beside the site's own files, and then what is not in the site any more goes.
    """
    program = shutil.which("rsync")
    if program is None:
        stop("rsync is not on this machine; install it, or copy the folder yourself")
    if destination.startswith("-"):
        raise click.UsageError(f"`{destination}` is no place")
    call, places = [str(program), *OPTIONS], [f"{output}/", destination]
    sent = [line for each in stages if each for line in told([*call, *OF_STAGE, *places], each)]
    sent += told([*call, *AT_LAST, *places], ())
    gone = sum(line.startswith("deleting ") for line in sent)
    click.echo(f"{sum(not line.endswith('/') for line in sent) - gone} files sent, {gone} removed")


def told(call: Sequence[str], paths: Sequence[str]) -> list[str]:
    """What rsync tells of its work on some paths, line by line; the command ends where it fails."""
    names = "\0".join(paths).encode("utf-8")
    done = subprocess.run(call, input=names, stdout=subprocess.PIPE, check=False)  # noqa: S603 - no shell
    if done.returncode:
        stop(f"rsync ended with {done.returncode}")
    return done.stdout.decode("utf-8", "replace").splitlines()
