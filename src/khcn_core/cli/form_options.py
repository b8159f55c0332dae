"""The parameters of commands that begin something from a form."""

import click

from khcn_core.errors import CallError, InvalidValueError
from khcn_core.forms import forms
from khcn_core.messages import Language, message
from khcn_core.model import checked
from khcn_core.plan import Plan

_CODE = message("MÃ", "CODE")
_YEAR = message("NĂM", "YEAR")


def form_option(language: Language, *, multiple: bool) -> click.Option:
    """Make the option that names a form, or several in the order of the paper."""
    codes = ", ".join(form.code for form in forms())
    said = message(
        "Biểu mẫu cần dùng: {codes} (xem khcn new --forms).",
        "Form to use: {codes} (see khcn new --forms).",
        codes=codes,
    )
    if multiple:
        said = message(
            "Biểu mẫu cần dùng: {codes} (xem --forms); nêu được nhiều lần.",
            "Form to use: {codes} (see --forms); may be repeated.",
            codes=codes,
        )
    return click.Option(
        ["--form", "codes" if multiple else "code"],
        multiple=multiple,
        metavar=_CODE.text(language),
        help=said.text(language),
    )


def year_option(language: Language) -> click.Option:
    """Make the option that says which year is planned for."""
    said = message("Năm kế hoạch (năm N của biểu mẫu).", "Year to plan for (N in the forms).")
    return click.Option(
        ["--year"],
        callback=_fiscal_year,
        metavar=_YEAR.text(language),
        help=said.text(language),
    )


def _fiscal_year(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> int | None:
    if value is None:
        return None
    try:
        return int(checked(Plan, "fiscal_year", int(value) if value.isascii() else value))
    except (InvalidValueError, ValueError):
        raise CallError(
            message(
                "--year: “{value}” không phải năm viết như 2027",
                "--year: “{value}” is not a year such as 2027",
                value=value,
            )
        ) from None
