import type { TermsRoot } from "@accord/shared/forum";

/** What the forum was founded on, part by part; written down by the secretariat in its first week. */
export const firstTerms: Readonly<Record<TermsRoot, readonly string[]>> = {
  remit: [
    "The Rivermouth Open Government Forum oversees the city's open government action plan, from the first call for ideas to the last report.",
    "It settles the themes, decides which proposals are drafted, and decides which commitments stand in the plan. It does not decide on the city's budget.",
  ],
  membership: [
    "The forum has sixteen seats: eight of government and eight of civil society. Civil society means everyone outside government: associations, businesses, the university, unions and media.",
    "Civil society organisations choose their own eight in an open vote, run by the Rivermouth Civic Network and published. The mayor names the eight of government.",
    "A term is two years, and nobody holds a seat for more than two terms in a row. Each bloc names its co-chair. A member may name a substitute of the same bloc.",
  ],
  meetings: [
    "The forum meets at least every three months, and every month while the plan is being written. Every meeting can be joined in the town hall and online.",
  ],
  agenda: [
    "Both co-chairs set the agenda together. Any three members may put a point on it.",
    "The secretariat sends agenda and papers ten days before the meeting and puts them online the same day.",
  ],
  decisions: [
    "The forum looks for agreement first. Where there is none and all has been said, a question may come to a vote. It then passes when more than half of those who take part vote for it.",
    "To decide anything, more than half of the filled seats must take part, and at least one of each bloc. Votes are by name and are published with their reasons.",
    "Each bloc may veto the inclusion of a commitment within three working days of the result. Its co-chair says why, and which words would lift the veto; the draft is then reworked and put again.",
  ],
  conflicts: [
    "A member who has an interest in a question says so before the vote, may speak if asked, and does not vote.",
    "A dispute goes to both co-chairs. If they do not settle it within four weeks, the city's ombudsperson is asked.",
  ],
  minutes: [
    "Minutes hold what was proposed, by whom, what was decided, every vote and every reason. They do not hold who said what in the debate, unless a member asks for it.",
    "The secretariat writes them within ten days. They are public once both co-chairs have agreed to them.",
  ],
  authority: [
    "What the forum decides on the plan binds the city's departments; the council confirmed this on founding the forum.",
    "On money and on law the forum recommends, and the council answers in writing within six weeks.",
  ],
};

/** How the members of a working group are chosen. */
export const selectionOfGroups =
  "An open call on the public page, four weeks long. The forum chooses among those who answer, half from each bloc, and publishes why.";

/** The change after the first weeks. */
export const secondTerms = {
  part: "decisions",
  replace:
    "The forum looks for agreement first. Where there is none and all has been said, a question may come to a vote. It then passes when more than half of those who take part vote for it.",
  write:
    "Members look for agreement before a question is put. It passes when more than half of those who take part vote for it.",
} as const;

/** The change that is being written now. */
export const nextTerms = {
  quorum: { kind: "number", present: 10, eachBloc: true },
  part: "decisions",
  replace:
    "To decide anything, more than half of the filled seats must take part, and at least one of each bloc.",
  write:
    "To decide anything, ten members must take part, and at least one of each bloc, so that eight people never settle a question alone.",
} as const;
