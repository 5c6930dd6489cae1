"""A run and the runs before it in; one HTML page that needs nothing from outside out.

page.py      the page, part by part
parts.py     summary, rankings, silence, confidence, news sets, worst questions, every figure
html.py      tables, cells and bars
plots.py     drawings, as SVG in the page's own colours (the only door to matplotlib)
style.css    light and dark
"""
