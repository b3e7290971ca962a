import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { call, OfflineError, RefusedError } from "../../connection/http.js";
import { button, press, renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import ChangeMeeting from "./ChangeMeeting.js";

const gone = vi.fn();
vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useParams: () => ({ process: "test", no: "3" }),
  useGo: () => gone,
}));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

it("[ACT-6] what is typed of a meeting takes the place of what others changed only once that was told, not after a lost answer", async () => {
  await loadWords(["meetings"]);
  const words = { title: "Prices", day: "2026-12-20", from: "10:00", to: "12:00" };
  const rest = { kind: "msf", purpose: null, group: null, open: true, papers: [] };
  const empty = { place: "", remoteLink: "", streamLink: "", closedReason: "", facilitator: "" };
  const meeting = { no: 3, ...words, ...rest, ...empty, languages: "", access: "", inputUse: "" };
  let changedAt = "first";
  const seen: string[] = [];
  const answers: Error[] = [
    new OfflineError({ maybeDone: true }),
    new RefusedError(409, "changed_by_other", "", [], "r"),
  ];
  vi.mocked(call).mockImplementation((async (route: { id: string }, { body }: { body: { seen: string } }) => {
    if (route.id === "read-meeting") return { ...meeting, changedAt };
    if (route.id !== "change-meeting") return { processes: [] };
    seen.push(body.seen);
    const wrong = answers.shift();
    // Somebody else's change comes to this page with the line.
    changedAt = "second";
    if (wrong) throw wrong;
  }) as never);
  const { answered, ...drawn } = await renderAsking(<ChangeMeeting />);
  leave = drawn.leave;
  await act(async () => vi.waitFor(() => expect(document.querySelector("form")).not.toBeNull()));
  for (let time = 0; time < 3; time++) {
    await press(button("Save the meeting"));
    await answered();
  }
  expect(seen).toEqual(["first", "first", "second"]);
  expect(gone).toHaveBeenCalledOnce();
});
