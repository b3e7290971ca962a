import {
  type BallotPage,
  callClosing,
  castVote,
  checkIn,
  prepareBallot,
  previewBallot,
  readBallot,
  voidBallot,
} from "@accord/shared/ballots";
import type { ExportedLog } from "@accord/shared/decisions";
import { changeSeat, confirmChange, readPeople } from "@accord/shared/people";
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { drawing } from "../../documents/testing/archive.js";
import { seat } from "../../ports/tables/index.js";
import { openTestHouse } from "../../testing/house.js";
import { nameOfSeat } from "../../testing/opened-ballot.js";
import { type Line, linesOf, type Rule, recount, rules } from "../../testing/recount.js";
import { restartingHouse } from "../../testing/restarting.js";

const seed = Number(process.env.ACCORD_SEED ?? 20_261_102);
const histories = Number(process.env.ACCORD_HISTORIES ?? 16);
const steps = 22;
/** What no later act changes; presence is marked until the closing. */
const frozenIn = (lines: readonly Line[]) =>
  lines.map(({ seat, bloc, person, recused }) => [seat, bloc, person, recused]);
/** Seats that have a substitute, and who it is. */
const substitutes: Readonly<Record<number, string>> = { 2: "healthWriter", 10: "healthEditor" };

it(
  `[G12] [T37] ${histories} random histories of casts at once and one by one, substitutes, recusals, removals, changes of the terms and restarts: every count and result comes out again from the rows, and the log has no finding (seed ${seed})`,
  async () => {
    const founded = await openTestHouse();
    const { people, process: processId, groups } = founded;
    await founded.store.transact(async (tx) => {
      for (const [no, name] of Object.entries(substitutes))
        await tx
          .update(seat)
          .set({ substitute: people[name] ?? "" })
          .where(eq(seat.no, Number(no)));
    });
    const house = await restartingHouse(founded);
    const { ask, clock, db } = house;
    const below = drawing(seed);
    const yes = (part: number) => below(1_000) < part * 1_000;
    const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
    const seen = {
      acts: 0,
      casts: 0,
      changes: 0,
      refused: 0,
      restarts: 0,
      removed: 0,
      substituted: 0,
      terms: 0,
    };
    const results = new Set<string>();

    const pageOf = async (ballot: string): Promise<BallotPage> =>
      (await ask("chairGov", readBallot, { params: { ballot } })).json;
    let older: ExportedLog | undefined;
    const verify = async (about: string) => {
      const got = await house.app.http.inject({ url: "/p/test/decisions.json" });
      const log = got.json() as ExportedLog;
      const verdict = verifyLog(log, older);
      expect([verdict.findings, verdict.withheldSince], about).toEqual([[], []]);
      older = log;
      return log;
    };
    const restart = async () => {
      await house.restart();
      seen.restarts++;
    };

    const setTerms = (rule: Rule, quorum: object) =>
      db
        .prepare("update forum set rule = ?, quorum = ? where process = ?")
        .run(JSON.stringify(rule), JSON.stringify(quorum), processId);

    const history = async (n: number): Promise<void> => {
      db.exec("update seat set status = 'active'");
      const rule = one(rules);
      setTerms(rule, { kind: "usual" });
      const words = { title: `Proposal ${n}`, problem: "Problem.", asked: "Ask.", contributions: [] };
      const made = await ask("contact", makeProposal, { body: { ...words, group: groups.health } });
      const params = { ref: made.json.reference };
      await ask("contact", setDiscussion, { params, body: { reasons: "" } });
      const { proposals } = (await ask("contact", listProposals)).json;
      const subject = proposals.find(({ reference }) => reference === params.ref)?.id ?? "";
      const preview = (await ask("chairGov", previewBallot, { query: { proposals: subject } })).json;
      const live = yes(0.7);
      const thick = one([0.65, 0.85]);
      const recused = preview.seats.filter(() => yes(0.08));
      const present = preview.seats.filter(() => live && yes(thick));
      const put = await ask("chairGov", prepareBallot, {
        body: {
          subject: "proposal",
          subjects: [subject],
          question: `Question ${n}?`,
          live,
          closesAt: live ? null : new Date(Date.parse(clock.now()) + 7 * 86_400_000).toISOString(),
          recused: recused.map(({ seat }) => ({ seat, reason: "Interest." })),
          present: present.map(({ seat, no }) => ({
            seat,
            presence: substitutes[no] !== undefined && yes(0.5) ? "by_substitute" : "in_person",
          })),
          open: true,
        },
      });
      const here = present.filter((line) => !recused.includes(line));
      const quorate = here.length >= 9 && new Set(here.map(({ bloc }) => bloc)).size === 2;
      expect(put.status, `history ${n}`).toBe(live && !quorate ? 409 : 200);
      if (put.status !== 200) return;
      const { ballot } = put.json;
      const rollOf = () => linesOf(db, ballot);
      const frozen = frozenIn(rollOf());
      const model = new Map<string, string>();
      const removed = new Set<number>();
      const choices =
        rule.kind === "consensus" ? ["agree", "object", "stand_aside"] : ["for", "against", "abstain"];
      const lean = one([0.2, 0.6, 0.9]);

      const equal = async (about: string) => {
        const counted = recount(db, ballot, rule, live);
        expect(Object.fromEntries(counted.last), about).toEqual(Object.fromEntries(model));
        const { last: _, passes: __, state: ___, ...figures } = counted;
        expect((await pageOf(ballot)).figures, about).toMatchObject(figures);
        return counted;
      };
      const cast = async (no: number, open: boolean) => {
        const line = rollOf().find(({ seat_no }) => seat_no === no);
        const substitute = substitutes[no] !== undefined && yes(0.5);
        const choice = yes(lean) ? (choices[0] ?? "") : one(choices);
        const body = { choice, reason: choice === "object" || yes(0.2) ? "A reason." : "" };
        const who = substitute ? (substitutes[no] ?? "") : nameOfSeat(no);
        const { status } = await ask(who, castVote, { params: { ballot }, body });
        const voting = substitute === (line?.presence === "by_substitute");
        const isThere = !live || line?.presence !== "absent";
        const may = open && line?.recused === 0 && voting && isThere && !removed.has(no);
        expect(status === 200, `history ${n}, seat ${no} by ${who}: ${status}`).toBe(may);
        seen.acts++;
        if (!may || !line) {
          expect([403, 404, 409]).toContain(status);
          seen.refused++;
          return;
        }
        if (model.has(line.seat)) seen.changes++;
        model.set(line.seat, choice);
        seen.casts++;
        if (substitute) seen.substituted++;
      };
      const castByAny = (open: boolean) => cast(1 + below(16), open);
      const castAtOnce = () =>
        Promise.all([...new Set(Array.from({ length: 6 }, () => 1 + below(16)))].map((no) => cast(no, true)));
      const mark = async () => {
        const line = one(rollOf());
        const hasOther = substitutes[line.seat_no] !== undefined;
        const presence = one([
          "in_person",
          "remote",
          "absent",
          "absent",
          ...(hasOther ? ["by_substitute"] : []),
        ]);
        const { status } = await ask("chairGov", checkIn, {
          params: { ballot },
          body: { seat: line.seat, presence },
        });
        const fits = live || (hasOther && ["absent", "by_substitute"].includes(presence));
        expect(status, `history ${n}, seat ${line.seat_no} ${presence}`).toBe(fits ? 200 : 409);
      };
      /** By one co-chair, with the word of the other. */
      const remove = async () => {
        const no = one([2, 3, 4, 5, 10, 11, 12, 13]);
        if (removed.has(no)) return;
        const { id = "" } = db.prepare("select id from seat where no = ?").get(no) as { id?: string };
        const asked = await ask("chairGov", changeSeat, {
          params: { seat: id },
          body: { status: "suspended" },
        });
        expect(asked.json).toEqual({ ok: true, waits: true });
        const { changes } = (await ask("chairCivil", readPeople)).json;
        const params = { change: changes.find(({ own }) => !own)?.id ?? "" };
        expect((await ask("chairCivil", confirmChange, { params })).status).toBe(200);
        removed.add(no);
        seen.removed++;
        expect(frozenIn(rollOf())).toEqual(frozen);
      };

      // Some end before there is a quorum.
      for (let left = yes(0.4) ? 3 : steps, step = 0; step < left; step++) {
        const roll = below(100);
        if (roll < 66) await castByAny(true);
        else if (roll < 76) await castAtOnce();
        else if (roll < 89) await mark();
        else if (roll < 93) await remove();
        else if (roll < 96) await restart();
        // [7.1] It asks for what this ballot never had: the count goes on by what stood at opening.
        else if (roll < 98) {
          setTerms(one(rules), { kind: "number", present: one([1, 16]), eachBloc: false });
          seen.terms++;
        } else clock.forward(below(5_000));
        seen.acts++;
        if (step % 4 === 0) await equal(`history ${n}, step ${step}`);
      }
      if (yes(0.15)) {
        const body = { reason: "Put again." };
        expect((await ask("chairCivil", voidBallot, { params: { ballot }, body })).status).toBe(200);
        await castByAny(false);
        expect(await pageOf(ballot)).toMatchObject({ state: "void", decision: null });
        results.add("void");
        await verify(`history ${n} void`);
        return;
      }
      const called = await ask("chairGov", callClosing, { params: { ballot } });
      if (called.status !== 200 || !called.json.closed) {
        const { closesAt } = await pageOf(ballot);
        clock.set(closesAt ?? "");
        await castByAny(true);
        clock.forward(1);
        await castByAny(false);
        if (yes(0.4)) await restart();
        else await house.app.jobs.runDue();
      }
      await castByAny(false);
      const counted = await equal(`history ${n}, closed`);
      const after = await pageOf(ballot);
      const result = counted.state === "closed" ? (counted.passes ? "passed" : "not_passed") : null;
      expect(after.result, `history ${n}`).toBe(result);
      expect(after.state === "not_quorate", `history ${n}`).toBe(counted.state === "not_quorate");
      await house.app.jobs.runDue();
      const log = await verify(`history ${n}`);
      const entry = log.entries.findLast(({ kind }) => kind === "ballot_closed" || kind === "not_quorate");
      const { for: F, against: G, abstain: B } = counted;
      expect(entry?.core, `history ${n}`).toMatchObject({ tally: { for: F, against: G, abstain: B } });
      results.add(result ?? "not_quorate");
    };

    try {
      for (let n = 1; n <= histories; n++) await history(n);
      await restart();
      await verify("at the end");
      // What the seed has led through, so that a quieter history is noticed.
      expect([...results].sort()).toEqual(["not_passed", "not_quorate", "passed", "void"]);
      console.log(`In ${histories} histories: ${JSON.stringify(seen)}`);
      const { casts, changes, refused, restarts, removed, substituted, terms } = seen;
      expect(Math.min(casts, changes, refused)).toBeGreaterThan(30);
      expect(Math.min(restarts, removed, substituted, terms)).toBeGreaterThan(0);
    } finally {
      await house.close();
    }
  },
  Math.max(120_000, histories * 20_000),
);
