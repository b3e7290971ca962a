import { createHash } from "node:crypto";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { and, eq } from "drizzle-orm";
import { hashOfSecret, sessionCookie } from "../../doors/speaker.js";
import { membership, person, problemSheet, seat, session } from "../../ports/tables/index.js";
import { type TestFolder, testFolder } from "../folder.js";
import { furnish } from "../furnish.js";
import { handsOfTest } from "../hands.js";
import { openTestHouse, start } from "../house.js";

const writers = 30;

const secretOf = (name: string) => createHash("sha256").update(`session of ${name}`).digest("base64url");

/** As whom a request is sent. */
export const headersOf = (name: string, origin: string): Record<string, string> => ({
  cookie: `${sessionCookie}=${secretOf(name)}`,
  origin,
});

export type KilledHouse = Awaited<ReturnType<typeof killedHouse>>;

/** A house with one of everything, thirty more writers and an open ballot, left in a folder without a server. */
export async function killedHouse() {
  const house = await openTestHouse();
  const here = await furnish(house, handsOfTest(house));
  const names = Array.from({ length: writers }, (_, no) => `writer${no}`);
  await house.store.transact(async (tx) => {
    for (const name of names) {
      await tx.insert(person).values({ id: name, email: `${name}@example.org`, name, createdAt: start });
      await tx.insert(membership).values({
        id: `membership of ${name}`,
        process: house.process,
        person: name,
        role: "wg_member",
        bloc: null,
        group: house.groups.health,
        from: start,
      });
    }
    for (const [name, id] of [...Object.entries(house.people), ...names.map((name) => [name, name] as const)])
      await tx.insert(session).values({
        hash: hashOfSecret(secretOf(name)),
        person: id,
        createdAt: start,
        expiresAt: "2036-01-01T00:00:00.000Z",
      });
  });
  const [sheet] = await house.store.read
    .select()
    .from(problemSheet)
    .where(and(eq(problemSheet.process, house.process), eq(problemSheet.no, here.sheet)));
  const seats = await house.store.read.select().from(seat).where(eq(seat.process, house.process));
  const nameOf = new Map(Object.entries(house.people).map(([name, id]) => [id, name]));
  /** All but the last: a live ballot ends when everybody has voted. */
  const voters = seats
    .slice(0, -1)
    .map(({ id, holder }) => ({ seat: id, name: nameOf.get(holder ?? "") ?? "" }));
  const folder: TestFolder = await testFolder();
  await cp(join(house.folder, "files"), join(folder.path, "files"), { recursive: true });
  const file = new Database(join(house.folder, "accord.db"), { readonly: true });
  await file.backup(folder.file);
  file.close();
  await house.close();
  return {
    folder,
    writers: names,
    voters,
    n: here.n,
    ballot: here.ballot,
    texts: [
      { document: here.document, root: "problem" },
      { document: sheet?.document ?? "", root: "affected" },
      { document: sheet?.document ?? "", root: "rootCauses" },
    ],
    threads: [here.onDraft, here.onProposal].map(({ document, thread }) => ({ document, thread })),
  };
}
