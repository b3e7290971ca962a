import { z } from "zod";
import {
  day,
  done,
  id,
  inProcess,
  instant,
  line,
  nothing,
  prose,
  readBefore,
  slug,
} from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { bases, firstBases } from "./basis.js";
import { committeeChoices, committeeCount } from "./committee.js";
import { remarkKinds } from "./public-record.js";
import { moves, standings } from "./standing.js";

const no = z.coerce.number().int().positive().max(1_000_000);
const onPosition = z.strictObject({ process: slug, no });
const onRemark = onPosition.extend({ remark: id });
const base = "/api/p/:process/positions";
const topics = ["positions"];
const name = line(200);

const person = z.strictObject({ id, name: z.string() });
const network = z.strictObject({
  group: id,
  name: z.string(),
  coordinator: person.nullable(),
  committee: z.array(person),
  members: z.array(person),
  can: z.strictObject({ write: z.boolean(), change: z.boolean() }),
});
export type Network = z.infer<typeof network>;

const row = {
  no: z.int(),
  title: z.string(),
  network: z.string(),
  basis: z.enum(bases),
  standing: z.enum(standings),
  /** Last day on which members can object. */
  closesOn: day.nullable(),
  /** Objections and suggestions whose authors have not said that they are satisfied. */
  unsatisfied: z.int(),
};

export const listPositions = route({
  id: "list-positions",
  method: "GET",
  path: base,
  asks: "read_workspace",
  summary: "Networks of the process, and their positions, the newest first.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    networks: z.array(network),
    positions: z.array(z.strictObject(row)),
    /** Working groups that the asker may make a network of, with their members. */
    founding: z.array(z.strictObject({ group: id, name: z.string(), members: z.array(person) })),
  }),
  topics: [...topics, "people"],
});

const networkBody = z.strictObject({ name, coordinator: id, committee: z.array(id).max(50) });
const onNetwork = z.strictObject({ process: slug, group: id });

export const foundNetwork = route({
  id: "found-network",
  method: "POST",
  once: true,
  path: "/api/p/:process/networks/:group",
  asks: "settings",
  summary: "Say that a working group is a network: its own name, coordinator and steering committee.",
  params: onNetwork,
  query: nothing,
  body: networkBody,
  reply: done,
});

export const changeNetwork = route({
  id: "change-network",
  method: "PUT",
  path: "/api/p/:process/networks/:group",
  asks: "speak_for_network",
  summary: "The coordinator changes the network's name, coordinator or steering committee.",
  params: onNetwork,
  query: nothing,
  body: networkBody,
  reply: done,
});

export const openPosition = route({
  id: "open-position",
  method: "POST",
  once: true,
  path: base,
  asks: "write_position",
  summary:
    "Begin a position of a network: its title and the basis it is to stand on; its words are a live text.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ group: id, title: line(150), basis: z.enum(firstBases) }),
  reply: z.strictObject({ no: z.int() }),
});

const remark = z.strictObject({
  id,
  kind: z.enum(remarkKinds),
  by: person,
  at: instant,
  text: z.string(),
  answer: z.strictObject({ text: z.string(), by: z.string(), at: instant }).nullable(),
  satisfied: z.boolean(),
  can: z.strictObject({ answer: z.boolean(), satisfy: z.boolean() }),
});

export const readPosition = route({
  id: "read-position",
  method: "GET",
  path: `${base}/:no`,
  asks: "read_workspace",
  summary:
    "One position: where it stands, what was objected and answered, who signed; its draft is read over /sync.",
  params: onPosition,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    ...row,
    group: z.strictObject({ id, name: z.string() }),
    coordinator: person.nullable(),
    document: z.string(),
    discussionOpenedAt: instant.nullable(),
    /** The words as they are posted. */
    posted: z
      .strictObject({
        version: z.int(),
        root: z.string(),
        at: instant,
        content: z.unknown(),
        /** The draft was written on since. */
        changed: z.boolean(),
      })
      .nullable(),
    /** The words as they stand, for who can post them, with one hash of them. */
    stands: z.strictObject({ content: z.unknown(), words: z.string() }).nullable(),
    remarks: z.array(remark),
    signatures: z.array(
      z.strictObject({ name: z.string(), organisation: z.string().nullable(), own: z.boolean() }),
    ),
    committee: z
      .strictObject({
        reason: z.string(),
        until: day,
        members: z.array(z.string()),
        votes: z.array(
          z.strictObject({
            name: z.string(),
            choice: z.enum(committeeChoices),
            reason: z.string(),
            own: z.boolean(),
          }),
        ),
        count: committeeCount,
      })
      .nullable(),
    publishedAt: instant.nullable(),
    decision: z.int().nullable(),
    /** What the asker can do with it now. */
    can: z.array(z.enum([...moves, "edit"])),
  }),
  topics,
});

const deed = <B extends z.ZodType>(
  tail: string,
  {
    id,
    summary,
    asks,
    body,
    ...more
  }: {
    id: string;
    summary: string;
    asks: "write_position" | "speak_for_network";
    body: B;
    once?: true;
  },
) =>
  route({
    id,
    method: "POST",
    path: `${base}/:no/${tail}`,
    asks,
    summary,
    params: onPosition,
    query: nothing,
    body,
    reply: done,
    ...more,
  });

export const openPositionDiscussion = deed("discussion", {
  id: "open-position-discussion",
  asks: "write_position",
  summary: "Open the discussion of a position: its fourteen days begin.",
  body: nothing,
});

export const postPosition = deed("post", {
  id: "post-position",
  asks: "write_position",
  summary:
    "Freeze the words as they stand and post them to the network; seven days begin, and begin again with each new version.",
  body: readBefore,
  once: true,
});

export const raiseOnPosition = deed("remarks", {
  id: "raise-on-position",
  asks: "write_position",
  summary: "Object to the text of a position, or suggest a modification, as a member of the network.",
  body: z.strictObject({ kind: z.enum(remarkKinds), text: prose(4000) }),
  once: true,
});

export const answerOnPosition = route({
  id: "answer-on-position",
  method: "PUT",
  path: `${base}/:no/remarks/:remark/answer`,
  asks: "write_position",
  summary: "Answer an objection or a suggestion that another member raised.",
  params: onRemark,
  query: nothing,
  body: z.strictObject({ text: prose(4000) }),
  reply: done,
});

export const stateSatisfaction = route({
  id: "state-satisfaction",
  method: "PUT",
  path: `${base}/:no/remarks/:remark/satisfied`,
  asks: "write_position",
  summary: "Who raised it says whether their view was taken into account.",
  params: onRemark,
  query: nothing,
  body: z.strictObject({ satisfied: z.boolean() }),
  reply: done,
});

export const signPosition = deed("signature", {
  id: "sign-position",
  asks: "write_position",
  summary: "Sign the posted version, in one's own name or for an organisation.",
  body: z.strictObject({
    /** The number of the version that was read. */
    version: z.number().int().positive(),
    organisation: name.nullable(),
  }),
});

export const withdrawPositionSignature = route({
  id: "withdraw-position-signature",
  method: "DELETE",
  path: `${base}/:no/signature`,
  asks: "write_position",
  summary: "Take one's signature back, before the position is published.",
  params: onPosition,
  query: nothing,
  body: nothing,
  reply: done,
});

export const putToCommittee = deed("committee", {
  id: "put-to-committee",
  asks: "speak_for_network",
  summary:
    "The coordinator puts the posted version to the steering committee, with the reason why consensus can't be reached in the time; told to the network and the public.",
  body: z.strictObject({ reason: prose(4000), until: day }),
});

export const voteInCommittee = deed("committee/vote", {
  id: "vote-in-committee",
  asks: "speak_for_network",
  summary: "Vote as a member of the steering committee; changeable until its last day is over.",
  body: z.strictObject({ choice: z.enum(committeeChoices), reason: prose(2000) }),
});

export const publishPosition = deed("publish", {
  id: "publish-position",
  asks: "speak_for_network",
  summary:
    "The coordinator publishes the position with its basis, attribution, dates, signatories and dissent, and enters it in the decision log; of a vote in vain, its result.",
  /** The number of the posted version that was read. */
  body: z.strictObject({ version: z.int().nullable().optional() }),
});
