"""The forms that come with the package, each a file of data with placeholders for years.

`{N}` stands for the year that is planned for, `{N-1}` for the one before; as the year of a period
they become numbers. All else is the data of a table as it is written in a plan.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen

from khcn_core.codec.converter import make_converter
from khcn_core.errors import refusal
from khcn_core.plan import BudgetTable
from khcn_core.suggestions import did_you_mean

_YEAR = re.compile(r"\{N([+-][0-9])?\}")


@frozen(kw_only=True)
class FormTemplate:
    """A form: what it is called, who issued it, and the fiscal years that it is for.

    `last_year` is None while nothing is known to replace it.
    """

    code: str
    title: str
    source: str
    first_year: int
    last_year: int | None
    data: Mapping[str, Any] = field(repr=False, eq=False)

    @property
    def years(self) -> str:
        """The years in figures: "2018-2026", or "2026-" while it is in use."""
        return f"{self.first_year}-{self.last_year or ''}"

    def is_for(self, year: int) -> bool:
        """Whether plans for this fiscal year are made on the form."""
        return self.first_year <= year <= (self.last_year or year)


@cache
def forms() -> tuple[FormTemplate, ...]:
    """Return all forms, ordered by their codes."""
    folder = files("khcn_core.forms") / "data"
    texts = [file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".json")]
    return tuple(sorted((_read(json.loads(text)) for text in texts), key=lambda form: form.code))


def begin_table(code: str, year: int) -> BudgetTable:
    """Return the table of a form for plans of a fiscal year, with its lines and no figures.

    Raises `InvalidValueError` for an unknown code, and for a year that the form is not for.
    """
    form = _form(code)
    if not form.is_for(year):
        raise refusal(
            "biểu “{code}” ({source}) dùng cho kế hoạch các năm {years}, không dùng cho năm {year}",
            "form “{code}” ({source}) is for plans of the years {years}, not for {year}",
            code=code,
            source=form.source,
            years=form.years,
            year=year,
        )
    table: BudgetTable = make_converter().structure(_dated(form.data, year), BudgetTable)
    return table


def _read(data: Mapping[str, Any]) -> FormTemplate:
    table = data["table"]
    return FormTemplate(
        code=table["form"]["code"],
        title=data["title"],
        source=table["form"]["source"],
        first_year=data["first_year"],
        last_year=data["last_year"],
        data=table,
    )


def _form(code: str) -> FormTemplate:
    known = {form.code: form for form in forms()}
    if code not in known:
        raise refusal(
            "không có biểu “{code}”; có: {known}{hint}",
            "there is no form “{code}”, but: {known}{hint}",
            code=code,
            known=", ".join(known),
            hint=did_you_mean(code, known),
        )
    return known[code]


def _dated(data: Any, year: int) -> Any:
    """Return raw data with the years put in."""
    if isinstance(data, str):
        return _YEAR.sub(lambda found: str(year + int(found[1] or 0)), data)
    if isinstance(data, list):
        return [_dated(item, year) for item in data]
    if isinstance(data, dict):
        return {
            key: int(_dated(value, year)) if key == "year" else _dated(value, year)
            for key, value in data.items()
        }
    return data
