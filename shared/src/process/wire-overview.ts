import { z } from "zod";
import { inProcess, instant, nothing } from "../protocol/common.js";
import { route } from "../protocol/route.js";

const latest = z.strictObject({ at: instant, act: z.string(), by: z.string().nullable() });

export const readOverview = route({
  id: "read-overview",
  method: "GET",
  path: "/api/p/:process/overview",
  asks: "read_workspace",
  summary: "Figures of the process and its latest acts.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    figures: z.strictObject({
      contributions: z.int(),
      answered: z.int(),
      drafts: z.int(),
      openBallots: z.int(),
      decided: z.int(),
    }),
    /** What the forum has adopted as it stood, by its last decision. */
    adopted: z.array(
      z.strictObject({ what: z.enum(["themes", "process_plan"]), decision: z.int(), at: instant }),
    ),
    latest: z.array(latest),
  }),
  topics: ["plan", "contributions", "ballots", "commitments", "responses", "decisions", "people"],
});
