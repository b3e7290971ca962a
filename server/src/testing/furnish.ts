import { furnishContributions } from "./furnish-contributions.js";
import { furnishForum } from "./furnish-forum.js";
import { furnishMeeting } from "./furnish-meeting.js";
import { furnishPlan } from "./furnish-plan.js";
import { furnishPosition } from "./furnish-position.js";
import { furnishProblems } from "./furnish-problems.js";
import { furnishProposals } from "./furnish-proposals.js";
import { answeredIn, furnishTexts } from "./furnish-texts.js";
import { furnishVotes } from "./furnish-votes.js";
import { doneIn, type Furnishing, type Hands } from "./hands.js";
import type { TestHouse } from "./house.js";

export type Furniture = Awaited<ReturnType<typeof furnish>>;

/** One of everything that has an id or a number in a process, made by the acts themselves. */
export async function furnish(house: TestHouse, hands: Hands) {
  const { slug, id: home } = hands;
  const done = doneIn(house, slug);
  const at: Furnishing = { house, hands, done };
  const entered = await furnishContributions(at);
  const drafted = await furnishProposals(at);
  const texts = await furnishTexts(at, drafted.document, drafted.proposals[3] ?? "");
  const from = entered.contributions[0] ?? "";
  const passage = await answeredIn(at, {
    id: `passage-of-${slug}`,
    from,
    toKind: "commitment",
    to: drafted.commitment,
  });
  return {
    ...entered,
    ...drafted,
    ...texts,
    passage,
    ...(await furnishVotes(at)),
    ...(await furnishProblems(at, from)),
    ...(await furnishMeeting(at)),
    meetingGroup: hands.group,
    ...(await furnishPlan(at)),
    ...(await furnishForum(at, drafted.proposals[0] ?? "", entered.references[0] ?? "")),
    ...(await furnishPosition(house, home, hands.group)),
  };
}
