import { sayIn } from "@accord/shared/messages";
import { type PublicProcess, publicProcess, settingsOf } from "@accord/shared/process";
import { and, asc, eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import {
  forum,
  membership,
  person,
  process as processTable,
  seat,
  workingGroup,
} from "../../ports/tables/index.js";
import { publishPeople } from "./publish-people.js";

/** What the public reads of the process (S20), written anew by every act that changes it: setup, seats, groups, contact. */
export async function publishProcess(context: ActContext, id: string): Promise<void> {
  const { tx } = context;
  const row = found((await tx.select().from(processTable).where(eq(processTable.id, id)))[0]);
  const [rules] = await tx.select().from(forum).where(eq(forum.process, id));
  const [contact] = await tx
    .select({ name: person.name, email: person.email })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .where(and(eq(membership.process, id), eq(membership.role, "point_of_contact")))
    .orderBy(asc(membership.from));
  if (!rules || !contact) return;
  const seats = await tx
    .select({ seat, name: person.name })
    .from(seat)
    .leftJoin(person, eq(person.id, seat.holder))
    .where(eq(seat.process, id))
    .orderBy(asc(seat.no));
  const groups = await tx
    .select()
    .from(workingGroup)
    .where(eq(workingGroup.process, id))
    .orderBy(asc(workingGroup.name));
  const body: PublicProcess = publicProcess.parse({
    title: row.title,
    member: row.memberName,
    level: row.memberLevel,
    language: row.language,
    timeZone: row.timeZone,
    planStart: row.planStart,
    planEnd: row.planEnd,
    demo: row.demo,
    colour: settingsOf(row.settings).siteColour,
    contact,
    forum: {
      name: rules.name,
      mandate: rules.mandate,
      rule: rules.rule,
      quorum: rules.quorum,
      veto: rules.veto,
      labels: rules.labels,
      seats: seats.map(({ seat: one, name }) => ({
        no: one.no,
        bloc: one.bloc,
        organisation: one.organisation,
        holder: one.status === "active" ? name : null,
      })),
    },
    groups: groups.map(({ name, remit }) => ({ name, remit })),
  });
  await publish(context, { process: id, address: "", kind: "process", body });
  await publishPeople(context, id, sayIn(row.language)("terms.people"));
}
