import { join } from "node:path";
import { readBallot } from "@accord/shared/ballots";
import { voided } from "@accord/shared/decisions";
import { issue } from "@accord/shared/issues";
import { invite, type Thing } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderSeals } from "../adapters/seals/folder.js";
import { sqliteSearch } from "../adapters/sqlite/search.js";
import { localBus } from "../adapters/system/bus.js";
import { randomIds } from "../adapters/system/ids.js";
import type { Announcement } from "../ports/bus.js";
import {
  audit,
  counter,
  fact,
  job,
  logEntry,
  membership,
  outbox,
  person,
  publication,
  seat,
} from "../ports/tables/index.js";
import { openTestHouse, start, type TestHouse } from "../testing/house.js";
import { type Act, type ActContext, type Actor, act } from "./act.js";
import { nextNumber } from "./numbers.js";
import { type Perform, performer } from "./perform.js";
import { publish } from "./publish.js";
import { found, Refused, refuseIf } from "./refused.js";

let house: TestHouse;
const signer = { key: "", sign: () => "", keep: () => undefined };
let perform: Perform;
let told: Announcement[];
let failures: string[];
const bus = () => {
  const local = localBus();
  local.listen((announcement) => void told.push(announcement));
  return local;
};
const parts = () => ({
  store: house.store,
  clock: house.clock,
  ids: randomIds,
  bus: bus(),
  documents: house.app.documents.inAct,
  seals: folderSeals(join(house.folder, "keys")),
  search: sqliteSearch,
  signer,
  url: "http://127.0.0.1:3000",
  cut: () => undefined,
});
beforeEach(async () => {
  house = await openTestHouse();
  told = [];
  failures = [];
  perform = performer({
    ...parts(),
    failed: (error, about) => failures.push(`${about}: ${(error as Error).message}`),
  });
});
afterEach(() => house.close());

const as = (name: string): Actor => ({ kind: "person", id: house.people[name] ?? "" });
const system: Actor = { kind: "system" };
const doing = <T>(run: (context: ActContext) => Promise<T>, more: Partial<Act<null, T>> = {}): Act<null, T> =>
  act({ name: "try", asks: "settings", thing: async () => ({ process: house.process }), run, ...more });

/** Touches everything that an act can touch. */
const everything = async (context: ActContext): Promise<number> => {
  const { tx, decisions, mail, later, announce, search, newSalt } = context;
  await tx.insert(fact).values({ key: "written", value: "1" });
  await decisions.append(house.process, voided({ ballot: 1 }, { reasons: "Because." }, newSalt));
  await mail({ process: house.process, to: "ana@example.org", subject: "S", text: "T" });
  await later("2026-11-03T09:00:00Z", "close-due-ballot", { ballot: "b" });
  const entry = { process: house.process, kind: "thing", id: "one", title: "Findable words", body: "" };
  await search.index(tx, entry);
  await publish(context, { process: house.process, address: "a", kind: "k", body: { words: "public" } });
  announce(house.process, "ballots", "ballots");
  context.audit({ ballot: "b" });
  return nextNumber(tx, house.process, "proposal");
};
const tables = { fact, logEntry, outbox, job, publication, counter, audit };
const rows = async () =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(tables).map(async ([name, table]) => [
        name,
        (await house.store.read.select().from(table)).length,
      ]),
    ),
  ) as Record<keyof typeof tables, number>;
const findable = () =>
  sqliteSearch.query(house.store.read, {
    process: house.process,
    kind: "thing",
    words: "findable",
    limit: 9,
  });
const refusalOf = async (promise: Promise<unknown>): Promise<Refused> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refused);
  return error as Refused;
};

describe("one transaction", () => {
  it("[ACT-1] a throw after everything was written leaves nothing of it", async () => {
    const before = await rows();
    let after = 0;
    const failing = doing(async (context) => {
      context.afterCommit(() => void after++);
      await everything(context);
      throw new Error("no");
    });
    await expect(perform(failing, as("chairGov"), null)).rejects.toThrow("no");
    expect(await rows()).toEqual(before);
    expect([await findable(), told, after]).toEqual([[], [], 0]);
  });

  it("[ACT-1] the same act without the throw leaves all of it, with who, what and as which role", async () => {
    const before = await rows();
    await perform(doing(everything), as("chairGov"), null);
    const grown = Object.entries(await rows()).filter(([name, n]) => n > before[name as keyof typeof tables]);
    expect(grown.map(([name]) => name).sort()).toEqual(Object.keys(tables).sort());
    expect(await findable()).toEqual(["one"]);
    const kept = (await house.store.read.select().from(audit)).at(-1);
    expect(kept).toMatchObject({
      at: start,
      process: house.process,
      actorKind: "person",
      actor: house.people.chairGov,
      act: "try",
      as: "co_chair",
      detail: { ballot: "b" },
    });
    expect((await house.store.read.select().from(job))[0]).toMatchObject({ due: "2026-11-03T09:00:00.000Z" });
  });

  it("[ACT-1] one time holds for all that an act writes, read when its turn has come", async () => {
    const gate = Promise.withResolvers<void>();
    const first = house.store.transact(() => gate.promise);
    const second = perform(
      doing(async ({ now }) => now),
      system,
      null,
    );
    house.clock.forward(5000);
    gate.resolve();
    await first;
    expect(await second).toBe("2026-11-02T09:00:05.000Z");
    expect((await house.store.read.select().from(audit)).at(-1)?.at).toBe("2026-11-02T09:00:05.000Z");
  });

  it("[ACT-1] [T41] what is done without a trace leaves its own row and no row of the audit", async () => {
    const own = doing(({ tx }) => tx.insert(fact).values({ key: "own", value: "1" }), {
      leavesNoTrace: async () => true,
    });
    await perform(own, as("chairGov"), null);
    expect(await house.store.read.select().from(fact).where(eq(fact.key, "own"))).toHaveLength(1);
    expect((await house.store.read.select().from(audit)).filter((row) => row.act === "try")).toEqual([]);
  });

  it("[ACT-1] a letter about a thing ends with its full address", async () => {
    await perform(
      doing(async ({ mail, addressOf }) => {
        const letter = { process: house.process, to: "ana@example.org", subject: "S" };
        await mail({ ...letter, text: "T", path: "/p/test/people" });
        await mail({ ...letter, text: `See ${addressOf("/account")}` });
      }),
      system,
      null,
    );
    const letters = await house.store.read.select().from(outbox);
    expect(letters.map(({ text }) => text)).toEqual([
      "T\n\nhttp://127.0.0.1:3000/p/test/people",
      "See http://127.0.0.1:3000/account",
    ]);
  });

  it("[ACT-2] an announcement leaves after the commit, once a topic, when readers already see the rows", async () => {
    const seen: number[] = [];
    const local = localBus();
    local.listen(async ({ topics }) => {
      told.push({ process: house.process, topics });
      seen.push((await house.store.read.select().from(fact).where(eq(fact.key, "written"))).length);
    });
    const telling = performer({ ...parts(), bus: local });
    await telling(
      doing(async (context) => {
        await everything(context);
        expect(told).toEqual([]);
      }),
      as("chairGov"),
      null,
    );
    expect(told).toEqual([{ process: house.process, topics: ["decisions", "public", "ballots"] }]);
    await expect.poll(() => seen).toEqual([1]);
  });

  it("[ACT-2] what fails after the commit is told to the log: the act is done, and what else follows is done too", async () => {
    const done: string[] = [];
    const result = await perform(
      doing(async ({ tx, afterCommit }) => {
        await tx.insert(fact).values({ key: "kept", value: "1" });
        afterCommit(() => {
          throw new Error("socket");
        });
        afterCommit(async () => void done.push("second"));
        return "yes";
      }),
      system,
      null,
    );
    expect([result, done, failures]).toEqual(["yes", ["second"], ["after try: socket"]]);
  });
});

describe("rights", () => {
  it("[T63] a role that ended between asking and performing gives nothing any more", async () => {
    const gate = Promise.withResolvers<void>();
    const ending = house.store.transact(async (tx) => {
      await gate.promise;
      await tx
        .update(membership)
        .set({ until: start })
        .where(and(eq(membership.person, house.people.secretary ?? ""), eq(membership.role, "secretariat")));
    });
    const asked = perform(
      doing(async () => "in"),
      as("secretary"),
      null,
    );
    gate.resolve();
    await ending;
    expect(await refusalOf(asked)).toMatchObject({ code: "not_found" });
  });

  it("[2.2] a role that begins later, a seat that is suspended and an account that is closed give nothing", async () => {
    const may = (who: string, asks: "settings" | "vote") =>
      perform(
        doing(async () => "in", { asks }),
        as(who),
        null,
      );
    await expect(may("secretary", "settings")).resolves.toBe("in");
    await expect(may("seat2", "vote")).resolves.toBe("in");
    await house.store.transact(async (tx) => {
      await tx
        .update(membership)
        .set({ from: "2026-11-02T09:00:00.001Z" })
        .where(eq(membership.person, house.people.secretary ?? ""));
      await tx
        .update(seat)
        .set({ status: "suspended" })
        .where(eq(seat.holder, house.people.seat2 ?? ""));
      await tx
        .update(person)
        .set({ active: false })
        .where(eq(person.id, house.people.seat3 ?? ""));
    });
    for (const [who, asks] of [
      ["secretary", "settings"],
      ["seat2", "vote"],
      ["seat3", "vote"],
    ] as const)
      expect((await refusalOf(may(who, asks))).code).toBe("not_found");
    house.clock.forward(1);
    await expect(may("secretary", "settings")).resolves.toBe("in");
  });

  it("[T63] what one may not read looks like what is not there; what one may read but not do says why", async () => {
    const there = doing(async () => "in");
    const missing = doing(async () => "in", { thing: async () => found<Thing>(null) });
    for (const asked of [there, missing]) {
      expect((await refusalOf(perform(asked, as("stranger"), null))).code).toBe("not_found");
      expect((await refusalOf(perform(asked, { kind: "public" }, null))).code).toBe("not_signed_in");
    }
    const observer = await refusalOf(perform(there, as("observer"), null));
    expect(observer).toMatchObject({
      code: "not_allowed",
      issues: [{ code: "may.no_role", values: { action: "settings" } }],
    });
    const other = doing(async () => "in", {
      asks: "edit_draft",
      thing: async () => ({ process: house.process, group: house.groups.health }),
    });
    expect((await refusalOf(perform(other, as("budgetWriter"), null))).issues[0]?.code).toBe(
      "may.other_group",
    );
    expect(await perform(other, as("healthWriter"), null)).toBe("in");
  });

  it("[T63] the doors answer the same: 404, 403 with an issue, 401, and nobody learns what is not there", async () => {
    const roles = [{ role: "observer", group: null, bloc: null, seat: null }];
    const asked = { body: { name: null, email: "ana@example.org", roles, leadsTo: null } };
    expect((await house.ask("stranger", invite, asked)).status).toBe(404);
    const forbidden = await house.ask("observer", invite, asked);
    expect([forbidden.status, forbidden.raw.json().error.issues?.[0]?.code]).toEqual([403, "may.no_role"]);
    expect((await house.ask(null, invite, asked)).status).toBe(401);
    expect((await house.ask("secretary", invite, asked)).status).toBe(200);
    const missing = { params: { ballot: "aaaaaaaaaaaaaaaaaaaaaa" } };
    expect((await house.ask(null, readBallot, missing)).status).toBe(401);
    expect((await house.ask("stranger", readBallot, missing)).status).toBe(404);
  });
});

describe("acts one after the other", () => {
  it("[ACT-3] a hundred acts that race for a number each get their own, without gaps", async () => {
    const numbers = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        perform(
          doing(async ({ tx }) => {
            const mine = await nextNumber(tx, house.process, "proposal");
            await Promise.resolve();
            if (i % 10 === 9) throw new Error("refused");
            return mine;
          }),
          system,
          null,
        ).catch(() => null),
      ),
    );
    const given = numbers.filter((n) => n !== null);
    expect(given).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
  });

  it("[ACT-3] a number is not used again after what bore it is gone, and processes and kinds count apart", async () => {
    const next = (process: string, name: string, howMany?: number) =>
      perform(
        doing(({ tx }) => nextNumber(tx, process, name, howMany)),
        system,
        null,
      );
    expect(await next(house.process, "commitment")).toBe(1);
    expect(await next(house.process, "commitment", 500)).toBe(2);
    expect(await next(house.process, "commitment")).toBe(502);
    expect(await next(house.process, "ballot")).toBe(1);
    expect(await next("another", "commitment")).toBe(1);
  });

  it("[ACT-3] of two acts that race for one state one passes and the other is refused by what the first has made", async () => {
    const take = doing(async ({ tx }) => {
      const [row] = await tx.select().from(fact).where(eq(fact.key, "state"));
      await Promise.resolve();
      refuseIf(row ? [issue("ballot_not_draft", { state: row.value })] : []);
      await tx.insert(fact).values({ key: "state", value: "taken" });
    });
    const both = await Promise.allSettled([
      perform(take, as("chairGov"), null),
      perform(take, as("chairCivil"), null),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((await house.store.read.select().from(audit)).filter((row) => row.act === "try")).toHaveLength(1);
  });

  it("[T50] the log's times never decrease, whatever the clock says", async () => {
    const { store } = house;
    const at = (now: string) => performer({ ...parts(), clock: { now: () => now } });
    const write = doing(({ decisions, newSalt }) =>
      decisions.append(house.process, voided({ ballot: 1 }, { reasons: "R" }, newSalt)),
    );
    for (const now of ["2026-11-05T10:00:00.000Z", "2026-11-05T09:00:00.000Z", "2026-11-05T11:00:00.000Z"])
      await at(now)(write, system, null);
    const times = (await store.read.select().from(logEntry).orderBy(logEntry.sequence)).map((row) => row.at);
    expect(times).toEqual([
      "2026-11-05T10:00:00.000Z",
      "2026-11-05T10:00:00.000Z",
      "2026-11-05T11:00:00.000Z",
    ]);
  });
});
