"""What kind of body an agency is, as its name tells."""

import re

from khcn_core.plan import Agency

_COMMITTEE = re.compile(r"(?:[UỦ][yỷ] ban nhân dân|UBND)\b", re.IGNORECASE)
_DEPARTMENT = re.compile(r"Sở\b", re.IGNORECASE)


def is_committee(agency: Agency) -> bool:
    """Tell whether it is a People's Committee, a collective; both Ủy and Uỷ are right."""
    return _COMMITTEE.match(agency.name) is not None


def is_department(agency: Agency) -> bool:
    """Tell whether it is a department of a province (sở), a body under a head."""
    return _DEPARTMENT.match(agency.name) is not None
