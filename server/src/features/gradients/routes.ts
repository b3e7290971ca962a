import * as wire from "@accord/shared/gradients";
import { may } from "@accord/shared/people";
import { and, asc, eq } from "drizzle-orm";
import type { Door } from "../../doors/http.js";
import { gradient, person } from "../../ports/tables/index.js";
import { inPlace } from "../in-place.js";
import { giveGrade } from "./give-grade.js";
import { gradedOf } from "./graded.js";

export function gradientRoutes(door: Door): void {
  door.ask(wire.readGradients, async ({ db, process, params: { kind, ref }, asker }) => {
    const { id, thing, ...standing } = await gradedOf(db, process.id, kind, ref);
    const rows = await db
      .select({ id: person.id, name: person.name, grade: gradient.grade })
      .from(gradient)
      .innerJoin(person, eq(person.id, gradient.person))
      .where(and(eq(gradient.kind, kind), eq(gradient.thing, id)))
      .orderBy(asc(person.name));
    const open = wire.issuesWithGrade(standing).length === 0;
    return {
      given: rows.map(({ id: who, name, grade }) => ({
        name,
        grade,
        own: asker.kind === "person" && asker.id === who,
      })),
      open,
      can: open && may(asker, "discuss_draft", thing).allowed,
    };
  });
  door.act(wire.giveGrade, giveGrade, inPlace, () => ({ ok: true as const }));
}
