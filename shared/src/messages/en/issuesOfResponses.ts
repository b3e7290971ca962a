/** What stands against a response, its categories and its release. */
export const issuesOfResponses = {
  "issue.element_missing":
    "{element, select, inputCollected {Say what was received.} howConsidered {Say how it was considered.} howInfluenced {Say how it influenced the outcome.} includedAndWhy {Say what was included or not, and why.} other {Say how it will be considered beyond this plan. “Not further considered” is an answer.}}",
  "issue.amendment_names_no_change": "Say what was changed: give the words after the change (rule R2).",
  "issue.rejection_without_reason": "Choose at least one reason for not including it (rule R3).",
  "issue.inclusion_names_nothing": "Name the theme or the commitment that it went into (rule R4).",
  "issue.departs_from_decision":
    "The outcome differs from decision {decision, number}. Give the reasons for it (rule R5).",
  "issue.without_response":
    "{count, plural, =0 {Everything has a response.} one {# contribution or proposal has no response: {first} (rule R1).} other {# contributions or proposals have no response, first {first} (rule R1).}}",
  "issue.approved_already": "{reference}: you have approved this response already.",
  "issue.bloc_approved_already":
    "{reference}: a co-chair of your bloc has approved this response. The other bloc approves next.",
  "issue.response_changed_since":
    "A response was changed while you read. Look at its new words, then approve.",
  "issue.response_thing_twice": "{reference} stands in the list twice.",
  "issue.response_thing_unknown": "Nothing with the reference {reference} can be answered.",
  "issue.response_theme_unknown": "The theme does not exist any more. Choose another one.",
  "issue.response_commitment_unknown": "A commitment that is named does not exist.",
  "issue.response_decision_unknown": "There is no decision {decision, number} in the log.",
  "issue.response_unknown":
    "{count, plural, =0 {All responses exist.} one {# response does not exist any more.} other {# responses do not exist any more.}}",
  "issue.response_not_drafted": "The response to {reference} is approved or published already.",
  "issue.response_approver_without_bloc": "Only the co-chair of a bloc approves responses.",
  "issue.response_forum_approves": "This process has a forum: its co-chairs approve responses.",
  "issue.form_being_made": "This form of the last release is being made. It stands ready in a minute.",
  "issue.form_failed":
    "This form of the last release could not be made. The data stand in response.csv and response.json.",
  "issue.category_without_outcome": "“{category}” has no outcome yet.",
  "issue.category_without_reasons": "Say what is proposed for “{category}”, and why.",
  "issue.juncture_without_summary":
    "{juncture, select, themes {No summary of major categories has been published (juncture: scope of themes, rule T19).} other {No summary of proposed commitments has been published (juncture: proposals, rule T19).}}",
  "issue.categories_without_outcome":
    "{count, plural, =0 {Every category has an outcome.} one {# {juncture, select, themes {major category has} other {proposed commitment has}} no outcome in the published summary: {first} (rule T19).} other {# {juncture, select, themes {major categories have} other {proposed commitments have}} no outcome in the published summary, first {first} (rule T19).}}",
  "issue.response_not_described":
    "The plan does not describe how contributors were answered: write it under “development process” (rule R6).",
  "issue.nothing_to_release":
    "No approved response of a public contribution or proposal waits for publication.",
  "issue.numbers_unreadable":
    "{count, plural, =0 {All can be read.} one {This is no number: {references}.} other {These are no numbers: {references}.}}",
  "issue.numbers_unknown":
    "{count, plural, =0 {All are known.} one {No contribution or proposal has this number: {references}.} other {No contribution or proposal has these numbers: {references}.}}",
  "issue.numbers_double":
    "{count, plural, =0 {None is named twice.} one {Named twice: {references}.} other {Named twice: {references}.}}",
  "issue.numbers_answered":
    "{count, plural, =0 {None has a response.} one {Has a response already: {references}.} other {Have a response already: {references}.}}",
  "issue.numbers_too_many": "Only the first {most, number} are taken: more are not answered in one go.",
} as const;
