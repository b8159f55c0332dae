"""See that the wheel works alone, and says what to install where an extra is missing.

python .ci/plain_install.py [EXTRA]...

The extras that are installed are named in the call; all others must be missed by name.
"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

from khcn_core import check, document_text, formats, lay_out, loads, render
from khcn_core.examples import example_text
from khcn_core.rendering import RenderingError, diagnoses

EXTRAS = set(sys.argv[1:])
PLAN = loads(example_text("huyen-2023"))
TEXT = document_text(lay_out(PLAN))


def core_works() -> None:
    """Read, check and print a plan as plain text."""
    assert "Tổng cộng:" in TEXT
    assert render(PLAN, "txt").decode()
    assert check(PLAN)
    assert set(formats()) >= {"docx", "odt", "txt"}


def draws_or_names_its_extra(format: str) -> None:
    """Draw the plan and read its text back, or say which extra that needs."""
    said = ""
    try:
        data = render(PLAN, format)
    except RenderingError as error:
        said = str(error)
    if format in EXTRAS:
        assert not said, said
        assert import_module(f"khcn_render_{format}").extract_text(data) == TEXT
    else:
        assert said.endswith(f"pip install 'khcn[{format}]'"), said


def doctor_agrees() -> None:
    """Find something wrong with those formats whose extra is missing, not with the others."""
    sick = {each.format for each in diagnoses() if each.problems}
    assert sick >= {"docx", "odt"} - EXTRAS, sick
    assert sick.isdisjoint({"txt", *EXTRAS}), sick


def command_line_runs_or_names_its_extra() -> None:
    """Call `khcn formats`, which needs an extra too."""
    khcn = [Path(sys.executable).parent / "khcn", "formats"]
    done = subprocess.run(khcn, capture_output=True, text=True)
    if "cli" in EXTRAS:
        assert (done.returncode, done.stderr) == (0, ""), done
        assert "docx\tkhcn\n" in done.stdout, done
    else:
        assert done.returncode == 2, done
        assert "khcn[cli]" in done.stderr, done


core_works()
for name in ("docx", "odt"):
    draws_or_names_its_extra(name)
doctor_agrees()
command_line_runs_or_names_its_extra()
print(f"with {', '.join(sorted(EXTRAS)) or 'no extra'} the wheel works, and names what it lacks")
