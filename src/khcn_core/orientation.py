"""How a page lies."""

import enum


class Orientation(enum.Enum):
    """Upright or across."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
