/** What the server says of a ballot in letters and in the record. */
export const ballotLetters = {
  "ballots.secret.lostKey":
    "The key of this secret ballot is gone: the data was restored from a backup, and no backup holds one. Its votes cannot be counted. The question can be put again.",
  "ballots.opened.subject": "{process}: ballot {no} is open for your vote",
  "ballots.opened.letter":
    "Ballot {no} is open: {question}\n\nIt closes on {date} ({place}). Sign in to Accord and vote under “Ballots”; a vote can be changed until then.",
  "ballots.substitute.subject": "{process}: you vote in the place of {name} in ballot {no}",
  "ballots.substitute.letter":
    "{name} does not vote in ballot {no}, and you are the substitute of seat {seat}: {question}\n\nIt closes on {date} ({place}). Sign in to Accord and vote under “Ballots”; a vote can be changed until then. {name} can take the vote back at any time.",
  "ballots.reminded.subject": "{process}: ballot {no} closes soon",
  "ballots.reminded.letter":
    "Ballot {no} waits for your vote: {question}\n\nIt closes on {date} ({place}). Read the words and vote here:\n{link}",
  "ballots.remindedSecret.letter":
    "Ballot {no} closes on {date} ({place}): {question}\n\nWho has voted in it need do nothing; nobody is told who has. Read the words and vote here:\n{link}",
  "ballots.withdrawn.subject": "{process}: ballot {no} was withdrawn",
  "ballots.withdrawn.letter":
    "{name} has withdrawn ballot {no} before it was opened: {question}\nReason: {reason}\nThe question can be put again.",
  "ballots.vetoed.subject": "{process}: ballot {no} was vetoed",
  "ballots.vetoed.letter": "{name} has recorded a veto of the bloc {bloc} over ballot {no}: {question}",
  "ballots.vetoed.line": "{what}: {words}",
  "ballots.reasons.passed": "From those who voted for it:",
  "ballots.reasons.not_passed": "From those who voted against it:",
  "ballots.reasons.agreed": "From those who agreed:",
  "ballots.reasons.objected": "From those who objected:",
  "ballots.reasons.counted": "Ballot {no}: for {for}, against {against}, abstained {abstain}.",
} as const;
