import type { Furniture } from "./furnish.js";
import type { TestHouse } from "./house.js";
import type { Step } from "./step.js";

/** The addresses of a network's positions. */
export function positionSteps(
  { people }: TestHouse,
  group: string,
  { position, remark }: Furniture,
): Record<string, Step> {
  const coordinator = people.healthWriter ?? "";
  const params = { no: position };
  const thing = { group };
  const named = { group, invited: [coordinator] };
  const network = {
    params: { group },
    body: { name: "Coast", coordinator, committee: [coordinator] },
  };
  const onRemark = { ...params, remark };
  return {
    "list-positions": {},
    "read-position": { asked: { params } },
    "found-network": { asked: network },
    "change-network": { asked: network, thing: named },
    "open-position": {
      asked: { body: { group, title: "Prices", basis: "network_consensus" } },
      thing,
    },
    "open-position-discussion": { asked: { params }, thing },
    "raise-on-position": { asked: { params, body: { kind: "objection", text: "Too soon." } }, thing },
    "answer-on-position": { asked: { params: onRemark, body: { text: "There is a year." } }, thing },
    "state-satisfaction": { asked: { params: onRemark, body: { satisfied: true } }, thing },
    "post-position": { asked: { params }, thing },
    "sign-position": { asked: { params, body: { version: 1, organisation: null } }, thing },
    "withdraw-position-signature": { asked: { params }, thing },
    "put-to-committee": {
      asked: { params, body: { reason: "It is late.", until: "2026-12-01" } },
      thing: named,
    },
    "vote-in-committee": { asked: { params, body: { choice: "for", reason: "" } }, thing: named },
    "publish-position": { asked: { params }, thing: named },
  };
}
