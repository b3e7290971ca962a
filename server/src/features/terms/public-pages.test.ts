import { beginFirstTerms, publishFirstTerms } from "@accord/shared/forum";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { seat, terms, workingGroup } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const get = async (tail: string) => {
  const { statusCode, body } = await house.app.http.inject({ method: "GET", url: `/p/test/${tail}` });
  return { status: statusCode, body, words: body.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
};

async function firstTerms(words: string): Promise<void> {
  await house.ask("secretary", beginFirstTerms, {});
  const [row] = await house.store.read.select().from(terms);
  const by = { person: house.people.seat2 ?? "", act: "test", at: house.clock.now() };
  await house.store.transact((tx) =>
    house.app.documents.inAct.change(tx, row?.document ?? "", by, (doc) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(words)]);
      doc.getXmlFragment("remit").insert(0, [paragraph]);
    }),
  );
}

describe("what the public reads of the forum", () => {
  it("[7.1] the terms: figures before anybody has written them, the words once a co-chair made them public", async () => {
    await withPublicPage(house);
    expect((await get("terms")).words).toContain(
      "With 16 seats filled: 9 must take part, and at least one of each bloc.",
    );
    expect((await get("terms/v1")).status).toBe(404);
    await firstTerms("The forum oversees the herring.");
    expect((await get("terms")).words).not.toContain("herring");
    expect((await house.ask("chairGov", publishFirstTerms, {})).status).toBe(200);
    for (const tail of ["terms", "terms/v1"]) {
      const page = await get(tail);
      expect(page.status).toBe(200);
      expect(page.body).not.toContain("<script");
      expect(page.words).toContain("The forum oversees the herring.");
      expect(page.words).toContain("In force");
    }
    expect((await get("search?q=herring")).body).toContain('href="/p/test/terms/v1"');
  });

  it("[7.3] [10.1] people: seats by bloc, vacant since, parity, both co-chairs, how groups are chosen", async () => {
    await house.store.transact(async (tx) => {
      await tx
        .update(seat)
        .set({ status: "vacant", holder: null, vacantSince: "2026-10-05T12:00:00.000Z" })
        .where(and(eq(seat.process, house.process), eq(seat.no, 12)));
      await tx
        .update(workingGroup)
        .set({ remit: "Drafts on health.", selection: "An open call; the forum chooses." })
        .where(eq(workingGroup.id, house.groups.health));
    });
    await withPublicPage(house);
    const { words, body } = await get("people");
    expect(body).not.toContain("<script");
    expect(words).toContain("Vacant since 05/10/2026");
    expect(words).toContain("The seats are in balance: Civil society 7, Government 8 filled.");
    expect(words).toContain("chairGov, Government");
    expect(words).toContain("chairCivil, Civil society");
    expect(words).toContain("An open call; the forum chooses.");
    expect(words).toContain("2 members");
    expect((await get("search?q=Organisation")).body).toContain('href="/p/test/people"');
    await house.store.transact((tx) => tx.update(seat).set({ status: "suspended" }).where(eq(seat.no, 13)));
    await withPublicPage(house);
    expect((await get("people")).words).toContain(
      "The seats are not in balance: Civil society 6, Government 8 filled.",
    );
  });

  it("[10.1] take part: how to engage at each stage, how decisions are made, and a contact, always", async () => {
    await withPublicPage(house);
    const { status, words, body } = await get("take-part");
    expect(status).toBe(200);
    expect(body).not.toContain("<script");
    expect(words).toContain("Nothing is open today.");
    expect(words).toContain("With all 16 taking part that is 9.");
    expect(words).toContain("Test City is a local member.");
    expect(body).toContain('href="mailto:contact@example.org"');
    expect(body).toContain('href="/p/test/terms"');
  });
});
