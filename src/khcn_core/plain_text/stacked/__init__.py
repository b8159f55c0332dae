"""Tables whose cells stand one below another, a line each: LibreOffice saves them so as text.

A table is rebuilt whole or not at all: what is not clear stays lines of text, and nothing is
guessed.
"""
