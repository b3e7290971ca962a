import { type BallotPage, listBallots, prepareBallot, readBallot, vetoBallot } from "@accord/shared/ballots";
import type { ExportedLog } from "@accord/shared/decisions";
import type { Bloc, Veto } from "@accord/shared/forum";
import { readHome } from "@accord/shared/home";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitment, forum, outbox } from "../../ports/tables/index.js";
import { ballotBody, vetoBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { type CommitmentThing, commitmentIn } from "../../testing/in-states/commitments.js";
import { putToBallot } from "../../testing/in-states/put-to-ballot.js";
import { withPublicPage } from "../../testing/public-page.js";
import { exportedLog } from "../decisions/index.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await setVeto({ kind: "bloc", days: 5 });
});
afterEach(() => house.close());

const chairs: Record<Bloc, string> = { government: "chairGov", non_government: "chairCivil" };
/** Closed on Monday 02/11; the fifth working day after it ends in Lima at this instant. */
const until = "2026-11-10T04:59:59.000Z";

const setVeto = (veto: Veto) => house.store.transact((tx) => tx.update(forum).set({ veto }));
const draft = () => commitmentIn(house, "drafting", { group: "health", invited: [] });
const put = (one: CommitmentThing, how = {}) =>
  putToBallot(house, one.id, { subject: "version", open: true, close: true, ...how });
const page = async (ballot: string, who = "chairGov"): Promise<BallotPage> =>
  (await house.ask(who, readBallot, { params: { ballot } })).json;
const veto = (ballot: string, who: string, body: object = {}) =>
  house.ask(who, vetoBallot, { params: { ballot }, body: { ...vetoBody, ...body } });
const stateOf = async ({ id }: CommitmentThing) =>
  (await house.store.read.select().from(commitment).where(eq(commitment.id, id)))[0]?.state;
const waits = async (who: string) =>
  (await house.ask(who, readHome)).json.processes[0]?.rows.filter(({ why }) => why.startsWith("veto")) ?? [];
const log = async (): Promise<ExportedLog> =>
  JSON.parse(JSON.stringify(await exportedLog(house.store.read, { id: house.process, slug: "test" })));
const publicWords = async (tail: string) =>
  (await house.app.http.inject({ method: "GET", url: `/p/test/${tail}` })).body
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

async function at(time: string): Promise<void> {
  house.clock.set(time);
  await house.app.jobs.runDue();
}

describe("[Q8] what passed and a bloc may veto", () => {
  it("waits until the window is over, says so to both co-chairs alike, and then takes effect", async () => {
    const one = await draft();
    const ballot = await put(one);
    await house.app.jobs.runDue();
    expect(await page(ballot)).toMatchObject({
      state: "in_veto_window",
      result: "passed",
      effect: "waiting",
      veto: { days: 5, until, given: null },
      can: { veto: true },
    });
    expect((await page(ballot, "seat2")).can.veto).toBe(false);
    expect(await stateOf(one)).toBe("drafting");
    for (const chair of Object.values(chairs))
      expect(await waits(chair)).toMatchObject([{ why: "veto_window", until }]);
    expect(await waits("seat2")).toEqual([]);

    await at("2026-11-10T04:59:58.000Z");
    expect(await stateOf(one)).toBe("drafting");
    await at(until);
    expect(await page(ballot)).toMatchObject({ state: "effective", effect: "done", can: { veto: false } });
    expect(await stateOf(one)).toBe("in_plan");
    expect(await waits("chairGov")).toEqual([]);
    expect(verifyLog(await log()).findings).toEqual([]);
  });

  it("is vetoed by either bloc in the same way: public with its reasons, in the log, back to the group, put again", async () => {
    await withPublicPage(house);
    for (const [bloc, chair] of Object.entries(chairs)) {
      const one = await draft();
      const ballot = await put(one);
      expect((await veto(ballot, "seat2")).status, "no co-chair").toBe(403);
      expect((await veto(ballot, chair)).status, bloc).toBe(200);
      const { no, state, decision, veto: told } = await page(ballot);
      expect({ state, given: told?.given }).toMatchObject({
        state: "vetoed",
        given: { ...vetoBody, bloc, by: chair },
      });
      expect(await stateOf(one)).toBe("drafting");
      expect((await waits("healthWriter")).at(-1)).toMatchObject({
        why: "veto_to_rework",
        number: String(no),
      });
      for (const tail of [`ballots/${no}`, `decisions/${decision}`]) {
        const words = await publicWords(tail);
        for (const said of ["Vetoed", vetoBody.reason, vetoBody.lifting, vetoBody.next, "11/12/2026"])
          expect(words, tail).toContain(said);
      }
      await at(until);
      expect(await stateOf(one), "the window's end changes nothing").toBe("drafting");

      const before = await waits("healthWriter");
      expect((await house.ask(chair, prepareBallot, { body: again(one) })).status).toBe(200);
      expect(await waits("healthWriter")).toHaveLength(before.length - 1);
      house.clock.set("2026-11-10T05:00:00.000Z");
    }
    const exported = await log();
    expect(verifyLog(exported).findings).toEqual([]);
    expect(exported.entries.filter(({ kind }) => kind === "vetoed").map(({ core }) => core)).toMatchObject(
      Object.keys(chairs).map((bloc) => ({ bloc })),
    );
    expect(JSON.stringify(exported)).not.toContain('"act":"included"');
  });

  it("can be vetoed once, in its window, with reasons", async () => {
    const first = await put(await draft());
    for (const deadline of ["2026-11-02", ""]) {
      const bare = await veto(first, "chairGov", { reason: " ", lifting: "", next: "", deadline });
      expect(codes(bare.json), `by "${deadline}"`).toEqual([
        "veto_needs_reason",
        "veto_needs_lifting",
        "veto_needs_next",
        "veto_deadline_passed",
      ]);
    }
    const both = await Promise.all(Object.values(chairs).map((chair) => veto(first, chair)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await log()).entries.filter(({ kind }) => kind === "vetoed")).toHaveLength(1);

    const second = await put(await draft());
    house.clock.set("2026-11-10T05:00:00.000Z");
    expect(codes((await veto(second, "chairCivil")).json)).toEqual(["veto_window_over"]);
  });

  it("[7.1] [T38] is what stood in the terms at opening; what fails, and what is no commitment, has no veto", async () => {
    const opened = await put(await draft(), { close: false });
    await setVeto({ kind: "none" });
    expect((await page(opened)).veto).toEqual({ days: 5, holder: "bloc", until: null, given: null });
    const without = await put(await draft());
    expect((await page(without)).veto).toBeNull();
    await house.app.jobs.runDue();
    expect((await page(without)).state).toBe("effective");
    await setVeto({ kind: "bloc", days: 5 });
    const failed = await put(await draft(), { choice: "against" });
    await house.app.jobs.runDue();
    expect(await page(failed)).toMatchObject({ state: "effective", veto: { until: null } });
    expect((await house.ask("observer", listBallots)).json.ballots).toHaveLength(3);
    expect(verifyLog(await log()).findings).toEqual([]);
  });
  it("where each member has one, names whose it is: a seat of the chair's bloc, also in the log", async () => {
    await setVeto({ kind: "member", days: 5 });
    const ballot = await put(await draft());
    const { roll: lines, veto: told } = await page(ballot);
    expect(told).toMatchObject({ holder: "member", days: 5 });
    expect(codes((await veto(ballot, "chairGov")).json)).toEqual(["veto_needs_member"]);
    const seatOf = (no: number) => lines.find((line) => line.no === no)?.seat ?? "";
    expect(codes((await veto(ballot, "chairGov", { seat: seatOf(9) })).json)).toEqual(["veto_needs_member"]);
    expect((await veto(ballot, "chairGov", { seat: seatOf(3) })).status).toBe(200);
    expect((await page(ballot)).veto?.given).toMatchObject({ bloc: "government", member: "seat3" });
    const exported = await log();
    expect(verifyLog(exported).findings).toEqual([]);
    expect(exported.entries.find(({ kind }) => kind === "vetoed")?.core).toHaveProperty("member");
  });

  it("is told by letter to the other co-chair and to the group whose draft it is again", async () => {
    const ballot = await put(await draft());
    await veto(ballot, "chairCivil");
    const letters = (await house.store.read.select().from(outbox)).filter(({ subject }) =>
      subject.endsWith("was vetoed"),
    );
    expect(letters.map(({ to }) => to).sort()).toEqual(
      ["chairGov", "healthEditor", "healthWriter"].map((name) => `${name.toLowerCase()}@example.org`),
    );
    expect(letters[0]?.text).toContain(vetoBody.lifting);
  });
});

const again = ({ id }: CommitmentThing) =>
  ballotBody({
    subject: "version",
    subjects: [id],
    question: "Should it be in the plan in these words?",
  });
