"""The members of a renderer, and what comes back from it."""

from khcn_core.rendering import shape_problems
from khcn_core.testing.conformance.samples import SHORT
from khcn_core.testing.conformance.subject import Subject, see


def the_object_has_the_shape_of_a_renderer(subject: Subject) -> None:
    """See that each member is there, of its type, and that options are declared well."""
    problems = shape_problems(subject.renderer)
    listed = "; ".join(problem.text("en") for problem in problems)
    see(that=not problems, otherwise=f"the object is no renderer: {listed}")


def render_returns_bytes(subject: Subject) -> None:
    """See that what comes back is `bytes`, not text and not a buffer."""
    data = subject.render(SHORT)
    see(
        that=type(data) is bytes,
        otherwise=f"render should return bytes; it returned {type(data).__name__}",
    )
