create table progress_rules (
    indicator_id varchar primary key references indicators (indicator_id),
    test varchar not null check (test in ('rate_ratio', 'none')),
    baseline_start date,
    baseline_end date,
    direction varchar not null check (direction in ('down', 'up', 'not stated')),
    rule varchar not null,
    why_no_test varchar,
    owner_role varchar,
    next_release date,
    set_on date not null,
    check ((test = 'rate_ratio') = (baseline_start is not null)),
    check ((baseline_start is null) = (baseline_end is null)),
    check ((test = 'none') = (why_no_test is not null)),
    check (baseline_end > baseline_start)
);

comment on table progress_rules is 'How each indicator is judged: one rule an indicator, written down before the figures it will judge.';
comment on column progress_rules.indicator_id is 'The indicator; see indicators.';
comment on column progress_rules.test is 'rate_ratio: the ratio of the latest full year after the launch to the baseline, with its exact interval widened by the spread of the series, level 0.05 shared among the verdicts of the page. none: no test can be made.';
comment on column progress_rules.baseline_start is 'First day of the baseline the rule names. Empty where there is no test.';
comment on column progress_rules.baseline_end is 'Last day of the baseline, before the launch of 6 March 2024, so that no period straddles it. Where this year is not held, the latest year before it is shown and said to be so, and no verdict is given.';
comment on column progress_rules.direction is 'Which way would be better: down, up or not stated. It does not decide the verdict.';
comment on column progress_rules.rule is 'The rule in words.';
comment on column progress_rules.why_no_test is 'Why no test can be made. Empty where there is one.';
comment on column progress_rules.owner_role is 'Role of whoever answers for the rule. Empty until the partnership sets it.';
comment on column progress_rules.next_release is 'Day of the next official release the rule waits for. Empty until somebody sets it.';
comment on column progress_rules.set_on is 'Day the rule was written down. A change of a rule is a new day and an entry in the register.';
