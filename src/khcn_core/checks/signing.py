"""On which days a plan may have been signed: a partial date is an interval."""

import calendar
import datetime as dt

from attrs import frozen

from khcn_core.checks.findings import Severity
from khcn_core.dates import PartialDate
from khcn_core.plan import Plan


@frozen
class SigningDays:
    """The first and the last day that the date leaves open."""

    first: dt.date
    last: dt.date

    def severity_after(self, day: dt.date, certain: Severity) -> Severity | None:
        """Return how bad it is to sign after `day`: `certain`, a note if only some days do."""
        if self.first > day:
            return certain
        return Severity.NOTE if self.last > day else None

    def severity_before(self, day: dt.date, certain: Severity) -> Severity | None:
        """Return how bad it is to sign before `day`: `certain`, a note if only some days do."""
        if self.last < day:
            return certain
        return Severity.NOTE if self.first < day else None


def signing_days(plan: Plan) -> SigningDays | None:
    """Return the days on which the plan may have been signed; None if it has no date at all."""
    return days_of(plan.date) if plan.date else None


def days_of(date: PartialDate) -> SigningDays:
    """Return the days that a partial date may stand for."""
    first_month, last_month = date.month or 1, date.month or 12
    last_day = calendar.monthrange(date.year, last_month)[1]
    return SigningDays(
        dt.date(date.year, first_month, date.day or 1),
        dt.date(date.year, last_month, date.day or last_day),
    )
