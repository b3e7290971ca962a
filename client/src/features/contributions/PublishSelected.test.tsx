import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { afterEach, expect, it, vi } from "vitest";
import { askAgain } from "../../connection/asking.js";
import { call } from "../../connection/http.js";
import { button, press, renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import PublishSelected from "./PublishSelected.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
  useSearch: () => [{ ids: "first-one" }],
}));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

let client: QueryClient;
function Client() {
  client = useQueryClient();
  return null;
}

const one = {
  ...{ id: "first-one", reference: "C-0001", title: "Buses", words: "More buses.", cut: false },
  ...{
    language: "en",
    themes: [],
    attachments: [],
    contributor: null,
    kind: "individual",
    receivedAt: "2026-12-01T10:00:00.000Z",
  },
  ...{ channel: "post", name: null, organisation: null },
};

it("[ACT-6] what becomes public is what was read: words that others changed meanwhile are read anew first", async () => {
  await loadWords(["contributions"]);
  let [words, seen] = ["More buses.", "first"];
  const sent: unknown[] = [];
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }, { body }: { body?: unknown }) => {
    if (id === "review-publishing") return { waiting: [{ ...one, words }], left: [], gone: 0, seen };
    if (id !== "publish-contributions") return { processes: [] };
    sent.push((body as { seen: unknown }).seen);
    return { published: 1 };
  }) as never);
  const page = await renderAsking(
    <>
      <Client />
      <PublishSelected />
    </>,
  );
  leave = page.leave;
  await page.answered();
  const publish = () =>
    [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith("Publish"));
  expect(publish()).toBeDefined();
  [words, seen] = ["No buses.", "second"];
  await askAgain(client, null);
  await page.answered();
  expect(page.place.textContent).toContain("No buses.");
  expect(publish()).toBeUndefined();
  await press(button("I have read them as they stand now") ?? page.place.querySelector(".notice button"));
  await press(publish());
  await page.answered();
  expect(sent).toEqual(["second"]);
  expect(page.place.textContent).toContain("Buses");
});
