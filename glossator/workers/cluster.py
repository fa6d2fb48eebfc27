"""Other machines, by Dask's scheduler, which is not part of every installation (https://distributed.dask.org)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from glossator.model.fault import NoCluster
from glossator.workers.each import Each, Spread

MISSING = "work is given to a cluster by Dask, which is not here; `pip install 'glossator[cluster]'` installs it"
PATIENCE = "20s"


@contextmanager
def cluster(address: str) -> Iterator[Each]:
    """The workers of the scheduler at an address, ``tcp://host:8786``. Raises ``NoCluster``.

    A worker that is lost has its work done by another one; that is Dask's doing.
    """
    try:
        import distributed
    except ImportError as error:
        raise NoCluster(MISSING) from error
    try:
        connect: Any = distributed.Client
        client = connect(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise NoCluster(f"there is no scheduler at `{address}`: {error}") from error
    with client:
        workers = sum(client.nthreads().values())
        with client.get_executor(pure=False) as executor:
            yield Spread(executor, max(workers, 1), least=0)
