"""Speed on this machine: what starting, reading bulletins in and answering cost (see `__main__`)."""
