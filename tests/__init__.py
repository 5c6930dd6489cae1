"""Tests over real parts: SQLite, FAISS, tantivy, the model, Telegram over HTTP."""
