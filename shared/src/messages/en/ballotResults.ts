/** How a ballot ended: its result, the arithmetic, a veto, what a secret one tells. */
export const ballotResults = {
  "ballots.secret.title": "Secret ballot",
  "ballots.secret.progress.fewer_than_half": "Fewer than half have voted.",
  "ballots.secret.progress.half_or_more": "Half or more have voted.",
  "ballots.secret.until": "Who has voted and how many are told after closing, how each voted never.",
  "ballots.secret.totals.counts": "For {for}, against {against}, abstained {abstain}.",
  "ballots.secret.totals.consensus": "Agreed {for}, objected {against}, stood aside {abstain}.",
  "ballots.secret.voted": "Who voted",
  "ballots.secret.reasons": "Reasons, without names and in the order of the alphabet",
  "ballots.secret.uncounted": "Without a quorum nobody looked into the votes. They are deleted.",
  "ballots.secret.paper":
    "{votes, plural, one {# of the votes was on paper} other {# of the votes were on paper}}, counted by {names}.",

  "ballots.result.title": "Result",
  "ballots.result.not_quorate":
    "No decision: {present, plural, one {# of {seats} members took part} other {# of {seats} members took part}} and {needed} are needed. The question can be put again.",
  "ballots.result.void": "This ballot is void. Reason: {reason}",
  "ballots.result.withdrawn": "This ballot was withdrawn before it was opened. Reason: {reason}",
  "ballots.result.decided": "Decided by the forum.",
  "ballots.result.recommended": "Recommended by the forum. The government decides and says why.",
  "ballots.result.decision": "Decision {no}",
  "ballots.result.effect.waiting": "The effect follows in a moment.",
  "ballots.result.effect.done": "The effect has been carried out.",
  "ballots.result.effect.to_be_placed": "An editor still has to place the words.",
  "ballots.place.open": "Open the place in the text",
  "ballots.place.done": "The words stand in the text now",
  "ballots.result.effect.veto": "It takes effect when the time for a veto is over.",
  "ballots.result.effect.vetoed": "It does not take effect.",
  "ballots.result.effect.none": "Nothing changes by this result.",
  "ballots.steps": "Arithmetic, step by step",
  "ballots.step.seats_filled":
    "{seats, plural, one {Seat filled: #.} other {Seats filled: #.}} {recused, plural, =0 {Nobody is recused.} one {# is recused.} other {# are recused.}}",
  "ballots.step.present_quorum_met":
    "Present {present}, quorum {needed}: met. {oneName}: {one}, {otherName}: {other}.",
  "ballots.step.present_quorum_not_met":
    "Present {present}, quorum {needed}: not met. {oneName}: {one}, {otherName}: {other}.",
  "ballots.step.votes": "For {for}, against {against}, abstained {abstain}, present without a vote {silent}.",
  "ballots.step.stances":
    "Agreed {for}, objected {against}, stood aside {abstain}, present without a word {silent}.",
  "ballots.step.stances_of_bloc": "{blocName}: agreed {for}, objected {against}, stood aside {abstain}.",
  "ballots.step.votes_of_bloc": "{blocName}: for {for}, against {against}, abstained {abstain}.",
  "ballots.step.needed_majority": "More than half of {base} is {needed}: for {for}.",
  "ballots.step.needed_majority_of_bloc": "{blocName}: more than half of {base} is {needed}, for {for}.",
  "ballots.step.majority_in_bloc":
    "{blocName}: more than half are for it. Its figures are not told: they would show how members voted.",
  "ballots.step.no_majority_in_bloc":
    "{blocName}: not more than half are for it. Its figures are not told: they would show how members voted.",
  "ballots.step.majorities_not_told":
    "Not more than half of each bloc are for it. Which bloc lacks it is not told: it would show how members voted.",
  "ballots.step.needed_votes_cast": "More than half of {base} votes is {needed}: for {for}.",
  "ballots.step.needed_votes_at_meeting":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of {base} votes is {needed}: for {for}.",
  "ballots.step.needed_active_members":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of {base} members is {needed}: for {for}.",
  "ballots.step.needed_consensus":
    "At least one agrees and nobody objects: agreed {for}, objected {against}.",
  "ballots.step.passed": "Passed.",
  "ballots.step.not_passed": "Not passed.",
  "ballots.step.no_consensus": "No consensus.",
  "ballots.step.not_quorate": "Not quorate: no decision.",

  "ballots.veto.title": "Veto",
  "ballots.veto.open": "It may be vetoed until {when}. After that it takes effect.",
  "ballots.veto.open.who": "A co-chair records a veto, after the own bloc's rule.",
  "ballots.veto.unused": "It was not vetoed. The time ended on {date}.",
  "ballots.veto.given": "Vetoed by the bloc {bloc}, recorded by {name} on {date}.",
  "ballots.veto.given.member": "Vetoed by {member} of the bloc {bloc}, recorded by {name} on {date}.",
  "ballots.veto.rework": "The draft can be reworked and put again.",
  "ballots.veto.rework.way": "Open commitment {label}",
  "ballots.veto.member": "Whose veto it is",
  "ballots.veto.entry": "Entry {no} of the decision log",
  "ballots.veto.reason": "Why",
  "ballots.veto.lifting": "Which words would lift the veto",
  "ballots.veto.deadline": "An answer is expected by",
  "ballots.veto.next": "What happens next",
  "ballots.veto.reason.field":
    "{holder, select, member {Why this member vetoes it} other {Why the bloc vetoes it}}",
  "ballots.veto.lifting.field": "Which words would lift the veto",
  "ballots.veto.lifting.hint": "Name the field and the words, so that the group can rework them.",
  "ballots.veto.next.field": "What happens next",
  "ballots.veto.next.hint": "For example: the group meets both co-chairs in the week of 07/12.",
  "ballots.veto.deadline.field": "By when an answer is expected",
  "ballots.veto.record":
    "{holder, select, member {Record a veto of a member of your bloc} other {Record a veto of your bloc}}",
  "ballots.veto.record.hint":
    "It is public at once with your name, stands in the decision log and cannot be taken back. The draft goes back to its group.",
  "ballots.veto.act": "Record the veto",
  "ballots.mixed.title": "Consensus first, else a vote",
  "ballots.mixed.motion": "This is a motion: does the forum vote on the question? It decides nothing else.",
  "ballots.mixed.vote": "Dialogue was found to be exhausted, so it comes to a vote.",
  "ballots.mixed.vote.meetings":
    "{meetings, plural, =0 {Open to everybody since {date}.} one {On the agenda of # meeting; open to everybody since {date}.} other {On the agenda of # meetings; open to everybody since {date}.}}",
  "ballots.mixed.vote.objections":
    "{objections, plural, =0 {No objection was recorded.} one {# objection, answered.} other {# objections, all answered.}}",
  "ballots.mixed.vote.agreed": "Both co-chairs agreed.",
  "ballots.mixed.vote.motion": "A motion to vote passed: decision {no}.",
  "ballots.mixed.reasons": "Why it comes to a vote",
  "ballots.mixed.sought": "Consensus was sought in ballot {no}",
  "ballots.result.effect.voted": "Nothing was rejected. The question came to a vote.",
  "ballots.result.effect.dialogue": "Nothing is rejected. Dialogue goes on.",
  "ballots.result.effect.motion": "It decides only whether the forum votes on the question.",
} as const;
