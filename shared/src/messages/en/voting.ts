/** While a ballot is open: the vote, the roll, papers and raised hands, how it is run, dialogue on objections. */
export const voting = {
  "ballots.read": "Read version {n}, {minutes, plural, one {# minute} other {# minutes}}",
  "ballots.byName": "By name",
  "ballots.secret": "Secret",
  "ballots.secret.recorded": "A vote of yours is recorded. It cannot be shown again, not even to you.",
  "ballots.secret.recordedOpen": "You can vote again until closing: the new vote takes its place.",
  "ballots.secret.didNotVote": "No vote of yours is recorded.",
  "ballots.secret.reason.hint":
    "Published without your name, apart from your vote. Your words may still show who wrote them.",
  "ballots.secret.close":
    "If all present have voted it closes at once, else after a countdown of {seconds} seconds.",
  "ballots.papers": "Enter papers",
  "ballots.papers.hint":
    "Only totals are entered. They count once a co-chair of each bloc has entered the same, and take the place of what these members have voted on screen.",
  "ballots.papers.nobody": "Choose who has voted on paper.",
  "ballots.papers.number": "Write a whole number, 0 if there was none.",
  "ballots.papers.few":
    "{count, plural, one {# paper shows} other {# papers show}} those who count how {count, plural, one {this person} other {these people}} voted, or nearly",
  "ballots.papers.few.way":
    "From {least} papers on, one can hide among the others. Wait for more, or tell those who vote on paper before you enter them.",
  "ballots.papers.one": "One co-chair has entered papers. They count once the other has entered the same.",
  "ballots.papers.both": "Papers are counted, by a co-chair of each bloc.",
  "ballots.papers.whose": "Who has voted on paper",
  "ballots.papers.act": "Enter these papers",
  "ballots.text": "The words voted on",
  "ballots.text.changed":
    "The draft has changed since this version was frozen. The vote is on the words shown here.",
  "ballots.text.changed.see": "What has changed since",
  "ballots.text.before": "What changes in version {n}",
  "ballots.text.same": "The words are the same.",
  "ballots.contributions":
    "{count, plural, =0 {No contribution is linked.} one {Answers # contribution.} other {Answers # contributions.}}",
  "ballots.voted": "{voted} of {mayVote} have voted",
  "ballots.bloc.stances":
    "{label}: agreed {for}, objected {against}, stood aside {abstain}, {seats, plural, one {# seat} other {# seats}}",
  "ballots.stances": "Agreed {for}, objected {against}, stood aside {abstain}.",
  "ballots.bloc.counts":
    "{label}: for {for}, against {against}, abstained {abstain}, {seats, plural, one {# seat} other {# seats}}",

  "ballots.vote.title": "Your vote",
  "ballots.vote.title.inPlace": "Vote for seat {no}, in place of {name}",
  "ballots.vote.legend.inPlace": "You vote for seat {no}, in place of {name}",
  "ballots.vote.legend": "Your vote, for seat {no}",
  "ballots.vote.keys": "Keys 1, 2 and 3 choose.",
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
  "ballots.vote.recorded":
    "{seat, plural, =0 {Your vote} other {Vote for seat #}}: {choice}, recorded {time}. You can change it until closing.",
  "ballots.vote.recordedUntil":
    "{seat, plural, =0 {Your vote} other {Vote for seat #}}: {choice}, recorded {time}. You can change it until {until}.",
  "ballots.vote.time": "{time} ({place}; your time {own})",
  "ballots.vote.recordedClosed":
    "{seat, plural, =0 {Your vote} other {Vote for seat #}}: {choice}, recorded {time}.",
  "ballots.vote.unsigned":
    "You have not signed the ethics statement and your interests for this term. You can vote once you have.",
  "ballots.vote.sign": "Read and sign",
  "ballots.vote.recused":
    "{seat, plural, =0 {You are recused in this question and do not vote.} other {Seat # is recused in this question and does not vote.}} Reason: {reason}",
  "ballots.vote.noSeat": "Members with a seat vote. You can read the text, the rule and the result.",
  "ballots.vote.draft": "This ballot is not open yet.",
  "ballots.vote.absent": "The check-in list has you as absent. Say that you take part, then vote.",
  "ballots.vote.bySubstitute":
    "The list says that your substitute votes for you, {name}. Say that you take part, then vote.",
  "ballots.vote.self": "I vote myself",
  "ballots.vote.asSubstitute":
    "You are the substitute of {name}. You vote only when the list says that {name} is absent and you take the place.",
  "ballots.vote.giveOver": "Let my substitute vote",
  "ballots.vote.here": "I am in the room",
  "ballots.vote.remote": "I take part remotely",
  "ballots.vote.closing":
    "Closes in {seconds, plural, one {# second} other {# seconds}}. Nobody can stop it.",

  "ballots.sitting": "Questions of this sitting",
  "ballots.sitting.question": "Question",
  "ballots.sitting.needed": "Needed",
  "ballots.sitting.needed.of": "{needed} of {base}",
  "ballots.sitting.state": "State",
  "ballots.sitting.mine": "Your vote",
  "ballots.sitting.here": "Ballot {no}, this page",
  "ballots.sitting.next": "Next question: {question}",

  "ballots.roll.title": "Roll",
  "ballots.roll.presence": "Present",
  "ballots.roll.vote": "Vote",
  "ballots.roll.reason": "Reason",
  "ballots.roll.recused": "Recused: {reason}",
  "ballots.roll.caption": "{label}: seats, presence and votes",
  "ballots.roll.substitute": "By the substitute, {name}",
  "ballots.roll.substitute.is": "Substitute: {name}",
  "ballots.substitute.self": "The member votes",
  "ballots.substitute.votes": "The substitute votes",
  "ballots.roll.entered": "{choice}, entered by the secretariat",
  "ballots.roll.voted": "Voted",
  "ballots.roll.notVoted": "Not voted",
  "ballots.enter": "Enter a raised hand",
  "ballots.enter.of": "Enter a raised hand: {name}",
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
  "ballots.run.withdraw": "Withdraw the ballot",
  "ballots.run.withdraw.hint":
    "It has not been opened, so nothing of it is public. Both co-chairs and who prepared it are told the reason.",
  "ballots.run.withdraw.reason": "Reason",
  "ballots.said.day": "This ballot closes in 24 hours.",
  "ballots.said.hour": "This ballot closes in 1 hour.",
  "ballots.said.minutes": "This ballot closes in 5 minutes.",
  "ballots.said.last": "This ballot closes in 1 minute, and you have not voted.",
  "ballots.run.unconfirmed": "Prepared by {name}. A co-chair confirms it before it opens.",
  "ballots.run.confirmed": "{name} has confirmed the question, the rule and the roll.",
  "ballots.dialogue.title": "Dialogue on the objections",
  "ballots.dialogue.lead.voted":
    "Consensus was not reached. The question has come to a vote, because all of this was so:",
  "ballots.dialogue.lead":
    "Consensus was not reached. The forum talks on, and may seek consensus again at any time. A vote opens only when all of this is so:",
  "ballots.dialogue.length":
    "Talked about at two meetings of the forum, or open to everybody for 14 days. {meetings, plural, =0 {No meeting} one {# meeting} other {# meetings}} so far, open since {date}.",
  "ballots.dialogue.answered": "Each objection is answered: {answered} of {objections}.",
  "ballots.dialogue.agreed":
    "Both co-chairs agree, or a motion to vote passes. {count, plural, =0 {Nobody has agreed yet.} one {{names} has agreed.} other {{names} have agreed.}}",
  "ballots.dialogue.motion": "The motion to vote: ballot {no}",
  "ballots.dialogue.vote": "The vote: ballot {no}",
  "ballots.dialogue.objections": "Objections and answers",
  "ballots.dialogue.by": "{name}, {organisation}",
  "ballots.dialogue.answer": "Answer",
  "ballots.dialogue.answer.by": "{name}, {date}",
  "ballots.dialogue.answer.none": "Not answered yet.",
  "ballots.dialogue.answer.act": "Publish the answer",
  "ballots.dialogue.answer.change": "Change the answer",
  "ballots.dialogue.answer.of": "Answer to the objection of {name}",
  "ballots.dialogue.answer.hint": "Public at once beside the objection, with your name.",
  "ballots.dialogue.agree": "I agree that it comes to a vote",
  "ballots.dialogue.put.vote": "Put it to the vote",
  "ballots.dialogue.put.motion": "Put a motion to vote",
} as const;
