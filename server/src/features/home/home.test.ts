import { openThread } from "@accord/shared/comments";
import { readHome } from "@accord/shared/home";
import { changeSeat, readPeople } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { randomIds } from "../../adapters/system/ids.js";
import * as t from "../../ports/tables/index.js";
import { openTestHouse, start, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const home = async (who: string) => (await house.ask(who, readHome)).json.processes[0];
const kinds = async (who: string) => ((await home(who))?.rows ?? []).map(({ kind, why }) => `${kind} ${why}`);
const who = (name: string) => house.people[name] ?? "";

async function ballot(
  no: number,
  some: Partial<typeof t.ballot.$inferInsert> = {},
  recused = false,
): Promise<string> {
  const id = randomIds.id();
  await house.store.transact(async (tx) => {
    await tx.insert(t.ballot).values({
      id,
      process: house.process,
      no,
      subject: "proposal",
      subjects: [],
      version: "v",
      textHash: "h",
      question: `Question ${no}`,
      rule: { kind: "majority" },
      quorum: { kind: "usual" },
      mandate: "advisory",
      live: false,
      state: "open",
      preparedBy: who("secretary"),
      confirmedBy: who("chairGov"),
      openedAt: start,
      closesAt: `2026-11-${10 + no}T17:00:00.000Z`,
      effect: "none",
      createdAt: start,
      ...some,
    });
    const seats = await tx.select().from(t.seat);
    for (const one of seats) {
      await tx.insert(t.roll).values({
        ballot: id,
        seat: one.id,
        seatNo: one.no,
        person: one.holder ?? "",
        name: "",
        organisation: one.organisation,
        bloc: one.bloc,
        pseudonym: randomIds.id(),
        recused: recused && one.holder === who("seat2"),
        presence: "remote",
      });
    }
  });
  return id;
}

it("[HOME-5] my groups stand there with their drafts and what is open on them, to their members alone; the forum to its seats", async () => {
  const document = await openedDraft(house, { problem: "Nobody knows a price." });
  await house.ask("healthWriter", openThread, {
    params: { document },
    body: {
      field: "problem",
      passage: null,
      text: "Says who?",
      mentions: [],
      once: "form-of-home-1----------",
    },
  });
  const groups = async (name: string) => (await home(name))?.groups;
  expect(await groups("healthWriter")).toMatchObject([
    { body: house.groups.health, drafts: [{ tail: "commitments/1", threads: 1, suggestions: 0 }] },
  ]);
  expect((await groups("seat2"))?.map(({ body }) => body)).toEqual(["forum"]);
  expect(await groups("secretary")).toEqual([]);
});

describe("what waits for me", () => {
  it("[HOME-1] open ballots of my seat, soonest closing first; none that I voted in or am recused from", async () => {
    const later = await ballot(2);
    await ballot(1);
    await ballot(3, {}, true);
    expect((await home("seat2"))?.rows.map(({ object }) => object)).toEqual(["Question 1", "Question 2"]);
    expect((await home("seat3"))?.rows).toHaveLength(3);
    const [own] = await house.store.read.select().from(t.seat).where(eq(t.seat.no, 2));
    await house.store.transact((tx) =>
      tx.insert(t.vote).values({
        id: randomIds.id(),
        ballot: later,
        seat: own?.id ?? "",
        cast: 1,
        choice: "for",
        castBy: who("seat2"),
        how: "member",
        at: start,
      }),
    );
    expect((await home("seat2"))?.rows.map(({ object }) => object)).toEqual(["Question 1"]);
    expect(await kinds("secretary")).toEqual([]);
  });

  it("[HOME-1] a substitute is asked only in the member's absence, and then the member is not", async () => {
    const id = await ballot(1);
    const [own] = await house.store.read.select().from(t.seat).where(eq(t.seat.no, 2));
    await house.store.transact((tx) =>
      tx
        .update(t.seat)
        .set({ substitute: who("observer") })
        .where(eq(t.seat.no, 2)),
    );
    expect(await kinds("observer")).toEqual([]);
    await house.store.transact((tx) =>
      tx
        .update(t.roll)
        .set({ presence: "by_substitute" })
        .where(eq(t.roll.seat, own?.id ?? "")),
    );
    expect(await kinds("observer")).toEqual(["vote substitute_in_roll"]);
    expect(await kinds("seat2")).toEqual([]);
    expect((await home("observer"))?.rows[0]?.href).toBe(`/app/test/ballots/${id}`);
  });

  it("[2.2] a co-chair confirms ballots, signs for the own bloc, approves for the own bloc", async () => {
    await ballot(1, { state: "draft", confirmedBy: null, openedAt: null });
    const proposal = randomIds.id();
    await house.store.transact(async (tx) => {
      await tx.insert(t.proposal).values({
        id: proposal,
        process: house.process,
        no: 12,
        reference: "P-0012",
        title: "Open prices",
        problem: "",
        asked: "",
        state: "in_discussion",
        by: who("contact"),
        createdAt: start,
        changedAt: start,
      });
      await tx.insert(t.jointDecision).values({
        id: randomIds.id(),
        process: house.process,
        proposals: [proposal],
        outcome: "shortlisted",
        reasons: "",
        proposedBy: who("chairGov"),
        proposedAt: start,
        signatures: [{ bloc: "government", person: who("chairGov"), at: start }],
        state: "open",
      });
      const drafted = {
        process: house.process,
        outcome: "inclusion" as const,
        reasonCodes: [],
        elements: {
          inputCollected: "Prices",
          howConsidered: "",
          howInfluenced: "",
          includedAndWhy: "",
          beyondCurrentPlan: "",
        },
        commitments: [],
        decisions: [],
        authorBody: "",
        state: "drafted" as const,
        createdBy: who("contact"),
        createdAt: start,
        changedAt: start,
        approvals: [{ bloc: "non_government" as const, person: who("chairCivil"), at: start }],
      };
      await tx.insert(t.response).values([
        { ...drafted, id: randomIds.id(), juncture: "themes" },
        { ...drafted, id: randomIds.id(), juncture: "proposals", createdAt: "2027-01-01T00:00:00.000Z" },
        { ...drafted, id: randomIds.id(), juncture: "themes", missing: ["R2"] },
      ]);
    });
    expect((await kinds("chairGov")).sort()).toEqual([
      "approve bloc_approves",
      "approve co_chair_confirms_ballot",
    ]);
    expect((await home("chairGov"))?.rows.find(({ why }) => why === "bloc_approves")).toMatchObject({
      count: 1,
      href: "/app/test/responses?tab=to_approve&juncture=themes",
    });
    expect((await kinds("chairCivil")).sort()).toEqual([
      "approve co_chair_confirms_ballot",
      "sign second_signature",
    ]);
    expect((await home("chairCivil"))?.rows.find(({ kind }) => kind === "sign")).toMatchObject({
      object: "Open prices",
      number: "P-0012",
      href: "/app/test/proposals/P-0012",
    });
  });

  it("[8.2] lines of a summary wait for the co-chair whose word is missing, a row for each juncture", async () => {
    const line = (juncture: "themes" | "proposals", position: number, approved: boolean) => ({
      id: randomIds.id(),
      process: house.process,
      juncture,
      theme: null,
      category: "Prices",
      outcome: "inclusion" as const,
      reasonCodes: [],
      text: "Taken up.",
      position,
      by: who("contact"),
      changedAt: start,
      approvals: approved ? [{ bloc: "government" as const, person: who("chairGov"), at: start }] : [],
    });
    await house.store.transact((tx) =>
      tx
        .insert(t.responseSummary)
        .values([line("themes", 0, true), line("proposals", 0, false), line("proposals", 1, false)]),
    );
    const lines = async (name: string) =>
      ((await home(name))?.rows ?? [])
        .filter(({ why }) => why === "bloc_approves_lines")
        .map(({ count, href }) => [count, href])
        .sort();
    expect(await lines("chairGov")).toEqual([[2, "/app/test/responses"]]);
    expect(await lines("chairCivil")).toEqual([
      [1, "/app/test/responses?juncture=themes"],
      [2, "/app/test/responses"],
    ]);
    expect(await lines("contact")).toEqual([]);
  });

  it("[7.3] a change of seats waits for the other co-chair, not for who asked", async () => {
    const [seat] = (await house.ask("chairGov", readPeople)).json.seats;
    await house.ask("chairGov", changeSeat, {
      params: { seat: seat?.id ?? "" },
      body: { organisation: "Ministry" },
    });
    expect(await kinds("chairCivil")).toEqual(["approve change_needs_second"]);
    expect(await kinds("chairGov")).toEqual([]);
  });

  it("[R1] contributions without a response past the setting, counted with the oldest, for the point of contact", async () => {
    const add = (no: number, receivedAt: string, state: "received" | "published" | "hidden" = "published") =>
      house.store.transact((tx) =>
        tx.insert(t.contribution).values({
          id: `c${no}`,
          process: house.process,
          no,
          reference: `C-000${no}`,
          title: `Title ${no}`,
          text: "",
          receivedAt,
          contributorKind: "individual",
          channel: "email",
          consentShown: "",
          state,
          createdAt: start,
        }),
      );
    await add(1, "2026-09-20T12:00:00.000Z");
    await add(2, "2026-10-01T12:00:00.000Z");
    await add(3, "2026-10-20T12:00:00.000Z");
    await add(4, "2026-08-01T12:00:00.000Z", "hidden");
    expect((await home("contact"))?.rows).toMatchObject([
      { kind: "answer", count: 2, number: "C-0001", days: 43 },
    ]);
    expect(await kinds("secretary")).toEqual([]);
    await add(5, "2026-10-25T12:00:00.000Z", "received");
    expect((await home("secretary"))?.rows).toMatchObject([
      {
        kind: "review",
        why: "not_public",
        count: 1,
        number: "C-0005",
        href: "/app/test/contributions?state=not_public",
      },
    ]);
    expect(await kinds("observer")).toEqual([]);
    house.clock.forward(20 * 86_400_000);
    expect((await home("contact"))?.rows[0]).toMatchObject({ count: 3, days: 63 });
  });

  it("[HOME-2] drafts of my groups that others changed since my last act here", async () => {
    const add = (n: number, group: string, by: string, at: string) =>
      house.store.transact(async (tx) => {
        await tx.insert(t.document).values({
          id: `d${n}`,
          process: house.process,
          kind: "commitment",
          template: "t",
          subject: `m${n}`,
          epoch: 1,
          createdAt: start,
        });
        await tx.insert(t.commitment).values({
          id: `m${n}`,
          process: house.process,
          n,
          title: `Draft ${n}`,
          group,
          document: `d${n}`,
          state: "drafting",
          invited: [],
          createdAt: start,
        });
        await tx
          .insert(t.documentUpdate)
          .values({ document: `d${n}`, seq: 1, bytes: new Uint8Array([0]), person: by, at });
      });
    await add(1, house.groups.health, who("healthEditor"), "2026-11-02T10:00:00.000Z");
    await add(2, house.groups.health, who("healthWriter"), "2026-11-02T10:00:00.000Z");
    await add(3, house.groups.budget, who("budgetWriter"), "2026-11-02T10:00:00.000Z");
    expect((await home("healthWriter"))?.rows).toMatchObject([
      { kind: "read", object: "Draft 1", href: "/app/test/commitments/1" },
    ]);
    await house.store.transact((tx) =>
      tx.insert(t.audit).values({
        at: "2026-11-02T11:00:00.000Z",
        process: house.process,
        actorKind: "person",
        actor: who("healthWriter"),
        act: "x",
        as: "wg_member",
        detail: {},
      }),
    );
    expect((await home("healthWriter"))?.rows).toEqual([]);
  });

  it("[HOME-1] the next dates lie ahead; nobody sees a process that is not open to them", async () => {
    await ballot(1);
    expect((await home("secretary"))?.dates).toMatchObject([
      { what: "ballot_closes", object: "Question 1", at: "2026-11-11T17:00:00.000Z" },
    ]);
    house.clock.forward(30 * 86_400_000);
    expect((await home("secretary"))?.dates).toEqual([]);
    expect((await house.ask("stranger", readHome)).json.processes).toEqual([]);
    expect((await house.ask(null, readHome)).status).toBe(401);
  });

  it("[SETUP-3] first steps stand for who sets things, until they are done", async () => {
    expect((await home("contact"))?.steps.find(({ step }) => step === "make_groups")?.done).toBe(true);
    expect((await home("contact"))?.steps.find(({ step }) => step === "import_contributions")?.done).toBe(
      false,
    );
    expect((await home("healthWriter"))?.steps).toEqual([]);
  });
});
