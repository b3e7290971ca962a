import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitmentTemplate } from "@accord/shared/commitments";
import type { ExportedLog } from "@accord/shared/decisions";
import { plainText, typedText } from "@accord/shared/document-schema";
import { sayIn } from "@accord/shared/messages";
import type { DemoPerson } from "@accord/shared/people";
import { verifyLog } from "@accord/shared/verifier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReader, openWriter } from "../adapters/sqlite/open.js";
import { setClock } from "../adapters/system/clock.js";
import { type OpenHouse, openHouse } from "../open-house.js";
import { settingsFrom } from "../settings.js";
import { makeLoadFixture } from "./load-fixture.js";

const now = "2026-11-23T10:00:00.000Z";
const origin = "http://127.0.0.1:3000";
let folder: string;
let house: OpenHouse;

const opened = () =>
  openHouse(settingsFrom({ ACCORD_DATA: folder, ACCORD_LOG: "silent" }, true), { clock: setClock(now) });
/** Asked beside the house, as a row or a number stands in the file. */
function rows<Row>(sql: string): Row[] {
  const reader = openReader(join(folder, "accord.db"));
  try {
    return reader.prepare(sql).all() as Row[];
  } finally {
    reader.close();
  }
}
const counts = (column: string, table: string, where = "1 = 1"): Record<string, number> =>
  Object.fromEntries(
    rows<{ name: string; n: number }>(
      `select ${column} as name, count(*) as n from ${table} where ${where} group by 1`,
    ).map(({ name, n }) => [name, n]),
  );
const anonymous = async (url: string) => (await house.app.http.inject({ method: "GET", url })).json();
const signedIn = async ({ email, password }: DemoPerson) => {
  const payload = { email, password };
  const answer = await house.app.http.inject({
    method: "POST",
    url: "/api/session",
    headers: { origin },
    payload,
  });
  return { status: answer.statusCode, cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "" };
};
const people = async (): Promise<DemoPerson[]> => (await anonymous("/api/demo")).people;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "accord-demo-"));
  house = await opened();
});
afterAll(async () => {
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the demo", () => {
  it("[DEMO-2] has a log that verifies from its file alone, every tally recomputed", async () => {
    const log = (await anonymous("/p/demo/decisions.json")) as ExportedLog;
    const { findings, counts: counted } = verifyLog(log);
    expect(findings).toEqual([]);
    expect(counted).toMatchObject({ entries: log.entries.length, tallies: 12, talliesEqual: 12 });
    expect(counts("kind", "log_entry")).toMatchObject({
      ballot_opened: 13,
      ballot_closed: 9,
      not_quorate: 1,
      decision: 15,
      vetoed: 1,
      corrected: 1,
      effective: 12,
      release_published: 2,
    });
  });

  it("[7.1] has its terms in force with eight written parts, and a draft that changes the quorum", async () => {
    const state = rows<{ n: number; state: string; quorum: string }>(
      "select n, state, json_extract(figures, '$.quorum.kind') as quorum from terms order by n",
    );
    expect(state).toEqual([
      { n: 1, state: "superseded", quorum: "usual" },
      { n: 2, state: "in_force", quorum: "usual" },
      { n: 3, state: "draft", quorum: "number" },
    ]);
    const { body } = await house.app.http.inject({ method: "GET", url: "/p/demo/terms" });
    expect(body.match(/id="part-/g)).toHaveLength(8);
    expect(body).toContain("With 15 seats filled: 8 must take part");
    expect(body).not.toContain("ten members");
    const people = await house.app.http.inject({ method: "GET", url: "/p/demo/people" });
    expect(people.body).toContain("Vacant since");
  });

  it("[T1] [T3] has a published timeline of which one window is missed, one due and the rest met", async () => {
    const { body } = await house.app.http.inject({ method: "GET", url: "/p/demo/timeline" });
    const said = [
      ...body.matchAll(/<strong>(Met|Due|Missed|Falls short|Not known yet): ([^<]+)\.<\/strong>/g),
    ];
    expect(said.map(([, state, rule]) => [state, rule]).filter(([state]) => state !== "Met")).toEqual([
      ["Missed", "Timeline published in advance"],
      ["Due", "Whole draft plan open for comments"],
    ]);
    expect(said.length).toBe(8);
  });

  it("[DEMO-3] shows every state that people will look for", () => {
    expect(counts("state", "contribution")).toEqual({ published: 31, received: 2 });
    expect(counts("language", "contribution")).toEqual({ ar: 1, ca: 1, en: 28, es: 2, zh: 1 });
    expect(Object.keys(counts("channel", "contribution"))).toHaveLength(8);
    expect(counts("anonymity_ground", "contribution", "anonymous = 1")).toEqual({ fear_of_retaliation: 1 });
    expect(counts("state", "proposal")).toEqual({
      in_discussion: 4,
      shortlisted: 5,
      not_shortlisted: 1,
    });
    expect(counts("state", "commitment")).toEqual({ in_plan: 1, open_for_comment: 1, drafting: 1 });
    expect(counts("state", "ballot")).toEqual({ effective: 8, not_quorate: 1, open: 3, vetoed: 1 });
    expect(counts("subject", "ballot")).toEqual({
      proposal: 4,
      list: 1,
      version: 3,
      text: 1,
      themes: 1,
      process_plan: 2,
      terms: 1,
    });
    expect(counts("state", "joint_decision")).toEqual({ decided: 1, open: 1 });
    expect(counts("bloc || status", "seat")).toEqual({
      governmentactive: 8,
      non_governmentactive: 7,
      non_governmentvacant: 1,
    });
    expect(rows("select no from seat where status = 'vacant'")).toEqual([{ no: 12 }]);
    const lines = "response_line join response on response.id = response_line.response";
    expect(counts("outcome", lines, "state = 'published' and kind = 'contribution'")).toEqual({
      inclusion: 6,
      amendment: 2,
      rejection: 4,
    });
    expect(counts("json_array_length(approvals)", "response", "state = 'drafted'")).toEqual({ 0: 2, 1: 2 });
    expect(counts("state", "response")).toMatchObject({ approved: 1 });
    expect(counts("document.kind", "thread join document on document.id = thread.document")).toEqual({
      commitment: 7,
      plan_text: 2,
      terms: 1,
      minutes: 1,
    });
    expect(counts("field", "plan_file")).toEqual({ D: 1, I: 1 });
  });

  it("[DEMO-3] has themes that the forum adopted, and papers with applications", async () => {
    const { body } = await house.app.http.inject({ method: "GET", url: "/p/demo/themes" });
    expect(body).not.toContain(sayIn("en")("publicSite.themes.none"));
    for (const theme of ["Participatory budget", "Water and air readings", "Outside this plan"])
      expect(body, theme).toContain(theme);
    expect(
      counts("election.no || paper", "application_file join election on election.id = election"),
    ).toEqual({
      "1registration": 1,
      "2cv": 1,
      "2published": 1,
    });
  });

  it("[Q6] [7.1] sought consensus in vain, answered, and voted by a rule that the terms no longer have", async () => {
    const page = async (no: number): Promise<string> =>
      (await house.app.http.inject({ method: "GET", url: `/p/demo/ballots/${no}` })).body;
    expect(await page(1)).toContain("No consensus");
    expect(await page(1)).toContain("Paper copies lie in the port canteen");
    expect(await page(3)).toContain("Nobody has proposed another day on which to file");
    const [first] = rows<{ entry: number }>("select decision_entry as entry from ballot where no = 1");
    const session = (await house.app.http.inject({ method: "GET", url: "/p/demo/meetings/1" })).body;
    expect(session).toContain(
      `No consensus: 12 agreed, 2 objected, 1 stood aside. Decision ${first?.entry} of the log`,
    );
    expect(session).toContain("15 people present, 2 from elsewhere");
    const rules = rows<{ no: number; rule: string; closed: string }>(
      "select no, json_extract(rule, '$.kind') as rule, closed_at as closed from ballot where no < 4 order by no",
    );
    expect(rules.map(({ rule }) => rule)).toEqual(["consensus", "consensus", "majority"]);
    const [terms] = rows<{ closed: string }>(
      "select closed_at as closed from ballot where subject = 'terms'",
    );
    expect(String(rules[2]?.closed) > String(terms?.closed)).toBe(true);
  });

  it("[DEMO-4] has a vote waiting for members, until five days from now", async () => {
    const [ballot] = rows<{ id: string; closes_at: string }>(
      "select id, closes_at from ballot where state = 'open' and secrecy = 'open' and live = 0",
    );
    expect(ballot?.closes_at).toBe("2026-11-30T17:00:00.000Z");
    expect(
      rows(
        "select distinct seat from vote where ballot = (select id from ballot where state = 'open' and secrecy = 'open' and live = 0)",
      ),
    ).toHaveLength(7);
    const ingrid = (await people()).find(({ name }) => name === "Ingrid Solway") as DemoPerson;
    const { cookie } = await signedIn(ingrid);
    const home = await house.app.http.inject({ method: "GET", url: "/api/home", headers: { cookie } });
    expect(home.json().processes[0].rows).toMatchObject([
      { kind: "vote", number: "11" },
      { kind: "vote", number: "12" },
      { kind: "vote", number: "13" },
    ]);
    const read = await house.app.http.inject({
      method: "GET",
      url: `/api/p/demo/ballots/${ballot?.id}`,
      headers: { cookie },
    });
    const { fields } = read.json().text.parts[0];
    const tables = fields.filter(({ table }: { table?: object }) => table !== undefined);
    expect(tables.map(({ label }: { label: string }) => label)).toContain("Milestones");
    const all = { cookie, origin };
    const cast = await house.app.http.inject({
      method: "POST",
      url: `/api/p/demo/ballots/${ballot?.id}/vote`,
      headers: all,
      payload: { choice: "for", reason: "" },
    });
    expect(cast.statusCode).toBe(200);
  });

  it("[DEMO-5] lets everybody on the list of the sign-in page sign in", async () => {
    const all = await people();
    expect(new Set(all.map(({ role }) => role)).size).toBe(8);
    for (const one of all) expect((await signedIn(one)).status, one.email).toBe(200);
    expect(all).toHaveLength(24);
  });

  it("[DEMO-6] keeps whose words stand in a draft, with the day on which they were written", async () => {
    const [draft] = rows<{ document: string }>("select document from commitment where n = 3");
    const writers = rows<{ name: string; n: number }>(
      `select person.name, count(*) as n from document_update u join person on person.id = u.person
       where u.document = '${draft?.document}' group by 1 order by 1`,
    );
    expect(writers.map(({ name }) => name)).toEqual(["Beatriz Lorne", "Callum Reyes"]);
    const unbound = rows(
      `select u.seq from document_update u where u.document = '${draft?.document}' and u.person is not null
       and not exists (select 1 from client_binding b where b.document = u.document and b.person = u.person and b.since = u.at)`,
    );
    expect(unbound).toEqual([]);
    const text = typedText(await house.app.documents.read(draft?.document ?? ""), commitmentTemplate);
    expect(plainText(text.action ?? { type: "doc" })).toContain("interpreter is certain to be there");
    expect(rows("select id from link where passage is not null")).toHaveLength(12);
  });

  it("[DEMO-1] has lived through seventy days, none of them later than now", () => {
    const [span] = rows<{ first: string; last: string; back: number }>(
      `select min(at) as first, max(at) as last,
       sum(at < coalesce((select b.at from audit b where b.seq = audit.seq - 1), at)) as back
       from audit`,
    );
    expect(span).toMatchObject({ back: 0 });
    expect(span?.first.slice(0, 10)).toBe("2026-09-14");
    expect(rows(`select id from job where done is null and due < '${now}'`)).toEqual([]);
    const letters = Object.entries(counts("subject", "outbox"));
    const [signed, others] = [true, false].map((is) =>
      letters.filter(([of]) => of.includes(" signed at ") === is),
    );
    expect(signed?.length).toBeGreaterThan(10);
    expect(new Set(signed?.map(([, to]) => to))).toEqual(new Set([2]));
    expect(Object.fromEntries(others ?? [])).toEqual({
      "Open government action plan 2027–2030, City of Rivermouth: you are asked to endorse the action plan": 7,
      "Open government action plan 2027–2030, City of Rivermouth: ballot 8 was vetoed": 5,
      "Open government action plan 2027–2030, City of Rivermouth: a decision about seat 14": 1,
      "Open government action plan 2027–2030, City of Rivermouth: a decision about seat 16": 1,
    });
  });

  it("[DEMO-1] has the forms of its last release printed after it was told, at the first go", async () => {
    await house.app.printer.settled();
    expect(counts("act", "audit", "act like '%-release-files' and act not like 'make-%'")).toEqual({
      "keep-release-files": 1,
    });
    expect(rows("select distinct release from release_file")).toEqual([{ release: 2 }]);
  });

  it("[DEMO-7] is not told twice on its own folder", async () => {
    const before = { audit: counts("act", "audit"), log: rows("select * from log_entry") };
    await house.close();
    house = await opened();
    expect({ audit: counts("act", "audit"), log: rows("select * from log_entry") }).toEqual(before);
    expect(await people()).toHaveLength(24);
  });

  it("[DEMO-7] is told neither into a house of others nor over a half of itself", async () => {
    await house.close();
    const change = (sql: string) => {
      const writer = openWriter(join(folder, "accord.db"));
      writer.exec(sql);
      writer.close();
    };
    change("update process set demo = 0");
    await expect(opened()).rejects.toThrow("holds a process that is not the demo");
    change("update process set demo = 1; delete from fact where key = 'demo_people'");
    await expect(opened()).rejects.toThrow("not told to its end");
    const audit = counts("act", "audit");
    house = await openHouse(settingsFrom({ ACCORD_DATA: folder, ACCORD_LOG: "silent" }, false), {
      clock: setClock(now),
    });
    expect(counts("act", "audit")).toEqual(audit);
  });
});

describe("load-fixture", () => {
  it("[LOAD-1] makes drafts that all its people may edit, and nothing public", async () => {
    const made = await house.app.perform(
      makeLoadFixture,
      { kind: "operator" },
      { documents: 3, people: 2, passwordHash: "none" },
    );
    expect(made.documents).toHaveLength(3);
    const ids = rows<{ id: string }>("select id from person where email like 'load-%' order by email");
    for (const { id } of ids)
      for (const document of made.documents)
        expect(await house.app.documents.rightOf(id, document)).toBe("edit");
    const answer = await house.app.http.inject({
      method: "GET",
      url: `/api/p/${made.process}/commitments`,
      headers: { authorization: `Bearer ${made.people[0]?.token}` },
    });
    expect(answer.json().commitments).toHaveLength(3);
    expect(
      rows(
        `select address from publication where process = (select id from process where slug = '${made.process}')`,
      ),
    ).toEqual([]);
  });

  it("[LOAD-2] is refused by a server without --demo, and so to everybody but the operator", async () => {
    await expect(house.operate("load-fixture", { documents: 1, people: 1 })).rejects.toThrow("--demo");
    const who = rows<{ id: string }>("select id from person where administrator = 0 limit 1")[0]?.id ?? "";
    const asked = { documents: 1, people: 1, passwordHash: "none" };
    await expect(house.app.perform(makeLoadFixture, { kind: "person", id: who }, asked)).rejects.toThrow();
  });
});
