export const responses = {
  "responses.suggest.received":
    "Received on {date} {channel, select, online_form {by the online form} survey {in a survey} meeting {at a meeting} webinar {at a webinar} email {by e-mail} post {by post} telephone {by telephone} wiki {on a wiki} social_media {on social media} comment_on_draft {as a comment on a draft} agency_call {by the call of an agency} irm_recommendation {as a recommendation of the IRM} other {by another channel}}.",
  "responses.suggest.proposal": "Proposal {reference}: {title}.",
  "responses.suggest.many":
    "{count, plural, =0 {No contribution} one {# contribution} other {# contributions}}, received between {from} and {to}.",
  "responses.suggest.manyOneDay":
    "{count, plural, =0 {No contribution} one {# contribution} other {# contributions}}, received on {from}.",
  "responses.suggest.manyProposals":
    "{count, plural, =0 {No proposal was made} one {# proposal was made} other {# proposals were made}}.",
  "responses.suggest.discussed": "Discussed as proposal {reference}.",
  "responses.suggest.discussedIn": "Discussed as proposal {reference} in the group {group}.",
  "responses.suggest.jointly":
    "Both co-chairs decided on it together on {date} (decision {decision, number}).",
  "responses.suggest.ballot":
    "Ballot {no, number} on {date}: {for, number} for, {against, number} against, {abstain, number} abstained. {result, select, passed {It passed.} other {It did not pass.}}",
  "responses.suggest.stands": "It stands in commitment {n, number} “{title}”, version {version, number}.",
  "responses.suggest.changedNothing": "No text of the plan was changed by it.",
  "responses.suggest.inPlan":
    "Commitment {n, number} “{title}” is in the plan by decision {decision, number}.",
  "responses.suggest.against": "Commitment {n, number} “{title}” did not pass (decision {decision, number}).",
  "responses.suggest.vetoed": "Commitment {n, number} “{title}” was vetoed (decision {decision, number}).",
  "responses.suggest.notTaken": "Not taken up (decision {decision, number}). Reasons: {reasons}",
  "responses.suggest.notShortlisted":
    "Proposal {reference} was not shortlisted (decision {decision, number}).",
  "responses.suggest.notShortlistedWhy":
    "Proposal {reference} was not shortlisted (decision {decision, number}). Reasons: {reasons}",

  "responses.release.title": "Responses, release {number, number}",
  "responses.letter.subject": "{process}: your contribution {reference} has a response",
  "responses.letter.text":
    "Your contribution {reference} to “{process}” has a published response: {outcome}. Read it with its reasons here:\n\n{link}\n\nThe address that you saved when you sent it shows the response too.\n",

  "responses.title": "Responses",
  "responses.steps": "Steps of a response",
  "responses.tab.unanswered": "Unanswered {count, number}",
  "responses.tab.drafted": "Drafted {count, number}",
  "responses.tab.to_approve": "To approve {count, number}",
  "responses.tab.approved": "Approved {count, number}",
  "responses.tab.published": "Published {count, number}",
  "responses.tab.replies": "Replies {count, number}",
  "responses.empty.all":
    "Nothing waits for a response yet. Contributions and proposals stand here once they are public.",
  "responses.empty.way": "See the contributions",
  "responses.empty.unanswered": "Every contribution and proposal shown here has a response.",
  "responses.empty.drafted": "No draft waits for more words.",
  "responses.empty.to_approve": "No complete draft waits for approval.",
  "responses.empty.approved": "No approved response waits for publication.",
  "responses.empty.published": "No response is published yet. Responses become public with a release.",
  "responses.empty.replies": "No contributor says that an answer is not clear.",
  "responses.publish":
    "{count, plural, =0 {Publish responses} one {Publish # approved} other {Publish # approved}}",
  "responses.publish.both":
    "{count, plural, =0 {Publish responses} one {Publish # approved, both junctures} other {Publish # approved, both junctures}}",

  "responses.coverage": "Coverage",
  "responses.coverage.all": "All contributions and proposals",
  "responses.coverage.finding":
    "{all, plural, =0 {Nothing has been received yet.} one {{answered, number} of # answered.} other {{answered, number} of # answered.}} {none, plural, =0 {None waits.} one {# without response, {oldest, plural, =0 {from today} one {# day old} other {# days old}}.} other {# without response, the oldest {oldest, plural, =0 {from today} one {# day old} other {# days old}}.}}",
  "responses.coverage.themes": "Coverage per theme",
  "responses.coverage.themes.caption": "Responses per theme, most unanswered first",
  "responses.r1.met": "Everything has a published response (rule R1).",
  "responses.noTheme": "No theme",

  "responses.juncture": "Juncture",
  "responses.juncture.proposals": "On proposals",
  "responses.juncture.themes": "On the scope of themes",
  "responses.theme": "Theme",
  "responses.theme.none": "None named",
  "responses.outcome": "Outcome",
  "responses.age": "Age",
  "responses.age.late": "Late",
  "responses.filter.any": "Any",
  "responses.missing": "What is missing",
  "responses.missing.count": "{rule}: {count, number}",
  "responses.missing.element_missing": "An element",
  "responses.missing.amendment_names_no_change": "R2 What was changed",
  "responses.missing.rejection_without_reason": "R3 A reason",
  "responses.missing.inclusion_names_nothing": "R4 Theme or commitment",
  "responses.missing.departs_from_decision": "R5 Reasons for departing",

  "responses.numbers": "Choose by numbers",
  "responses.numbers.hint": "For example 11, 14, 15-18, P-3",
  "responses.numbers.look": "Look up",
  "responses.numbers.found":
    "{count, plural, =0 {None of these can be answered.} one {# can be answered.} other {# can be answered.}}",
  "responses.numbers.choose": "{count, plural, =0 {Select none} one {Select #} other {Select these #}}",
  "responses.selectNone": "Select none",

  "responses.list": "Contributions and proposals at this step",
  "responses.column.reference": "Reference",
  "responses.column.title": "Title, links and record",
  "responses.column.state": "Response",
  "responses.keys":
    "Keys in the list: j and k move, x selects, 1, 2, 3 choose the outcome, r goes to the reasons. Ctrl and Enter saves and goes on.",
  "responses.row.links": "Linked: {links}",
  "responses.row.links.commitment": "commitment {n}",
  "responses.row.links.none": "Linked to nothing",
  "responses.row.prefill": "Record leads to: {outcome}",
  "responses.row.prefillFrom":
    "{count, plural, =0 {Record leads to: {outcome}} one {From decision {decisions}: {outcome}} other {From decisions {decisions}: {outcome}}}",
  "responses.row.reply": "Not clear: {because}",
  "responses.reply.unclear": "On {date} its contributor said that the answer is not clear:",
  "responses.reply.clear": "On {date} its contributor said that the answer is clear.",
  "responses.reply.answered": "A later release has answered again.",
  "responses.told.letter": "Told by letter on {date}.",
  "responses.told.publication":
    "No letter: its contributor left no address. On the public page since {date}.",
  "responses.row.none": "None yet",
  "responses.row.days": "{days, plural, =0 {Today} one {# day} other {# days}}",
  "responses.row.notPublic": "Not public yet",
  "responses.row.published": "Release {no, number}",
  "responses.row.approved": "Approved",
  "responses.row.complete": "Complete",
  "responses.row.missing": "{count, plural, =0 {Complete} one {# rule not met} other {# rules not met}}",
  "responses.row.approvedBy.government": "Government has approved",
  "responses.row.approvedBy.non_government": "Civil society has approved",
  "responses.row.approvedBy.point_of_contact": "The point of contact has approved",

  "responses.editor.many":
    "{count, plural, =0 {Nothing selected} one {# selected} other {One response for # selected}}",
  "responses.words": "Words of {reference}",
  "responses.own": "Own line for {reference}",
  "responses.elements": "Shared reasoning: {done, number} of {all, number} elements",
  "responses.element.inputCollected": "What was received",
  "responses.element.howConsidered": "How it was considered",
  "responses.element.howInfluenced": "How it influenced the outcome",
  "responses.element.includedAndWhy": "What was included or not, and why",
  "responses.element.beyondCurrentPlan": "Beyond this plan",
  "responses.from.record": "From the record. Change it as needed.",
  "responses.from.decisions":
    "{count, plural, =0 {From the record.} one {From decision {decisions}.} other {From decisions {decisions}.}} Change it as needed.",
  "responses.suggest.add": "Add what the record says",
  "responses.reasons": "Reason codes",
  "responses.reason.outside_open_government": "Outside open government",
  "responses.reason.beyond_plan_period": "Longer than the plan",
  "responses.reason.legal_obstacle": "A law stands against it",
  "responses.reason.redundant_with_existing_commitment": "An existing commitment covers it",
  "responses.reason.outside_plan_themes": "Outside the themes of the plan",
  "responses.reason.not_feasible_resources": "Not feasible: resources",
  "responses.reason.not_feasible_political": "Not feasible: political",
  "responses.reason.not_feasible_time": "Not feasible: time",
  "responses.reason.criteria_not_met": "Criteria not met",
  "responses.reason.not_supported_in_vote": "Not supported in the vote",
  "responses.reason.vetoed": "Vetoed",
  "responses.reason.merged": "Merged with another one",
  "responses.reason.withdrawn": "Withdrawn",
  "responses.before": "Words before",
  "responses.after": "Words after",
  "responses.departure": "Why the response departs from the record",
  "responses.departure.hint": "Published beside the response. Record: decision {decisions}.",
  "responses.commitments": "Commitments it went into",
  "responses.decisions": "Decisions named in the response",
  "responses.decision": "Decision {decision, number}",
  "responses.rules": "What approval needs",
  "responses.rules.met": "Complete: it can be approved.",
  "responses.choose": "Choose an outcome. A draft may lack everything else.",
  "responses.readAgain": "Read what stands now. What is typed here is left behind",
  "responses.save": "{count, plural, =0 {Save draft} one {Save draft} other {Save # drafts}}",
  "responses.saveNext": "Save and next",
  "responses.skip": "Skip",
  "responses.next": "Next",
  "responses.read.none": "No response is written yet.",
  "responses.single": "{at, number} of {of, number}",
  "responses.saved":
    "{count, plural, =0 {No draft saved} one {# draft saved} other {# drafts saved}}, {left, plural, =0 {none left} other {# left}}.",

  "responses.approve": "{count, plural, =0 {Approve} one {Approve # response} other {Approve # responses}}",
  "responses.approve.shown":
    "{count, plural, =0 {Approve} one {Approve the # response shown} other {Approve all # responses shown}}",
  "responses.approve.how.one": "One co-chair approves a response.",
  "responses.approve.how.each_bloc": "A co-chair of each bloc approves a response.",
  "responses.approve.how.point_of_contact":
    "This process has no forum: the point of contact approves responses.",
  "responses.approve.who.one": "A co-chair approves these responses.",
  "responses.approve.who.each_bloc": "A co-chair of each bloc approves these responses.",
  "responses.approve.who.point_of_contact": "The point of contact approves these responses.",
  "responses.approved":
    "{approved, plural, =0 {None is approved yet} one {# is approved} other {# are approved}}. {waiting, plural, =0 {None waits for the other bloc.} one {# waits for the other bloc.} other {# wait for the other bloc.}}",

  "responses.release.review": "Publish responses, release {number, number}",
  "responses.release.done": "Release {number, number} is published",
  "responses.release.what": "What becomes public",
  "responses.release.things":
    "{things, plural, =0 {Nothing is answered} one {# contribution or proposal is answered} other {# contributions and proposals are answered}} by {responses, plural, =0 {no response} one {# response} other {# responses}}.",
  "responses.release.inclusion": "Included: {count, number}",
  "responses.release.amendment": "Included with changes: {count, number}",
  "responses.release.rejection": "Not included: {count, number}",
  "responses.release.new":
    "{count, plural, =0 {None is answered for the first time.} one {# is answered for the first time:} other {# are answered for the first time:}}",
  "responses.release.changed":
    "{count, plural, =0 {No published response changes.} one {# published response changes:} other {# published responses change:}}",
  "responses.release.public":
    "The words of each contribution, who sent it unless the name is hidden, the outcome, the reasons and the five elements.",
  "responses.plan": "Plan",
  "responses.plan.this": "Counts for this plan",
  "responses.plan.next": "For the next plan",
  "responses.nextPlan":
    "{received, plural, =0 {Nothing was received after {date}, the cut-off.} one {# was received after {date}, the cut-off: for the next plan, {none, plural, =0 {answered} other {still owed a response}}.} other {# were received after {date}, the cut-off: for the next plan, {none, plural, =0 {all answered} other {# still owed a response}}.}}",
  "responses.nextPlan.show": "Show them",

  "responses.categories.themes": "Summary of major categories",
  "responses.categories.proposals": "Summary of proposed commitments",
  "responses.categories.themes.words":
    "What was asked for on the scope of themes, and what is proposed for it. Published with the release that follows their approval.",
  "responses.categories.proposals.words":
    "The commitments proposed within the themes, and why each is included or not. Published with the release that follows their approval.",
  "responses.categories.count":
    "{count, plural, =0 {nothing written} one {# line} other {# lines}}{gaps, plural, =0 {} one {, # without outcome} other {, # without outcome}}",
  "responses.categories.answered":
    "{count, plural, =0 {No response of this juncture is public yet.} one {# response of this juncture is public.} other {# responses of this juncture are public.}}",
  "responses.categories.empty.themes": "No category is written yet. Rule T19 asks for this summary.",
  "responses.categories.empty.proposals":
    "No proposed commitment is written yet. Rule T19 asks for this summary.",
  "responses.categories.add.themes": "Add a category",
  "responses.categories.add.proposals": "Add a proposed commitment",
  "responses.categories.edit": "Change",
  "responses.categories.editOf": "Change {category}",
  "responses.categories.remove": "Remove",
  "responses.categories.removeOf": "Remove {category}",
  "responses.categories.removed": "Removed: {category}.",
  "responses.categories.moveUp": "Move up",
  "responses.categories.moveDown": "Move down",
  "responses.categories.up": "Move {category} up",
  "responses.categories.down": "Move {category} down",
  "responses.categories.category.themes": "Category",
  "responses.categories.category.proposals": "Proposed commitment",
  "responses.categories.text": "What is proposed, and why",
  "responses.categories.none": "No outcome yet",
  "responses.categories.save": "Save",
  "responses.categories.public": "Public since release {no, number}",
  "responses.categories.changed": "Changed since release {no, number}",
  "responses.categories.unapproved": "Not approved yet",
  "responses.categories.approve": "{count, plural, one {Approve # line} other {Approve # lines}}",
  "responses.categories.waiting.one":
    "{count, plural, one {# line waits} other {# lines wait}} for a co-chair’s approval before the next release.",
  "responses.categories.waiting.each_bloc":
    "{count, plural, one {# line waits} other {# lines wait}} for a co-chair of each bloc before the next release.",
  "responses.categories.waiting.point_of_contact":
    "{count, plural, one {# line waits} other {# lines wait}} for the point of contact’s approval before the next release.",
  "responses.categories.new": "Not public yet",

  "responses.files.making": "The files of release {no, number} (Word, PDF, Excel) are being made.",
  "responses.files.failed":
    "The files of release {no, number} could not be made. The table (CSV) and the data (JSON) stand. The next release tries again.",
  "responses.files.ready":
    "{count, plural, =0 {No file} one {# file of release {no, number} stands ready:} other {# files of release {no, number} stand ready:}}",

  "responses.release.categories.waiting":
    "{count, plural, one {# line of the summaries is not approved and is left out: {first}.} other {# lines of the summaries are not approved and are left out, first {first}.}}",
  "responses.release.categories":
    "{count, plural, =0 {The summaries of the junctures stay as they are.} one {# line of the summaries becomes public or changes.} other {# lines of the summaries become public or change.}}",
  "responses.release.categoryGaps":
    "{count, plural, =0 {Every category has an outcome.} one {# category has no outcome, and the release shows it: {first}.} other {# categories have no outcome, and the release shows it, first {first}.}}",
  "responses.release.noAddress":
    "{count, plural, =0 {Every contributor answered has left an address.} one {# contributor left no address and reads the answer on the public page.} other {# contributors left no address and read the answer on the public page.}}",
  "responses.release.told": "Who is told",
  "responses.release.letters":
    "{count, plural, =0 {No contributor has left an address to write to.} one {# contributor is written to.} other {# contributors are written to.}}",
  "responses.release.open": "What stays without response",
  "responses.release.gaps":
    "{count, plural, =0 {Everything has a response.} one {# has none, and the release shows it. So the plan cannot be finalised (rule R1):} other {# have none, and the release shows it. So the plan cannot be finalised (rule R1):}}",
  "responses.release.nextPlan":
    "{count, plural, =0 {Nothing waits for the next plan.} one {# came after the last day that counts for this plan: it is for the next one, and still owed a response:} other {# came after the last day that counts for this plan: they are for the next one, and still owed a response:}}",
  "responses.release.notPublic":
    "{count, plural, =0 {All approved are public.} one {# approved response waits: its contribution is not public.} other {# approved responses wait: their contributions are not public.}}",
  "responses.release.more": "{count, plural, =0 {and no more} one {and # more} other {and # more}}",
  "responses.release.last": "Last release: {no, number}, {hash}",
  "responses.release.final":
    "A release enters the decision log and cannot be taken back. A later one can change a response.",
  "responses.release.act": "Publish release {number, number}",
  "responses.release.nothing": "Nothing approved waits for publication.",
  "responses.release.who": "The point of contact publishes.",
  "responses.release.published":
    "{count, plural, =0 {Nothing is published} one {# response is public} other {# responses are public}} with release {number, number}.",
  "responses.release.entry": "Entry {entry, number} of the decision log, {hash}.",
  "responses.release.back": "Back to the responses",
  "responses.release.look": "Open the public page",
} as const;
