import { issue } from "@accord/shared/issues";
import { approveMinutes, type readMinutes } from "@accord/shared/meetings";
import type { ReplyOf } from "@accord/shared/protocol";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { call, RefusedError } from "../../connection/http.js";
import { button, press, renderAsking, type } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import ApproveMinutes from "./ApproveMinutes.js";

const gone = vi.fn();
vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useParams: () => ({ process: "test", no: "3" }),
  useGo: () => gone,
}));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(async () => {
  await leave();
  gone.mockClear();
});

const doc = (words: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});
const minutes = (words: string, hash: string) =>
  ({
    meeting: { no: 3, title: "Prices", minutes: "circulated", later: [], can: { approve: true } },
    document: "d",
    stands: {
      fields: { present: doc("Rosa Diaz"), decisions: doc(words), actions: doc(""), results: doc("") },
      points: [{ title: "Hospitals", said: doc("Much was said."), decided: doc("") }],
      words: hash,
    },
    can: { edit: false },
  }) as unknown as ReplyOf<typeof readMinutes>;

async function open(stands: ReplyOf<typeof readMinutes>) {
  await loadWords(["meetings", "drafting"]);
  const server = { answer: stands, sent: [] as unknown[], refusal: null as Error | null };
  vi.mocked(call).mockImplementation((async (route: { id: string }, { body }: { body?: unknown }) => {
    if (route.id === "read-minutes") return server.answer;
    if (route.id !== approveMinutes.id) return { processes: [] };
    server.sent.push(body);
    if (server.refusal) throw server.refusal;
    return { root: "a".repeat(64) };
  }) as never);
  const { place, ...drawn } = await renderAsking(<ApproveMinutes />);
  leave = drawn.leave;
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.querySelector("h1")).not.toBeNull();
  });
  return { place, server };
}
const refusal = (code: string, field?: string) =>
  new RefusedError(422, "rule", "", [issue(code as "minutes_approved_how", {}, field)], "");

it("[FREEZE-8] [M4] minutes are approved in the words that stand on the page; others that came in their place are read first", async () => {
  const { place, server } = await open(minutes("Decision 1 passed.", "first"));
  for (const words of ["Rosa Diaz", "Hospitals", "Much was said.", "Decision 1 passed."])
    expect(place.textContent).toContain(words);
  await type(place.querySelector("textarea"), "By letter.");
  server.refusal = refusal("words_changed_since_read");
  server.answer = minutes("Decision 1 failed.", "second");
  await press(button("Record the approval"));
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.textContent).toContain("Decision 1 failed.");
  });
  expect(place.textContent).toContain("The words were changed after you opened this page.");
  expect(button("Record the approval")).toBeUndefined();
  await press(button("Read the new words"));
  expect(document.activeElement?.id).toBe("minutes-words");
  server.refusal = null;
  await press(button("Record the approval"));
  const body = { meeting: null, note: "By letter." };
  expect(server.sent).toEqual([
    { ...body, seen: "first" },
    { ...body, seen: "second" },
  ]);
  expect(gone).toHaveBeenCalledWith("/app/test/meetings/3");
});

it("[M4] how they were approved is asked for at its field; approved meanwhile, there is nothing to press", async () => {
  const { place, server } = await open(minutes("Decision 1 passed.", "first"));
  server.refusal = refusal("minutes_approved_how", "note");
  await press(button("Record the approval"));
  await vi.waitFor(() => expect(place.querySelector(".error-summary")).not.toBeNull());
  expect(place.querySelectorAll('[role="alert"]')).toHaveLength(0);
  const { meeting } = server.answer;
  server.refusal = refusal("minutes_are_approved");
  server.answer = { ...server.answer, stands: null, meeting: { ...meeting, minutes: "approved" } };
  await press(button("Record the approval"));
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.textContent).toContain("Minutes: approved");
  });
  expect(button("Record the approval")).toBeUndefined();
});

it("[M4] a meeting that is still to come is not chosen beforehand as the one that approved them", async () => {
  const at = (no: number, startsAt: string) => ({ no, title: `Meeting of ${no}`, startsAt });
  const told = minutes("Decision 1 passed.", "first");
  const opened = async (...later: readonly ReturnType<typeof at>[]) => {
    const { place } = await open({ ...told, meeting: { ...told.meeting, later: [...later] } });
    const chosen = place.querySelector(".select button, button[aria-haspopup]")?.textContent;
    await leave();
    return chosen;
  };
  const coming = at(9, "2999-01-12T10:00:00.000Z");
  expect(await opened(coming)).toContain("Otherwise, as noted");
  expect(await opened(at(7, "2020-01-12T10:00:00.000Z"), coming)).toContain("Meeting of 7");
});
