"""The same as `fuzz_readers.py`, led by what the code does with its input; needs atheris.

    head -c 65536 /dev/urandom | split -b 4096 - SOME_FOLDER/
    python tests/fuzz/fuzz_guided.py -len_control=0 -max_total_time=600 SOME_FOLDER

Atheris is no dependency of the project; it is installed beside it for this.
"""

import random
import sys

import atheris
from hypothesis import given, settings
from hypothesis import strategies as st

with atheris.instrument_imports(
    include=["khcn_core.reading", "khcn_core.plain_text", "khcn_render_docx", "khcn_render_odt"]
):
    import fuzz_readers

    from khcn_core import loads, render
    from khcn_core.examples import example_text


PLAN = loads(example_text("xa-2027.yaml").encode(), "yaml")
PAPERS = {format: render(PLAN, format, data=False) for format in fuzz_readers.FORMATS}


@settings(database=None, deadline=None)
@given(st.sampled_from(fuzz_readers.FORMATS), st.randoms(use_true_random=False))
def one(format: str, chance: random.Random) -> None:
    """Damage one of the examples and read it."""
    paper = PAPERS[format]
    fuzz_readers.check(fuzz_readers.damaged(paper, chance), format, fuzz_readers.Figures())


if __name__ == "__main__":
    atheris.Setup(sys.argv, one.hypothesis.fuzz_one_input)
    atheris.Fuzz()
