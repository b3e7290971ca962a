export const ballots = {
  "ballots.title": "Ballots",
  "ballots.empty":
    "No question has been put to a ballot yet. A ballot starts from a commitment or from proposals.",
  "ballots.empty.way": "Open the proposals",
  "ballots.row.mine": "Your vote: {mine}",
  "ballots.row.closed": "Closed on {date}",
  "ballots.mine.no_seat": "No seat in this ballot",
  "ballots.mine.recused": "Recused",
  "ballots.mine.waiting": "Waits for your vote",
  "ballots.mine.voted": "Recorded",
  "ballots.mine.not_voted": "Not voted",
  "ballots.state.draft": "Being prepared",
  "ballots.state.open": "Open",
  "ballots.state.passed": "Passed",
  "ballots.state.not_passed": "Not passed",
  "ballots.state.not_quorate": "No decision (quorum not met)",
  "ballots.state.void": "Void",
  "ballots.state.vetoed": "Vetoed",
  "ballots.state.in_veto_window": "Passed, a bloc may still veto",
  "ballots.no": "Ballot {no}",
  "ballots.version": "Version {n}",
  "ballots.version.hash": "Version {n}, {hash}",
  "ballots.read": "Read version {n}, {minutes, plural, one {# minute} other {# minutes}}",
  "ballots.quorum.sofar":
    "Quorum: {needed} of {seats} must take part. So far {present}, and at least one of each bloc is needed.",
  "ballots.byName": "By name",
  "ballots.live": "In a meeting",
  "ballots.asynchronous": "Over several days",
  "ballots.text": "The words voted on",
  "ballots.text.changed":
    "The draft has changed since this version was frozen. The vote is on the words shown here.",
  "ballots.contributions":
    "{count, plural, =0 {No contribution is linked.} one {Answers # contribution.} other {Answers # contributions.}}",

  "ballots.rule.majority":
    "Passes if more than half of those who take part vote for it: {needed} of {base}. {have, plural, =0 {Nobody has so far.} one {# has so far.} other {# have so far.}}",
  "ballots.rule.majority_of_votes_cast":
    "Passes if more vote for it than against it. For {have}, against {against} so far.",
  "ballots.rule.qualified.votes_at_meeting.two_thirds":
    "Passes if two-thirds of the votes for and against are for it: {needed} of {base}. {have, plural, =0 {None is so far.} one {# is so far.} other {# are so far.}}",
  "ballots.rule.qualified.votes_at_meeting.three_fifths":
    "Passes if three-fifths of the votes for and against are for it: {needed} of {base}. {have, plural, =0 {None is so far.} one {# is so far.} other {# are so far.}}",
  "ballots.rule.qualified.active_members.two_thirds":
    "Passes if at least {needed} of the {base} active members vote for it (two-thirds). {have, plural, =0 {Nobody has so far.} one {# has so far.} other {# have so far.}}",
  "ballots.rule.qualified.active_members.three_fifths":
    "Passes if at least {needed} of the {base} active members vote for it (three-fifths). {have, plural, =0 {Nobody has so far.} one {# has so far.} other {# have so far.}}",
  "ballots.rule.consensus":
    "Passes if at least one member agrees and nobody objects. {have, plural, =0 {Nobody has agreed so far.} one {# has agreed so far.} other {# have agreed so far.}}",
  "ballots.rule.title": "How it passes",
  "ballots.rule.source": "The rule as written: terms of reference, decision rule",
  "ballots.rule.name.majority": "More than half of those who take part (usual)",
  "ballots.rule.name.majority_of_votes_cast": "More votes for than against",
  "ballots.rule.name.two_thirds_meeting": "Two-thirds of the votes for and against",
  "ballots.rule.name.three_fifths_meeting": "Three-fifths of the votes for and against",
  "ballots.rule.name.two_thirds_members": "Two-thirds of all active members",
  "ballots.rule.name.three_fifths_members": "Three-fifths of all active members",
  "ballots.rule.name.consensus": "Consensus: nobody objects",
  "ballots.quorum.met": "Quorum {needed} of {seats}: met, {present} present.",
  "ballots.quorum.notMet":
    "Quorum {needed} of {seats}: not met, {present} present. Each bloc needs at least one.",
  "ballots.voted": "{voted} of {mayVote} have voted",
  "ballots.bloc.counts":
    "{label}: for {for}, against {against}, abstained {abstain}, {seats, plural, one {# seat} other {# seats}}",

  "ballots.vote.title": "Your vote",
  "ballots.vote.legend": "Your vote, for seat {no}",
  "ballots.vote.for": "For",
  "ballots.vote.against": "Against",
  "ballots.vote.abstain": "Abstain",
  "ballots.vote.agree": "I agree",
  "ballots.vote.stand_aside": "I stand aside",
  "ballots.vote.object": "I object",
  "ballots.vote.reason": "Reason",
  "ballots.vote.reason.hint": "Published with your name.",
  "ballots.vote.act": "Vote",
  "ballots.vote.change": "Change the vote",
  "ballots.vote.choose": "Choose one of the answers first.",
  "ballots.vote.recorded": "Your vote: {choice}, recorded {time}. You can change it until closing.",
  "ballots.vote.recordedClosed": "Your vote: {choice}, recorded {time}.",
  "ballots.vote.recused": "You are recused in this question and do not vote. Reason: {reason}.",
  "ballots.vote.noSeat": "Members with a seat vote. You can read the text, the rule and the result.",
  "ballots.vote.draft": "This ballot is not open yet.",
  "ballots.vote.absent": "The check-in list has you as absent. Say that you take part, then vote.",
  "ballots.vote.here": "I am in the room",
  "ballots.vote.remote": "I take part remotely",
  "ballots.vote.closing":
    "Closes in {seconds, plural, one {# second} other {# seconds}}. Nobody can stop it.",

  "ballots.roll.title": "Roll",
  "ballots.roll.seat": "Seat",
  "ballots.roll.member": "Member",
  "ballots.roll.presence": "Present",
  "ballots.roll.vote": "Vote",
  "ballots.roll.reason": "Reason",
  "ballots.roll.recused": "Recused: {reason}",
  "ballots.roll.caption": "{label}: seats, presence and votes",
  "ballots.roll.entered": "{choice}, entered by the secretariat",
  "ballots.roll.notVoted": "Not voted",
  "ballots.presence.in_person": "In the room",
  "ballots.presence.remote": "Remotely",
  "ballots.presence.by_substitute": "By substitute",
  "ballots.presence.absent": "Absent",
  "ballots.presence.mark": "Presence of {name}",
  "ballots.enter": "Enter a raised hand",
  "ballots.enter.for": "Vote of {name}",
  "ballots.enter.act": "Enter this vote",
  "ballots.enter.hint": "Marked on the result as entered by the secretariat.",

  "ballots.run.title": "Run this ballot",
  "ballots.run.open": "Open the ballot",
  "ballots.run.confirm": "Confirm question, rule and closing",
  "ballots.run.close": "Close the ballot",
  "ballots.run.close.awaited":
    "{count, plural, =0 {All present have voted: it closes at once.} one {# who is present has not voted: {names}. Closing starts a countdown of {seconds} seconds.} other {# who are present have not voted: {names}. Closing starts a countdown of {seconds} seconds.}}",
  "ballots.run.void": "Void the ballot",
  "ballots.run.void.hint": "The question can be put again. The reason is published.",
  "ballots.run.void.reason": "Reason",
  "ballots.run.unconfirmed": "Prepared by {name}. A co-chair confirms it before it opens.",
  "ballots.run.confirmed": "Confirmed by {name}.",

  "ballots.result.title": "Result",
  "ballots.result.passed": "Passed",
  "ballots.result.not_passed": "Not passed",
  "ballots.result.not_quorate":
    "No decision: {present, plural, one {# of {seats} members took part} other {# of {seats} members took part}} and {needed} are needed. The question can be put again.",
  "ballots.result.void": "This ballot is void. Reason: {reason}",
  "ballots.result.decided": "Decided by the forum.",
  "ballots.result.recommended": "Recommended by the forum. The government decides and says why.",
  "ballots.result.decision": "Decision {no}",
  "ballots.result.effect.waiting": "The effect follows in a moment.",
  "ballots.result.effect.done": "The effect has been carried out.",
  "ballots.result.effect.to_be_placed": "An editor still has to place the words.",
  "ballots.result.effect.none": "Nothing changes by this result.",
  "ballots.steps": "Arithmetic, step by step",
  "ballots.step.seats_filled":
    "{seats, plural, one {Seat filled: #.} other {Seats filled: #.}} {recused, plural, =0 {Nobody is recused.} one {# is recused.} other {# are recused.}}",
  "ballots.step.present_quorum_met":
    "Present {present}, quorum {needed}: met. Government {government}, civil society {nonGovernment}.",
  "ballots.step.present_quorum_not_met":
    "Present {present}, quorum {needed}: not met. Government {government}, civil society {nonGovernment}.",
  "ballots.step.votes": "For {for}, against {against}, abstained {abstain}, present without a vote {silent}.",
  "ballots.step.votes_of_bloc":
    "{bloc, select, government {Government} other {Civil society}}: for {for}, against {against}, abstained {abstain}.",
  "ballots.step.needed_majority": "More than half of {base} is {needed}: for {for}.",
  "ballots.step.needed_votes_cast": "More than half of {base} votes is {needed}: for {for}.",
  "ballots.step.needed_votes_at_meeting":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of {base} votes is {needed}: for {for}.",
  "ballots.step.needed_active_members":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of {base} members is {needed}: for {for}.",
  "ballots.step.needed_consensus":
    "At least one agrees and nobody objects: agreed {for}, objected {against}.",
  "ballots.step.passed": "Passed.",
  "ballots.step.not_passed": "Not passed.",
  "ballots.step.not_quorate": "Not quorate: no decision.",

  "ballots.new.title": "Put to a ballot",
  "ballots.new.text": "1 Text",
  "ballots.new.text.new": "Version {n} is frozen when the ballot is prepared. Writing in the draft goes on.",
  "ballots.new.text.same": "Version {n} has the same words and is used again.",
  "ballots.new.text.compare": "What has changed since version {n}",
  "ballots.new.missing": "2 Missing",
  "ballots.new.missing.none": "Nothing is missing.",
  "ballots.new.question": "3 Question",
  "ballots.new.question.label": "In the exact words on the ballot",
  "ballots.new.rule": "4 Rule",
  "ballots.new.rule.version": "From the terms of reference, version {version}.",
  "ballots.new.rule.majority":
    "More than half of those who take part vote for it. With all {seats} taking part that is {needed}.",
  "ballots.new.rule.majority_of_votes_cast": "More members vote for it than against it.",
  "ballots.new.rule.consensus": "At least one member agrees and nobody objects.",
  "ballots.new.rule.votes_at_meeting":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of the votes for and against are for it.",
  "ballots.new.rule.active_members":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of the {seats} active members vote for it: {needed}.",
  "ballots.new.quorum":
    "Quorum: at least {needed} of {seats} members present, and at least one of each bloc.",
  "ballots.new.quorum.number": "Quorum: at least {needed} of {seats} members present.",
  "ballots.new.roll": "5 Roll",
  "ballots.new.roll.hint": "Fixed when the ballot opens. Mark who is present and who is recused.",
  "ballots.new.recused": "Recused",
  "ballots.new.recused.reason": "Reason for the recusal of {name}",
  "ballots.new.allPresent": "Mark all as in the room",
  "ballots.new.vacant": "Vacant",
  "ballots.new.when": "6 When it opens and closes",
  "ballots.new.when.label": "Members vote",
  "ballots.new.when.live": "In a meeting: opens now, closed by who runs it",
  "ballots.new.when.asynchronous": "Over several days: at least {days} days",
  "ballots.new.closes": "Closes on",
  "ballots.new.closes.hint": "Until 23:59 in {place}.",
  "ballots.new.fixed":
    "What cannot be changed afterwards: question, text, rule, roll, closing time. Votes are by name and published.",
  "ballots.new.open": "Freeze version {n} and open the ballot",
  "ballots.new.prepare": "Prepare it for a co-chair to confirm",
  "ballots.new.blocked": "It cannot be put to a ballot yet",
  "ballots.new.closed": "A ballot on this is under way already.",
  "ballots.new.closed.open": "Open that ballot",
  "ballots.new.question.version": "Should commitment {label} be in the plan?",
  "ballots.new.question.proposal": "Should proposal {label} be shortlisted?",
  "ballots.new.question.list":
    "{count, plural, one {Should this proposal be shortlisted?} other {Should these # proposals be shortlisted?}}",
  "ballots.new.noRight": "A co-chair opens the ballot. You can read what would be put to the vote.",
  "ballots.reasons.counted": "Ballot {no}: for {for}, against {against}, abstained {abstain}.",

  "issue.ballot_not_open": "This ballot is not open.",
  "issue.ballot_time_over": "This vote came after the closing time and does not count.",
  "issue.seat_not_on_roll": "This seat is not on the roll of the ballot.",
  "issue.seat_recused": "This seat is recused in the question and does not vote.",
  "issue.seat_absent": "The check-in list has this seat as absent. Mark it as present first.",
  "issue.statements_not_signed":
    "Sign the ethics statement and the declaration of interests for this term first.",
  "issue.choice_not_of_rule": "This answer does not belong to the rule of the ballot.",
  "issue.objection_needs_reason": "An objection needs its reason. Write it in the field.",
  "issue.ballot_not_draft":
    "This ballot has been opened already. What was fixed at opening cannot be changed.",
  "issue.question_missing": "Write the question as it is put to the members.",
  "issue.version_missing": "There is no frozen text to vote on.",
  "issue.note_feasibility_missing":
    "The note on feasibility is missing. The government writes it before the final ballot.",
  "issue.note_selection_missing":
    "The note on the final selection is missing. It is written before the final ballot.",
  "issue.closing_not_called":
    "{awaited, plural, =0 {Nobody is awaited.} one {# member who is present has not voted.} other {# members who are present have not voted.}}",
  "issue.countdown_running": "The countdown is running. The ballot closes by itself, and nobody can stop it.",
  "issue.closing_time_not_reached":
    "This ballot closes at its time. It closes earlier only when every member has voted.",
  "issue.seat_twice_on_roll": "A seat stands on the roll twice.",
  "issue.roll_empty": "Nobody could vote: no seat is filled, or all are recused.",
  "issue.closing_time_of_live_is_called": "A ballot in a meeting has no closing time. Who runs it closes it.",
  "issue.closing_time_missing": "Say on which day the ballot closes.",
  "issue.closing_time_too_soon":
    "The ballot stays open for at least {minimumDays, plural, one {# day} other {# days}}. Choose a later day.",
  "issue.quorum_not_met":
    "The quorum is not met: {present} present, {needed} needed, and at least one of each bloc. Mark who is present.",
  "issue.ballot_transition_not_allowed": "A ballot does not go this way.",
  "issue.no_check_in_asynchronous":
    "A ballot over several days has no check-in list. Present is who has voted.",
  "issue.may.own_seat_only": "Members mark their own seat. Who runs the ballot marks the others.",
  "issue.ballot_not_confirmed":
    "A co-chair confirms question, rule and closing time before the ballot opens.",
  "issue.ballot_already_put":
    "Ballot {no} on the same is under way. Wait for its result, or have it made void.",
  "issue.proposal_asks_nothing": "{reference} does not say what is asked.",
  "issue.one_commitment_per_ballot": "A ballot decides about one commitment.",
  "issue.one_proposal_or_list": "Choose one proposal, or several as a list.",
  "issue.commitment_decided": "Commitment {n} is in the plan already.",
  "issue.commitment_withdrawn": "Commitment {n} was withdrawn.",
} as const;
