import type { ChildProcess } from "node:child_process";
import { appendFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { testFolder } from "../testing/folder.js";
import { drawing } from "./testing/archive.js";
import { rawClient, textOf } from "./testing/clients.js";
import { element } from "./testing/craft.js";
import { openDesk, until } from "./testing/desk.js";
import { ownProcesses } from "./testing/own-process.js";

const ownProcess = ownProcesses();

const kills = Number(process.env.ACCORD_KILLS ?? 34);
const seed = Number(process.env.ACCORD_SEED ?? 20_261_121);
/** One text is written in by so many servers, one after the other; an account brings but so many ids to a text. */
const killsOfText = 20;
const writers = ["ana", "ben", "eve"];

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** What one writer sent, with the count at which it, and its deletion, is durable. */
interface Word {
  readonly words: string;
  readonly written: number;
  deleted: number | null;
}

/** How often each word stands in a text. */
function standing(doc: Y.Doc): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, words = ""] of textOf(doc).matchAll(/\[([\d-]+)\]/g))
    found.set(words, (found.get(words) ?? 0) + 1);
  return found;
}

/** Somebody who writes and deletes as often, until the server is gone; what was sent and what was acknowledged. */
async function writing(
  port: number,
  document: string,
  name: string,
  round: string,
  begun: () => void,
  killed: () => boolean,
) {
  const client = await rawClient(port, document, name);
  const words: Word[] = [];
  try {
    await until(() => client.step1s === 1 || client.code !== null);
    client.sync(0, Uint8Array.of(0));
    await until(() => client.step2s === 1 || client.code !== null);
    let sent = 1;
    client.step2();
    const { doc } = client;
    doc.on("update", (update: Uint8Array, _origin: unknown, _doc: unknown, { local }: Y.Transaction) => {
      if (!local || client.code !== null) return;
      client.update(update);
      sent++;
    });
    const fragment = doc.getXmlFragment("problem");
    begun();
    for (let i = 0; client.code === null && !killed() && i < 400; i++) {
      const word: Word = { words: `${round}-${i}`, written: sent + 1, deleted: null };
      fragment.push([element("paragraph", {}, [new Y.XmlText(`[${word.words}]`)])]);
      words.push(word);
      if (i % 2 === 1) {
        const victim = words[i - 1] as Word;
        const at = fragment.toArray().findIndex((child) => String(child).includes(`[${victim.words}]`));
        victim.deleted = sent + 1;
        fragment.delete(at, 1);
      }
      if (i % 4 === 0) await sleep(1);
    }
    await until(() => client.code !== null);
  } finally {
    client.close();
  }
  return { words, saved: client.saved };
}

describe("killed at any moment", () => {
  it(
    `[SYNC-7] [T70] [T77] [G1] nothing that was said to be saved is lost or doubled, and what was deleted stays deleted: ${kills} kills (seed ${seed})`,
    async () => {
      const draw = drawing(seed);
      const folder = await testFolder();
      // Kept outside of the server's folder, and left there when this fails.
      const journal = join(tmpdir(), `accord-kill-${seed}-${process.pid}.jsonl`);
      const texts = Array.from({ length: Math.ceil(kills / killsOfText) }, (_, i) => `d${i + 1}`);
      const desk = await openDesk({ folder: folder.path });
      for (const name of writers) await desk.person(name);
      for (const text of texts) await desk.create(text);
      await desk.close();
      const sure = new Map(texts.map((text) => [text, new Set<string>()]));
      const gone = new Map(texts.map((text) => [text, new Set<string>()]));
      const checked = async (port: number, text: string, kill: number) => {
        const reader = await rawClient(port, text, "ana");
        reader.sync(0, Uint8Array.of(0));
        await until(() => reader.step2s === 1);
        const found = standing(reader.doc);
        const at = `after kill ${kill} of seed ${seed}, journal ${journal}`;
        expect(
          [...(sure.get(text) ?? [])].filter((words) => found.get(words) !== 1),
          at,
        ).toEqual([]);
        expect(
          [...(gone.get(text) ?? [])].filter((words) => found.has(words)),
          at,
        ).toEqual([]);
        expect(
          [...found].filter(([, times]) => times !== 1),
          at,
        ).toEqual([]);
        expect(reader.doc.store.pendingStructs, at).toBeNull();
        reader.close();
        reader.doc.destroy();
      };
      for (let kill = 0; kill < kills; kill++) {
        const text = texts[Math.floor(kill / killsOfText)] as string;
        const { child, port } = await ownProcess(folder.path);
        children.add(child);
        await checked(port, text, kill);
        let isKilled = false;
        let begun = 0;
        const begins = () => {
          begun++;
        };
        const writes = writers.map((name, no) =>
          writing(port, text, name, `${kill}-${no}`, begins, () => isKilled),
        );
        // One in four while they are still coming, the others while all write.
        if (kill % 4 !== 0) await until(() => begun === writers.length);
        await sleep(draw(250));
        isKilled = true;
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGKILL");
        await ended;
        children.delete(child);
        for (const { words, saved } of await Promise.all(writes)) {
          appendFileSync(journal, `${JSON.stringify({ kill, text, saved, words })}\n`);
          for (const word of words) {
            if (word.deleted !== null && word.deleted <= saved) gone.get(text)?.add(word.words);
            else if (word.deleted === null && word.written <= saved) sure.get(text)?.add(word.words);
          }
        }
      }
      const { child, port } = await ownProcess(folder.path);
      children.add(child);
      for (const text of texts) await checked(port, text, kills);
      child.kill("SIGKILL");
      const file = new Database(folder.file, { readonly: true });
      expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(file.pragma("foreign_key_check")).toEqual([]);
      file.close();
      const count = (of: Map<string, Set<string>>) =>
        [...of.values()].reduce((sum, { size }) => sum + size, 0);
      process.stdout.write(`${kills} kills: ${count(sure)} words saved, ${count(gone)} deletions saved\n`);
      expect(count(sure) + count(gone)).toBeGreaterThan(kills * 3);
      await folder.remove();
      await rm(journal, { force: true });
    },
    60_000 + kills * 10_000,
  );
});
