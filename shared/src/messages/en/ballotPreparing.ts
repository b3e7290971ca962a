/** What is said where a ballot is prepared. */
export const ballotPreparing = {
  "ballots.new.secrecy": "How votes are cast",
  "ballots.new.secrecy.open": "By name: every vote and its reason are published",
  "ballots.new.secrecy.secret": "Secret: only totals and who voted are published",
  "ballots.new.secrecy.reasons": "Secret, with reasons: these too are published, without names",
  "ballots.new.secrecy.notAllowed":
    "Votes are cast by name. The terms of reference of this forum know no secret ballot.",
  "ballots.new.secrecy.terms": "Read the terms",
  "ballots.new.secrecy.before":
    "Ballot {no} asked the same in secret, {others, plural, =0 {of the same members} one {of the same members but for #} other {of the same members but for #}}. Who compares both totals may find out how those voted who took part in one of them only.",
  "ballots.new.secrecy.few":
    "Where few vote, or all vote alike, the totals themselves tell how people voted.",
  "ballots.new.reasons": "Why dialogue is exhausted",
  "ballots.new.reasons.hint": "Stands on the ballot and in the decision log.",
  "ballots.new.question.motion": "Is dialogue exhausted, so that the forum votes on {label}?",
  "ballots.new.notes": "7 Notes required first",
  "ballots.new.title": "Put to a ballot",
  "ballots.new.text": "1 Text",
  "ballots.new.text.new": "Version {n} is frozen when the ballot is prepared. Writing in the draft goes on.",
  "ballots.new.text.sheet": "These words are frozen when the ballot is prepared.",
  "ballots.new.text.apart":
    "The words of each proposal are frozen when the ballots are prepared, as a version of their own.",
  "ballots.new.text.terms":
    "Version {n} is frozen when the ballot is prepared. Nobody writes in it until the ballot ends.",
  "ballots.new.text.rewritten":
    "The words that you write below are frozen when the ballot is prepared. They differ from those of the earlier ballot.",
  "ballots.new.text.same": "Version {n} has the same words and is used again.",
  "ballots.new.text.compare": "What has changed since version {n}",
  "ballots.new.missing": "2 Missing",
  "ballots.new.question": "3 Question",
  "ballots.new.how": "The forum votes",
  "ballots.new.how.apart": "On each proposal by itself, in one sitting",
  "ballots.new.how.together": "On all of them together, in one question",
  "ballots.new.question.of": "On {label}",
  "ballots.new.question.label": "In the exact words on the ballot",
  "ballots.new.rule": "4 Rule",
  "ballots.new.rule.version": "From the terms of reference, version {version}.",
  "ballots.new.roll": "5 Roll",
  "ballots.new.roll.hint": "Fixed when the ballot opens. Mark who is present and who is recused.",
  "ballots.new.present.of": "{name} is in the room",
  "ballots.new.recused.of": "{name} is recused",
  "ballots.new.recused.in": "{name} is recused in",
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
  "ballots.new.fixed.secret":
    "What cannot be changed afterwards: question, text, rule, roll, closing time, and that votes are secret.",
  "ballots.new.sitting.open":
    "{count, plural, one {Freeze the words and open the ballot} other {Freeze the words and open # ballots}}",
  "ballots.new.sitting.roll":
    "The check-in list is the same for each question of the sitting; who is recused is marked per question.",
  "ballots.new.open": "Freeze version {n} and open the ballot",
  "ballots.new.prepare": "Prepare it for a co-chair to confirm",
  "ballots.new.wordsChanged":
    "The words were changed while this page was open. It shows them as they stand now: read them first.",
  "ballots.new.blocked": "It cannot be put to a ballot yet",
  "ballots.new.closed": "A ballot on this is under way already.",
  "ballots.new.closed.open": "Open that ballot",
  "ballots.new.question.version": "Should commitment {label} be in the plan?",
  "ballots.new.question.proposal": "Should proposal {label} be shortlisted?",
  "ballots.new.question.list":
    "{count, plural, one {Should this proposal be shortlisted?} other {Should these # proposals be shortlisted?}}",
  "ballots.new.question.terms": "{label}: should it take the place of the terms in force?",
  "ballots.new.noRight": "A co-chair opens the ballot. You can read what would be put to the vote.",
} as const;
