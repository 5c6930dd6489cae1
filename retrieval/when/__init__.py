"""What a question says about time: its text and the moment of asking in, the days it wants out."""
