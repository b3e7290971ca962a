import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExportedLog } from "@accord/shared/decisions";
import { verifyLog } from "@accord/shared/verifier";
import Database from "better-sqlite3";
import { expect } from "vitest";
import { rawClient, textOf } from "../../documents/testing/clients.js";
import { until } from "../../documents/testing/desk.js";
import { type ActsLedger, keyOf } from "./acts.js";
import { headersOf, type KilledHouse } from "./house.js";
import type { Typist } from "./typist.js";

/** Every text as the restarted server gives it to somebody new: nothing lost, doubled or back from the dead. */
export async function checkTexts(port: number, origin: string, typists: readonly Typist[], at: string) {
  for (const document of new Set(typists.map((one) => one.document))) {
    const reader = await rawClient(port, document, null, { headers: headersOf("healthWriter", origin) });
    reader.sync(0, Uint8Array.of(0));
    await until(() => reader.step2s === 1);
    for (const { root, document: own, promised } of typists) {
      if (own !== document) continue;
      const found = new Map<string, number>();
      for (const [, word = ""] of textOf(reader.doc, root).matchAll(/\[([\w-]+)\]/g))
        found.set(word, (found.get(word) ?? 0) + 1);
      expect(
        [...promised.sure].filter((word) => found.get(word) !== 1),
        `lost, ${at}`,
      ).toEqual([]);
      expect(
        [...promised.gone].filter((word) => found.has(word)),
        `back, ${at}`,
      ).toEqual([]);
      expect(
        [...found].filter(([, times]) => times !== 1),
        `doubled, ${at}`,
      ).toEqual([]);
    }
    expect(reader.doc.store.pendingStructs, at).toBeNull();
    reader.close();
    reader.doc.destroy();
  }
}

/** What the acts promised against what stands in the file, and the file against itself. */
export function checkFile(house: KilledHouse, ledger: ActsLedger, at: string): void {
  const file = new Database(house.folder.file, { readonly: true });
  const all = <T>(query: string, ...values: unknown[]) => file.prepare(query).all(...values) as T[];
  try {
    expect(file.pragma("integrity_check", { simple: true }), at).toBe("ok");
    expect(file.pragma("foreign_key_check"), at).toEqual([]);

    const replies = all<{ once: string; text: string }>("select once, text from comment");
    const times = new Map<string, string[]>();
    for (const { once, text } of replies) times.set(once, [...(times.get(once) ?? []), text]);
    for (const [once, { text, done }] of ledger.replies)
      expect(times.get(keyOf(once)) ?? (done ? "lost" : [text]), at).toEqual([text]);

    for (const [seat, sent] of ledger.votes) {
      const cast = all<{ cast: number; reason: string; choice: string }>(
        'select "cast", reason, choice from vote where ballot = ? and seat = ? order by "cast"',
        house.ballot,
        seat,
      );
      expect(
        cast.map((one) => one.cast),
        at,
      ).toEqual(cast.map((_one, no) => no + 1));
      // Nothing that was answered is missing, nothing stands twice, and they stand in the order they were cast.
      const stored = new Set(cast.map(({ reason }) => reason));
      const expected = sent.filter(({ reason, done }) => done || stored.has(reason));
      expect(
        cast.map(({ reason, choice }) => [reason, choice]),
        at,
      ).toEqual(expected.map(({ reason, choice }) => [reason, choice]));
    }
    const halves = all<{ votes: number; audited: number }>(
      "select (select count(*) from vote) as votes, (select count(*) from audit where act = 'cast-vote') as audited",
    );
    expect(halves[0]?.votes, `half a vote, ${at}`).toBe(halves[0]?.audited);

    const files = all<{ id: string; sha256: string; file: string; removed: string | null }>(
      "select id, sha256, file, removed_at as removed from plan_file",
    );
    for (const [sha256, kept] of ledger.files) {
      const { id, removed } = kept;
      const rows = files.filter((row) => row.sha256 === sha256);
      expect(rows.length, `a file, ${at}`).toBe(id === null ? Math.min(rows.length, 1) : 1);
      const [row] = rows;
      if (row === undefined) continue;
      if (removed !== "asked")
        expect(row.removed !== null, `a file taken away, ${at}`).toBe(removed === "yes");
      // What had no answer is known from here on.
      kept.id = row.id;
      kept.removed = row.removed === null ? "no" : "yes";
      if (row.removed === null) {
        const bytes = readFileSync(join(house.folder.path, "files", row.file));
        expect(createHash("sha256").update(bytes).digest("hex"), at).toBe(sha256);
      }
    }
  } finally {
    file.close();
  }
}

/** The chain of the log, alone and as what goes on from an older one; every acknowledged version is in it. */
export async function checkLog(origin: string, ledger: ActsLedger, older: ExportedLog | null, at: string) {
  const log = (await (await fetch(`${origin}/p/test/decisions.json`)).json()) as ExportedLog;
  expect(verifyLog(log, older ?? undefined).findings, at).toEqual([]);
  const said = JSON.stringify(log);
  expect(
    [...ledger.roots].filter((root) => !said.includes(root)),
    `a version, ${at}`,
  ).toEqual([]);
  return log;
}
