import { syncMessage } from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { paragraph } from "./testing/clients.js";
import { collected, craft, element, written } from "./testing/craft.js";
import { type Desk, openDesk } from "./testing/desk.js";
import { LoopSocket, readerOf, syncFrame } from "./testing/loopback.js";

/** Rounds of each window; quiet ones and flooded ones take turns, so that both meet the same machine. */
const rounds = Number(process.env.ACCORD_FLOOD_ROUNDS ?? 6);
const windows = 6;
const honest = ["ana", "ben", "cem", "dua", "eli", "fay", "gus", "hal"];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  for (const name of [...honest, "eve"]) await desk.person(name);
  await desk.create("d1");
});
afterEach(() => desk.close());

/** Says frames that were made before, and reads only how many are saved: all work that is measured is the server's. */
async function sit(name: string, frames: readonly Uint8Array[]) {
  const [row] = await desk.store.read.all<{ hash: string }>(
    `select hash from token where person = '${name}'` as never,
  );
  const socket = new LoopSocket();
  const one = { socket, frames, next: 0, saved: 0, savedAt: 0 };
  socket.heard = (payload) => {
    const decoder = decoding.createDecoder(payload);
    if (decoding.readVarUint(decoder) !== syncMessage.saved) return;
    one.saved = decoding.readVarUint(decoder);
    one.savedAt = work();
  };
  desk.documents.connect(socket.asSocket, {
    document: "d1",
    reader: readerOf(name, row?.hash),
    right: "edit",
    asOf: desk.documents.changes,
    accord: true,
  });
  await turn();
  socket.say(syncFrame(1, Uint8Array.of(0, 0)));
  return one;
}
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
/** Processor time of this process, in ms: another program that has the processor meanwhile does not count. */
const work = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const p99 = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length * 0.99)] as number;
const median = (of: number[]) => of.sort((a, b) => a - b)[of.length >> 1] as number;

/** One letter after the other, each as an update of its own. */
function letters(client: number, root: string, count: number): Uint8Array[] {
  const { updates } = written(
    client,
    (doc) => doc.getXmlFragment(root).insert(0, [element("paragraph", {}, [new Y.XmlText()])]),
    ...Array.from({ length: count }, (_, n) => (doc: Y.Doc) => {
      const text = paragraph(doc, root);
      if (n % 500 === 499) text.delete(0, text.length);
      else text.insert(0, "x");
    }),
  );
  return updates.map((update) => syncFrame(2, update));
}
const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};
const perRound = 200;
const many = (made: Uint8Array) => Array.from({ length: rounds * windows * perRound }, () => made);
const floods: Record<string, () => Uint8Array[]> = {
  "updates of one letter": () => letters(900, "statusQuo", rounds * windows * perRound),
  "pastes of long words, taken back": () =>
    written(
      900,
      (doc) => doc.getXmlFragment("statusQuo").insert(0, [element("paragraph", {}, [new Y.XmlText()])]),
      ...Array.from({ length: 200 }, (_, n) => (doc: Y.Doc) => {
        const text = paragraph(doc, "statusQuo");
        if (n % 2 === 0) text.insert(0, "word ".repeat(3_400));
        else text.delete(0, text.length);
      }),
    ).updates.map((update) => syncFrame(2, update)),
  noise: () =>
    many(
      syncFrame(
        2,
        Uint8Array.from({ length: 60 }, (_, i) => (i * 97) % 251),
      ),
    ),
  "updates that are known": () =>
    many(syncFrame(2, craft([{ client: 9, clock: 0, structs: [collected(1)] }]))),
  "questions for the text": () => many(syncFrame(0, Uint8Array.of(1, 1, 1))),
  "questions for who is here": () =>
    many(frame((encoder) => encoding.writeVarUint(encoder, syncMessage.queryAwareness))),
  "moves of a caret": () =>
    Array.from({ length: rounds * windows * perRound }, (_, n) =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, syncMessage.awareness);
        encoding.writeVarUint8Array(
          encoder,
          frame((inner) => {
            for (const number of [1, 900, n + 1]) encoding.writeVarUint(inner, number);
            encoding.writeVarString(inner, JSON.stringify({ field: "problem", at: n }));
          }),
        );
      }),
    ),
  "types that nobody knows": () => many(frame((encoder) => encoding.writeVarUint(encoder, 99))),
};

it.each(Object.entries(floods))(
  "[LINE-7] [G11] a flood of %s: what the server does before the others' words are saved stays within bounds",
  async (what, made) => {
    const people = await Promise.all(
      honest.map((name, no) => sit(name, letters(100 + no, "problem", 2 * windows * rounds + 20))),
    );
    const frames = made();
    let eve = await sit("eve", frames);
    const took = { quiet: [] as number[], flooded: [] as number[] };
    let cuts = 0;
    let said = 0;
    const round = async (isFlooded: boolean): Promise<number[]> => {
      // Who was cut comes back, as an attacker would.
      if (eve.socket.code !== null) eve = { ...(await sit("eve", frames)), next: eve.next };
      const flood = (most: number) => {
        for (let n = 0; n < most && isFlooded && !eve.socket.isPaused && eve.socket.code === null; n++)
          eve.socket.say(eve.frames[eve.next++ % eve.frames.length] as Uint8Array);
      };
      const first = eve.next;
      flood(40);
      const from = work();
      for (const one of people) one.socket.say(one.frames[one.next++] as Uint8Array);
      while (people.some(({ saved, next }) => saved < next + 1)) {
        await turn();
        flood(Math.min(40, perRound - (eve.next - first)));
      }
      said += eve.next - first;
      if (eve.socket.code !== null) cuts++;
      return people.map(({ savedAt }) => savedAt - from);
    };
    for (let warm = 0; warm < 10; warm++) await round(warm % 2 === 1 && warm > 5);
    for (let window = 0; window < windows; window++)
      for (const how of ["quiet", "flooded"] as const) {
        const all: number[] = [];
        for (let n = 0; n < rounds; n++) all.push(...(await round(how === "flooded")));
        took[how].push(p99(all));
      }
    const [quiet, flooded] = [median(took.quiet), median(took.flooded)];
    process.stdout.write(
      `${what}: ${quiet.toFixed(1)} ms of processor to the others' saved (p99, median of ${windows} windows), ${flooded.toFixed(1)} under ${said} frames, ${(flooded / quiet).toFixed(2)} x; cut in ${cuts} rounds\n`,
    );
    // The goal is 2; times are printed, and fail beyond ten times that.
    expect(flooded / quiet).toBeLessThan(20);
  },
  30_000 + rounds * 5_000,
);
