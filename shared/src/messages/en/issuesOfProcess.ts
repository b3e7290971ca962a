/** What stands against the set-up of a process and its timeline. */
export const issuesOfProcess = {
  "issue.pressed_with_other_content":
    "This was sent before with other content, and that was done. What came now changed nothing. Check what is there, then send it anew.",
  "issue.process_title_missing": "Enter the name of the process.",
  "issue.member_name_missing": "Enter the name of the member.",
  "issue.member_level_missing": "Choose the level of the member.",
  "issue.plan_start_missing": "Enter the day the plan begins, for example 01/01/2027.",
  "issue.plan_end_missing": "Enter the day the plan ends, for example 31/12/2030.",
  "issue.mandate_missing": "Choose what a result of the forum is.",
  "issue.quorum_number_wrong": "The number of members must be a whole number of at least 1.",
  "issue.time_zone_unknown": "Choose a time zone from the list.",
  "issue.plan_ends_before_start": "The end of the plan must be after its start, {start}.",

  "issue.activity_what_missing": "Enter what is done.",
  "issue.activity_start_missing": "Enter the first day.",
  "issue.activity_end_missing": "Enter the last day.",
  "issue.activity_ends_before_start": "The last day must not be before the first day, {start}.",
  "issue.deadline_before_start": "The plan is due after its development begins, {start}.",
  "issue.template_no_room":
    "From {start} to {deadline} there are {days, plural, one {# day} other {# days}}; the windows together need {needed}. Move one of the two dates.",
  "issue.timeline_empty": "Add an activity before the timeline is published.",
  "issue.timeline_unchanged": "The timeline is public as it stands.",
  "issue.jurisdictions_of_national": "A national plan names no jurisdictions. Take them out.",
  "issue.jurisdictions_too_many":
    "A joint plan has at most {most} jurisdictions; there are {count} here. Take some out.",
  "issue.jurisdiction_name_missing": "Enter the name of each jurisdiction.",
  "issue.jurisdiction_twice": "Two jurisdictions have the same name. Change one of them.",
} as const;
