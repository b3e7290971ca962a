import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { draftsInMemory, type StoredDraft } from "../editor/drafts.js";
import { write } from "./fake-pages.js";
import { returnedWords } from "./returned-words.js";

it("[SAVE-12] words that are let go while the page looks for others stay gone", async () => {
  const refused = new Y.Doc();
  write(refused, "Too late.");
  const kept = draftsInMemory();
  const words = { at: "", reason: "shape", text: Y.encodeStateAsUpdate(refused) } as const;
  await kept.put({ id: "1", account: "abel", document: "doc-1", ...words });
  let answer: (() => void) | undefined;
  /** Reads at once and answers when it is told to, as a slow disk does. */
  const of = vi.fn(async (account: string, document: string): Promise<readonly StoredDraft[]> => {
    const found = await kept.of(account, document);
    if (of.mock.calls.length > 1) await new Promise<void>((resolve) => (answer = resolve));
    return found;
  });
  const server = new Y.Doc();
  const returned = returnedWords({
    ...{ account: "abel", document: "doc-1", store: { ...kept, of }, server: () => server },
    template: { fields: [{ root: "action", kind: "rich" }] },
    isOwn: () => false,
    changed: () => {},
  });
  await vi.waitFor(() => expect(returned.drafts).toHaveLength(1));
  const looking = returned.lookAgain();
  await vi.waitFor(() => expect(answer).toBeDefined());
  const [draft] = returned.drafts;
  if (!draft) throw new Error("nothing came back");
  await returned.letGo(draft);
  answer?.();
  await looking;
  expect(returned.drafts).toEqual([]);
});

it("[SAVE-12] words kept twice, for their page closed before it took the second away, come back once", async () => {
  const refused = new Y.Doc();
  write(refused, "Too late.");
  const store = draftsInMemory();
  const words = { at: "", reason: "session_ended", text: Y.encodeStateAsUpdate(refused) } as const;
  const page = { title: "Commitment 1", path: "/app/a/commitments/1" };
  await store.put({ id: "1", account: "abel", document: "doc-1", page, ...words });
  await store.put({ id: "2", account: "abel", document: "doc-1", ...words });
  const returned = returnedWords({
    ...{ account: "abel", document: "doc-1", store, server: () => new Y.Doc() },
    template: { fields: [{ root: "action", kind: "rich" }] },
    isOwn: () => false,
    changed: () => {},
  });
  await vi.waitFor(() => expect(returned.drafts).toHaveLength(1));
  expect((await store.all("abel")).map(({ page: at }) => at)).toEqual([page]);
});
