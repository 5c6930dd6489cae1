"""A conversation: what a turn leaves for the next, and a question read in its light."""
