import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { membership, session, token } from "../ports/tables/index.js";
import { openTestHouse, start } from "../testing/house.js";
import { documentAccess } from "./document-access.js";

it("[SYNC-36] what was granted ends by date with the session, the token or the first role, whichever is first", async () => {
  const house = await openTestHouse();
  const person = house.people.healthWriter as string;
  const { read } = house.store;
  const [held] = await read.select().from(session).where(eq(session.person, person));
  const endOf = (hash: string, now = start) =>
    documentAccess.endOf(read, { person, name: "", rightsVersion: 0, session: hash }, now);
  const until = (date: string) =>
    house.store.transact((tx) =>
      tx.update(membership).set({ until: date }).where(eq(membership.person, person)),
    );
  try {
    expect(await endOf(held?.hash as string)).toBe(held?.expiresAt);
    await until("2027-01-01T00:00:00.000Z");
    expect(await endOf(held?.hash as string)).toBe("2027-01-01T00:00:00.000Z");
    expect(await endOf(held?.hash as string, "2027-01-01T00:00:00.000Z")).toBe(held?.expiresAt);
    await house.store.transact(async (tx) => {
      const program = { person, name: "test", createdAt: start };
      await tx.insert(token).values([
        { ...program, hash: "for a day", expiresAt: "2026-11-03T09:00:00.000Z" },
        { ...program, hash: "for ever", expiresAt: null },
      ]);
    });
    expect(await endOf("for a day")).toBe("2026-11-03T09:00:00.000Z");
    expect(await endOf("for ever", "2027-01-01T00:00:00.000Z")).toBe(null);
  } finally {
    await house.close();
  }
});
