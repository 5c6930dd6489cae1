"""A bot in a process of its own, logging all there is: `python -m tests.telegram.child [quiet]`.

Its desk is slow at first, then fails the way a library does that puts an address into its error.
"""

from __future__ import annotations

import itertools
import logging
import os
import sys
import time

from bot.telegram import TelegramSettings, run
from tests.telegram import desks


def main() -> int:
    settings = TelegramSettings.read(os.environ)
    calls = itertools.count()

    def work() -> None:
        if next(calls) == 1:
            raise ConnectionError(f"no route to {settings.base_url}{settings.token.get_secret_value()}/getMe")
        time.sleep(0.3)

    level = logging.INFO if "quiet" in sys.argv else logging.DEBUG
    return run(settings, desks.Before(work), level=level)


if __name__ == "__main__":
    sys.exit(main())
