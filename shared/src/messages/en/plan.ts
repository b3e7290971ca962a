/** The action plan: assembling, its texts, endorsement, filing, its public page. */
export const plan = {
  "plan.part.introduction": "Introduction",
  "plan.part.efforts_to_date": "Efforts to date",
  "plan.part.development_process": "How the plan was developed",
  "plan.part.strategic_vision": "Strategic vision",
  "plan.part.commitments": "Commitments",
  "plan.part.annex": "Annex: responses to contributions",
  "plan.vision.A": "A Date submitted",
  "plan.vision.B1": "B.1 End of term of the current administration, {jurisdiction}",
  "plan.vision.B2": "B.2 End of the action plan period",
  "plan.vision.noElections": "No elections",
  "plan.endorsement.signed": "Signed by {signer}, {date}.",
  "plan.endorsement.also": "The same person signs for: {organisations}.",
  "plan.approval.by": "{bloc}: {name}, {date}",

  "plan.public.area": "Plan",
  "plan.public.title": "Action plan",
  "plan.public.none": "No version of the plan is public yet. It stands here once it is sent for endorsement.",
  "plan.public.parts": "Parts",
  "plan.public.commitment": "Commitment {place, number}: {title}",
  "plan.public.own": "Page of this commitment",
  "plan.public.decision": "Decision {no, number} included it",
  "plan.public.inPlan": "In the whole plan",
  "plan.public.draftVersion": "Version {n, number} that was voted on",
  "plan.public.endorsing": "Version {n, number} of the draft plan, sent for endorsement. It is not final.",
  "plan.public.final": "Version {n, number} is final. It is not filed yet.",
  "plan.public.filed": "Filed on {date}",
  "plan.public.period": "From {from} to {to}",
  "plan.public.permanent": "Permanent address of this version",
  "plan.public.madeFinal": "Final by decision {no, number}, {date}",
  "plan.public.hash": "Hash {root}, entry {entry, number} of the decision log",
  "plan.public.response": "Responses to all contributions and proposals",
  "plan.public.release": "Release {no, number}",
  "plan.public.noRelease": "No response had been published when this version was frozen.",
  "plan.public.contributions": "All contributions",
  "plan.public.endorsements": "Endorsed by",
  "plan.public.noEndorsement": "Nobody has endorsed this version yet.",
  "plan.public.approvals": "Approved by the co-chairs",
  "plan.public.versionTitle": "{title}, version {n, number}",
  "plan.letter.subject": "{process}: you are asked to endorse the action plan",
  "plan.letter.text":
    "Version {n, number} of the action plan of {process} is sent for endorsement. Read it here: {link}\n\nTell the secretariat whether your organisation endorses it, and who signs for it.",
  "plan.log.final": "The action plan {title} is final: version {n, number}",
  "plan.log.wording": "{title}, version {n, number}, hash {root}",

  "issue.plan_not_frozen": "No version of the plan is frozen yet. Freeze one first.",
  "issue.plan_sent_already": "This version has been sent for endorsement already.",
  "issue.plan_not_sent": "Send the frozen version for endorsement first.",
  "issue.plan_final_already": "The plan is final. Freeze a new version to change it.",
  "issue.plan_not_final": "The plan is filed after it has become final.",
  "issue.plan_version_changed":
    "You read version {seen, number}; version {n, number} has been frozen since. Read that one.",
  "issue.plan_approved_already": "You have signed this version already.",
  "issue.plan_bloc_approved_already":
    "A co-chair of your bloc has signed this version. The other bloc signs next.",
  "issue.plan_not_approved": "You have not signed this version.",
  "issue.plan_not_open_for_endorsement": "Endorsements are recorded once a version is sent for endorsement.",
  "issue.endorsement_organisation_missing": "Enter the name of the organisation.",
  "issue.endorsement_signer_missing": "Enter who signs for it.",
  "issue.endorsed_already": "{organisation} has endorsed this version already.",
  "issue.endorsement_in_future": "The day of signing is still to come. Enter the day it was signed.",
  "issue.endorsement_before_version":
    "It was signed before this version was frozen. A changed version needs a fresh endorsement (rule 6.3).",
  "issue.endorsement_withdrawn_already": "This endorsement was withdrawn already.",
  "issue.plan_without_commitments":
    "No decision has included a commitment yet. A plan has at least one (rule 6.2).",
  "issue.plan_places_missing":
    "{count, plural, =0 {Every commitment has its number.} one {Commitment {n, number} has no number in the plan: set the order.} other {# commitments have no number in the plan: set the order.}}",
  "issue.plan_places_gap": "The numbers of the commitments do not run from 1: set the order.",
  "issue.plan_commitment_incomplete":
    "Commitment {n, number}, {title}: {count, plural, =0 {nothing is missing} one {# thing is missing or wrong} other {# things are missing or wrong}} in the included version ({rules}).",
  "issue.plan_commitment_unanswered":
    "Commitment {n, number}, {title}: a contribution linked to it has no response (rule V12).",
  "issue.plan_commitments_changed":
    "The included commitments are no longer those of the frozen version. Freeze the plan again.",
  "issue.plan_text_missing":
    "{kind, select, introduction {The introduction} efforts_to_date {The part on efforts to date} development_process {The part on the development process} other {The strategic vision}} is not written yet.",
  "issue.plan_field_missing": "Strategic vision, field {id}: nobody has filled it in.",
  "issue.plan_text_of_local": "Only a local plan has a strategic vision.",
  "issue.plan_period_missing": "Set the first and the last day of the plan.",
  "issue.plan_term_missing":
    "Say when the term of the administration ends, or that there are no elections (field B.1).",
  "issue.plan_ends_too_late":
    "The plan ends on {end}. It may run to {last}, two months before the term of {jurisdiction} ends (rule T21).",
  "issue.plan_period_length":
    "Without elections a plan runs one to four years; this one runs from {start} to {end} (rule T22).",
  "issue.plan_without_endorsement":
    "No non-governmental stakeholder has endorsed this version. A local plan needs at least one (field H).",
  "issue.plan_bloc_not_approved":
    "The co-chair of {bloc, select, government {the government} other {civil society}} has not signed this version.",
  "issue.plan_annex_behind":
    "{named, plural, =0 {The version names no release of responses} other {The version names releases up to {named, number}}}; release {last, number} has been published since.",
  "issue.plan_is_filed": "The plan is filed: it cannot be changed here any more.",
} as const;
