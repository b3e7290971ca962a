import { z } from "zod";
import { instant, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { comingDate, firstSteps, waitingRow } from "./waiting.js";

const groupAtHome = z.strictObject({
  /** Id of a working group, or "forum": its room is at `groups/<body>`. */
  body: z.string(),
  name: z.string(),
  drafts: z.array(
    z.strictObject({
      label: z.string(),
      /** Under the address of the process in the workspace. */
      tail: z.string(),
      threads: z.int(),
      suggestions: z.int(),
    }),
  ),
});
export type GroupAtHome = z.infer<typeof groupAtHome>;

export const readHome = route({
  id: "read-home",
  method: "GET",
  path: "/api/home",
  asks: "nobody: own session",
  summary: "What waits for me, over all processes, my groups with their drafts, and the next dates.",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    now: instant,
    processes: z.array(
      z.strictObject({
        slug,
        title: z.string(),
        timeZone: z.string(),
        rows: z.array(waitingRow),
        dates: z.array(comingDate),
        /** The bodies I am in. */
        groups: z.array(groupAtHome),
        /** For who sets the process up, while something of it is still to do. */
        steps: z.array(z.strictObject({ step: z.enum(firstSteps), done: z.boolean() })),
      }),
    ),
  }),
  topics: [
    "ballots",
    "proposals",
    "responses",
    "contributions",
    "people",
    "commitments",
    "threads",
    "plan",
    "meetings",
    "losses",
    "elections",
    "positions",
    "problems",
  ],
});
