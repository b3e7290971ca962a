/** What stands against an act on a ballot. */
export const issuesOfBallots = {
  "issue.veto_needs_member": "Choose the member of your bloc whose veto it is.",

  "issue.ballot_not_open": "This ballot is not open.",
  "issue.ballot_time_over": "This vote came after the closing time and does not count.",
  "issue.ballot_not_in_veto_window": "A bloc can veto only what has passed and has not taken effect.",
  "issue.veto_window_over": "The time for a veto is over.",
  "issue.veto_needs_reason": "Write why it is vetoed.",
  "issue.veto_needs_lifting": "Write which words would lift the veto.",
  "issue.veto_needs_next": "Write what happens next.",
  "issue.veto_deadline_passed": "Choose a day that is still to come.",
  "issue.rule_not_mixed": "The forum decides by one rule. There is no vote after it.",
  "issue.consensus_comes_first": "Consensus comes first. No ballot has sought it in vain on this question.",
  "issue.dialogue_too_short":
    "Talk on: two meetings of the forum with it on the agenda, or 14 days open to everybody. So far {meetings, plural, =0 {no meeting} one {# meeting} other {# meetings}} and {days, plural, one {# day} other {# days}}.",
  "issue.objections_unanswered":
    "{count, plural, one {# objection has no answer yet.} other {# objections have no answer yet.}}",
  "issue.vote_not_agreed": "Both co-chairs have to agree to a vote, or a motion to vote has to pass.",
  "issue.vote_needs_reasons": "Write why dialogue is exhausted and it comes to a vote.",
  "issue.ballot_not_in_dialogue":
    "The forum talks about a question only after consensus was not reached, and before it is voted on.",
  "issue.objection_answer_missing": "Write the answer to the objection.",
  "issue.seat_not_on_roll": "This seat is not on the roll of the ballot.",
  "issue.secret_not_allowed":
    "The terms of reference of this forum know no secret ballot. Vote by name, or put a change of the terms first.",
  "issue.secret_bloc_too_small":
    "A rule that counts each bloc needs {needed} seats of each to vote in secret. {bloc, select, government {Government} other {Civil society}} has {seats}. Vote by name.",
  "issue.secret_objection_needs_reasons":
    "By consensus an objection needs its reason. Let members give reasons without names, or vote by name.",
  "issue.secret_dialogue_by_name":
    "While consensus is sought each objection is answered, so votes are cast by name.",
  "issue.secret_takes_no_reason": "This secret ballot takes no reasons. Leave the field empty.",
  "issue.secret_reason_too_long": "A reason without a name has at most {most} characters.",
  "issue.secret_no_raised_hands": "A raised hand shows how somebody votes. This ballot is secret.",
  "issue.papers_secret_only":
    "Papers are counted in secret ballots only. By name, enter each vote for its seat.",
  "issue.papers_not_by_this_rule":
    "Papers enter as totals. This rule needs the figures of each bloc, or the reasons of objections.",
  "issue.papers_not_as_seats":
    "{papers, plural, one {# paper is counted} other {# papers are counted}} for {seats, plural, one {# seat} other {# seats}}. Count again.",
  "issue.papers_counted_already": "Two people have counted the papers alike. They count as they are.",
  "issue.papers_counted_otherwise":
    "The co-chair of the other bloc has entered other seats or figures. Count the papers together and enter them again.",
  "issue.secret_voted_on_paper": "Your vote was given on paper, and two people have counted it.",
  "issue.seat_recused": "This seat is recused in the question and does not vote.",
  "issue.seat_without_substitute": "Seat {seat} has no substitute.",
  "issue.member_votes_oneself":
    "A substitute votes only in the member’s absence. The member, or who runs the ballot, marks it.",
  "issue.substitute_votes": "The list says that your substitute votes. Say first that you vote yourself.",
  "issue.seat_absent": "The check-in list has this seat as absent. Mark it as present first.",
  "issue.statements_not_signed":
    "The ethics statement and the declaration of interests are not signed for this term. Sign them first.",
  "issue.choice_not_of_rule": "This answer does not belong to the rule of the ballot.",
  "issue.objection_needs_reason": "An objection needs its reason. Write it in the field.",
  "issue.ballot_not_draft":
    "This ballot has been opened already. What was fixed at opening cannot be changed.",
  "issue.ballot_not_live": "Only a ballot in a meeting is shown on the wall of the room.",
  "issue.ballot_not_ended": "This ballot has no result yet that could be shown.",
  "issue.question_missing": "Write the question as it is put to the members.",
  "issue.version_missing": "There is no frozen text to vote on.",
  "issue.note_empty": "Write the note.",
  "issue.may.government_only":
    "This note is the government's. Its co-chair or the point of contact writes it.",
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
    "The quorum is not met: {present} present, {needed} needed{each, select, yes {, and at least one of each bloc} other {}}. Mark who is present.",
  "issue.ballot_transition_not_allowed": "A ballot does not go this way.",
  "issue.no_check_in_asynchronous":
    "A ballot over several days has no check-in list. Present is who has voted.",
  "issue.may.own_seat_only": "Members mark their own seat. Who runs the ballot marks the others.",
  "issue.ballot_not_confirmed":
    "A co-chair confirms question, rule and closing time before the ballot opens.",
  "issue.ballot_words_changed":
    "The words were changed after you opened this page. It shows them as they stand now: read them, then put them.",
  "issue.ballot_already_put":
    "Ballot {no} on the same is under way. Wait for its result, or have it made void.",
  "issue.proposal_asks_nothing": "{reference} does not say what is asked.",
  "issue.one_commitment_per_ballot": "A ballot decides about one commitment.",
  "issue.one_proposal_or_list": "Choose one proposal, or several as a list.",
  "issue.one_terms_per_ballot": "A ballot decides about one version of the terms of reference.",
  "issue.terms_not_draft": "Only a draft of the terms of reference is put to a ballot.",
  "issue.terms_nothing_changed":
    "This draft says and sets what is in force already. Change a part or a figure first.",
  "issue.terms_part_missing": "Nothing is written in the part “{part}”.",
  "issue.commitment_decided": "Commitment {n} is in the plan already.",
  "issue.commitment_withdrawn": "Commitment {n} was withdrawn.",
} as const;
