"""See that the wheel works alone, and says what to install where an extra is missing."""

import subprocess
import sys
from pathlib import Path

from khcn_core import check, document_text, formats, lay_out, loads, render
from khcn_core.examples import example_text
from khcn_core.rendering import RenderingError

plan = loads(example_text("huyen-2023"))
text = document_text(lay_out(plan))
assert "Tổng cộng:" in text
assert render(plan, "txt").decode()
assert check(plan)
assert set(formats()) == {"docx", "odt", "pdf", "txt"}
for name in ("docx", "odt"):
    said = ""
    try:
        render(plan, name)
    except RenderingError as error:
        said = str(error)
    assert f"khcn[{name}]" in said, said
khcn = subprocess.run([Path(sys.executable).parent / "khcn"], capture_output=True, text=True)
assert khcn.returncode == 2, khcn
assert "khcn[cli]" in khcn.stderr, khcn
print("the plain wheel works, and names the extras that it lacks")
