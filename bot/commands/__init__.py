"""What each command of the command line does; `bot.cli` holds the words and exit codes."""
