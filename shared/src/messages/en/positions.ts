/** Positions of a network, by its own procedure (7.7). */
export const positions = {
  "positions.title": "Network positions",
  "positions.lead":
    "A network speaks for itself, by its own procedure. Each position says on what basis it was made.",
  "positions.empty": "No position yet. A member of the network begins one.",
  "positions.noNetwork":
    "No network yet. The secretariat, a co-chair or the point of contact makes one of a working group.",
  "positions.new": "Begin a position",
  "positions.new.members": "Members of a network begin its positions.",
  "positions.form.network": "Network",
  "positions.form.title": "Title",
  "positions.form.basis": "Basis it is to stand on",
  "positions.make": "Begin the draft",
  "positions.until": "Objections until {date}",
  "positions.raise.recorded": "Recorded.",
  "positions.back": "Back to the position",
  "positions.no": "Position {no}",

  "positions.basis.network_consensus": "Consensus of the network",
  "positions.basis.network_consensus.hint":
    "For strategic matters. Discussed for 14 days and posted for 7; reached when nobody objects, or all who did are satisfied.",
  "positions.basis.network_signatures": "Signatures of members",
  "positions.basis.network_signatures.hint":
    "Members sign in their own name or for an organisation. It speaks for who signed, not for the network.",
  "positions.basis.steering_committee_vote": "Vote of the steering committee",
  "positions.basis.coordinator_statement": "Statement of the coordinator",
  "positions.basis.coordinator_statement.hint":
    "For day-to-day matters. The coordinator posts and publishes it.",
  "positions.attribution.network_consensus": "A position of the {network}",
  "positions.attribution.network_signatures": "Members of the {network}",
  "positions.attribution.steering_committee_vote": "Steering Committee of the {network}",
  "positions.attribution.coordinator_statement": "The Coordinator of the {network}",

  "positions.standing.drafting": "Being drafted",
  "positions.standing.discussed": "In discussion",
  "positions.standing.open": "Open to objections",
  "positions.standing.reached": "Consensus reached",
  "positions.standing.objections": "Objections stand",
  "positions.standing.posted": "Posted",
  "positions.standing.committee": "Before the steering committee",
  "positions.standing.committee_over": "Committee has voted",
  "positions.standing.published": "Published",
  "positions.standing.not_adopted": "Not adopted",

  "positions.next.drafting": "The text is being written. It is discussed for 14 days at least.",
  "positions.next.drafting.posts": "The text is being written. It is posted to the network when it is ready.",
  "positions.next.discussed":
    "In discussion since {opened}. When the text is posted, 7 days for objections begin.",
  "positions.next.open": "If nobody objects until {date}, this is a position of the {network}.",
  "positions.next.open.raised":
    "{count, plural, one {# member is} other {# members are}} not satisfied. If all who raised something are satisfied on {date}, this is a position of the {network}.",
  "positions.next.reached":
    "Nobody objected until {date}, or all who did are satisfied. The coordinator publishes it.",
  "positions.next.objections":
    "{count, plural, one {# member is} other {# members are}} not satisfied, and {date} is over. An answer may satisfy them, the text can be posted anew, or the steering committee votes.",
  "positions.next.signatures":
    "{count, plural, =0 {Nobody has signed yet.} one {# member has signed.} other {# members have signed.}} The coordinator publishes it with their names.",
  "positions.next.statement": "The coordinator publishes it.",
  "positions.next.committee": "The steering committee votes until {date}. {voted} of {members} have voted.",
  "positions.next.committee_over.passed":
    "The steering committee voted for it. The coordinator publishes it.",
  "positions.next.committee_over.not_passed":
    "The steering committee did not pass it. The coordinator publishes that result.",
  "positions.next.committee_over.not_quorate":
    "No decision: {voted} of {members} members voted and {quorum} are needed. The coordinator can ask the committee again.",
  "positions.next.published": "Published on {date}.",
  "positions.next.not_adopted": "The steering committee did not pass it. Said publicly on {date}.",

  "positions.field.words": "Text of the position",
  "positions.short.words": "Text",
  "positions.guidance.words": "What the network asks for or says, and why.",
  "positions.editedBy": "Members of {group} write here. You can comment.",
  "positions.locked": "This text is no longer written: it stands as it was posted.",
  "positions.draft.open": "Write the draft",
  "positions.draft.read": "Read the draft",
  "positions.posted": "Text as posted",
  "positions.posted.facts": "Version {version}, posted on {date}",
  "positions.posted.changed":
    "The draft was written on since. What members object to or sign is the text below.",
  "positions.posted.none": "Nothing is posted yet.",

  "positions.act.discussion": "Open the discussion",
  "positions.act.post": "Post the text",
  "positions.act.post.again": "Post the changed text",
  "positions.post.title": "Post the text to the network",
  "positions.post.consensus":
    "Proposed as a decision of the network. If nobody objects until {date}, it is a position of the {network}.",
  "positions.post.signatures":
    "Members of the {network} can sign these words. Earlier signatures do not count for them.",
  "positions.post.statement": "These words are what you publish.",
  "positions.post.told":
    "Each member of the network gets a letter. The version is frozen and entered in the decision log.",
  "positions.post.again": "The 7 days begin again.",
  "positions.act.publish": "Publish the position",
  "positions.act.publish.result": "Publish the result",
  "positions.publish.title": "What becomes public",
  "positions.publish.hint":
    "The words, the basis, the dates, the names of who signed, and every objection with its answer. An entry in the decision log is made. It cannot be taken back.",
  "positions.goBack": "Go back",

  "positions.remarks": "Objections and suggested changes",
  "positions.remarks.none": "Nobody has objected or suggested a change.",
  "positions.remark.objection": "Objection",
  "positions.remark.modification": "Suggested change",
  "positions.remark.by": "{name}, {date}",
  "positions.remark.satisfied": "Satisfied",
  "positions.remark.unsatisfied": "Not satisfied",
  "positions.remark.unanswered": "Not answered yet",
  "positions.remark.answered": "Answer of {name}, {date}",
  "positions.remark.answer": "Answer",
  "positions.remark.answer.record": "Record the answer",
  "positions.remark.satisfy": "I am satisfied",
  "positions.remark.satisfy.hint": "Only you can say whether your view was taken into account.",
  "positions.remark.unsatisfy": "I am not satisfied",
  "positions.raise": "Object or suggest a change",
  "positions.raise.kind": "You",
  "positions.raise.kind.objection": "object to the text",
  "positions.raise.kind.modification": "suggest a change",
  "positions.raise.text": "What you object to, or which words you would change",
  "positions.raise.text.hint": "Published with your name and the answer when the position is published.",
  "positions.raise.record": "Record it",

  "positions.signatures": "Signatures",
  "positions.signatures.count":
    "{count, plural, =0 {Nobody has signed this version.} one {# signature} other {# signatures}}",
  "positions.signed.for": "{name}, for {organisation}",
  "positions.sign": "Sign this version",
  "positions.sign.how": "You sign",
  "positions.sign.how.person": "in your own name",
  "positions.sign.how.organisation": "for an organisation",
  "positions.sign.organisation": "Organisation",
  "positions.sign.act": "Sign",
  "positions.sign.withdraw": "Take your signature back",

  "positions.committee": "Steering committee",
  "positions.committee.ask": "Put it to the steering committee",
  "positions.committee.reason": "Why consensus cannot be reached in the time",
  "positions.committee.reason.hint":
    "Published at once with the text. The committee takes account of all that members have said.",
  "positions.committee.until": "Last day to vote",
  "positions.committee.ask.act": "Put it to the committee",
  "positions.committee.rule":
    "Passes if more than half of those who vote are for it{voted, plural, =0 {} other {: {for} for, {needed} needed of {voted}}}. {quorum} of {members} members must take part.",
  "positions.committee.why": "Reason given by the coordinator",
  "positions.committee.vote": "Your vote in the committee",
  "positions.committee.vote.act": "Vote",
  "positions.committee.vote.recorded": "Your vote is recorded. You can change it until {date}.",
  "positions.committee.choice.for": "For",
  "positions.committee.choice.against": "Against",
  "positions.committee.choice.abstain": "Abstain",
  "positions.committee.vote.reason": "Reason (optional, published with your name)",
  "positions.committee.votes": "Votes by name",
  "positions.committee.votes.none": "Nobody has voted yet.",
  "positions.committee.member": "Member",
  "positions.committee.choice": "Vote",
  "positions.committee.reasonOf": "Reason",

  "positions.network.form": "Name, coordinator and committee",
  "positions.network.found": "Make a network of a working group",
  "positions.network.found.hint":
    "A network has its own procedure. From then on its coordinator alone changes what stands here.",
  "positions.network.name": "Name of the network",
  "positions.network.name.hint": "It stands in every attribution: A position of the {network}.",
  "positions.network.coordinator": "Coordinator",
  "positions.network.committee": "Members of the steering committee",
  "positions.network.facts":
    "Coordinator: {coordinator}. Steering committee: {committee, plural, =0 {nobody} one {# member} other {# members}}.",
  "positions.network.noCoordinator": "nobody",
  "positions.network.save": "Save",
  "positions.network.saved": "Saved.",

  "positions.public.lead": "What networks of civil society say, each by its own procedure.",
  "positions.public.none": "No network has published a position yet.",
  "positions.public.basis": "Basis: {basis}",
  "positions.public.discussed": "Discussed from {date}",
  "positions.public.posted": "Posted to the network on {date}",
  "positions.public.closed": "Open to objections until {date}",
  "positions.public.published": "Published on {date}",
  "positions.public.dates": "How it was made",
  "positions.public.dissent": "Dissent",
  "positions.public.satisfied": "Raised and settled",
  "positions.public.decision": "Decision no. {no}",
  "positions.public.app": "Public page",
  "positions.public.committee":
    "The steering committee votes on this text until {date}. It is not a position yet.",
  "positions.public.committee_over":
    "The vote of the steering committee on this text is over; it had until {date}. What came of it is not published yet. It is not a position.",
  "positions.public.notAdopted":
    "The steering committee did not pass this text. It is no position of the network.",

  "positions.log.adopted": "{attribution}: {title}",
  "positions.log.not_adopted": "Not adopted by the steering committee of the {network}: {title}",
  "positions.log.dissent": "{name}: {text}",
  "positions.letter.posted.subject": "{process}: “{title}” is proposed to the {network}",
  "positions.letter.posted.consensus":
    "{name} has posted “{title}” (version {version}) as a proposed decision of the {network}. If nobody objects until {date}, it is a position of the network. To read it, to object or to suggest a change, open Network positions in Accord.",
  "positions.letter.posted.other":
    "{name} has posted “{title}” (version {version}) to the {network}. To read it, open Network positions in Accord.",
  "positions.letter.committee.subject": "{process}: the steering committee votes on “{title}”",
  "positions.letter.committee":
    "{name} has put “{title}” to the steering committee of the {network}, which votes until {date}. Reason: {reason}",
  "positions.letter.published.subject": "{process}: {attribution}",
  "positions.letter.published": "“{title}” is public now, with its basis, its dates and every objection.",
  "positions.letter.not_adopted.subject": "{process}: “{title}” was not adopted",
  "positions.letter.not_adopted":
    "The steering committee of the {network} did not pass “{title}”. The text and the votes are public.",
} as const;
