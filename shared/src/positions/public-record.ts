import { z } from "zod";
import { endOfDay } from "../process/days.js";
import { day, instant } from "../protocol/common.js";
import { bases } from "./basis.js";
import { committeeChoices, committeeCount } from "./committee.js";

export const remarkKinds = ["objection", "modification"] as const;
export type RemarkKind = (typeof remarkKinds)[number];

const remark = z.strictObject({
  kind: z.enum(remarkKinds),
  name: z.string(),
  text: z.string(),
  answer: z.string().nullable(),
  satisfied: z.boolean(),
});

/** Body of the publication "positions/<no>" [7.7]: from the day the steering committee is asked, else once it is public. */
export const publicPosition = z.strictObject({
  no: z.int(),
  title: z.string(),
  network: z.string(),
  basis: z.enum(bases),
  /** Before the committee, all of it has voted, published, or put to the committee in vain. */
  state: z.enum(["committee", "committee_over", "published", "not_adopted"]),
  discussionOpenedAt: instant.nullable(),
  postedAt: instant,
  /** Day by which members could object. */
  closedOn: day.nullable(),
  publishedAt: instant.nullable(),
  version: z.int(),
  root: z.string(),
  /** ProseMirror content. */
  content: z.unknown(),
  /** Organisation: for which it was signed, null where in the person's own name. */
  signatures: z.array(z.strictObject({ name: z.string(), organisation: z.string().nullable() })),
  /** What was objected or suggested, dissent first. */
  remarks: z.array(remark),
  committee: z
    .strictObject({
      reason: z.string(),
      until: day,
      /** Null while it votes. */
      count: committeeCount.nullable(),
      votes: z.array(
        z.strictObject({ name: z.string(), choice: z.enum(committeeChoices), reason: z.string() }),
      ),
    })
    .nullable(),
  decision: z.int().nullable(),
});
export type PublicPosition = z.infer<typeof publicPosition>;

/** Where it stands for the public now: the committee's time is over on its day, whoever publishes when. */
export const publicStateOf = ({ state, committee }: PublicPosition, now: string, zone: string) =>
  state === "committee" && committee !== null && now > endOfDay(committee.until, zone)
    ? "committee_over"
    : state;

export const positionPublication = {
  kind: "position",
  address: (no: number): string => `positions/${no}`,
} as const;
