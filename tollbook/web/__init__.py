"""PAGES: what a book shows, as HTML.  Pure: nouns in, text out.

    shown.py     what each page is made of
    pages.py     one function a page
    templates/   Jinja; static/ is served as it is (all that a page needs: nothing comes from elsewhere)
"""
