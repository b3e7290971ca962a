import { issuesWithPassword } from "@accord/shared/people";
import {
  finishSetup as finishRoute,
  issuesWithSetupKey,
  readSetup,
  setupKeyState,
} from "@accord/shared/setup";
import { eq } from "drizzle-orm";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { Db } from "../../ports/store.js";
import { person, setupKey } from "../../ports/tables/index.js";
import type { FeatureParts } from "../parts.js";
import { carrySession, hashPassword, refuseWithoutHttps } from "../people/index.js";
import { meOf } from "../people/queries.js";
import { finishSetup } from "./finish-setup.js";

export function setupRoutes(door: Door, { store, url, demo, clock, language }: FeatureParts): void {
  door.ask(readSetup, async ({ db, params, now }) => {
    const key = await keyOf(db, params.key);
    const [by] =
      key.usedBy === null
        ? []
        : await db.select({ name: person.name }).from(person).where(eq(person.id, key.usedBy));
    return {
      state: setupKeyState(key, now),
      expiresAt: key.expiresAt,
      usedAt: key.usedAt,
      usedBy: by?.name ?? null,
    };
  });

  door.act(
    finishRoute,
    finishSetup,
    async ({ params, body }) => {
      refuseWithoutHttps(url);
      // Asked before the password is hashed, so that a dead link costs nothing; the act asks again.
      const state = setupKeyState(await keyOf(store.read, params.key), clock.now());
      if (state !== "open")
        throw new Refused(state === "used" ? "already_used" : "expired", issuesWithSetupKey(state));
      refuseIf(issuesWithPassword(body.administrator.password, body.administrator));
      return {
        keyHash: hashOfSecret(params.key),
        answers: body,
        language,
        passwordHash: await hashPassword(body.administrator.password),
      };
    },
    async ({ slug, session }, { reply }) => {
      carrySession(reply, session);
      return { process: slug, me: await meOf(store.read, session.person, demo, clock.now()) };
    },
  );
}

async function keyOf(db: Db, key: string): Promise<typeof setupKey.$inferSelect> {
  const [row] = await db
    .select()
    .from(setupKey)
    .where(eq(setupKey.hash, hashOfSecret(key)));
  return found(row);
}
