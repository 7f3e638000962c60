"""What happens between reading a text and showing its findings? See `bot.commands.scan`."""
