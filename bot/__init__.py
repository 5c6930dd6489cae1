"""Where people meet answers: the command line and Telegram."""
