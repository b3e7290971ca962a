/** What members of the forum sign, decide about seats, and how the blocs stand over time. */
export const forum = {
  "forum.statement.title": "Ethics statement and interests",
  "forum.statement.lead": "Who votes in the forum signs these seven principles for the term of the seat.",
  "forum.principle.integrity": "Integrity: I take no favour that could sway my vote.",
  "forum.principle.objectivity": "Objectivity: I judge a question on its merits and on what is known.",
  "forum.principle.accountability": "Accountability: I answer for my votes and give my reasons when asked.",
  "forum.principle.selflessness":
    "Selflessness: I decide in the public interest, not for my own gain or my family’s.",
  "forum.principle.honesty":
    "Honesty: I say which interests I have, and step aside where they touch a question.",
  "forum.principle.openness": "Openness: I let others see how I came to a decision.",
  "forum.principle.leadership":
    "Leadership: I keep these principles myself and speak up when they are broken.",
  "forum.interests": "Interests you declare",
  "forum.interests.lead":
    "Name each organisation in which you or your family have a post, money or a contract that the forum’s questions may touch.",
  "forum.interests.public": "What you declare is public on the page People.",
  "forum.interests.forum": "The members of the forum and its secretariat read what you declare.",
  "forum.interests.organisation": "Organisation",
  "forum.interests.interest": "Your interest in it",
  "forum.interests.nth": "Interest {n, number}",
  "forum.interests.add": "Add an interest",
  "forum.interests.remove": "Remove interest {n, number}",
  "forum.interests.remove.short": "Remove",
  "forum.interests.none": "I have no interest to declare",
  "forum.statement.sign": "Sign the statement",
  "forum.statement.signing": "Signing…",
  "forum.statement.signAnew": "Sign with these interests",
  "forum.statement.signed": "Signed for seat {no, number}, {organisation}, on {date}.",
  "forum.statement.notSigned":
    "{as, select, substitute {Not signed yet for seat {no, number}, {organisation}, where you stand in.} other {Not signed yet for seat {no, number}, {organisation}.}}",
  "forum.statement.notAsked":
    "The terms of reference of this forum ask for no statement. A ballot on the terms can change that.",
  "forum.statement.noSeat":
    "You hold no seat of this forum and stand in for nobody. There is nothing to sign.",
  "forum.statement.again": "Interests change. Say them here anew at any time; the last word counts.",
  "forum.statement.terms": "Read the terms of reference",
  "forum.statement.done": "Your signature is recorded.",
  "forum.statement.when": "When you sign",
  "forum.statement.now": "Sign now",
  "forum.statement.later": "Sign later: you find it on your first page, and vote once you have signed",
  "forum.seat.signed": "Statement signed {date}",
  "forum.seat.notSigned": "Statement not signed yet",
  "forum.seat.substituteSigned": "Substitute signed {date}",
  "forum.seat.substituteNotSigned": "Substitute has not signed yet",
  "forum.seat.interest": "{name} declares: {organisation}, {interest}",
  "forum.seat.noInterests": "{name} declares no interest",
} as const;
