"""Published text in; bulletins, items, passages and sentences out."""
