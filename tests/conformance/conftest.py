"""The plugin of the tutorial, as if it were installed, and the formats of these tests."""

import sys
from pathlib import Path

PLUGIN = Path(__file__).parents[2] / "docs" / "examples" / "khcn-render-html"
sys.path += [str(PLUGIN / "src"), str(PLUGIN / "tests"), str(Path(__file__).parent)]
