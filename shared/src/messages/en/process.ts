export const process = {
  "process.overview.contributions":
    "{count, plural, =0 {No contribution has come in yet.} one {# contribution has come in.} other {# contributions have come in.}}",
  "process.overview.proposals":
    "{count, plural, =0 {No proposal has been made yet.} one {# proposal: {discussed} in discussion, {shortlisted} shortlisted.} other {# proposals: {discussed} in discussion, {shortlisted} shortlisted.}}",
  "process.overview.commitments":
    "{count, plural, =0 {No draft has been opened yet.} one {# draft, {inPlan} in the plan.} other {# drafts, {inPlan} in the plan.}}",
  "process.overview.ballots":
    "{count, plural, =0 {No ballot is open.} one {# ballot is open.} other {# ballots are open.}}",
  "process.overview.public": "Public page of this process",
} as const;
