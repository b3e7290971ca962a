import * as Y from "yjs";
import { atOnce, until } from "../meter.mjs";
import { paragraphOf, seedOf, wordsIn } from "../texts.mjs";
import { Client } from "../wire.mjs";

const seedWords = "The ministry will publish each contract within thirty days of signing it. ".repeat(20);
let ids = 100_000;
/** A client id that nobody has had in this run. */
export const newId = () => ids++;

/** Lets the paragraph be there before anybody comes; who wrote it stays until the others are there, as a peer forgets a room too soon. */
async function writeFirst(target, document, update) {
  const writer = new Client(target, document, target.people[0]);
  await writer.synced;
  writer.update(update);
  await textOf(target, document, (words) => words !== "");
  return writer;
}

/** The text as a new reader is given it. */
export async function textOf(target, document, isWhole = () => true, ms = 30_000) {
  const doc = new Y.Doc();
  const reader = new Client(target, document, target.people[0]);
  reader.onUpdate = (bytes) => Y.applyUpdate(doc, bytes);
  await reader.synced;
  const isThere = () => doc.getXmlFragment(target.field).length > 0 && isWhole(wordsIn(doc, target.field));
  await until(isThere, ms, 20);
  reader.close();
  const words = doc.getXmlFragment(target.field).length > 0 ? wordsIn(doc, target.field) : "";
  doc.destroy();
  return words;
}

/** People in rooms, the first of each room typing, all of them reading. */
export async function peopleIn(target, { rooms, people, typing = 0 }) {
  const all = [];
  const first = [];
  for (let room = 0; room < rooms; room++) {
    const document = target.documents[room];
    first.push(await writeFirst(target, document, seedOf(target.field, seedWords, newId())));
    const here = Array.from({ length: people }, (_, at) => ({ room, document, at, isTyping: at < typing }));
    all.push(here);
  }
  await atOnce(all.flat(), 20, async (person) => {
    const no = (person.room * people + person.at) % target.people.length;
    person.client = new Client(target, person.document, target.people[no]);
    if (person.isTyping) {
      person.doc = new Y.Doc();
      person.doc.clientID = newId();
      person.client.onUpdate = (bytes) => Y.applyUpdate(person.doc, bytes);
    }
    await person.client.synced;
    if (!person.isTyping) return;
    await until(() => person.doc.getXmlFragment(target.field).length > 0);
    const words = paragraphOf(person.doc, target.field);
    const caret = Math.floor((words.length / typing) * person.at);
    Object.assign(person, { words, caret, typed: "", sentAt: [] });
    person.doc.on("update", (update, origin) => {
      if (origin === "typed") person.client.update(update);
    });
  });
  for (const writer of first) writer.close();
  return all;
}

/** One key: it is sent in the same breath. */
export function pressKey(person) {
  const letter = String.fromCharCode(97 + (person.typed.length % 26));
  person.sentAt.push(performance.now());
  person.doc.transact(() => person.words.insert(person.caret + person.typed.length, letter), "typed");
  person.typed += letter;
}

export const leave = (rooms) => {
  for (const { client } of rooms.flat()) client.close();
};

/** What failed on the way is never a good figure. */
export function assertAlive(rooms) {
  for (const { client } of rooms.flat()) if (client.failed) throw new Error(client.failed);
}

/** Every typed run stands whole in the text that a newcomer reads. */
export async function assertWritten(target, rooms) {
  for (const room of rooms) {
    const runs = room.filter(({ isTyping }) => isTyping).map(({ typed }) => typed);
    const words = await textOf(target, room[0].document, (text) => runs.every((run) => text.includes(run)));
    if (!runs.every((run) => words.includes(run)))
      throw new Error(`${target.name}: typed words are not in the text.`);
  }
}
