"""Elements as text. What stands in a document is escaped here and nowhere else."""

from html import escape


def element(tag: str, inner: str, **attributes: object) -> str:
    """Return an element around markup: `class_` is its class, `aria_label` is `aria-label`."""
    return f"<{tag}{_written(attributes)}>{inner}</{tag}>"


def void(tag: str, **attributes: object) -> str:
    """Return an element that has no inside."""
    return f"<{tag}{_written(attributes)}/>"


def said(tag: str, text: str, **attributes: object) -> str:
    """Return an element that holds a text of the document."""
    return element(tag, escape(text), **attributes)


def line(tag: str, text: str, kind: str, **attributes: object) -> str:
    """Return one line of the document; a line without text does not stand on the paper."""
    return said(tag, text, class_=kind, **attributes) if text else ""


def _written(attributes: dict[str, object]) -> str:
    """Return attributes as markup, without those that are None."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
