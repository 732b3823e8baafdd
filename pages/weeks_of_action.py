"""Weeks of action: every operation, one told whole, Op Driven, Operation Sceptre, shops, schools and other subjects."""

from pages.exhibits import (
    county_lines_weeks,
    hotspot_hours_2025,
    operations_timeline,
    sceptre_2021_11_routes,
    sceptre_reports,
    school_visits,
    seized_then_where,
    ten_weeks_results,
    test_purchases,
)
from pages.exhibits.operation_lists import by_subject, lede, of_scheme, operations, other_subjects, subjects
from pages.exhibits.operations import national, operation
from pages.exhibits.records import gaps
from pages.outlets.added_up import added_up
from pages.outlets.blocks import asked, choose, head, markup, section, show, told

TEN_WEEKS, DRIVEN = "ten-weeks-2023", "op-driven-northampton-2023-09"

head("Weeks of action", lede())
markup("weeks_contents.html")
show(ten_weeks_results.EXHIBIT)

section("Every operation, one subject at a time")
subject_of = {one.operation_id: one.subject for one in operations()}
subject = choose("Subject", subjects(), "subject", instead=subject_of.get(asked("operation") or ""))
show(operations_timeline.EXHIBIT, level=3, subject=subject)
labels = {one.operation_id: one.label for one in reversed(by_subject()[subject])}
chosen = choose("Operation", labels, "operation", first=TEN_WEEKS if TEN_WEEKS in labels else None)
markup("operation.html", operation=operation(chosen))
markup("added_up.html", added=added_up(chosen))

markup("op_driven.html", ten_weeks=operation(TEN_WEEKS), week=operation(DRIVEN))

section("Operation Sceptre, the weeks against knife crime")
show(sceptre_reports.EXHIBIT, level=3)
markup("sceptre_rounds.html", rounds=of_scheme("Operation Sceptre"))
show(sceptre_2021_11_routes.EXHIBIT, level=3)
told("contained.html", seized_then_where.EXHIBIT, level=3, **seized_then_where.told())

section("Shops, schools and patrols")
for exhibit in (test_purchases, school_visits, hotspot_hours_2025):
    show(exhibit.EXHIBIT, level=3)

markup("other_subjects.html", subjects=other_subjects())
show(county_lines_weeks.EXHIBIT, level=3)
markup("weeks_foot.html", gaps=gaps("weeks_of_action"), national=national())
