import { z } from "zod";

/** Body of a frozen version of one or several proposals, in the order they are put. */
const frozenProposals = z.strictObject({
  template: z.literal("proposals/1"),
  proposals: z.array(
    z.strictObject({ reference: z.string(), title: z.string(), problem: z.string(), asked: z.string() }),
  ),
});
export type FrozenProposals = z.infer<typeof frozenProposals>;
export type ProposalWords = FrozenProposals["proposals"][number];

export const freezeProposals = (rows: readonly ProposalWords[]): FrozenProposals => ({
  template: "proposals/1",
  proposals: rows.map(({ reference, title, problem, asked }) => ({ reference, title, problem, asked })),
});

/** Each field of each proposal is a block of its own. */
export const blocksOfProposals = (body: FrozenProposals) =>
  body.proposals.flatMap(({ reference, title, problem, asked }) => [
    { field: `${reference}.title`, index: 0, content: title },
    { field: `${reference}.problem`, index: 0, content: problem },
    { field: `${reference}.asked`, index: 0, content: asked },
  ]);
