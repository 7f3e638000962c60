"""`python -m bot` is `leakwatch`."""

from bot.cli import main

main()
