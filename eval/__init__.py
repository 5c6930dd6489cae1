"""Datasets, measures and the gate: how good the retrieval is, and that it does not get worse."""
