"""Takes DOCX files apart, ours and those that agencies have, for `khcn_core.reading`."""
