import { plainText } from "@accord/shared/document-schema";
import { accordSubprotocol, closeCodes, type RefusalReason } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type Draft, draftsInMemory } from "../editor/drafts.js";
import { putBack } from "../editor/put-back.js";
import { type OpenDocument, openDocument } from "./document.js";
import { FakeServer } from "./fake-server.js";
import { whosePage } from "./whose-page.js";

const fields = [
  { root: "title", kind: "line" },
  { root: "action", kind: "rich" },
] as const;

let server: FakeServer;
let opened: OpenDocument;
/** Why the server opens nothing, as it says over http. */
let shut: RefusalReason | null;
let store: ReturnType<typeof draftsInMemory>;

const write = (doc: Y.Doc, words: string, root = "action"): void =>
  doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    const fragment = doc.getXmlFragment(root);
    fragment.insert(fragment.length, [paragraph]);
  });
const textOf = (doc: Y.Doc): string => doc.getXmlFragment("action").toString();
const wordsOf = (draft: Draft | undefined): string[] =>
  (draft?.fields ?? []).flatMap(({ runs }) => runs.flatMap(({ mine }) => mine.map(plainText)));
const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => {});

const open = async (): Promise<void> => {
  opened = openDocument({
    documentId: "doc-1",
    account: "abel",
    fields,
    drafts: store,
    world: {
      Socket: server.Socket,
      address: "ws://forum.example/sync",
      chance: () => 0.5,
      whyShut: async () => shut,
    },
  });
  await settle();
};
const connect = async (): Promise<void> => {
  await open();
  server.open();
  server.saved(1);
};

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new FakeServer();
  store = draftsInMemory();
  shut = null;
  write(server.doc, "Patients learn the price after it.");
});
afterEach(() => {
  opened.close();
  vi.useRealTimers();
});

describe("saving", () => {
  it("[SAVE-2] asks for Accord's subprotocol and is synced after both halves and the count", async () => {
    await open();
    expect(server.socket.protocol).toBe(accordSubprotocol);
    expect(server.socket.url).toBe("ws://forum.example/sync/doc-1?as=abel");
    expect(opened.state.kind).toBe("connecting");
    server.open();
    expect(opened.state.kind).toBe("connecting");
    server.saved(1);
    expect(opened.state.kind).toBe("synced");
    expect(textOf(opened.doc)).toContain("Patients learn");
  });

  it("[SAVE-2] is never saved before the count, though the server has the words and echoes its state", async () => {
    await connect();
    const kinds: string[] = [];
    opened.subscribe(() => kinds.push(opened.state.kind));
    write(opened.doc, "one");
    write(opened.doc, "two");
    expect(textOf(server.doc)).toContain("two");
    expect(server.socket.documentMessages).toBe(3);
    server.saved(2);
    expect(opened.state).toMatchObject({ kind: "saving", unsaved: { changes: 1 } });
    expect(kinds).not.toContain("synced");
    server.saved(3);
    expect(opened.state.kind).toBe("synced");
  });

  it("[SAVE-2] a deletion is unsaved like any word", async () => {
    await connect();
    opened.doc.getXmlFragment("action").delete(0, 1);
    expect(opened.state).toMatchObject({ kind: "saving", unsaved: { changes: 1 } });
    server.saved(2);
    expect(opened.state.kind).toBe("synced");
  });

  it("[SAVE-2] words written offline go with the next connection and count there anew", async () => {
    await connect();
    server.socket.shut(closeCodes.restarting);
    write(opened.doc, "offline");
    expect(opened.state).toMatchObject({ kind: "offline", unsaved: { changes: 1 } });
    await vi.advanceTimersByTimeAsync(800);
    expect(server.sockets).toHaveLength(2);
    server.open();
    expect(textOf(server.doc)).toContain("offline");
    expect(opened.state.kind).toBe("saving");
    server.saved(1);
    expect(opened.state.kind).toBe("synced");
  });

  it("[SAVE-11] edits made without a line go out each by itself, before the answer with all of them", async () => {
    await connect();
    server.socket.shut(closeCodes.restarting);
    for (const words of ["typed", "pasted", "typed again"]) write(opened.doc, words);
    await vi.advanceTimersByTimeAsync(800);
    const came: string[] = [];
    server.doc.on("update", () => void came.push(textOf(server.doc)));
    server.open();
    expect(came.map((text) => text.split("<paragraph>").length)).toEqual([3, 4, 5]);
    expect(server.socket.documentMessages).toBe(4);
    server.saved(3);
    expect(opened.state.kind).toBe("saving");
    server.saved(4);
    expect(opened.state.kind).toBe("synced");
    server.socket.shut(closeCodes.restarting);
    await vi.advanceTimersByTimeAsync(1_600);
    server.open();
    expect(server.socket.documentMessages).toBe(1);
  });

  it("[SAVE-11] what is done on a line that has just opened goes behind what was done without it, deletions too", async () => {
    await connect();
    write(opened.doc, "gone soon");
    server.socket.shut(closeCodes.restarting);
    const blocks = opened.doc.getXmlFragment("action");
    opened.doc.transact(() => blocks.delete(0, blocks.length), "typing");
    await vi.advanceTimersByTimeAsync(800);
    const came: string[] = [];
    server.doc.on("update", () => void came.push(textOf(server.doc)));
    server.socket.open();
    server.tellRights();
    write(opened.doc, "typed at once");
    expect(server.socket.documentMessages).toBe(0);
    expect(opened.state.kind).not.toBe("synced");
    server.asks();
    expect(came.map((text) => [text.includes("gone soon"), text.includes("typed at once")])).toEqual([
      [false, false],
      [false, true],
    ]);
    server.saved(server.socket.documentMessages);
    expect(opened.state.kind).toBe("synced");
  });

  it("[SAVE-4] says for how long nothing was saved, and tries a new line when this one is dead", async () => {
    await connect();
    write(opened.doc, "into the void");
    await vi.advanceTimersByTimeAsync(9_000);
    expect(opened.state.kind).toBe("saving");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.sockets.length).toBeGreaterThan(1);
    server.open();
    expect(opened.state).toMatchObject({ kind: "late", seconds: 10, unsaved: { changes: 1 } });
    server.saved(1);
    expect(opened.state.kind).toBe("synced");
  });

  it("[SAVE-4] an idle line that fell silent is noticed within ten seconds, and signs of life keep a good one", async () => {
    await connect();
    for (let second = 0; second < 60; second += 4) {
      await vi.advanceTimersByTimeAsync(4_000);
      server.saved(1);
    }
    expect(server.sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.sockets).toHaveLength(2);
    expect(opened.state.kind).toBe("offline");
  });

  it("[SAVE-4] a handshake that nobody answers is given up after ten seconds, and another one begun", async () => {
    await open();
    expect(server.sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(server.sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.sockets).toHaveLength(2);
    server.open();
    server.saved(1);
    expect(opened.state.kind).toBe("synced");
  });

  it("[SAVE-4] a browser that says it is offline is believed at once, and the line tried again", async () => {
    await connect();
    write(opened.doc, "offline");
    window.dispatchEvent(new Event("offline"));
    expect(opened.state).toMatchObject({ kind: "offline", unsaved: { changes: 1 } });
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.sockets).toHaveLength(2);
    server.open();
    expect(textOf(server.doc)).toContain("offline");
  });

  it("[SAVE-5] waits as long as the server told before it connects again", async () => {
    await connect();
    server.retry(5_000);
    server.socket.shut(closeCodes.restarting);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(server.sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.sockets).toHaveLength(2);
  });
});

describe("refusal", () => {
  const refusedWith = async (words: string, how: () => void): Promise<Y.Doc> => {
    await connect();
    const old = opened.doc;
    server.takes = false;
    write(old, words);
    how();
    await vi.advanceTimersByTimeAsync(1_000);
    server.takes = true;
    return old;
  };

  it.each([
    "locked",
    "rights_lost",
    "shape",
    "too_large",
    "too_many",
    "missing_updates",
    "foreign_client",
  ] as const)(
    "[SAVE-7] %s: the words come back as a draft, beside a fresh text under a new client id",
    async (reason) => {
      const old = await refusedWith("My late words.", () => server.refuse(reason, closeCodes[reason]));
      expect(opened.doc).not.toBe(old);
      expect(opened.doc.clientID).not.toBe(old.clientID);
      expect(opened.generation).toBe(1);
      server.open();
      server.saved(1);
      expect(textOf(opened.doc)).not.toContain("late");
      const [draft] = opened.drafts;
      expect(draft).toMatchObject({ reason, compared: true, account: "abel" });
      expect(wordsOf(draft)).toEqual(["My late words."]);
      expect(await store.of("abel", "doc-1")).toHaveLength(1);
    },
  );

  it("[SAVE-7] the close code alone is a refusal, too", async () => {
    await refusedWith("Only a code.", () => server.socket.shut(closeCodes.shape));
    server.open();
    server.saved(1);
    expect(opened.drafts[0]?.reason).toBe("shape");
  });

  it.each(["session_ended", "epoch_gone"] as const)(
    "[T79] [SAVE-7] %s: the words are kept whole, and nothing connects again",
    async (reason) => {
      await refusedWith("Kept.", () => server.refuse(reason, closeCodes[reason]));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(server.sockets).toHaveLength(1);
      expect(opened.state).toMatchObject({ kind: "refused", reason });
      expect(opened.drafts[0]?.compared).toBe(false);
      expect(wordsOf(opened.drafts[0])).toEqual(["Patients learn the price after it.", "Kept."]);
    },
  );

  it.each(["session_ended", "rights_lost"] as const)(
    "[SAVE-15] %s while the line was down: a door that stays shut is asked why, and unsent words come back",
    async (reason) => {
      await connect();
      server.socket.shut(1006);
      write(opened.doc, "Written on the train.");
      server.openNothing = true;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(opened.state).toMatchObject({ kind: "offline", unsaved: { changes: 1 } });
      shut = reason;
      await vi.advanceTimersByTimeAsync(120_000);
      expect(opened.state).toMatchObject({ kind: "refused", reason });
      expect(wordsOf(opened.drafts[0])).toContain("Written on the train.");
      const before = server.sockets.length;
      await vi.advanceTimersByTimeAsync(120_000);
      expect(server.sockets).toHaveLength(before);
      expect(await store.of("abel", "doc-1")).toHaveLength(1);
    },
  );

  it("[SAVE-7] who may not even read any more keeps the page as it was, with the words", async () => {
    await connect();
    const { doc } = opened;
    server.takes = false;
    write(doc, "My late words.");
    shut = "rights_lost";
    server.refuse("rights_lost", closeCodes.rights_lost);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sockets).toHaveLength(1);
    expect(opened.doc).toBe(doc);
    expect(opened.state.kind).toBe("refused");
    expect(wordsOf(opened.drafts[0])).toContain("My late words.");
  });

  it("[SAVE-7] after signing in again, the kept words are compared and given back", async () => {
    await refusedWith("Kept.", () => server.refuse("session_ended", closeCodes.session_ended));
    opened.close();
    await connect();
    expect(opened.drafts).toHaveLength(1);
    expect(opened.drafts[0]).toMatchObject({ compared: true, reason: "session_ended" });
    expect(wordsOf(opened.drafts[0])).toEqual(["Kept."]);
  });

  it("[PEOPLE-6] who is signed in again, in another tab, goes on in the text and has the kept words beside it", async () => {
    whosePage.enters();
    whosePage.is("abel", whosePage.visit());
    await refusedWith("Kept.", () => {
      shut = "session_ended";
      server.refuse("session_ended", closeCodes.session_ended);
    });
    whosePage.answered("abel", "not_signed_in");
    expect(server.sockets).toHaveLength(1);
    whosePage.is("abel", whosePage.visit());
    await settle();
    server.open();
    server.saved(1);
    expect(opened.state.kind).toBe("synced");
    expect(opened.drafts[0]).toMatchObject({ compared: true, reason: "session_ended" });
    expect(wordsOf(opened.drafts[0])).toEqual(["Kept."]);
    whosePage.enters();
  });

  it("[PEOPLE-6] a text that ends with its session asks whose page this is", async () => {
    await connect();
    const whyShut = vi.fn(async () => null);
    opened.close();
    opened = openDocument({
      ...{ documentId: "doc-1", account: "abel", fields, drafts: store },
      world: { Socket: server.Socket, address: "ws://forum.example/sync", chance: () => 0.5, whyShut },
    });
    await settle();
    server.open();
    server.refuse("session_ended", closeCodes.session_ended);
    await settle();
    expect(whyShut).toHaveBeenCalledWith("doc-1");
  });

  it("[SAVE-7] where the server took everything, no draft is left", async () => {
    await connect();
    server.refuse("too_many", closeCodes.too_many);
    await vi.advanceTimersByTimeAsync(1_000);
    server.open();
    server.saved(1);
    expect(opened.drafts).toHaveLength(0);
    await settle();
    expect(await store.of("abel", "doc-1")).toHaveLength(0);
  });

  it("[T79] [SAVE-3] words written offline come back when the text turns out to be locked", async () => {
    await connect();
    server.socket.shut(1006);
    write(opened.doc, "Too late.");
    server.right = "read";
    server.lock = "Version 4";
    await vi.advanceTimersByTimeAsync(800);
    server.open();
    await vi.advanceTimersByTimeAsync(800);
    server.open();
    expect(opened.state).toMatchObject({
      kind: "synced",
      book: { rights: { may: "read", lock: "Version 4" } },
    });
    expect(textOf(server.doc)).not.toContain("Too late.");
    expect(wordsOf(opened.drafts[0])).toEqual(["Too late."]);
  });

  it("[SAVE-8] put back writes the words where they stood, and what others wrote since stays", async () => {
    await refusedWith("My late words.", () => server.refuse("shape", closeCodes.shape));
    write(server.doc, "A later word of another.");
    server.open();
    server.saved(1);
    const [draft] = opened.drafts;
    if (!draft) throw new Error("no draft came back");
    putBack(opened.doc, draft, opened.template);
    await opened.letGo(draft);
    expect(textOf(server.doc)).toBe(
      "<paragraph>Patients learn the price after it.</paragraph><paragraph>My late words.</paragraph><paragraph>A later word of another.</paragraph>",
    );
    expect(opened.drafts).toHaveLength(0);
  });

  it("[SAVE-7] a server that refuses for ever is not asked for ever", async () => {
    await connect();
    for (let round = 0; round < 5; round += 1) {
      server.refuse("too_many", closeCodes.too_many);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(server.sockets.length).toBeLessThanOrEqual(3);
    expect(opened.state.kind).toBe("refused");
    opened.connectNow();
    await settle();
    server.open();
    server.saved(1);
    expect(opened.state.kind).toBe("synced");
  });
});
