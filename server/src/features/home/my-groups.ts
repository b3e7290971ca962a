import type { GroupAtHome } from "@accord/shared/home";
import type { Asker } from "@accord/shared/people";
import { and, asc, eq, inArray } from "drizzle-orm";
import * as t from "../../ports/tables/index.js";
import { talkOn, thingsOf } from "../groups/index.js";
import type { Looking } from "./queries.js";

type Held = Extract<Asker, { kind: "person" }>["memberships"];

/** The forum, where I hold a seat, and the working groups I am in, with the drafts before them. */
export async function myGroups(looking: Looking, held: Held): Promise<GroupAtHome[]> {
  const { db, process, groups } = looking;
  const named = await db
    .select({ id: t.workingGroup.id, name: t.workingGroup.name })
    .from(t.workingGroup)
    .where(and(eq(t.workingGroup.process, process.id), inArray(t.workingGroup.id, [...groups])))
    .orderBy(asc(t.workingGroup.name));
  const [forum] = held.some(({ role }) => role === "co_chair" || role === "msf_member")
    ? await db.select({ name: t.forum.name }).from(t.forum).where(eq(t.forum.process, process.id))
    : [];
  const rooms = [...(forum ? [{ body: "forum", name: forum.name, drafts: [] }] : [])];
  return [...rooms, ...(await Promise.all(named.map((group) => withDrafts(looking, group))))];
}

async function withDrafts(
  { db, process }: Looking,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<GroupAtHome> {
  const { commitments, proposals, sheets } = await thingsOf(db, process.id, id);
  const drafts = [...commitments.filter(({ state }) => state === "drafting"), ...proposals, ...sheets];
  const talk = await talkOn(
    db,
    drafts.map((one) => one.talk),
  );
  return {
    body: id,
    name,
    drafts: drafts.map(({ label, tail, talk: on }) => ({
      label,
      tail,
      ...(talk.get(on) ?? { threads: 0, suggestions: 0 }),
    })),
  };
}
