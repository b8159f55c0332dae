"""The road back: from the papers that agencies have to plans."""
