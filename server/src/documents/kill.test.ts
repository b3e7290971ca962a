import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { rawClient, textOf } from "./testing/clients.js";
import { element } from "./testing/craft.js";
import { until } from "./testing/desk.js";
import { ownProcess } from "./testing/own-process.js";

const kills = Number(process.env.ACCORD_KILLS ?? 10);

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

async function start(folder: string): Promise<{ child: ChildProcess; port: number }> {
  const server = await ownProcess(folder);
  const { child } = server;
  children.add(child);
  child.once("exit", () => children.delete(child));
  return server;
}

/** Tells apart what was said to be saved from what was only sent. */
interface Word {
  readonly words: string;
  readonly written: number;
  deleted: number | null;
}

const isSaved = (ordinal: number | null, saved: number): boolean => ordinal !== null && ordinal <= saved;

describe("killed at any moment", () => {
  it(
    `[SYNC-7] [T70] nothing that was said to be saved is lost, and what was deleted stays deleted: ${kills} kills`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "accord-kill-"));
      const sure = new Set<string>();
      const goneForSure = new Set<string>();
      const maybe = new Set<string>();
      for (let kill = 0; kill <= kills; kill++) {
        const { child, port } = await start(folder);
        const client = await rawClient(port, "d1", kill % 2 === 0 ? "ana" : "ben");
        await until(() => client.step1s === 1);
        client.sync(0, Uint8Array.of(0));
        await until(() => client.step2s === 1);
        const text = textOf(client.doc);
        for (const words of sure)
          if (!maybe.has(words)) expect(text, `round ${kill}: ${words} was saved`).toContain(`[${words}]`);
        for (const words of goneForSure)
          expect(text, `round ${kill}: ${words} was deleted`).not.toContain(`[${words}]`);
        expect(client.doc.store.pendingStructs).toBeNull();
        if (kill === kills) {
          child.kill("SIGKILL");
          client.close();
          expect(sure.size + goneForSure.size).toBeGreaterThan(kills * 10);
          break;
        }

        let sent = 0;
        client.step2();
        sent++;
        const words: Word[] = [];
        const doc = client.doc;
        const keep = (update: Uint8Array) => {
          client.update(update);
          sent++;
        };
        doc.on("update", keep);
        const fragment = doc.getXmlFragment("problem");
        const killAt = performance.now() + 120 + ((kill * 83) % 260);
        for (let i = 0; performance.now() < killAt; i++) {
          const name = `${kill}-${i}`;
          const entry: Word = { words: name, written: sent + 1, deleted: null };
          fragment.push([element("paragraph", {}, [new Y.XmlText(`[${name}]`)])]);
          words.push(entry);
          if (i % 2 === 1) {
            const victim = words[i - 1] as Word;
            const at = fragment.toArray().findIndex((child) => String(child).includes(`[${victim.words}]`));
            victim.deleted = sent + 1;
            fragment.delete(at, 1);
          }
          if (i % 4 === 0) await sleep(1);
        }
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGKILL");
        await ended;
        await until(() => client.code !== null);
        for (const word of words) {
          if (isSaved(word.deleted, client.saved)) goneForSure.add(word.words);
          else if (isSaved(word.written, client.saved)) sure.add(word.words);
          if (word.deleted !== null && !isSaved(word.deleted, client.saved)) maybe.add(word.words);
        }
        doc.off("update", keep);
      }
      await rm(folder, { recursive: true, force: true });
    },
    60_000 + kills * 10_000,
  );
});
