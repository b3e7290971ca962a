import * as Y from "yjs";
import { atOnce, cpuOf, until } from "../meter.mjs";
import { longHistory, seedOf, wordsIn } from "../texts.mjs";
import { Client } from "../wire.mjs";
import { leave, newId, textOf } from "./rooms.mjs";
import { openDesk } from "./sending.mjs";

const histories = new Map();
const historyOf = (field, load) => {
  const key = JSON.stringify(load);
  if (!histories.has(key)) histories.set(key, longHistory(field, load, load.edits));
  return histories.get(key);
};

/** Writes the long history through the sockets of its authors. */
export async function writeLong(target, load) {
  const { turns, words } = historyOf(target.field, load);
  const desk = await openDesk(target, target.documents[0], load.authors, load.inFlight);
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  for (const { author, updates } of turns) {
    for (const update of updates) await desk.send(author, update);
    await desk.drained();
  }
  const result = { ms: performance.now() - from, cpu: cpuOf(target.pid) - cpu };
  const text = await textOf(target, target.documents[0], (now) => now === words);
  await desk.close();
  if (text !== words) throw new Error(`${target.name}: the long text is not what was typed.`);
  return result;
}

/** From the first byte of the connection to the last of the text, as the first who comes after a restart. */
export async function openLong(target, load) {
  const { words, bytes } = historyOf(target.field, load);
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  const heard = [];
  let at = 0;
  const reader = new Client(target, target.documents[0], target.people[0]);
  reader.onUpdate = (update) => {
    heard.push(update);
    if (at === 0 && update.length > bytes / 2) at = performance.now();
  };
  if (!(await until(() => at > 0, 120_000, 1)))
    throw new Error(`${target.name}: the long text did not come.`);
  const used = cpuOf(target.pid) - cpu;
  reader.close();
  const doc = new Y.Doc();
  for (const update of heard) Y.applyUpdate(doc, update);
  if (wordsIn(doc, target.field) !== words)
    throw new Error(`${target.name}: the long text is not what was typed.`);
  return { ms: at - from, cpu: used };
}

/** A few words in each of many rooms. */
export async function writeMany(target, { rooms, atOnce: howMany, letters }) {
  await atOnce(target.documents.slice(0, rooms), howMany, async (document, at) => {
    const writer = new Client(target, document, target.people[at % target.people.length]);
    await writer.synced;
    writer.update(seedOf(target.field, "w".repeat(letters), newId()));
    const isThere = await textOf(target, document, (words) => words.length === letters);
    writer.close();
    if (isThere.length !== letters) throw new Error(`${target.name}: words of ${document} are not there.`);
  });
}

/** Opens them all, so many at a time; each is open when its words have come. They stay open until `close`. */
export async function openMany(target, { rooms, atOnce: howMany, letters }) {
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  const open = [];
  await atOnce(target.documents.slice(0, rooms), howMany, async (document, at) => {
    const reader = new Client(target, document, target.people[at % target.people.length]);
    open.push(reader);
    let isHere = () => {};
    const here = new Promise((resolve, reject) => {
      isHere = resolve;
      reader.socket.on("close", () => reject(new Error(reader.failed)));
    });
    reader.onUpdate = (update) => {
      if (update.length > letters) isHere();
    };
    await here;
  });
  return {
    perSecond: (rooms / (performance.now() - from)) * 1_000,
    cpuPer1000: ((cpuOf(target.pid) - cpu) / rooms) * 1_000,
    close: () => leave([open.map((client) => ({ client }))]),
  };
}

/** People who only look on. */
export async function openIdle(target, { connections }) {
  const open = [];
  await atOnce(Array.from({ length: connections }), 50, async (_, at) => {
    const document = target.documents[at % target.documents.length];
    const reader = new Client(target, document, target.people[at % target.people.length]);
    open.push(reader);
    await reader.synced;
  });
  return { close: () => leave([open.map((client) => ({ client }))]) };
}
