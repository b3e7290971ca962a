import { z } from "zod";
import { id, inProcess, instant, nothing, prose } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { mostAtOnce } from "./numbers.js";
import { answerableReference, commitmentMark, saidOfAnswer, themeMark, things, tone } from "./parts.js";
import { elementNames, junctures, outcomes, reasonCodes, responseStates } from "./vocabulary.js";

const elements = z.strictObject(
  Object.fromEntries(elementNames.map((name) => [name, prose(20_000)])) as Record<
    (typeof elementNames)[number],
    z.ZodString
  >,
);

const suggestion = z.strictObject({ text: z.string(), decisions: z.array(z.int()) });
export const responseBody = z.strictObject({
  outcome: z.enum(outcomes),
  reasonCodes: z.array(z.enum(reasonCodes)).max(reasonCodes.length),
  elements,
  juncture: z.enum(junctures),
  theme: id.nullable(),
  commitments: z.array(id).max(50),
  /** Sequences in the decision log. */
  decisions: z.array(z.int().min(1)).max(50),
  before: prose(20_000).nullable(),
  after: prose(20_000).nullable(),
  departure: prose(20_000).nullable(),
});
export type ResponseBody = z.infer<typeof responseBody>;

export const editResponses = route({
  id: "edit-responses",
  method: "GET",
  path: "/api/p/:process/responses/edit",
  asks: "read_workspace",
  summary:
    "All that the editor needs for the things named: their words, what happened, what is written so far.",
  params: inProcess,
  query: z.strictObject({
    /** References, separated by commas. */
    references: z
      .string()
      .max(8000)
      .regex(/^[CP]-\d{4,9}(,[CP]-\d{4,9})*$/),
    juncture: z.enum(junctures).optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    things: z.array(
      z.strictObject({
        kind: z.enum(things),
        reference: z.string(),
        title: z.string(),
        text: z.string(),
        language: z.string().nullable(),
        receivedAt: instant.nullable(),
        public: z.boolean(),
        own: z.string(),
        response: id.nullable(),
        prefill: tone.nullable(),
        /** How its contributor was told of the published response. */
        told: z.strictObject({ by: z.enum(["letter", "publication"]), at: instant }).nullable(),
        reply: saidOfAnswer.nullable(),
      }),
    ),
    /** Written so far, when one response answers all that are named. */
    current: responseBody.nullable(),
    state: z.enum(responseStates).nullable(),
    /** Pass it back when saving: a change by somebody else in between is then seen. */
    seen: instant.nullable(),
    prefill: z
      .strictObject({
        outcome: z.enum(outcomes),
        reasonCodes: z.array(z.enum(reasonCodes)),
        commitments: z.array(id),
        decisions: z.array(z.int()),
      })
      .nullable(),
    suggestions: z.strictObject(
      Object.fromEntries(elementNames.map((name) => [name, suggestion])) as Record<
        (typeof elementNames)[number],
        typeof suggestion
      >,
    ),
    /** Decision record of what is answered, for the check that a response departs from it [R5]. */
    decided: z.array(z.strictObject({ decision: z.int(), outcome: z.enum(outcomes) })),
    themes: z.array(themeMark),
    commitments: z.array(commitmentMark),
  }),
  topics: ["responses", "contributions", "proposals", "commitments", "ballots"],
});

export const mostIssuesTold = 100;

export const saveResponses = route({
  id: "save-responses",
  method: "POST",
  once: true,
  path: "/api/p/:process/responses",
  asks: "write_response",
  summary: "Save one response for one or many contributions and proposals; it may be incomplete.",
  params: inProcess,
  query: nothing,
  body: responseBody.extend({
    lines: z
      .array(z.strictObject({ reference: answerableReference, own: prose(5000) }))
      .min(1)
      .max(mostAtOnce),
    /** `seen` of the answer it was written from; left out by programs that overwrite. */
    seen: instant.nullable().optional(),
  }),
  reply: z.strictObject({
    response: id,
    saved: z.int(),
    /** Things without any response at this juncture. */
    left: z.int(),
    /** The first of what it lacks: an answer that is kept for its press has a bound. */
    issues: z.array(wireIssue).max(mostIssuesTold),
  }),
  bodyLimit: 4 * 1024 * 1024,
});
