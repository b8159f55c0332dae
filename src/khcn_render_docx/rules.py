"""The straight lines under the motto, the agency's name and the subject.

Each is a drawing anchored in the line of text that it stands below, centred on its column, so
that no empty paragraph and no row of underscores is needed. Source: Nghị định 30/2020/NĐ-CP, Phụ
lục I, Mục II: the motto's line is as long as its text, the others a third to a half.
"""

from khcn_core.style import TextStyle
from khcn_core.type_metrics import ems
from khcn_render_docx.units import SINGLE_LINE, emu

NAMESPACES = (
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
WHOLE = 1.0
PART = 0.4

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)
_GAP = 2.5
_THICKNESS = 0.75


def rule(text: str, look: TextStyle, share: float, room: float, number: int) -> str:
    """Return a run that draws a line below the line of text it ends.

    The line is `share` of the text's width, which ends at `room` points; `number` tells the
    drawings of a document apart.
    """
    length = emu(share * min(ems(text, bold=look.bold) * look.size, room))
    below = emu(SINGLE_LINE * look.size * look.line_spacing + _GAP)
    extent = f'cx="{length}" cy="0"'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="line"><wp:posOffset>{below}</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Line {number}">{_DECORATIVE}</wp:docPr>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvCnPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{emu(_THICKNESS)}">'
        '<a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )
