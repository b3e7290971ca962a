/** Windows and notices of 3.5, and how a process stands to them. */
export const checks = {
  "process.rule.T1": "Timeline published in advance",
  "process.rule.T2": "Draft commitments open for comments",
  "process.rule.T3": "Whole draft plan open for comments",
  "process.rule.T4": "Public updates",
  "process.rule.T5": "The forum meets, all through",
  "process.rule.T6": "The forum meets, while the plan is written",
  "process.rule.T18": "Length of co-creation",
  "process.rule.T21": "End of the plan and of the term",
  "process.rule.T22": "Period of the plan",
  "process.rule.T23": "Gap after the last plan",

  "process.source.T1": "Co-Creation guide, MR 3.1",
  "process.source.T2": "OGP toolkit, 6.1",
  "process.source.T3": "Co-Creation guide, 3.4",
  "process.source.T4": "OGP toolkit, 6.1; Local Handbook, Annex 4",
  "process.source.T5": "OGP toolkit, 4.1",
  "process.source.T6": "OGP toolkit, 6.1",
  "process.source.T18": "OGP toolkit, 6.3",
  "process.source.T21": "Local Handbook, 3.2",
  "process.source.T22": "Local Handbook, 3.2",
  "process.source.T23": "Local Handbook, 3.2 and 4.1",
  "process.source.Q7": "OGP toolkit, 5.4",
  "process.source.Q9": "OGP toolkit, 6.1",
  "process.source.Q10": "OGP toolkit, box 13",
  "process.source.toolkit_6_2": "OGP toolkit, 6.2",
  "process.source.toolkit_checklist": "OGP toolkit, checklist 2",
  "process.source.convention": "Convention; the sources are silent",

  "process.force.must": "Required",
  "process.force.should": "Recommended",
  "process.force.convention": "Usual; required of national members only",

  "process.checks": "Notices and windows",
  "process.checks.count": "{met} met, {due} due, {missed, plural, =0 {none missed} other {# missed}}",
  "process.checks.rule": "{force}. {source} ({rule})",

  "process.check.state.met": "Met",
  "process.check.state.due": "Due",
  "process.check.state.needs_more": "Falls short",
  "process.check.state.missed": "Missed",
  "process.check.state.unknown": "Not known yet",
  "process.check.lacks.start": "Set the day on which the development of the plan begins.",
  "process.check.lacks.deadline": "Set the day by which the plan is due.",
  "process.check.lacks.period": "Set the period of the plan in the settings.",
  "process.check.lacks.term": "Name the jurisdiction and the end of its term, or that it has no elections.",
  "process.check.T1.met":
    "Published on {on}: {days, plural, one {# day} other {# days}} before the start on {start}; {needed} are needed.",
  "process.check.T1.due": "Publish the timeline by {by}, {needed} days before the start on {start}.",
  "process.check.T1.more":
    "The start on {start} is {days, plural, one {# day} other {# days}} away and {needed} are needed. Published today, the start can be on {earliest}.",
  "process.check.T1.late":
    "Published on {on}, {days, plural, one {# day} other {# days}} before the start; {more} more are needed. Start on {earliest} or later.",
  "process.check.T1.missed":
    "Published on {on}, {days, plural, =0 {not before} one {# day before} other {# days before}} the start on {start}; {needed} were needed.",
  "process.check.T1.unpublished":
    "It was due on {by}. Development began on {start} and nothing is published.",
  "process.check.window.met":
    "{what}: {days, plural, one {# day} other {# days}}, {from} to {to}; {needed} are needed.",
  "process.check.window.more":
    "{what}: {days, plural, one {# day} other {# days}} and {needed} are needed. {more} more: until {until}.",
  "process.check.window.missed":
    "{what} was open {days, plural, one {# day} other {# days}}, {from} to {to}; {needed} were needed.",
  "process.check.window.none":
    "No round is planned. It opens by {by}, to last {needed} days before the plan is due on {deadline}.",
  "process.check.window.tooLate":
    "No round is planned. After {by} there are fewer than {needed} days before {deadline}.",
  "process.check.cadence.met":
    "At least every {months, plural, one {month} other {# months}}; the longest gap is {days, plural, one {# day} other {# days}}, {from} to {to}.",
  "process.check.cadence.due":
    "The last was on {from} and nothing is planned in time. The next is due by {by}.",
  "process.check.cadence.more":
    "Nothing is planned between {from} and {to}. One is needed by {by}, at least every {months, plural, one {month} other {# months}}.",
  "process.check.cadence.missed":
    "Nothing between {from} and {to}: {days, plural, one {# day} other {# days}}. One was due by {by}.",
  "process.check.T18.met":
    "{months, plural, one {# month} other {# months}}, {start} to {deadline}. At least {needed}; 6 to 9 are recommended.",
  "process.check.T18.more":
    "{months, plural, =0 {Less than a month} one {# month} other {# months}} and {needed} are recommended at least. Start by {latest}, or move the deadline.",
  "process.check.T18.missed":
    "{months, plural, =0 {Less than a month} one {# month} other {# months}}, {start} to {deadline}; at least {needed} are recommended.",
  "process.check.T21.met":
    "The plan ends on {end}; the last day that {name} may choose is {last}, two months before its term ends.",
  "process.check.T21.more":
    "The plan ends on {end}. The term of {name} ends on {term}, so the plan may run to {last}.",
  "process.check.T21.joint":
    "{name} finishes its own commitments by {last}, two months before its term ends on {term}.",
  "process.check.T22.met": "No elections: the plan runs {months} months; one to four years are allowed.",
  "process.check.T22.more": "No elections: the plan runs {months} months and one to four years are allowed.",
  "process.check.T23.met":
    "The last plan ended on {before}; this one is due on {deadline}, within four months.",
  "process.check.T23.due": "The last plan ended on {before}. The next is due by {by}.",
  "process.check.T23.more": "The last plan ended on {before}. Due on {deadline}, this one comes after {by}.",
  "process.check.T23.missed":
    "The last plan ended on {before}. This one was due by {by} and is planned for {deadline}.",
} as const;
