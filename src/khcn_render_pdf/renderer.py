"""The renderer that the entry point `pdf` of `khcn.renderers` names."""

from collections.abc import Mapping

from attrs import evolve, frozen

from khcn_core.document import Document
from khcn_core.rendering import Capability, Option, chosen, load_renderer
from khcn_render_pdf.conversion import printed
from khcn_render_pdf.office import find_office
from khcn_render_pdf.options import SOFFICE, TEMPLATE, THROUGH, TIMEOUT


@frozen
class PdfRenderer:
    """Draws a document as ODT or DOCX and lets LibreOffice print that: PDF/A-2b, tagged.

    Unlike the other formats this one runs a program of the machine, and its bytes differ from one
    time to the next: LibreOffice writes the time and an identifier into them.
    """

    suffix: str = ".pdf"
    media_type: str = "application/pdf"
    options: tuple[Option, ...] = (THROUGH, TEMPLATE, SOFFICE, TIMEOUT)
    capabilities: frozenset[Capability] = frozenset({Capability.PAGES, Capability.PROPERTIES})

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the whole file.

        The template goes to the format to print from. Raises `RenderingError` for an option that
        is unknown or cannot be, where that format refuses the template, where it or LibreOffice
        is missing, and where LibreOffice fails or takes too long.
        """
        choices = chosen("pdf", self.options, options)
        program = find_office(choices.text(SOFFICE.name))
        paper = load_renderer(choices.text(THROUGH.name))
        passed_on = {TEMPLATE.name: choices.file(TEMPLATE.name)}
        drawn = paper.render(evolve(document, attachment=None), passed_on)
        return printed(program, drawn, paper.suffix, choices.number(TIMEOUT.name))
