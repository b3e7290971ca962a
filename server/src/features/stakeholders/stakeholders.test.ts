import { readChecks } from "@accord/shared/commitments";
import * as wire from "@accord/shared/stakeholders";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitment } from "../../ports/tables/index.js";
import { stakeholderBody } from "../../testing/bodies.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await house.store.transact(async (tx) => {
    for (const n of [1, 2]) {
      await tx.insert(commitment).values({
        id: `commitment-${n}`,
        process: house.process,
        n,
        title: `Draft ${n}`,
        group: n === 1 ? house.groups.health : house.groups.budget,
        document: `document-${n}`,
        state: "drafting",
        invited: [],
        createdAt: house.clock.now(),
      });
      await house.app.documents.inAct.create(tx, {
        id: `document-${n}`,
        process: house.process,
        kind: "commitment",
        template: "commitment/1",
        subject: `commitment-${n}`,
        at: house.clock.now(),
        act: "test",
      });
    }
  });
});
afterEach(() => house.close());

const put = (who: string, more: object = {}) =>
  house.ask(who, wire.addStakeholder, {
    body: { ...stakeholderBody, group: house.groups.health, ...more } as never,
  });
const engage = (who: string, stakeholder: string, n: number) =>
  house.ask(who, wire.engageStakeholder, {
    params: { stakeholder, n },
    body: { on: "2026-11-02", how: "Two evenings at the clinic." },
  });
const page = async (who = "observer") => (await house.ask(who, wire.readStakeholders)).json;

describe("the stakeholder map", () => {
  it("[2.3] is filled by the group whose map it is; one of the whole process by the point of contact", async () => {
    expect((await put("healthWriter")).status).toBe(200);
    expect((await put("budgetWriter")).status).toBe(403);
    expect((await put("healthWriter", { group: null })).status).toBe(403);
    expect((await put("contact", { group: null, name: "University" })).status).toBe(200);
    const { stakeholders, adds } = await page("healthWriter");
    expect(stakeholders.map(({ name, group, can }) => [name, group?.name ?? null, can.change])).toEqual([
      ["Patients' association", "Health", true],
      ["University", null, false],
    ]);
    expect(adds).toMatchObject({ groups: [{ id: house.groups.health }], whole: false });
  });

  it("[2.3] is changed, and lets somebody go with what was noted of them", async () => {
    const { id } = (await put("healthWriter")).json;
    await engage("healthWriter", id, 1);
    const body = { ...stakeholderBody, name: "Patients", support: "low" as const };
    const params = { stakeholder: id };
    const changed = await house.ask("healthWriter", wire.changeStakeholder, { params, body: body as never });
    expect(changed.status).toBe(200);
    expect((await page()).stakeholders).toMatchObject([{ name: "Patients", support: "low" }]);
    expect((await house.ask("healthWriter", wire.removeStakeholder, { params })).status).toBe(200);
    expect(await page()).toMatchObject({ stakeholders: [], commitments: [{ missing: { length: 2 } }, {}] });
  });
});

describe("the groups that each commitment needs", () => {
  it("[2.3] are missing until somebody of each is engaged, for that commitment", async () => {
    const missing = async () => (await page()).commitments.map((one) => one.missing);
    const both = ["technical_experts", "beneficiaries"];
    expect(await missing()).toEqual([both, both]);
    const { id } = (await put("healthWriter")).json;
    expect(await missing()).toEqual([both, both]);
    expect((await engage("healthWriter", id, 1)).status).toBe(200);
    expect((await engage("healthWriter", id, 1)).status).toBe(200);
    expect(await missing()).toEqual([["technical_experts"], both]);
    const checks = (await house.ask("observer", readChecks, { params: { n: 1 }, query: {} })).json;
    expect(checks.engaged).toEqual([
      { minimumGroup: "technical_experts", names: [] },
      { minimumGroup: "beneficiaries", names: ["Patients' association"] },
    ]);
    const other = (await house.ask("observer", readChecks, { params: { n: 2 }, query: {} })).json;
    expect(other.engaged.map(({ names }) => names)).toEqual([[], []]);
    const params = { stakeholder: id, n: 1 };
    expect((await house.ask("healthWriter", wire.withdrawEngagement, { params })).status).toBe(200);
    expect(await missing()).toEqual([both, both]);
  });

  it("[2.3] are noted by who drafts the commitment, from whatever map", async () => {
    const { id } = (await put("healthWriter")).json;
    expect((await engage("healthWriter", id, 2)).status).toBe(403);
    expect((await engage("budgetWriter", id, 2)).status).toBe(200);
  });
});
