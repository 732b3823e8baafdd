"""Who are the partners, and which of them must act by law?"""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import counted, number

DUTIES = {
    "specified_authority": "Specified authority",
    "relevant_authority": "Relevant authority",
    "other": "Works beside them",
}


def answer(rows: pd.DataFrame) -> Answer:
    """Partners by duty; a list says it best, so there is no chart."""
    rows = rows.assign(role=[DUTIES[duty] for duty in rows["duty"]])
    held = dict(zip(rows["duty"], rows["partners_with_this_duty"], strict=True))
    return Answer(
        title=f"{held['specified_authority']} of {len(rows)} partners hold the Serious Violence Duty by law",
        subtitle="Bodies named as partners in Northamptonshire, by their role under the Serious Violence Duty",
        takeaway=f"{counted(held['relevant_authority'], 'kind of body', 'kinds of body').capitalize()} (schools, "
        f"prisons and youth custody) are relevant authorities, to be involved. The other {number(held['other'])} "
        "work beside them. The commissioner's office brings the partners together.",
        alt=f"List of {len(rows)} partners: {held['specified_authority']} specified authorities, "
        f"{held['relevant_authority']} relevant authorities, {held['other']} others.",
        chart=None,
        cautions=("Being named as a partner does not show what a body has done.",),
        table=table(
            rows, partner="Partner", role="Role under the Duty", sector="Sector", duty_note="What was published"
        ),
    )


EXHIBIT = Exhibit(
    slug="partners",
    question="Who are the partners, and which of them must act by law?",
    query="partners_by_duty",
    answer=answer,
    pages=("strategy",),
)
