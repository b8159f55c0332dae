"""What the files of all word processors have in common, for those who write readers of them.

A reader knows the elements of its format; what they come to (letters, lines, tables, losses) is
said here once, so that the same paper is the same `Source` in every format.
"""
