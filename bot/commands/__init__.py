"""One module a family of commands: each adds its parsers and runs what was asked."""
