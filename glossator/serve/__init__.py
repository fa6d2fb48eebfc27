"""The preview: serves the site on this machine, builds it again after every edit and tells the browser.

``serve`` takes a ``Preview`` and runs until Ctrl-C. Nothing here knows how a site is built: the preview is
given a function that builds and says what it did. The network and watching libraries are loaded when a
preview starts, never when this package is imported.
"""

from glossator.serve.door import serve
from glossator.serve.values import Outcome, Preview

__all__ = ["Outcome", "Preview", "serve"]
