import { closeCodes } from "@accord/shared/protocol";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { testFolder } from "../testing/folder.js";
import { drawing } from "./testing/archive.js";
import { blocksOf, field } from "./testing/authors.js";
import { textOf } from "./testing/clients.js";
import { element } from "./testing/craft.js";
import { openDesk } from "./testing/desk.js";
import { lettersOf, noteErased, takeOut, textsIn } from "./testing/letters.js";
import { loops, type Net, wires } from "./testing/lines.js";
import { assertWhole } from "./text.js";

const from = Number(process.env.ACCORD_SEED ?? 1);
const steps = Number(process.env.ACCORD_STEPS ?? 300);
const times = (count: number) => Array.from({ length: count }, (_, i) => from + i);
/** On real sockets each seed goes another way each time; without them the same way again, and far quicker. */
const meetings = [
  ...times(Number(process.env.ACCORD_SEEDS ?? 2)).map((seed) => ({ seed, on: "wires" })),
  ...times(Number(process.env.ACCORD_LOOPS ?? 15)).map((seed) => ({ seed, on: "loops" })),
  // They failed once: a page that was loaded anew heard again of letters that had gone with their block (SYNC-46).
  ...[700_115, 700_170].map((seed) => ({ seed, on: "loops" })),
];
const names = ["ana", "ben", "cem"];
const devicesOf = 2;

/** One browser of somebody: a text of its own, which a refusal ends, and what can be undone in it. */
function device(
  net: Net,
  name: string,
  id: number,
  erased: Set<string>,
  kept?: { readonly copy: Uint8Array; readonly unsaved: readonly Uint8Array[] },
) {
  const doc = new Y.Doc();
  // Whose words stand first where two write in one place goes by it.
  doc.clientID = id;
  if (kept) Y.applyUpdate(doc, kept.copy);
  noteErased(doc, erased);
  const line = net.line(name, doc, kept?.unsaved);
  const undo = new Y.UndoManager(doc.getXmlFragment(field), {
    trackedOrigins: new Set(["typing"]),
    captureTimeout: 0,
  });
  return { name, doc, line, undo };
}
type Device = ReturnType<typeof device>;

const wasRefused = ({ line }: Device): boolean => line.closes.some((code) => code >= closeCodes.locked);

/** How often each was done, over all seeds, and was not in vain. */
const did = new Map<string, number>();
const note = (what: string) => did.set(what, (did.get(what) ?? 0) + 1);

it.each(meetings)(
  "[G3] [SYNC-2] [SYNC-3] [SYNC-14] [SYNC-17] [T79] people who type, delete, undo, drop out, reload, change device, lose rights, meet locks and restarts end with one text, every word attributed, nothing pending ($on, seed $seed)",
  async ({ seed, on }) => {
    const { path: folder, remove } = await testFolder();
    let desk = await openDesk({ folder });
    const { port } = desk;
    for (const name of names) await desk.person(name);
    await desk.create("d1");
    const draw = drawing(seed);
    const net = on === "wires" ? wires(port, draw) : loops(() => desk, draw);
    const logs = () => desk.log.filter((line) => !line.includes("refused words of"));

    /** No letter is written twice: it is whose who typed it. */
    const typed = new Map<string, string>();
    const erased = new Set<string>();
    const devices = names.flatMap((name) =>
      Array.from({ length: devicesOf }, () => device(net, name, draw(2 ** 31), erased)),
    );
    const drafted = new Map(names.map((name) => [name, new Set<string>()]));
    let next = 0x4e00;

    const types = ({ name, doc }: Device): void => {
      const word = Array.from({ length: 3 + draw(9) }, () => {
        const letter = String.fromCharCode(next++);
        typed.set(letter, name);
        return letter;
      }).join("");
      const fragment = doc.getXmlFragment(field);
      const texts = textsIn(fragment);
      const text = texts[draw(texts.length + 1)];
      const at = draw((text ?? fragment).length + 1);
      // Key by key, as the server joins them again, or as a phone puts in a whole word.
      const parts = text && draw(2) === 0 ? [...word] : [word];
      for (const [i, part] of parts.entries())
        doc.transact(() => {
          if (text) text.insert(at + i, part);
          else fragment.insert(at, [element("paragraph", {}, [new Y.XmlText(part)])]);
        }, "typing");
    };
    const deletes = ({ doc }: Device): boolean => doc.transact(() => takeOut(doc, draw, 8), "typing");
    const undoes = (): Device | false => {
      const able = devices.filter((one) => one.line.isOnline && one.undo.canUndo());
      const one = able[draw(Math.max(1, able.length))];
      return one?.undo.undo() ? one : false;
    };
    const undoesAndRedoes = async (): Promise<boolean> => {
      const one = undoes();
      await net.passes();
      return one && one.undo.redo() !== null;
    };
    /** The page is closed and opened again, on what the browser keeps; what a refusal ended is a draft. */
    const opensAgain = (no: number, keeps: boolean): void => {
      const one = devices[no] as Device;
      const kept = { copy: Y.encodeStateAsUpdate(one.doc), unsaved: one.line.unsaved };
      if (!keeps) for (const letter of lettersOf(one.doc)) drafted.get(one.name)?.add(letter);
      one.line.close();
      devices[no] = device(net, one.name, draw(2 ** 31), erased, keeps ? kept : undefined);
    };
    /** The last update of a text that is locked. */
    let frozenAt: number | null = null;
    const last = () => desk.journal.last(desk.store.read, "d1");
    const locks = async (isLocked: boolean): Promise<boolean> => {
      const wasLocked = frozenAt !== null;
      if (frozenAt !== null) expect(await last(), `seed ${seed}: written under a lock`).toBe(frozenAt);
      await desk.store.transact((tx) =>
        isLocked
          ? tx.run(sql`insert or ignore into test_lock values ('d1', 'filed')`)
          : tx.run(sql`delete from test_lock`),
      );
      frozenAt = isLocked ? (frozenAt ?? (await last())) : null;
      await desk.documents.lockChanged("d1");
      return wasLocked !== isLocked;
    };
    const lastDevice = new Map<string, number>();
    const mayWrite = new Set(names);
    const may = async (name: string, right: "edit" | "read" | null): Promise<boolean> => {
      const wasWriting = mayWrite.has(name);
      if (right === "edit") mayWrite.add(name);
      else mayWrite.delete(name);
      await desk.may(name, right);
      await desk.documents.rightsChanged(name);
      return wasWriting !== (right === "edit");
    };
    const restarts = async (): Promise<void> => {
      expect(logs()).toEqual([]);
      await desk.close();
      desk = await openDesk({ folder, port });
    };
    /** False: it was in vain. */
    const acts: [string, number, (no: number, one: Device) => unknown][] = [
      ["type", 50, (_no, one) => types(one)],
      ["delete", 12, (_no, one) => deletes(one)],
      ["undo", 8, () => undoes()],
      ["redo", 3, () => undoesAndRedoes()],
      ["go offline", 5, (_no, { line }) => line.wants && line.disconnect()],
      ["come back", 8, (_no, { line }) => !line.wants && line.connect()],
      ["lose the line", 3, (_no, { line }) => line.isOnline && line.lose()],
      ["reload", 3, (no) => opensAgain(no, true)],
      ["lose rights", 2, (_no, one) => may(one.name, draw(2) ? "read" : null)],
      ["get rights", 4, (_no, one) => may(one.name, "edit")],
      ["lock", 1, () => locks(true)],
      ["unlock", 4, () => locks(false)],
      ["restart", 1, () => restarts()],
    ];
    const chances = acts.flatMap(([what, weight, how]) =>
      Array.from({ length: weight }, () => [what, how] as const),
    );
    for (let step = 0; step < steps; step++) {
      // Two devices of three people: whoever is drawn goes on where that browser stood.
      const no = draw(devices.length);
      const who = (devices[no] as Device).name;
      if (wasRefused(devices[no] as Device)) opensAgain(no, false);
      const [what, how] = chances[draw(chances.length)] as (typeof chances)[number];
      if ((await how(no, devices[no] as Device)) !== false) note(what);
      if ((lastDevice.get(who) ?? no) !== no) note("change device");
      lastDevice.set(who, no);
      await net.passes();
    }

    await locks(false);
    for (const name of names) await may(name, "edit");
    const mend = (): void => {
      for (const [no, one] of devices.entries()) {
        if (wasRefused(one)) opensAgain(no, false);
        else if (!one.line.wants) one.line.connect();
      }
    };
    const settled = (): boolean =>
      devices.every(({ line }) => line.isOnline) &&
      new Set(devices.map(({ doc }) => textOf(doc))).size === 1 &&
      desk.documents.stats().waiting === 0;
    const states = () =>
      devices.map(({ name, line, doc }) => `${name} ${line.closes.join()} ${textOf(doc).length}`).join("; ");
    await net.settle(settled, mend, () => `seed ${seed}: ${states()} ${logs().join()}`);

    const live = await desk.documents.read("d1");
    const fresh = await openDesk({ folder });
    const stored = await fresh.documents.read("d1");
    await fresh.close();
    const text = lettersOf(live);
    for (const doc of [stored, ...devices.map(({ doc }) => doc)]) {
      expect(blocksOf(doc)).toEqual(blocksOf(live));
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(live));
      assertWhole(doc);
    }
    assertWhole(live);

    const archive = await desk.documents.whoWrote("d1", { field, deleted: true });
    const wrong = archive.flatMap(({ words, wrote, deleted }) =>
      [...words]
        .filter((letter) => typed.get(letter) !== wrote.person)
        .map((letter) => `${letter} ${wrote.person} not ${typed.get(letter)} ${deleted ? "deleted" : ""}`),
    );
    expect(wrong, `seed ${seed}`).toEqual([]);
    const now = await desk.documents.whoWrote("d1", { field });
    expect(now.map(({ words }) => words).join("")).toBe(text);
    const standing = new Set(text);
    const lost = [...typed].filter(
      ([letter, name]) => !standing.has(letter) && !erased.has(letter) && !drafted.get(name)?.has(letter),
    );
    expect(lost, `seed ${seed}: neither in the text, nor deleted by anybody, nor given back`).toEqual([]);
    expect(logs()).toEqual([]);
    expect(standing.size).toBeGreaterThan(50);
    const givenBack = [...drafted.values()].reduce((sum, { size }) => sum + size, 0);
    process.stdout.write(
      `${on}, seed ${seed}: ${typed.size} letters, ${standing.size} stand, ${givenBack} given back\n`,
    );
    for (const one of devices) one.line.close();
    await desk.close();
    await remove();
  },
  90_000,
);

it("[G3] and in these histories each of it was done, and not in vain", () => {
  process.stdout.write(`${[...did].map(([what, times]) => `${what} ${times}`).join(", ")}\n`);
  expect([...did.keys()].sort()).toEqual(
    [
      "type",
      "delete",
      "undo",
      "redo",
      "go offline",
      "come back",
      "lose the line",
      "reload",
      "change device",
      "lose rights",
      "get rights",
      "lock",
      "unlock",
      "restart",
    ].sort(),
  );
});
