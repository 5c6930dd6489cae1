"""What `eval` measures, one module a form of data. The only modules of `bot` that import `eval`."""

from bot.commands.measures.annotated import dates, forms, speech
from bot.commands.measures.news import news
from bot.commands.measures.ranked import ranked

__all__ = ["dates", "forms", "news", "ranked", "speech"]
