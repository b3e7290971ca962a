import { z } from "zod";
import {
  ethicsSchema,
  forumRuleSchema,
  mandateSchema,
  quorumSchema,
  sanctionWaySchema,
  vetoSchema,
} from "../forum/index.js";
import { emailAddress, longestPassword, me } from "../people/index.js";
import { day, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { setupKeyStates } from "./rules.js";

const key = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });

export const readSetup = route({
  id: "read-setup",
  method: "GET",
  path: "/api/setup/:key",
  asks: "nobody: key in the address",
  summary: "Whether this link still opens the first run; where not, since when and by whom.",
  params: key,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    state: z.enum(setupKeyStates),
    expiresAt: instant,
    usedAt: instant.nullable(),
    usedBy: z.string().nullable(),
  }),
});

export const firstAnswers = z.strictObject({
  administrator: z.strictObject({
    name: line(120),
    email: emailAddress,
    password: z.string().min(1).max(longestPassword),
  }),
  process: z.strictObject({
    title: line(200),
    memberName: line(120),
    memberLevel: z.enum(["national", "local"]),
    timeZone: z.string().min(1).max(64),
    planStart: day,
    planEnd: day,
  }),
  forum: z.strictObject({
    mandate: mandateSchema,
    rule: forumRuleSchema,
    quorum: quorumSchema,
    veto: vetoSchema,
    ethics: ethicsSchema,
    secretBallots: z.boolean(),
    sanctions: sanctionWaySchema,
  }),
  /** Rows as pasted; empty where the seats come later. */
  seats: prose(100_000),
});
export type FirstAnswers = z.infer<typeof firstAnswers>;

export const finishSetup = route({
  id: "finish-setup",
  method: "POST",
  path: "/api/setup/:key",
  asks: "nobody: key in the address",
  summary: "First administrator, process, forum and seats in one act; signs the first administrator in.",
  params: key,
  query: nothing,
  body: firstAnswers,
  reply: z.strictObject({ process: slug, me }),
});
