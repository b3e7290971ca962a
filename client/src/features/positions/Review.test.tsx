import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { ActOnRead } from "../../app/ActOnRead.js";
import { call, OfflineError } from "../../connection/http.js";
import { render, renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import Post from "./Post.js";
import Publish from "./Publish.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useParams: () => ({ process: "test", no: "3" }),
  useProcess: () => "test",
  useGo: () => vi.fn(),
}));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(async () => leave());

const position = {
  ...{ no: 3, title: "Minutes within a week", network: "Civic Network", basis: "network_signatures" },
  ...{ standing: "posted", signatures: [], remarks: [], committee: null, publishedAt: null },
  ...{ discussionOpenedAt: null, closesOn: null, unsatisfied: 0, stands: null, can: [] as string[] },
  posted: { version: 1, root: "a".repeat(64), at: "2026-11-02T09:00:00.000Z", content: {}, changed: false },
};

async function open(screen: React.ReactNode, answer: object): Promise<HTMLElement> {
  await loadWords(["positions"]);
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }) =>
    id === "read-position" ? answer : { processes: [] }) as never);
  const { place, ...drawn } = await renderAsking(screen);
  leave = drawn.leave;
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.querySelector("h1")).not.toBeNull();
  });
  return place;
}

it("[C2] [7.7] where it can't be published now, its page says what it waits for in place of the act", async () => {
  const place = await open(<Publish />, position);
  expect(place.querySelector(".button-primary")).toBeNull();
  expect(place.textContent).toContain("Nobody has signed yet.");
});

it("[C2] [7.7] what is posted is named by its title, which is frozen with the words", async () => {
  const content = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "We ask." }] }],
  };
  const stands = { content, words: "first" };
  const place = await open(<Post />, { ...position, standing: "drafting", stands, can: ["post"] });
  expect(place.querySelector("h2")?.textContent).toBe("Minutes within a week");
  expect(place.textContent).not.toContain("Nobody has signed yet.");
});

it("[LIVE-7] once its page has nothing to press any more, it is not said beside it that no answer came", async () => {
  const sending = { pending: false, refused: new OfflineError({ maybeDone: true }), forget: () => undefined };
  const drawn = await render(
    <ActOnRead words="w" heading="h" label={null} sending={sending} onAct={() => undefined}>
      {null}
    </ActOnRead>,
  );
  leave = drawn.leave;
  expect(drawn.place.textContent).toBe("");
});
