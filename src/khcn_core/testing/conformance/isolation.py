"""A file follows from the document and the options, and from nothing else."""

from khcn_core.testing.conformance.samples import WHOLE
from khcn_core.testing.conformance.subject import Subject, see
from khcn_core.testing.conformance.watching import watched_access, watched_surroundings


def no_network_and_no_files(subject: Subject) -> None:
    """See that no socket, process or file is opened, but what belongs to an imported package."""
    with watched_access() as reached:
        fault: Exception | None = None
        try:
            subject.render(WHOLE)
        except AssertionError as error:
            fault = error
    see(
        that=not reached,
        otherwise=f"render reaches outside the document and its package: {_listed(reached)}",
    )
    if fault:
        raise fault


def no_clock_and_no_environment(subject: Subject) -> None:
    """See that neither the time nor a variable of the environment is asked for."""
    subject.render(WHOLE)  # what is imported late may look at them; what is drawn may not
    with watched_surroundings() as asked:
        subject.render(WHOLE)
    see(that=not asked, otherwise=f"render asks for {_listed(asked)}")


def _listed(found: list[str]) -> str:
    return ", ".join(dict.fromkeys(found))
