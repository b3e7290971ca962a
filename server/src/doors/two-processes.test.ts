import type { AddressInfo } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { acceptInvitation, endRole, invite } from "@accord/shared/people";
import { closeCodes } from "@accord/shared/protocol";
import { and, eq, gt, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paragraph, textOf, typist } from "../documents/testing/clients.js";
import { until } from "../documents/testing/desk.js";
import { documentUpdate, membership, token } from "../ports/tables/index.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { type Hands, handsOfTest } from "../testing/hands.js";
import { openTestHouse, start, type TestHouse } from "../testing/house.js";
import { openOther } from "../testing/other-process.js";
import { hashOfSecret } from "./speaker.js";

let house: TestHouse;
let here: Furniture;
let there: Furniture;
let other: Hands;
let port: number;
const open: ReturnType<typeof typist>[] = [];

beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  other = await openOther(house);
  there = await furnish(house, other);
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  port = (house.app.http.server.address() as AddressInfo).port;
  await house.store.transact(async (tx) => {
    for (const who of ["healthWriter", "observer"])
      await tx.insert(token).values({
        hash: hashOfSecret(who),
        person: house.people[who] ?? "",
        name: "test",
        createdAt: start,
        expiresAt: null,
      });
    // The last update of each text when a number of rights rose, told from inside the transaction that raised it.
    await tx.run(sql`create table test_mark (document text not null, seq integer not null)`);
    await tx.run(
      sql.raw(
        "create trigger mark_rights after update of rights_version on person begin insert into test_mark select document, max(seq) from document_update group by document; end",
      ),
    );
  });
});
afterAll(() => house.close());
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const line = async (document: string, who: string) => {
  const one = typist(port, document, who, { accord: true });
  open.push(one);
  await one.synced();
  return one;
};

/** Types one word after the other, which no other test has typed, until it is told to stop; says how many. */
function typing(one: ReturnType<typeof typist>, sign: string) {
  let on = true;
  let words = 0;
  const text = paragraph(one.doc);
  const typed = (async () => {
    for (; on; await nextTurn()) {
      words += 1;
      text.insert(text.length, ` ${sign}${words}.`);
    }
    return words;
  })();
  return {
    words: () => words,
    stop: () => {
      on = false;
      return typed;
    },
  };
}

const stored = async (document: string): Promise<string> => {
  const doc = await house.app.documents.read(document);
  const text = textOf(doc);
  doc.destroy();
  return text;
};

/** What this person has written in this text since the last of their rights changed. */
async function writtenLate(document: string, who: string): Promise<number> {
  const [mark] = await house.store.read.all<{ seq: number }>(
    sql`select max(seq) as seq from test_mark where document = ${document}`,
  );
  const { seq, person } = documentUpdate;
  const late = await house.store.read
    .select({ seq })
    .from(documentUpdate)
    .where(
      and(
        eq(documentUpdate.document, document),
        eq(person, house.people[who] ?? ""),
        gt(seq, mark?.seq ?? 0),
      ),
    );
  return late.length;
}

describe("a person with roles in two processes", () => {
  it.each([
    ["ends", false],
    ["ends, and they are observer there still", true],
  ])(
    "[LINE-2] [LINE-3] whose role in one %s: cut or narrowed there within a second, and not a word is lost in the other",
    async (_how, observes) => {
      const person = house.people.healthWriter ?? "";
      const role = `role-there-${observes}`;
      await house.store.transact(async (tx) => {
        const at = { process: other.id, person, from: start };
        await tx.insert(membership).values({ ...at, id: role, role: "wg_member", group: other.group });
        if (observes) await tx.insert(membership).values({ ...at, id: "observes-there", role: "observer" });
      });
      const [one, two] = [
        await line(here.document, "healthWriter"),
        await line(there.document, "healthWriter"),
      ];
      const sign = observes ? "v" : "w";
      const [goesOn, ends] = [typing(one, sign), typing(two, sign)];
      await until(() => one.saved.length > 3 && two.saved.length > 3);
      const params = { process: other.slug, membership: role };
      const ended = await house.ask(other.contact, endRole, { params });
      expect(ended.status, ended.raw.body).toBe(200);
      const at = performance.now();
      await until(() => two.closes.length > 0);
      expect(performance.now() - at).toBeLessThan(1_000);
      await ends.stop();
      const wordsBefore = goesOn.words();
      await until(() => goesOn.words() > wordsBefore + 20);
      const last = await goesOn.stop();
      // All of them, each once and in their order, also those that were under way when the line was asked to come again.
      const all = Array.from({ length: last }, (_, i) => ` ${sign}${i + 1}.`).join("");
      let text = "";
      for (; !text.includes(all); text = await stored(here.document)) await nextTurn();
      expect(one.closes.filter((code) => code !== closeCodes.restarting)).toEqual([]);
      expect(await writtenLate(there.document, "healthWriter")).toBe(0);
      expect(await writtenLate(here.document, "healthWriter")).toBeGreaterThan(0);
      const again = await house.app.documents.rightOf(person, there.document);
      expect(again).toBe(observes ? "read" : null);
    },
  );
});

it("[LINE-2] [LINE-3] an observer who is made a writer while the text is open writes in it, and before nothing of theirs", async () => {
  const roles = [{ role: "wg_member", bloc: null, group: house.groups.health, seat: null }];
  const body = { name: null, email: null, leadsTo: null, roles };
  const invited = await house.ask("contact", invite, { body });
  expect(invited.status, invited.raw.body).toBe(200);
  const one = await line(here.document, "observer");
  const key = String(invited.json.link).split("/").at(-1) ?? "";
  const accepted = await house.ask("observer", acceptInvitation, { params: { key } });
  expect(accepted.status, accepted.raw.body).toBe(200);
  const text = paragraph(one.doc);
  const at = performance.now();
  text.insert(text.length, " From an observer no more.");
  await until(() => one.saved.length > 0);
  expect(performance.now() - at).toBeLessThan(2_000);
  expect(await stored(here.document)).toContain("From an observer no more.");
  expect(await writtenLate(here.document, "observer")).toBeGreaterThan(0);
});
