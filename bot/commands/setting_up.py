"""`setup`: what a profile needs beyond the installation, made once on this machine."""

from __future__ import annotations

import argparse
import os
import sys

from bot.console import wait_note
from bot.settings import Settings
from retrieval.encoder.choice import PROFILE, multilingual

_PROFILE = f"{PROFILE}=multilingual"


def add_setup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("profile", choices=["multilingual"], help="the profile to set up")
    parser.set_defaults(run=setup)


def setup(args: argparse.Namespace, settings: Settings) -> int:
    """Convert, check and prepare the multilingual model; nothing is done twice."""
    from retrieval.encoder.e5.setup import set_up
    from retrieval.encoder.e5.source import installed

    home = multilingual(os.environ)
    is_new = set_up(installed(), home, wait_note)
    _prepare(settings)
    sys.stdout.write(f"multilingual-e5-small {'is ready' if is_new else 'was ready already'}: {home}\n")
    sys.stdout.write(f"Ask with it:       {_PROFILE} python run_bot.py ask QUESTION\n")
    sys.stdout.write(f"Bring an index:    {_PROFILE} python run_bot.py index\n")
    return 0


def _prepare(settings: Settings) -> None:
    """Its export, so that the first question need not wait for it."""
    from dataclasses import replace

    from bot.opening import second

    chosen = second(settings.cache, replace(settings.model, second=multilingual(os.environ)))
    _ = chosen and chosen.dimension
