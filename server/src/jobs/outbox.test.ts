import { acceptInvitation, invite } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Letter } from "../ports/mailer.js";
import { outbox, person } from "../ports/tables/index.js";
import { openTestHouse, start, type TestHouse } from "../testing/house.js";
import { mostAttempts, startOutbox, waitAfter } from "./outbox.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const put = (id: string) =>
  house.store.transact((tx) =>
    tx.insert(outbox).values({
      id,
      process: null,
      to: "ana@example.org",
      subject: "S",
      text: "secret link",
      state: "waiting",
      createdAt: start,
    }),
  );
const letter = async (id: string) =>
  (await house.store.read.select().from(outbox).where(eq(outbox.id, id)))[0];

function opened(send: (letter: Letter) => Promise<void>, sends = true, waitMs?: number) {
  const { store, clock, app } = house;
  const parts = { store, clock, perform: app.perform, mailer: { sends, send }, log: () => {} };
  return startOutbox(parts, null, waitMs);
}

describe("the outbox", () => {
  it("[PEOPLE-1] sends each letter once and does not keep its words", async () => {
    await put("one");
    const left: Letter[] = [];
    const box = opened(async (sent) => void left.push(sent));
    expect(await box.sendDue()).toBe(1);
    expect(await box.sendDue()).toBe(0);
    expect(left).toEqual([{ id: "one", to: "ana@example.org", subject: "S", text: "secret link" }]);
    expect(await letter("one")).toMatchObject({ state: "sent", text: "", sentAt: start });
  });

  it("[OUTBOX-1] tries again after growing waits and gives up after eight", async () => {
    await put("bad");
    let tries = 0;
    const box = opened(async () => {
      tries += 1;
      throw new Error("no answer");
    });
    await box.sendDue();
    await box.sendDue();
    expect(tries).toBe(1);
    for (let attempt = 1; attempt < mostAttempts; attempt++) {
      house.clock.forward(waitAfter(attempt) - 1);
      await box.sendDue();
      expect(tries).toBe(attempt);
      house.clock.forward(1);
      await box.sendDue();
      expect(tries).toBe(attempt + 1);
    }
    expect(await letter("bad")).toMatchObject({ state: "failed", attempts: mostAttempts });
    house.clock.forward(86_400_000 * 3);
    await box.sendDue();
    expect(tries).toBe(mostAttempts);
    expect([1, 2, 3, 7].map(waitAfter)).toEqual([60_000, 240_000, 960_000, 86_400_000]);
  });

  it("[RUN-3] a mail server that answers nothing holds up no closing, and one that does gets no other letter meanwhile", async () => {
    await put("a");
    await put("b");
    for (const answers of [false, true]) {
      const begun: string[] = [];
      let answer = (): void => undefined;
      const box = opened(
        ({ id }) => {
          begun.push(id);
          return new Promise((resolve) => {
            answer = resolve;
          });
        },
        true,
        answers ? 60_000 : 1,
      );
      const sending = box.sendDue();
      await vi.waitFor(() => expect(begun).toEqual(["a"]));
      const stopped = box.stop();
      if (answers) answer();
      await stopped;
      expect((await letter("a"))?.state).toBe(answers ? "sent" : "waiting");
      if (answers) await sending;
      expect([begun, (await letter("b"))?.state]).toEqual([["a"], "waiting"]);
    }
  });

  it("[OUTBOX-1] one letter that fails does not hold up the next", async () => {
    await put("a");
    await put("b");
    const box = opened(async ({ id }) => {
      if (id === "a") throw new Error("refused");
    });
    expect(await box.sendDue()).toBe(1);
    expect([(await letter("a"))?.state, (await letter("b"))?.state]).toEqual(["waiting", "sent"]);
  });

  it("[OUTBOX-2] without a mail server letters wait, and invitations work by hand", async () => {
    const body = {
      name: null,
      email: "ana@example.org",
      roles: [{ role: "observer" as const, group: null, bloc: null, seat: null }],
      leadsTo: null,
    };
    const { json } = await house.ask("secretary", invite, { body });
    const box = opened(async () => {
      throw new Error("must not be called");
    }, false);
    expect(await box.sendDue()).toBe(0);
    const key = (json.link ?? "").split("/invitation/")[1] ?? "";
    expect(
      (
        await house.ask(null, acceptInvitation, {
          params: { key },
          body: { name: "Ana", password: "four walls and a river" },
        })
      ).status,
    ).toBe(200);
    expect(
      await house.store.read.select().from(person).where(eq(person.email, "ana@example.org")),
    ).toHaveLength(1);
  });
});
