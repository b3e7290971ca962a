/** What waits for me. */
export const home = {
  "home.title": "What waits for you",
  "home.counts":
    "{count, plural, =0 {Nothing waits for you.} one {# thing waits for you.} other {# things wait for you.}}",
  "home.kind.vote": "Vote",
  "home.kind.sign": "Sign",
  "home.kind.answer": "Answer",
  "home.kind.approve": "Approve",
  "home.kind.confirm": "Confirm",
  "home.kind.decide": "Decide",
  "home.kind.review": "Review",
  "home.kind.reply": "Reply",
  "home.kind.read": "Read",
  "home.kind.write": "Write",
  "home.kind.score": "Score",
  "home.act.score": "Score solutions of {object}",
  "home.act.short.score": "Score",
  "home.act.vote": "Vote on {object}",
  "home.act.sign": "Sign for {object}",
  "home.act.answer": "Answer {object}",
  "home.act.approve": "Approve {object}",
  "home.act.confirm": "Confirm {object}",
  "home.act.decide": "Decide: {object}",
  "home.act.review": "Review {object}",
  "home.act.reply": "Read the thread on {object}",
  "home.act.read": "Compare {object}",
  "home.act.write": "Write {object}",
  "home.act.short.vote": "Vote",
  "home.act.short.sign": "Sign",
  "home.act.short.answer": "Answer",
  "home.act.short.approve": "Approve",
  "home.act.short.confirm": "Confirm",
  "home.act.short.decide": "Decide",
  "home.act.short.review": "Review",
  "home.act.short.reply": "Read",
  "home.act.short.read": "Compare",
  "home.act.short.write": "Write",
  "home.numbered": "{number} {object}",
  "home.object.second_signature":
    "{count, plural, =0 {No proposal} one {{number} {object}} other {# proposals, first {number} {object}}}",
  "home.object.bloc_approves": "{count, plural, =0 {No response} one {One response} other {# responses}}",
  "home.object.bloc_approves_lines":
    "{count, plural, =0 {No line of a summary} one {One line of a summary} other {# lines of a summary}}",
  "home.object.late_answers":
    "{count, plural, =0 {No contribution} one {{number} {object}} other {# contributions, oldest {number} {object}}}",
  "home.object.answer_not_clear":
    "{count, plural, =0 {No contribution} one {{number} {object}} other {# contributions, oldest {number} {object}}}",
  "home.object.not_public":
    "{count, plural, =0 {No contribution} one {{number} {object}} other {# contributions, first {number} {object}}}",
  "home.object.responses_to_publish":
    "{count, plural, =0 {No response} one {One response} other {# responses}}",
  "home.object.plan": "Version {number} of the action plan",
  "home.object.minutes": "Minutes of {object}",
  "home.object.questions_waiting":
    "{count, plural, =0 {No question} one {One question for {object}} other {# questions for {object}}}",
  "home.object.change_needs_second": "A change of seats or co-chairs",
  "home.why.seat_in_roll": "Ballot {number}: you hold a seat in it and have not voted.",
  "home.why.substitute_in_roll":
    "Ballot {number}: you vote in the place of a member whose substitute you are, and have not voted.",
  "home.why.co_chair_confirms_ballot":
    "Ballot {number}: a co-chair confirms question, rule and closing time before it opens.",
  "home.why.second_signature": "Both co-chairs decide together. The signature of your bloc is missing.",
  "home.why.statement_to_sign":
    "The forum asks for your signature before you vote in this term: ethics statement and interests.",
  "home.why.seat_decision_to_sign":
    "The other co-chair has signed a renewal or a sanction. Your signature decides.",
  "home.object.seat_decision_to_sign": "Decision about seat {number}, {object}",
  "home.why.seat_term_ends":
    "The term of this seat ends soon. Renew it or prepare who is to follow; else the seat falls vacant.",
  "home.object.seat_term_ends": "Term of seat {number}, {object}",
  "home.object.statement_to_sign": "Ethics statement and interests, seat {number}",
  "home.why.change_needs_second":
    "{by} asks for it. A second person confirms a change of seats or co-chairs.",
  "home.why.bloc_approves":
    "{count, plural, one {Your bloc has not approved it.} other {Your bloc has not approved them.}}",
  "home.why.bloc_approves_lines":
    "{count, plural, one {It becomes public once it is approved.} other {They become public once they are approved.}}",
  "home.why.late_answers":
    "{days, plural, =0 {No response yet.} one {No response yet, # day.} other {No response yet, # days.}}",
  "home.why.answer_not_clear":
    "{count, plural, =0 {Every answer is clear.} one {Its contributor says that the answer is not clear.} other {Their contributors say that the answers are not clear.}}",
  "home.why.not_public":
    "{count, plural, =0 {Everything is public.} one {It came in and is not public yet.} other {They came in and are not public yet.}}",
  "home.why.named_in_threads":
    "{count, plural, =0 {No thread names you.} one {You are named in a thread that you have not read since.} other {You are named in # threads that you have not read since.}}",
  "home.why.threads_answer_me":
    "{count, plural, =0 {No thread answers you.} one {A thread has an answer to you that you have not read.} other {# threads have answers to you that you have not read.}}",
  "home.why.suggestion_accepted":
    "{count, plural, =0 {No suggestion was accepted.} one {Your suggestion was accepted: its words stand in the text under your name.} other {# of your suggestions were accepted: their words stand in the text under your name.}}",
  "home.why.suggestion_accepted_changed":
    "{count, plural, =0 {No suggestion was accepted.} one {Your suggestion was accepted with changes: see what came into the text.} other {# of your suggestions were accepted with changes: see what came into the text.}}",
  "home.why.suggestion_rejected":
    "{count, plural, =0 {No suggestion was rejected.} one {Your suggestion was not accepted: the thread says who decided, and why where they said so.} other {# of your suggestions were not accepted: their threads say who decided, and why where they said so.}}",
  "home.why.draft_changed": "Draft {number} of your group has changed since your last act here.",
  "home.why.draft_ready": "Its working group marked draft {number} ready. You can put it to a ballot.",
  "home.why.solutions_to_score":
    "{count, plural, =0 {Nothing is left to score.} one {Others have begun to score. One solution of sheet {number} has no score of yours.} other {Others have begun to score. # solutions of sheet {number} have no score of yours.}}",
  "home.why.text_lost":
    "{count, number} % of its words were deleted at once. What stood before is kept in its history. Look whether it was meant.",
  "home.why.veto_window":
    "Ballot {number} passed. Your bloc may veto it, and only until the date named here.",
  "home.why.veto_to_rework": "Ballot {number} was vetoed. An answer is expected by the date named here.",
  "home.until": "Until {when}",
  "home.why.ballot_to_open": "Ballot {number}: a co-chair has confirmed it. You prepared it and can open it.",
  "home.why.responses_to_publish":
    "{count, plural, =0 {Nothing is approved.} one {It is approved and in no release yet.} other {They are approved and in no release yet.}}",
  "home.why.plan_signature": "One co-chair of each bloc signs it. The signature of your bloc is missing.",
  "home.why.plan_endorsement": "Your organisation is asked to endorse it. The secretariat records who does.",
  "home.why.plan_to_send": "It is frozen. Next it is sent for endorsement.",
  "home.why.plan_to_finalise":
    "It is signed by both blocs and endorsed where it must be. Next it is made final.",
  "home.why.plan_to_file": "It is final. Next it is filed.",
  "home.why.minutes_late":
    "{days, plural, =0 {The draft is due.} one {The draft is late by # day. Members and the public wait for it.} other {The draft is late by # days. Members and the public wait for it.}}",
  "home.why.minutes_not_approved":
    "They were circulated and the next meeting was held. It is not recorded that they are approved.",
  "home.why.questions_waiting":
    "{count, plural, =0 {Every question has its answer.} one {It came from the public: put it on the agenda, answer it, or decline it with a reason.} other {They came from the public: put each on the agenda, answer it, or decline it with a reason.}}",
  "home.object.applications_to_judge":
    "{count, plural, =0 {No application} one {One application} other {# applications}}: {object}",
  "home.object.seats_to_offer": "{count, plural, =0 {No seat} one {One seat} other {# seats}}: {object}",
  "home.why.applications_to_judge":
    "Election {number}: the commission you belong to has not decided about it.",
  "home.why.rolls_to_publish": "Election {number}: every application is decided. The rolls can be published.",
  "home.why.selection_to_make":
    "Election {number}: who is eligible is decided. The committee you belong to selects.",
  "home.why.voting_undated": "Election {number}: the next vote has no dates yet.",
  "home.why.seats_to_offer":
    "Election {number}: members are chosen, and vacant seats can be offered to them.",
  "home.why.committee_votes": "Position {number}: you belong to the steering committee and have not voted.",
  "home.why.objection_answered":
    "Position {number}: {count, plural, =0 {nothing you raised} one {what you raised} other {what you raised, # times,}} has an answer. Are you satisfied?",
  "home.why.objections_stand":
    "Position {number}: {count, plural, =0 {nobody is} one {one member is} other {# members are}} not satisfied. The steering committee can vote.",
  "home.why.committee_not_quorate":
    "Position {number}: too few of the steering committee voted. It can be asked again.",
  "home.why.position_to_publish": "Position {number}: its conditions are met. You can publish it.",
  "home.why.position_to_sign": "Position {number}: the members of the network are invited to sign it.",
  "home.closes": "Closes {when}",
  "home.noDeadline": "No closing time yet",
  "home.calendar": "All meetings as a calendar file (.ics)",
  "home.groups": "Your groups and their drafts",
  "home.dates": "Next dates",
  "home.dates.none": "No date lies ahead.",
  "home.date.ballot_closes": "Ballot closes: {object}",
  "home.date.choice_closes": "Public choice closes: {object}",
  "home.date.call_closes": "Call closes: {object}",
  "home.date.applications_close": "Applications close: {object}",
  "home.date.election_closes": "Election closes: {object}",
  "home.date.position_closes": "Last day to object: {object}",
  "home.date.committee_closes": "Steering committee votes until then: {object}",
  "home.date.activity": "{object}",
  "home.date.meeting": "{object}",
  "home.date.plan_due": "The plan is due",
  "home.empty": "Nothing waits for you.",
  "home.emptyNext": "Nothing waits for you. Next date: {date}: {what}",
  "home.open": "Go to {title}",
  "home.noProcess": "You belong to no process yet. An invitation of a secretariat opens one.",
  "home.steps": "First steps",
  "home.steps.lead": "{done} of {total} done",
  "home.step.done": "Done",
  "home.step.toDo": "To do",
  "home.step.invite_members": "Invite members",
  "home.step.make_groups": "Make working groups",
  "home.step.import_contributions": "Import contributions",
  "home.step.add_themes": "Add themes",
  "home.step.plan_timeline": "Plan the timeline",
  "home.step.open_drafts": "Open a commitment draft",
  "home.loss.subject": "{process}: {share, number} % of the words of {object} were deleted",
  "home.loss.text":
    "From the account of {name}, {share, number} % of the words of {object} were deleted at once.\n\nWhat stood before is kept in its history. Look whether it was meant: {link}",
} as const;
