import { describe, expect, it } from "vitest";
import { en } from "../messages/index.js";
import {
  attributionOf,
  bases,
  closeOf,
  countCommittee,
  earliestClose,
  issuesWithMove,
  type Move,
  moves,
  type PositionFacts,
  type Standing,
  standingOf,
  standings,
} from "./index.js";

const zone = "Europe/London";
const at = (day: string, time = "10:00") => `2026-${day}T${time}:00.000Z`;
const fresh: PositionFacts = {
  basis: "network_consensus",
  discussionOpenedAt: null,
  postedAt: null,
  committee: null,
  publishedAt: null,
  result: null,
};
const posted = { ...fresh, discussionOpenedAt: at("03-03"), postedAt: at("03-10") };
const unhappy = [{ satisfied: true }, { satisfied: false }];
const happy = [{ satisfied: true }];

describe("[Q40] silence by date", () => {
  it.each([
    ["2026-03-10", "2026-03-17"],
    ["2026-03-12", "2026-03-19"],
    ["2026-03-15", "2026-03-22"],
  ])("[Q40] opened on 03/03 and posted on %s it can close on %s", (post, close) => {
    expect(earliestClose("2026-03-03", post)).toBe(close);
    expect(closeOf({ ...posted, postedAt: `${post}T10:00:00.000Z` }, zone)).toBe(close);
  });

  it("[Q40] the fourteen days bind a text that was posted at once", () => {
    expect(earliestClose("2026-03-03", "2026-03-03")).toBe("2026-03-17");
  });

  it("[Q40] days are those of the process's zone", () => {
    const late = { ...posted, discussionOpenedAt: at("03-04", "04:30"), postedAt: at("03-11", "04:30") };
    expect(closeOf(late, "America/Lima")).toBe("2026-03-17");
    expect(closeOf(late, zone)).toBe("2026-03-18");
  });

  it("[Q40] it is reached once the last day is over, when nobody objected or all are satisfied", () => {
    expect(standingOf(posted, [], at("03-17", "23:59"), zone)).toBe("open");
    expect(standingOf(posted, [], at("03-18", "00:00"), zone)).toBe("reached");
    expect(standingOf(posted, happy, at("03-18"), zone)).toBe("reached");
    expect(standingOf(posted, unhappy, at("03-18"), zone)).toBe("objections");
  });

  it("[Q40] no other basis is reached by silence", () => {
    for (const basis of ["network_signatures", "coordinator_statement"] as const) {
      expect(closeOf({ ...posted, basis }, zone)).toBeNull();
      expect(standingOf({ ...posted, basis }, [], at("12-01"), zone)).toBe("posted");
    }
  });
});

describe("[Q40] the steering committee", () => {
  it.each([
    [5, ["for", "for", "against"], "passed", 2],
    [5, ["for", "against", "abstain"], "not_passed", 2],
    [4, ["for", "for", "against", "against"], "not_passed", 3],
    [5, ["for", "for"], "not_quorate", 2],
  ] as const)("[Q40] [Q3] of %i members, %j: %s", (members, choices, result, needed) => {
    expect(countCommittee(members, choices)).toMatchObject({ result, needed });
  });

  it("[Q40] is over at the end of its last day, earlier only when all have voted", () => {
    const committee = { until: "2026-03-25", members: 3, choices: ["for", "for"] as const };
    const asked = { ...posted, basis: "steering_committee_vote" as const, committee };
    const all = { ...committee, choices: ["for", "for", "for"] as const };
    expect(standingOf(asked, unhappy, at("03-25", "23:59"), zone)).toBe("committee");
    expect(standingOf(asked, unhappy, at("03-26", "00:00"), zone)).toBe("committee_over");
    expect(standingOf({ ...asked, committee: all }, unhappy, at("03-20"), zone)).toBe("committee_over");
  });

  it("[Q40] without its quorum nothing is published, and it can be asked again", () => {
    const facts = {
      ...posted,
      basis: "steering_committee_vote" as const,
      committee: { until: "2026-03-25", members: 5, choices: ["for"] as const },
    };
    const asking = { standing: "committee_over" as const, facts, signatures: 0, coordinates: true };
    expect(issuesWithMove("publish", asking)).toMatchObject([{ code: "committee_not_quorate" }]);
    expect(issuesWithMove("put_to_committee", asking)).toEqual([]);
    const decided = { ...facts, committee: { ...facts.committee, members: 1 } };
    expect(issuesWithMove("publish", { ...asking, facts: decided })).toEqual([]);
    expect(issuesWithMove("put_to_committee", { ...asking, facts: decided })).toHaveLength(1);
  });
});

describe("[Q40] what can be done when", () => {
  const goes = (
    facts: PositionFacts,
    standing: Standing,
    more: { signatures?: number; coordinates?: boolean } = {},
  ) =>
    moves.filter(
      (move: Move) =>
        issuesWithMove(move, { standing, facts, signatures: 0, coordinates: false, ...more }).length === 0,
    );

  it("[Q40] a text that seeks consensus is discussed before it is posted", () => {
    expect(goes(fresh, "drafting")).toEqual(["open_discussion"]);
    expect(goes(fresh, "discussed")).toEqual(["post", "raise", "answer", "satisfy"]);
    expect(goes(posted, "reached")).toEqual(["post", "sign", "publish"]);
    expect(goes(posted, "objections")).toEqual(["post", "answer", "satisfy", "sign", "put_to_committee"]);
  });

  it("[Q40] signatures need no discussion, and one of them at least", () => {
    const signed = { ...fresh, basis: "network_signatures" as const };
    expect(goes(signed, "drafting")).toEqual(["open_discussion", "post"]);
    expect(goes(signed, "posted")).toEqual(["post", "sign"]);
    expect(goes(signed, "posted", { signatures: 1 })).toEqual(["post", "sign", "publish"]);
  });

  it("[Q40] a statement is the coordinator's", () => {
    const statement = { ...fresh, basis: "coordinator_statement" as const };
    expect(goes(statement, "drafting")).toEqual([]);
    expect(goes(statement, "drafting", { coordinates: true })).toEqual(["post"]);
  });

  it("[Q40] nothing is done with what is published, and each refusal says where it stands", () => {
    for (const standing of ["published", "not_adopted"] as const) expect(goes(posted, standing)).toEqual([]);
    for (const standing of standings) expect(en, standing).toHaveProperty([`issue.position_${standing}`]);
  });
});

it("[Q40] every basis has its attribution, with the network's own name", () => {
  for (const basis of bases) expect(en[attributionOf(basis)]).toContain("{network}");
});
