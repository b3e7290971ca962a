export const commitments = {
  "commitments.inName.subject": "{process}: done in your name on commitment {n, number}",
  "commitments.inName.opened":
    "{name} of the secretariat has opened the draft of commitment {n, number} in your name. Your name stands in the record.",
  "commitments.inName.frozen":
    "{name} of the secretariat has frozen a version of commitment {n, number} in your name. Your name stands in the record.",
  "commitments.inName.published":
    "{name} of the secretariat has published a version of commitment {n, number} for comment in your name. Your name stands in the record.",
  "commitments.title": "Commitments",
  "commitments.empty": "No drafts yet. A draft is opened from a shortlisted proposal.",
  "commitments.empty.way": "See the proposals",
  "commitments.named": "{n, number} {title}",
  "commitments.state.drafting": "Drafting",
  "commitments.state.open_for_comment": "Open for comment",
  "commitments.state.revised": "Revised",
  "commitments.state.in_plan": "In the plan",
  "commitments.state.not_in_plan": "Not in the plan",
  "commitments.state.withdrawn": "Withdrawn",
  "commitments.noVersion": "No version yet",
  "commitments.version": "Version {n, number}",
  "commitments.changedSince": "Changed since version {n, number}",
  "commitments.locked": "Locked",
  "commitments.contributions":
    "{count, plural, =0 {No contributions} one {# contribution} other {# contributions}}",

  "commitments.field.title": "Commitment title",
  "commitments.field.problem": "Problem",
  "commitments.field.statusQuo": "Status quo",
  "commitments.field.action": "Action",
  "commitments.field.contribution": "How will the commitment contribute to solving the public problem?",
  "commitments.guidance.title":
    "Name the specific action, told apart from the other commitments. At most 150 characters. Example: Create beneficial ownership register.",
  "commitments.guidance.problem":
    "The economic, social, political or environmental problem to resolve. Name the harm, not a missing tool.",
  "commitments.guidance.statusQuo":
    "How things stand at the start of the plan. Give a measured figure, for example: 26 % of complaints are not processed.",
  "commitments.guidance.action":
    "What the commitment is and entails, its expected results and its overall objective.",
  "commitments.guidance.contribution": "The expected outputs and outcomes once it is implemented.",
  "commitments.guidance": "Guidance",
  "commitments.fieldName": "{no, number} {label}",

  "commitments.mode.edit": "You edit",
  "commitments.mode.read": "You read",
  "commitments.mode.locked": "Locked: {reason}",
  "commitments.fromProposal": "From {reference}",
  "commitments.fields": "Fields",
  "commitments.filled": "Filled {filled, number} of {total, number}",
  "commitments.field.isFilled": "Filled",
  "commitments.field.isEmpty": "Empty",
  "commitments.text": "Text",
  "commitments.margin": "Beside the text",
  "commitments.tab.fields": "Fields {filled, number}/{total, number}",
  "commitments.tab.contributions": "Contributions {count, number}",
  "commitments.tab.checks": "Checks {count, number}",
  "commitments.tab.versions": "Versions {count, number}",
  "commitments.putToBallot": "Put to ballot",
  "commitments.inBallot": "Put to ballot {no, number}",
  "commitments.inBallot.text":
    "The version put to the ballot stays as it is. Writing goes on; later words need a new ballot.",
  "commitments.readOnly": "Members of the working group edit this draft. You can read it as it is written.",

  "commitments.links.none": "No contribution is linked to this commitment.",
  "commitments.links.open":
    "{count, plural, =0 {Every contribution has a passage that answers it.} one {# contribution has no passage yet that answers it.} other {# contributions have no passage yet that answers them.}}",
  "commitments.links.how": "Select words in the text to say which contribution they answer.",
  "commitments.links.selected": "Selected in {field}: {quote}",
  "commitments.links.answers": "This answers {reference}",
  "commitments.links.quote": "Quote here",
  "commitments.links.quoted": "{reference}: {words}",
  "commitments.links.notAddressed": "Not yet addressed",
  "commitments.links.addressed":
    "{count, plural, one {Answered in # passage} other {Answered in # passages}}",
  "commitments.links.goto": "Go to the passage in {field}",
  "commitments.links.unlink": "Take back",
  "commitments.links.done": "The passage answers {reference}.",
  "commitments.links.gone": "Passage gone",

  "commitments.checks.none": "Nothing is missing from these fields.",
  "commitments.checks.count":
    "{count, plural, one {# thing is missing to file this commitment. You can freeze and vote all the same.} other {# things are missing to file this commitment. You can freeze and vote all the same.}}",

  "commitments.versions.none":
    "No version is frozen yet. Freezing keeps a copy for good. It stops nobody from writing.",
  "commitments.versions.entry": "Log entry {entry, number}",
  "commitments.versions.hash": "Hash",
  "commitments.versions.included": "In the plan",
  "commitments.versions.public": "Public page",
  "commitments.versions.publish": "Publish for comment",
  "commitments.versions.compare": "Compare with now",
  "commitments.versions.comparePrevious": "Compare with version {n, number}",
  "commitments.versions.changed": "The text has changed since version {n, number}.",
  "commitments.versions.unchanged": "The text is as in version {n, number}.",
  "commitments.freeze": "Freeze version",
  "commitments.freeze.done": "Version {n, number} is frozen.",
  "commitments.freeze.same": "The words are those of version {n, number}. No new version was needed.",
  "commitments.freeze.who": "A co-chair or the point of contact freezes versions.",
  "commitments.publish.done": "Version {n, number} is public.",

  "commitments.lock": "Lock the draft",
  "commitments.lock.hint": "Nobody can write until a co-chair opens it again. All see the reason.",
  "commitments.lock.reason": "Reason",
  "commitments.lock.title": "This draft is locked",
  "commitments.lock.facts": "{reason} Locked {date} by {name}.",
  "commitments.lock.who": "A co-chair can open it again.",
  "commitments.unlock": "Open the draft again",

  "commitments.inName.title": "In the name of a co-chair",
  "commitments.inName.lead": "You do this for a co-chair, who is named in the record and told at once.",
  "commitments.inName.who": "Co-chair",

  "commitments.compare.title": "Compare commitment {n, number}",
  "commitments.compare.from": "Before",
  "commitments.compare.to": "After",
  "commitments.compare.now": "Now",
  "commitments.compare.sameField": "{field}: not changed",
  "commitments.compare.count":
    "{count, plural, =0 {No field has changed.} one {# field has changed.} other {# fields have changed.}}",
  "commitments.compare.back": "Back to the draft",
  "commitments.compare.needTwo": "There is nothing to compare yet: no version is frozen.",
} as const;
