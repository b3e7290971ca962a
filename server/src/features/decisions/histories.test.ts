import { rm } from "node:fs/promises";
import { join } from "node:path";
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
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import type { ReplyOf, Route } from "@accord/shared/protocol";
import { verifyLog } from "@accord/shared/verifier";
import type Database from "better-sqlite3";
import { expect, it } from "vitest";
import { openWriter } from "../../adapters/sqlite/open.js";
import { setClock } from "../../adapters/system/clock.js";
import { hashOfSecret, sessionCookie } from "../../doors/speaker.js";
import { type OpenHouse, openHouse } from "../../open-house.js";
import { session } from "../../ports/tables/index.js";
import { openTestHouse, origin, start } from "../../testing/house.js";

const seed = 20261102;
const histories = 24;

function chance(state: number) {
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    yes: (part: number) => next() < part,
    below: (n: number) => Math.floor(next() * n),
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T,
  };
}

/** Everything below is counted anew from stored rows, by the words of domain.md 7, without a line of shared/src/ballots. */
interface Line {
  seat: string;
  seat_no: number;
  bloc: "government" | "non_government";
  recused: 0 | 1;
  presence: string;
}
interface Cast {
  seat: string;
  cast: number;
  choice: string;
}
type Rule = { kind: string; of?: string; fraction?: string };
const rules: Rule[] = [
  { kind: "majority" },
  { kind: "dual_majority" },
  { kind: "majority_of_votes_cast" },
  { kind: "qualified", of: "votes_at_meeting", fraction: "two_thirds" },
  { kind: "qualified", of: "active_members", fraction: "three_fifths" },
  { kind: "consensus" },
];
function recount(db: Database.Database, ballot: string, rule: Rule, live: boolean) {
  const roll = db.prepare("select * from roll where ballot = ?").all(ballot) as Line[];
  const casts = db.prepare('select * from vote where ballot = ? order by "cast"').all(ballot) as Cast[];
  const last = new Map(casts.map(({ seat, choice }) => [seat, choice]));
  const counting = roll.filter(({ recused }) => recused === 0);
  const chose = (...choices: string[]) =>
    counting.filter(({ seat }) => choices.includes(last.get(seat) ?? "")).length;
  const present = counting.filter(({ seat, presence }) => last.has(seat) || (live && presence !== "absent"));
  const [F, G, B, M, A] = [
    chose("for", "agree"),
    chose("against", "object"),
    chose("abstain", "stand_aside"),
    roll.length,
    present.length,
  ];
  const blocs = new Set(present.map(({ bloc }) => bloc)).size;
  const quorate = A >= Math.floor(M / 2) + 1 && blocs === 2;
  const part = rule.fraction === "two_thirds" ? [2, 3] : [3, 5];
  const base = rule.of === "active_members" ? M : F + G;
  const passes = {
    majority: F >= Math.floor(A / 2) + 1,
    dual_majority: ["government", "non_government"].every((bloc) => {
      const own = present.filter((line) => line.bloc === bloc);
      return own.filter(({ seat }) => last.get(seat) === "for").length > own.length / 2;
    }),
    majority_of_votes_cast: F > G,
    qualified: base > 0 && F * (part[1] ?? 0) >= base * (part[0] ?? 0),
    consensus: F >= 1 && G === 0,
  }[rule.kind];
  const state = quorate ? "closed" : "not_quorate";
  return { for: F, against: G, abstain: B, present: A, voted: F + G + B, state, passes, last };
}

it("[G12] random histories: every count and result comes out again from the rows, and the log has no finding", async () => {
  const founded = await openTestHouse();
  const { folder, people, process: processId, groups } = founded;
  await founded.store.transact(async (tx) => {
    for (const [name, person] of Object.entries(people))
      await tx.insert(session).values({
        hash: hashOfSecret(`secret of ${name}`),
        person,
        createdAt: start,
        expiresAt: "2036-01-01T00:00:00.000Z",
      });
  });
  await founded.app.close();
  await founded.store.close();

  const clock = setClock(start);
  const settings = { port: 0, host: "127.0.0.1", data: folder, url: origin, smtp: null };
  const open = () =>
    openHouse(
      {
        ...settings,
        mailFrom: "accord@localhost",
        log: "silent",
        trustProxy: false,
        language: "en",
        demo: false,
      },
      { clock },
    );
  let house: OpenHouse = await open();
  const db = openWriter(join(folder, "accord.db"));
  const { yes, below, one } = chance(seed);
  const seen = { casts: 0, changes: 0, refused: 0, restarts: 0, results: new Set<string>() };

  const ask = async <R extends Route>(
    who: string,
    route: R,
    asked: { params?: Record<string, string>; query?: Record<string, string>; body?: object } = {},
  ) => {
    const params: Record<string, string> = { process: "test", ...asked.params };
    const raw = await house.app.http.inject({
      method: route.method,
      url: route.path.replaceAll(/:(\w+)/g, (_all, name: string) => params[name] ?? ""),
      query: asked.query ?? {},
      headers: { origin },
      cookies: { [sessionCookie]: `secret of ${who}` },
      ...(route.method === "GET" ? {} : { payload: asked.body ?? {} }),
    });
    return { status: raw.statusCode, json: raw.json() as ReplyOf<R> };
  };
  const nameOf = (no: number) => (no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`);
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
    await house.close();
    house = await open();
    // What listen() does first.
    await house.app.jobs.runDue();
    seen.restarts++;
  };

  const history = async (n: number): Promise<void> => {
    db.exec("update seat set status = 'active'");
    const rule = one(rules);
    db.prepare("update forum set rule = ? where process = ?").run(JSON.stringify(rule), processId);
    const words = { title: `Proposal ${n}`, problem: "Problem.", asked: "Ask.", contributions: [] };
    const made = await ask("contact", makeProposal, { body: { ...words, group: groups.health } });
    const params = { ref: made.json.reference };
    await ask("contact", setDiscussion, { params, body: { reasons: "" } });
    const { proposals } = (await ask("contact", listProposals)).json;
    const subject = proposals.find(({ reference }) => reference === params.ref)?.id ?? "";
    const preview = (await ask("chairGov", previewBallot, { query: { proposals: subject } })).json;
    const live = yes(0.7);
    const recused = preview.seats.filter(() => yes(0.08));
    const present = preview.seats.filter(() => live && yes(0.85));
    const put = await ask("chairGov", prepareBallot, {
      body: {
        subject: "proposal",
        subjects: [subject],
        question: `Question ${n}?`,
        live,
        closesAt: live ? null : new Date(Date.parse(clock.now()) + 7 * 86_400_000).toISOString(),
        recused: recused.map(({ seat }) => ({ seat, reason: "Interest." })),
        present: present.map(({ seat }) => ({ seat, presence: "in_person" })),
        open: true,
      },
    });
    const here = present.filter((line) => !recused.includes(line));
    const quorate = here.length >= 9 && new Set(here.map(({ bloc }) => bloc)).size === 2;
    expect(put.status, `history ${n}`).toBe(live && !quorate ? 409 : 200);
    if (put.status !== 200) return;
    const { ballot } = put.json;
    const rollOf = () => db.prepare("select * from roll where ballot = ?").all(ballot) as Line[];
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
    const cast = async (open: boolean) => {
      const no = 1 + below(16);
      const line = rollOf().find(({ seat_no }) => seat_no === no);
      const choice = yes(lean) ? (choices[0] ?? "") : one(choices);
      const body = { choice, reason: choice === "object" || yes(0.2) ? "A reason." : "" };
      const { status } = await ask(nameOf(no), castVote, { params: { ballot }, body });
      const may = open && line?.recused === 0 && (!live || line.presence !== "absent") && !removed.has(no);
      expect(status === 200, `history ${n}, seat ${no}: ${status}`).toBe(may);
      if (!may || !line) {
        expect([404, 409]).toContain(status);
        seen.refused++;
        return;
      }
      if (model.has(line.seat)) seen.changes++;
      model.set(line.seat, choice);
      seen.casts++;
    };
    const mark = async () => {
      const line = one(rollOf());
      const presence = one(["in_person", "remote", "absent"]);
      const { status } = await ask("chairGov", checkIn, {
        params: { ballot },
        body: { seat: line.seat, presence },
      });
      expect(status).toBe(live ? 200 : 409);
    };
    const remove = () => {
      const no = one([2, 3, 4, 5, 10, 11, 12, 13]);
      removed.add(no);
      db.prepare("update seat set status = 'suspended' where no = ?").run(no);
    };

    for (let step = 0; step < 22; step++) {
      const roll = below(100);
      if (roll < 78) await cast(true);
      else if (roll < 88) await mark();
      else if (roll < 93) remove();
      else if (roll < 96) await restart();
      else clock.forward(below(5_000));
      if (step % 4 === 0) await equal(`history ${n}, step ${step}`);
    }
    if (yes(0.15)) {
      const body = { reason: "Put again." };
      expect((await ask("chairCivil", voidBallot, { params: { ballot }, body })).status).toBe(200);
      await cast(false);
      expect(await pageOf(ballot)).toMatchObject({ state: "void", decision: null });
      seen.results.add("void");
      await verify(`history ${n} void`);
      return;
    }
    const called = await ask("chairGov", callClosing, { params: { ballot } });
    if (called.status !== 200 || !called.json.closed) {
      const { closesAt } = await pageOf(ballot);
      clock.set(closesAt ?? "");
      await cast(true);
      clock.forward(1);
      await cast(false);
      if (yes(0.4)) await restart();
      else await house.app.jobs.runDue();
    }
    await cast(false);
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
    seen.results.add(result ?? "not_quorate");
  };

  try {
    for (let n = 1; n <= histories; n++) await history(n);
    await restart();
    await verify("at the end");
    // What the seed has led through, so that a quieter history is noticed.
    expect([...seen.results].sort()).toEqual(["not_passed", "not_quorate", "passed", "void"]);
    expect(Math.min(seen.casts, seen.changes, seen.refused, seen.restarts * 10)).toBeGreaterThan(30);
  } finally {
    db.close();
    await house.close();
    await rm(folder, { recursive: true, force: true });
  }
});
