import { syncMessage } from "@accord/shared/protocol";
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Accounts } from "./accounts.js";
import { Answers } from "./answers.js";
import { beatSession } from "./beats.js";
import { Session } from "./session.js";
import { paragraph } from "./testing/clients.js";
import { until } from "./testing/desk.js";
import { honest, LoopSocket, readerOf, syncFrame } from "./testing/loopback.js";
import { hashOf } from "./testing/orders-device.js";
import { seatsFor } from "./testing/seats.js";

const seats = seatsFor("ana", "eve");

async function connected(name: string, socket: LoopSocket): Promise<LoopSocket> {
  seats.desk.documents.connect(socket.asSocket, {
    document: "d1",
    reader: readerOf(name, hashOf(name)),
    right: "edit",
    asOf: seats.desk.documents.changes,
    accord: true,
  });
  await new Promise<void>((resolve) => setImmediate(resolve));
  await until(() => !socket.isPaused);
  return socket;
}
const frame = (type: number, ...bytes: Uint8Array[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  for (const one of bytes) encoding.writeVarUint8Array(encoder, one);
  return encoding.toUint8Array(encoder);
};

const nothing: Record<string, (socket: LoopSocket) => void> = {
  "frames of a type that nobody knows": (socket) => socket.say(frame(77)),
  "moves of a caret": (socket) =>
    socket.say(frame(syncMessage.awareness, Uint8Array.of(1, 9, 1, 2, 0x7b, 0x7d))),
  "steps 2 without words": (socket) => socket.say(syncFrame(1, Uint8Array.of(0, 0))),
  "signs of life": (socket) => void socket.emit("pong"),
  "questions for signs of life": (socket) => void socket.emit("ping"),
};

describe("what is said that nothing is written for", () => {
  it.each(Object.entries(nothing))(
    "[LINE-9] %s: no more than 2,000 are read in a second",
    async (_what, say) => {
      const socket = await connected("eve", new LoopSocket());
      for (let n = 0; n < 1_990; n++) say(socket);
      expect([socket.isPaused, socket.code]).toEqual([false, null]);
      for (let n = 0; n < 10; n++) say(socket);
      expect(socket.isPaused).toBe(true);
    },
  );

  it("[LINE-9] of long ones fewer: each counts once more for every 2 KB", async () => {
    const socket = await connected("eve", new LoopSocket());
    const long = frame(syncMessage.awareness, new Uint8Array(500 * 1024));
    for (let n = 0; n < 7; n++) socket.say(long);
    expect(socket.isPaused).toBe(false);
    socket.say(long);
    expect(socket.isPaused).toBe(true);
  });

  it("[LINE-9] in the next second it is read on; who says as much in three, one after the other, is cut", () => {
    const socket = new LoopSocket();
    const session = new Session(socket.asSocket, readerOf("eve"), true);
    const flood = () => {
      for (let n = 0; n < 2_000; n++) session.chat();
    };
    const second = () => {
      session.silentBeats = 0;
      beatSession(session);
    };
    for (let n = 0; n < 2; n++) {
      flood();
      expect(socket.isPaused).toBe(true);
      second();
      expect([socket.isPaused, socket.code]).toEqual([false, null]);
    }
    second();
    for (let n = 0; n < 3; n++) {
      expect(socket.code).toBeNull();
      flood();
      second();
    }
    expect(socket.code).toBe(4406);
  });

  it("[LINE-9] who goes on after the goodbye is not listened to until it is answered", () => {
    const socket = new LoopSocket();
    const session = new Session(socket.asSocket, readerOf("eve"), true);
    session.refuse("shape");
    let isCut = false;
    socket.terminate = () => {
      isCut = true;
    };
    for (let n = 0; n < 2_000; n++) session.chat();
    expect(isCut).toBe(true);
  });

  it("[LINE-7] [LINE-9] a socket that has too much to be written is not read on because a second has passed", () => {
    const socket = new LoopSocket();
    const session = new Session(socket.asSocket, readerOf("eve"), true);
    for (let n = 0; n < 513; n++) session.receive(Uint8Array.of(0, 0), false);
    for (let n = 0; n < 2_000; n++) session.chat();
    beatSession(session);
    expect(socket.isPaused).toBe(true);
  });
});

describe("questions for a part of the text", () => {
  const naming = (ids: number) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, ids);
      for (let id = 1; id <= ids; id++) {
        encoding.writeVarUint(encoder, id);
        encoding.writeVarUint(encoder, 1);
      }
    });

  it("[LINE-5] that name a thousand ids more than the text has are nobody's, and are not read", async () => {
    const eve = await seats.synced("eve");
    eve.sync(0, naming(1_000));
    await until(() => eve.step2s === 2);
    expect(eve.code).toBeNull();
    eve.sync(0, naming(2_000));
    await eve.isRefused("too_large");
    expect(eve.step2s).toBe(2);
  });
});

/** What the socket writes is not read before the test says so. */
const asking = (name: string, accounts = new Accounts()) => {
  const socket = new LoopSocket();
  const one = {
    session: new Session(socket.asSocket, readerOf(name), true, accounts),
    answers: 0,
    read: () => {},
  };
  socket._socket.write = (_frames: Buffer, written?: () => void) => {
    one.answers++;
    one.read = () => written?.();
  };
  one.session.gather();
  return one;
};

describe("answers for a part of the text", () => {
  const vector = Uint8Array.of(1, 1, 1);
  it("[LINE-5] [G11] eight of one account at a time and in a second, on however many lines, in however many texts; another's comes at once", () => {
    const [accounts, doc] = [new Accounts(), new Y.Doc()];
    const texts = [new Answers(), new Answers(), new Answers()];
    let asked = 0;
    const ask = ({ session }: { session: Session }) =>
      texts[asked++ % texts.length]?.answer(session, () => doc, vector);
    const eves = Array.from({ length: 30 }, () => asking("eve", accounts));
    const ana = asking("ana", accounts);
    for (const one of eves) ask(one);
    ask(ana);
    const answered = () => eves.filter((one) => one.answers > 0).length;
    expect([answered(), ana.answers]).toEqual([8, 1]);
    accounts.beat();
    expect(answered()).toBe(8);
    for (const one of eves.slice(0, 5)) one.read();
    expect(answered()).toBe(8);
    accounts.beat();
    expect(answered()).toBe(13);
    for (const one of eves) one.session.become({ kind: "closed" });
    for (const one of eves) one.read();
    const again = asking("eve", accounts);
    ask(again);
    accounts.beat();
    expect([answered(), again.answers]).toEqual([13, 1]);
  });

  it("[LINE-5] [G11] a question that can't be read ends who asked it, whenever its turn comes, and takes nobody's place", () => {
    const [accounts, answers, doc] = [new Accounts(), new Answers(), new Y.Doc()];
    const ask = ({ session }: { session: Session }, of = vector) => answers.answer(session, () => doc, of);
    const cutOff = Uint8Array.of(2, 1);
    const codeOf = ({ session }: { session: Session }) => (session.socket as unknown as LoopSocket).code;
    const first = Array.from({ length: 8 }, () => asking("eve", accounts));
    for (const one of first) ask(one);
    for (const one of first) one.read();
    const asked = Array.from({ length: 20 }, () => asking("eve", accounts));
    for (const one of asked) ask(one, cutOff);
    for (let second = 0; second < 4; second++) accounts.beat();
    expect(asked.map(codeOf)).toEqual(asked.map(() => 4402));
    const honest = asking("eve", accounts);
    ask(honest);
    expect(honest.answers).toBe(1);
  });

  it("[LINE-5] [T78] who has nothing gets the text that lies ready, whoever asks for parts", () => {
    const [accounts, answers, doc] = [new Accounts(), new Answers(), new Y.Doc()];
    for (const one of Array.from({ length: 9 }, () => asking("eve", accounts)))
      answers.answer(one.session, () => doc, vector);
    const fresh = asking("eve", accounts);
    answers.answer(fresh.session, () => doc, Uint8Array.of(0));
    expect(fresh.answers).toBe(1);
  });
});

describe("answers for the whole text", () => {
  it("[LINE-11] [T78] of a text that changes all the time one account is kept eight that nobody else asked for; another's comes at once", () => {
    const [accounts, answers, doc] = [new Accounts(), new Answers(), new Y.Doc()];
    const ask = ({ session }: { session: Session }) => answers.answer(session, () => doc, Uint8Array.of(0));
    const early = Array.from({ length: 30 }, () => asking("eve", accounts));
    for (const one of early) {
      answers.changed();
      ask(one);
    }
    // A short one is not worth counting.
    expect(early.filter((one) => one.answers > 0).length).toBe(30);
    doc.getText("root").insert(0, "long ".repeat(20_000));
    answers.changed();
    ask(asking("ana", accounts));
    const eves = Array.from({ length: 30 }, () => asking("eve", accounts));
    for (const one of eves) {
      answers.changed();
      ask(one);
    }
    const answered = () => eves.filter((one) => one.answers > 0).length;
    expect(answered()).toBe(8);
    const ana = asking("ana", accounts);
    ask(ana);
    expect(ana.answers).toBe(1);
    for (const one of eves.slice(0, 3)) one.read();
    accounts.beat();
    expect(answered()).toBe(11);
    for (const one of eves) one.session.become({ kind: "closed" });
    for (const one of eves) one.read();
    accounts.beat();
    // What lies ready costs nothing and is anybody's.
    const ready = Array.from({ length: 30 }, () => asking("eve", accounts));
    for (const one of ready) ask(one);
    expect(ready.filter((one) => one.answers > 0).length).toBe(30);
  });
});

describe("closing", () => {
  it("[SYNC-24] ends though somebody types on as soon as each word is saved, and what was heard is written", async () => {
    const ana = honest(new Y.Doc());
    await connected("ana", ana.socket);
    await until(() => ana.greeted && ana.saved === ana.sent);
    let keys = 0;
    const { heard } = ana.socket;
    const type = () => {
      if (ana.socket.isPaused || keys > 2_000) return;
      keys++;
      paragraph(ana.doc).insert(0, "x");
    };
    ana.socket.heard = (payload) => {
      const before = ana.saved;
      heard(payload);
      if (ana.saved > before) type();
    };
    type();
    await until(() => keys > 10);
    await seats.desk.documents.close();
    expect([keys > 2_000, ana.saved, ana.socket.code]).toEqual([false, ana.sent, 1012]);
  });
});
