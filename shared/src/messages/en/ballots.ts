/** What several screens say of a ballot: its state, its rule, its notes, what is missing. */
export const ballots = {
  "ballots.title": "Ballots",
  "ballots.empty":
    "No question has been put to a ballot yet. A ballot starts from a commitment or from proposals.",
  "ballots.empty.way": "Open the proposals",
  "ballots.row.closed": "Closed on {date}",
  "ballots.mine.no_seat": "No seat in this ballot",
  "ballots.mine.recused": "Recused",
  "ballots.mine.waiting": "Waits for your vote",
  "ballots.mine.voted": "Your vote is recorded",
  "ballots.mine.not_voted": "You did not vote",
  "ballots.state.draft": "Being prepared",
  "ballots.state.open": "Open",
  "ballots.state.passed": "Passed",
  "ballots.state.not_passed": "Not passed",
  "ballots.state.no_consensus": "No consensus",
  "ballots.state.not_quorate": "No decision (quorum not met)",
  "ballots.state.void": "Void",
  "ballots.state.withdrawn": "Withdrawn",
  "ballots.state.vetoed": "Vetoed",
  "ballots.state.in_veto_window": "Passed, may still be vetoed",
  "ballots.no": "Ballot {no}",
  "ballots.version.read": "Read version {n, number} by itself",
  "ballots.version": "Version {n}",
  "ballots.quorum.sofar":
    "Quorum: {needed} of {seats} must take part{each, select, yes {, and at least one of each bloc} other {}}. So far {present}.",
  "ballots.secrecy":
    "No page, file or log of Accord shows how you voted. While the ballot is open, a person who controls the server could find out. To rule that out, ask for a paper ballot.",
  "ballots.closes": "Closes {when}",
  "ballots.live": "In a meeting",
  "ballots.asynchronous": "Over several days",

  "ballots.rule.majority":
    "Passes if more than half of those who take part vote for it: {needed} of {base}.{open, select, yes { {have, plural, =0 {Nobody has so far.} one {# has so far.} other {# have so far.}}} other {}}",
  "ballots.rule.dual_majority": "Passes if more than half of those of each bloc who take part vote for it.",
  "ballots.rule.dual_majority.bloc":
    "{label}: {have} of {of} {open, select, yes {so far} other {for it}}, needs {needed}.",
  "ballots.rule.majority_of_votes_cast":
    "Passes if more vote for it than against it. For {have}, against {against}{open, select, yes { so far} other {}}.",
  "ballots.rule.qualified.votes_at_meeting.two_thirds":
    "Passes if two-thirds of the votes for and against are for it: {needed} of {base}.{open, select, yes { {have, plural, =0 {None is so far.} one {# is so far.} other {# are so far.}}} other {}}",
  "ballots.rule.qualified.votes_at_meeting.three_fifths":
    "Passes if three-fifths of the votes for and against are for it: {needed} of {base}.{open, select, yes { {have, plural, =0 {None is so far.} one {# is so far.} other {# are so far.}}} other {}}",
  "ballots.rule.qualified.active_members.two_thirds":
    "Passes if at least {needed} of the {base} active members vote for it (two-thirds).{open, select, yes { {have, plural, =0 {Nobody has so far.} one {# has so far.} other {# have so far.}}} other {}}",
  "ballots.rule.qualified.active_members.three_fifths":
    "Passes if at least {needed} of the {base} active members vote for it (three-fifths).{open, select, yes { {have, plural, =0 {Nobody has so far.} one {# has so far.} other {# have so far.}}} other {}}",
  "ballots.rule.consensus":
    "Passes if at least one member agrees and nobody objects.{open, select, yes { {have, plural, =0 {Nobody has agreed so far.} one {# has agreed so far.} other {# have agreed so far.}}} other {}}",
  "ballots.rule.title": "How it passes",
  "ballots.rule.source": "The rule as written: terms of reference, decision rule",
  "ballots.quorum.met": "Quorum {needed} of {seats}: met, {present} present.",
  "ballots.quorum.notMet":
    "Quorum {needed} of {seats}: not met, {present} present.{each, select, yes { Each bloc needs at least one.} other {}}",
  "ballots.roll.seat": "Seat",
  "ballots.roll.member": "Member",
  "ballots.presence.in_person": "In the room",
  "ballots.presence.remote": "Remotely",
  "ballots.presence.by_substitute": "By substitute",
  "ballots.presence.absent": "Absent",
  "ballots.presence.mark": "Presence of {name}",
  "ballots.desk": "Open the chair's desk",
  "ballots.veto.ahead":
    "If it passes, {holder, select, member {a member} other {a bloc}} may veto it within {days, plural, one {# working day} other {# working days}}. A veto says why and what would lift the veto.",
  "ballots.mixed.consensus":
    "Consensus is sought first. If a member objects, nothing is rejected: dialogue goes on.",
  "ballots.mixed.fallback": "If it comes to a vote later:",
  "ballots.notes": "Notes before the ballot",
  "ballots.note.feasibility": "Government: priorities and feasibility",
  "ballots.note.feasibility.hint":
    "What the government's priorities are, and how feasible what civil society proposes is. Public with the ballot.",
  "ballots.note.selection": "Comments and final selection",
  "ballots.note.selection.hint":
    "What was said in comments, what was taken up and what was not, with reasons. Public with the ballot.",
  "ballots.note.missing": "Not written yet. The ballot waits for it.",
  "ballots.note.by": "{name}, {date}",
  "ballots.note.write": "Write this note",
  "ballots.note.change": "Change this note",
  "ballots.note.act": "Save the note",
  "ballots.note.written": "The note is saved.",
  "ballots.new.text.empty": "Nothing is written in: {fields}.",
  "ballots.findings": "What is missing",
  "ballots.findings.fate": "It can be voted on all the same. The version is frozen with what it says.",
  "ballots.findings.unwritten": "What is said with it, above, is not written yet.",
  "ballots.findings.none": "Nothing is missing.",
  "ballots.findings.errors": "{count, plural, one {# error} other {# errors}}",
  "ballots.findings.errors.version": "Errors are mended before the plan is filed.",
  "ballots.findings.warnings": "{count, plural, one {# warning} other {# warnings}} without a reason",
  "ballots.findings.justified": "{count, plural, one {# warning} other {# warnings}} with a reason",
  "ballots.findings.by": "{name}, {date}",
  "ballots.new.rule.majority":
    "More than half of those who take part vote for it. With all {seats} taking part that is {needed}.",
  "ballots.new.rule.dual_majority": "Of each bloc, more than half of those who take part vote for it.",
  "ballots.new.rule.dual_majority.bloc": "{label}: with all {seats} taking part that is {needed}.",
  "ballots.new.rule.majority_of_votes_cast": "More members vote for it than against it.",
  "ballots.new.rule.consensus": "At least one member agrees and nobody objects.",
  "ballots.new.rule.votes_at_meeting":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of the votes for and against are for it. With {seats} such votes that is {needed}.",
  "ballots.new.rule.active_members":
    "{fraction, select, two_thirds {Two-thirds} other {Three-fifths}} of the {seats} active members vote for it: {needed}.",
  "ballots.new.quorum":
    "Quorum: at least {needed} of {seats} members present, and at least one of each bloc.",
  "ballots.new.quorum.number": "Quorum: at least {needed} of {seats} members present.",
  "ballots.new.recused": "Recused",
  "ballots.new.recused.reason": "Reason for the recusal of {name}",
  "ballots.new.recused.missing": "Reason for the recusal of {name}: write it. It is published with the roll.",
} as const;
