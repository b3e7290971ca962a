export const responses = {
  "responses.suggest.received":
    "Received on {date} {channel, select, online_form {by the online form} survey {in a survey} meeting {at a meeting} webinar {at a webinar} email {by e-mail} post {by post} telephone {by telephone} wiki {on a wiki} social_media {on social media} comment_on_draft {as a comment on a draft} agency_call {by the call of an agency} irm_recommendation {as a recommendation of the IRM} other {by another channel}}.",
  "responses.suggest.proposal": "Proposal {reference}: {title}.",
  "responses.suggest.many":
    "{count, plural, =0 {No contribution} one {# contribution} other {# contributions}}, received between {from} and {to}.",
  "responses.suggest.manyProposals":
    "{count, plural, =0 {No proposal was made} one {# proposal was made} other {# proposals were made}}.",
  "responses.suggest.discussed": "Discussed as proposal {reference}.",
  "responses.suggest.discussedIn": "Discussed as proposal {reference} in the group {group}.",
  "responses.suggest.jointly":
    "Both co-chairs decided on it together on {date} (decision {decision, number}).",
  "responses.suggest.ballot":
    "Ballot {no, number} on {date}: {for, number} for, {against, number} against, {abstain, number} abstained. {result, select, passed {It passed.} other {It did not pass.}}",
  "responses.suggest.stands": "It stands in commitment {n, number} “{title}”, version {version, number}.",
  "responses.suggest.changedNothing": "No text of the plan was changed by it.",
  "responses.suggest.inPlan":
    "Commitment {n, number} “{title}” is in the plan by decision {decision, number}.",
  "responses.suggest.against": "Commitment {n, number} “{title}” did not pass (decision {decision, number}).",
  "responses.suggest.vetoed": "Commitment {n, number} “{title}” was vetoed (decision {decision, number}).",
  "responses.suggest.notShortlisted":
    "Proposal {reference} was not shortlisted (decision {decision, number}).",
  "responses.suggest.notShortlistedWhy":
    "Proposal {reference} was not shortlisted (decision {decision, number}). Reasons: {reasons}",

  "responses.release.title": "Responses, release {number, number}",
  "responses.letter.subject": "{process}: your contribution {reference} has a response",
  "responses.letter.text":
    "Your contribution {reference} to “{process}” has a published response. Read it here:\n\n{link}\n",
} as const;
