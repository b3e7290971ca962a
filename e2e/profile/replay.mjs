/**
 * Fifty people write in one commitment; what the server sent to one of them is recorded and then played back, at its
 * own pace, into the drafting room of somebody who reads, three times: what do others' words cost that page? Prints
 * figures as JSON; ends with 1 where a task took over 50 ms of a processor each time.
 *
 *   node profile/replay.mjs [--people 50] [--seconds 15] [--plays 3] [--profile replay.cpuprofile]
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as Y from "yjs";
import { signedIn, traced } from "./page.mjs";
import { isOfOthers, opens, pause, serve } from "./session.mjs";
import { figuresOf, tell } from "./tasks.mjs";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "50" },
    seconds: { type: "string", default: "15" },
    plays: { type: "string", default: "3" },
    port: { type: "string", default: "4792" },
    profile: { type: "string" },
  },
});
const [people, seconds, plays, port] = [values.people, values.seconds, values.plays, values.port].map(Number);
const keysASecond = 2;
const fields = ["problem", "statusQuo", "action", "contribution", "resources", "additional"];
const sentence = "every hospital publishes the price of an operation before the patient agrees to it. ";
const commands = join(import.meta.dirname, "../../server/dist/commands/main.js");

const bearer = ({ token }) => ({ authorization: `Bearer ${token}` });

const folder = mkdtempSync(join(tmpdir(), "accord-replay-"));
const before = `${folder}-before`;
try {
  const fixture = await seeded();
  cpSync(folder, before, { recursive: true });
  const recording = await recorded(fixture);
  tell(await replayed(fixture, recording));
} finally {
  for (const one of [folder, before]) rmSync(one, { recursive: true, force: true });
}

async function served(data, work) {
  const server = await serve(data, port);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** A commitment with some pages in it, and the people who may write there. */
function seeded() {
  return served(folder, async ({ url, env }) => {
    const asked = ["load-fixture", "--documents", "1", "--people", String(people + 1), "--json"];
    const fixture = JSON.parse(
      execFileSync(process.execPath, [commands, ...asked], { env, encoding: "utf8" }),
    );
    const { doc, leave } = await opens(url, fixture.documents[0], bearer(fixture.people[0]));
    for (const field of fields)
      for (let no = 0; no < 6; no++) {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText(sentence.repeat(4))]);
        doc.getXmlFragment(field).insert(no, [paragraph]);
      }
    await pause(1_500);
    leave();
    return fixture;
  });
}

/** The frames that one reader got, by the time since the writing began. */
function recorded({ documents: [document], people: [reader, ...writing] }) {
  return served(folder, async ({ url }) => {
    const frames = [];
    let start = 0;
    const listener = await opens(url, document, bearer(reader), (frame) => {
      if (isOfOthers(frame)) frames.push({ at: start === 0 ? 0 : Date.now() - start, frame });
    });
    const writers = [];
    for (const one of writing) writers.push(await opens(url, document, bearer(one)));
    start = Date.now();
    const timers = writers.map((writer, at) => setInterval(typing(writer, at), 1_000 / keysASecond));
    await pause(seconds * 1_000);
    for (const timer of timers) clearInterval(timer);
    await pause(500);
    for (const { leave } of [...writers, listener]) leave();
    return frames;
  });
}

/** Each has a paragraph in which they type letter by letter, their caret with them. */
function typing({ doc, provider }, who) {
  const field = fields[who % fields.length];
  const fragment = doc.getXmlFragment(field);
  let typed = 0;
  return () => {
    const text = fragment.get(who % fragment.length).get(0);
    const place = Math.min(text.length, ((who * 37) % 200) + typed);
    text.insert(place, sentence[typed % sentence.length]);
    typed += 1;
    const anchor = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, place + 1));
    provider.awareness.setLocalStateField("cursor", { anchor, head: anchor });
    provider.awareness.setLocalStateField("field", field);
  };
}

/** The same text as it was before, and what came then: the page plays it to itself, each time opened anew. */
function replayed({ process: slug, people: [reader] }, recording) {
  return served(before, async ({ url }) => {
    const { page, close } = await signedIn(url, reader.email, reader.password);
    try {
      await page.addInitScript({ content: `(${player})();\n//# sourceURL=recording.js` });
      const runs = [];
      let carets = 0;
      for (let play = 0; play < plays; play++) {
        await page.goto(`${url}/app/${slug}/commitments/1`);
        await page.getByRole("button", { name: /^Saved/ }).waitFor({ timeout: 60_000 });
        await page.getByRole("textbox").nth(1).click();
        await page.evaluate(
          (frames) => globalThis.recording.take(frames),
          recording.map(({ at, frame }) => [at, Buffer.from(frame).toString("base64")]),
        );
        await pause(2_000);
        const file = play === 0 ? (values.profile ?? null) : null;
        runs.push(await traced(page, () => page.evaluate(() => globalThis.recording.play()), file));
        carets = await page.locator(".caret").count();
      }
      return {
        people,
        frames: recording.length,
        carets,
        ...figuresOf(runs),
      };
    } finally {
      await close();
    }
  });
}

/** In the page: frames come out of its own line to the text, at the pace at which they were recorded. */
function player() {
  let line;
  let frames = [];
  globalThis.WebSocket = class extends WebSocket {
    constructor(url, protocols) {
      super(url, protocols);
      if (String(url).includes("/sync/")) line = this;
    }
  };
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
  globalThis.recording = {
    take(taken) {
      frames = taken.map(([at, text]) => ({ at, data: bytes(text) }));
    },
    play() {
      const start = performance.now();
      return new Promise((done) => {
        const next = (index) => {
          const frame = frames[index];
          if (frame === undefined) {
            setTimeout(done, 1_000);
            return;
          }
          setTimeout(
            () => {
              line.dispatchEvent(new MessageEvent("message", { data: frame.data }));
              next(index + 1);
            },
            Math.max(0, frame.at - (performance.now() - start)),
          );
        };
        next(0);
      });
    },
  };
}
