import type { AddressInfo } from "node:net";
import { readHome } from "@accord/shared/home";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paragraph, rawClient, updatesOf } from "../../documents/testing/clients.js";
import { until } from "../../documents/testing/desk.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { audit, outbox, textLoss, token } from "../../ports/tables/index.js";
import { type Furniture, furnish } from "../../testing/furnish.js";
import { handsOfTest } from "../../testing/hands.js";
import { openTestHouse, start, type TestHouse } from "../../testing/house.js";
import { noteLoss } from "./note-loss.js";

let house: TestHouse;
let here: Furniture;
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  await house.store.transact(async (tx) => {
    const person = house.people.healthWriter ?? "";
    const hash = hashOfSecret("the writer's token");
    await tx.insert(token).values({ hash, person, name: "test", createdAt: start, expiresAt: null });
  });
});
afterAll(() => house.close());

const lossesOf = async (who: string) =>
  ((await house.ask(who, readHome)).json.processes[0]?.rows ?? []).filter(({ why }) => why === "text_lost");
const letters = () => house.store.read.select().from(outbox);

describe("more than half of a text is deleted at once", () => {
  it("[T14] [SYNC-39] who may edit it is told by letter and among what waits; who only reads is not", async () => {
    const { port } = house.app.http.server.address() as AddressInfo;
    const writer = await rawClient(port, here.document, null, {
      headers: { authorization: "Bearer the writer's token" },
    });
    await until(() => writer.rights === "edit");
    writer.sync(0, Uint8Array.of(0));
    await until(() => writer.step2s === 1);
    writer.step2();
    let sent = 1;
    const edit = async (how: () => void) => {
      for (const update of updatesOf(writer.doc, how)) {
        writer.update(update);
        sent++;
      }
      await writer.isSaved(sent);
    };
    await edit(() =>
      paragraph(writer.doc, "action").insert(0, "Every contract is published within a month. ".repeat(20)),
    );
    const before = (await letters()).length;
    await edit(() => writer.doc.getXmlFragment("action").delete(0, 1));
    let noted: (typeof textLoss.$inferSelect)[] = [];
    await expect
      .poll(async () => {
        noted = await house.store.read.select().from(textLoss);
        return noted.length;
      })
      .toBe(1);
    writer.close();

    expect(noted[0]).toMatchObject({ document: here.document, person: house.people.healthWriter });
    const [row] = await lossesOf("healthEditor");
    expect(row).toMatchObject({
      kind: "review",
      object: expect.stringContaining(`commitment ${here.n}`),
      href: `/app/test/commitments/${here.n}`,
    });
    expect(row?.count).toBeGreaterThan(50);
    for (const other of ["observer", "budgetWriter"]) expect(await lossesOf(other)).toEqual([]);
    const sentLetters = (await letters()).slice(before);
    const to = sentLetters.map((letter) => letter.to);
    expect(new Set(to).size).toBe(to.length);
    expect(to).toContain("healtheditor@example.org");
    expect(to).not.toContain("observer@example.org");
    expect(sentLetters[0]?.text).toContain(`/app/test/commitments/${here.n}`);
    expect(sentLetters[0]?.text).not.toContain("Every contract");
    const [told] = await house.store.read.select().from(audit).where(eq(audit.act, "note-loss"));
    expect(told?.detail).toMatchObject({ document: here.document });
  });

  it("[T14] the same is told once, and ends when an earlier text is restored", async () => {
    const [loss] = await house.store.read.select().from(textLoss);
    if (!loss) throw new Error("none");
    const before = (await letters()).length;
    await house.app.perform(noteLoss("http://accord.example"), { kind: "system" }, loss);
    expect((await letters()).length).toBe(before);
    expect(await lossesOf("healthEditor")).toHaveLength(1);
    house.clock.set(new Date(Date.parse(house.clock.now()) + 60_000).toISOString());
    const written = (act: string) =>
      house.store.transact((tx) =>
        house.app.documents.inAct.change(
          tx,
          here.document,
          { person: house.people.healthEditor ?? "", act, at: house.clock.now() },
          (doc) => paragraph(doc, "action").insert(0, "Every contract is published within a month."),
        ),
      );
    await written("restore-words");
    expect(
      await lossesOf("healthEditor"),
      "an acceptance was taken back: the text is still gone",
    ).toHaveLength(1);
    await written("restore-text");
    expect(await lossesOf("healthEditor")).toEqual([]);
  });
});
