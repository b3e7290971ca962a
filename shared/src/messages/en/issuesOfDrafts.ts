/** What stands against an act on proposals, drafts, problem sheets and what is said about them. */
export const issuesOfDrafts = {
  "issue.proposal_decided": "{reference} is decided. Put it back in discussion with reasons first.",
  "issue.proposal_already_discussed": "{reference} is in discussion already.",
  "issue.proposal_not_discussed": "{reference} has not been discussed yet. Put it in discussion first.",
  "issue.proposal_not_shortlisted":
    "{reference} is not shortlisted. A draft is opened from a shortlisted proposal.",
  "issue.proposal_has_commitment": "A commitment has been opened from {reference} already.",
  "issue.proposal_in_ballot":
    "{reference} is put to ballot {no, number}. Nothing of it changes until the ballot is over.",
  "issue.proposal_has_joint_decision":
    "A decision on {reference} waits for a co-chair. It must be signed or taken back first.",
  "issue.reasons_missing": "Give the reasons. They are published with the decision.",
  "issue.contribution_unknown": "No contribution has the reference {reference}.",
  "issue.contribution_hidden": "{reference} is hidden and cannot be a source.",
  "issue.joint_decision_over": "This decision is signed by both or taken back already.",
  "issue.signer_without_bloc": "Only the co-chair of a bloc signs.",
  "issue.signed_already": "You have signed. The co-chair of the other bloc signs next.",
  "issue.bloc_has_signed": "Your bloc has signed. The co-chair of the other bloc signs next.",
  "issue.draft_locked": "The draft is locked: {reason}",
  "issue.names_full": "At most {most, number} moments of a text bear a name. Take one away first.",
  "issue.draft_locked_already": "The draft is locked already.",
  "issue.draft_is_filed": "The draft was filed with the plan and stays locked.",
  "issue.draft_needs_no_ballot":
    "No ballot waits for this draft: it is in one already, in the plan or withdrawn.",
  "issue.draft_ready_already": "The draft is marked ready already.",
  "issue.draft_not_ready": "The draft is not marked ready.",
  "issue.draft_not_locked": "The draft is not locked.",
  "issue.passage_gone": "These words no longer stand in the draft. Select the passage again.",
  "issue.field_empty": "Field {no, number} is empty.",
  "issue.goal_without_words":
    "Field {no, number} names a goal. Write below it how the commitment serves that goal.",
  "issue.field_too_long":
    "Field {no, number} has {characters, plural, one {# character} other {# characters}}; {most, number} are allowed.",

  "issue.comment_empty": "Write the comment.",
  "issue.comment_long": "A comment has at most {most, number} characters. Shorten it.",
  "issue.thread_full": "This thread has {most, number} comments. Go on in a new one.",
  "issue.threads_full": "This text has {most, number} threads. Go on in one of them.",
  "issue.said_too_much":
    "What you have said on this text has {most, number} letters: it can’t hold more of one person. Change a comment, or say it elsewhere.",
  "issue.discussion_full": "All that is said on this text has {most, number} letters: it can’t hold more.",
  "issue.comment_of_another": "Only its author changes a comment.",
  "issue.comment_taken_back": "This comment has been taken back.",
  "issue.thread_resolved": "This thread has been resolved by now.",
  "issue.thread_open": "This thread is open already.",
  "issue.resolution_reason_missing": "Enter why the comment is not taken up.",
  "issue.suggestion_needs_fate": "A suggestion is accepted, rejected or withdrawn.",
  "issue.suggestion_of_another": "Only its author withdraws a suggestion, or brings it back.",
  "issue.suggestion_accepted": "These words have been accepted. Take the acceptance back instead.",
  "issue.suggestion_not_accepted": "This suggestion has not been accepted.",
  "issue.suggestion_reason_missing": "Give the reason: the suggestion answers a contribution.",
  "issue.suggestion_passage_changed":
    "The passage says something else by now. See what stands there, and accept with changes.",
  "issue.suggestion_others_wrote":
    "Others changed the passage while you wrote. Nothing was sent: see what stands there now, then send.",
  "issue.suggestion_words_gone":
    "The words of this suggestion stand in the text no more. Place it at other words, or close it.",
  "issue.suggestion_reworded":
    "The suggestion was changed, or placed at other words, meanwhile. Read it anew, then decide.",
  "issue.suggestion_no_words": "These are no words that a text can hold.",
  "issue.suggestion_long": "A suggestion has at most {most, number} characters. Shorten it.",
  "issue.suggestion_needs_passage": "Select the words that others are suggested for.",
  "issue.suggestion_in_ballot":
    "This suggestion is before the forum in ballot {no}. Nobody else decides on it until the ballot is over.",
  "issue.suggestion_of_network":
    "This text is the network's own: its members decide on the suggestion, and the forum does not.",
  "issue.suggestion_decided_by_ballot":
    "Ballot {no} decided on this suggestion, and that stays. Suggest other words, and the forum can decide on those.",
  "issue.suggestion_to_be_placed":
    "Ballot {no} decided on this suggestion. An editor puts its words into the text.",
  "issue.suggestion_same": "These words stand there already. Change them.",
  "issue.text_does_not_hold":
    "{what, select, letters {The text can't take this: all its fields together would become longer than a text may be. Shorten it first.} paragraph {The text can't take this: one of its paragraphs would become longer than a paragraph may be.} nodes {The text can't take this: it would have more paragraphs, rows and cells than a text may have.} formats {The text can't take this: it would have more bold words, links and the like than a text may have.} marks {The text can't take this: it would have more comments on its words than a text may have.} places {The text can't take this: its tables would have more cells than a text may have.} at_once {This is too much to be changed at once, and nothing was changed. Do it in parts, a field or a few paragraphs at a time.} other {The text can't take this: its words, tables or comments would become more than a text may have.}}",
  "issue.suggestion_does_not_fit":
    "These words need other blocks than the passage has: keep its headings and lists, or select whole paragraphs.",
  "issue.thread_has_no_passage": "This thread is on a field or the whole text, not on words.",
  "issue.mention_cannot_read": "{name} cannot read this text. Take the name out.",

  "issue.score_missing": "Score every criterion, or none.",
  "issue.score_of_other_set": "This criterion is not on the score sheet.",
  "issue.score_off_scale": "A score is a whole number from {least, number} to {most, number}.",
  "issue.scores_given": "Somebody has scored: the criteria stay as they are.",
  "issue.solution_chosen":
    "The group has said whether it selects this solution: its scores stay as they are.",
  "issue.solution_reasons_missing": "Enter the reasons.",
  "issue.solution_unnamed": "Give the solution a name in the sheet first.",
} as const;
