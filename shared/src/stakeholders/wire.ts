import { z } from "zod";
import { stakeholderTypes } from "../contributions/vocabulary.js";
import { proposalGroup } from "../proposals/wire.js";
import { day, done, id, inProcess, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { levels, minimumGroups } from "./vocabulary.js";

const n = z.coerce.number().int().positive().max(1_000_000);
const onStakeholder = z.strictObject({ process: slug, stakeholder: id });
const onEngagement = onStakeholder.extend({ n });
const base = "/api/p/:process/stakeholders";

const facts = {
  name: z.string(),
  type: z.enum(stakeholderTypes),
  support: z.enum(levels),
  influence: z.enum(levels),
  /** One of the two that each commitment needs, or neither. */
  minimumGroup: z.enum(minimumGroups).nullable(),
};
const body = z.strictObject({ ...facts, name: line(200) });

export const stakeholderRow = z.strictObject({
  ...facts,
  id,
  /** The working group whose map it stands on; null: of the process as a whole. */
  group: proposalGroup.nullable(),
  engagements: z.array(z.strictObject({ n: z.int(), on: day, how: z.string(), by: z.string(), at: instant })),
  can: z.strictObject({ change: z.boolean() }),
});
export type StakeholderRow = z.infer<typeof stakeholderRow>;

export const readStakeholders = route({
  id: "read-stakeholders",
  method: "GET",
  path: base,
  asks: "read_workspace",
  summary: "Stakeholders by support and influence, and who of them is engaged for which commitment.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    stakeholders: z.array(stakeholderRow),
    groups: z.array(proposalGroup),
    /** Those that are not withdrawn, with the minimum groups nobody of whom is engaged. */
    commitments: z.array(
      z.strictObject({
        n: z.int(),
        title: z.string(),
        group: id.nullable(),
        missing: z.array(z.enum(minimumGroups)),
        can: z.strictObject({ engage: z.boolean() }),
      }),
    ),
    /** On which maps the asker may put somebody. */
    adds: z.strictObject({ groups: z.array(proposalGroup), whole: z.boolean() }),
  }),
  topics: ["stakeholders", "commitments"],
});

export const addStakeholder = route({
  id: "add-stakeholder",
  method: "POST",
  once: true,
  path: base,
  asks: "edit_draft",
  summary: "Put a stakeholder on the map of a working group, or of the process as a whole.",
  params: inProcess,
  query: nothing,
  body: body.extend({ group: id.nullable() }),
  reply: z.strictObject({ id }),
});

export const changeStakeholder = route({
  id: "change-stakeholder",
  method: "PUT",
  path: `${base}/:stakeholder`,
  asks: "edit_draft",
  summary: "Change what is known of a stakeholder.",
  params: onStakeholder,
  query: nothing,
  body,
  reply: done,
});

export const removeStakeholder = route({
  id: "remove-stakeholder",
  method: "DELETE",
  path: `${base}/:stakeholder`,
  asks: "edit_draft",
  summary: "Take a stakeholder off the map, with what was noted of engaging it.",
  params: onStakeholder,
  query: nothing,
  body: nothing,
  reply: done,
});

export const engageStakeholder = route({
  id: "engage-stakeholder",
  method: "PUT",
  path: `${base}/:stakeholder/commitments/:n`,
  asks: "edit_draft",
  summary: "Note when and how a stakeholder was engaged for a commitment.",
  params: onEngagement,
  query: nothing,
  body: z.strictObject({ on: day, how: prose(1_000) }),
  reply: done,
});

export const withdrawEngagement = route({
  id: "withdraw-engagement",
  method: "DELETE",
  path: `${base}/:stakeholder/commitments/:n`,
  asks: "edit_draft",
  summary: "Take back that a stakeholder was engaged for a commitment.",
  params: onEngagement,
  query: nothing,
  body: nothing,
  reply: done,
});
