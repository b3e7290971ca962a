import { QueryClientProvider } from "@tanstack/react-query";
import { act, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newQueryClient } from "../../connection/asking.js";
import { press, render } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { LiveRegion } from "../../ui/LiveRegion.js";
import { ThingWords } from "./ThingWords.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
}));

const place = { question: "Which?", place: 3, of: 6, category: null, votes: 61 };
const closedAt = "2026-10-12T22:30:00.000Z";
const thing = (reference: string) => ({
  ...{ kind: "proposal" as const, reference, title: reference, text: "Words.", language: null },
  ...{ receivedAt: closedAt, public: true, own: "", told: null, reply: null, response: null, prefill: null },
});

beforeEach(async () => {
  await loadWords(["choices", "responses"]);
  vi.stubGlobal("fetch", async () => Response.json({ places: [{ no: 1, closedAt, ...place }] }));
});
afterEach(() => vi.unstubAllGlobals());

function Desk({ before }: { readonly before: string }) {
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({ "P-0002": before });
  const [client] = useState(newQueryClient);
  const things = ["P-0002", "P-0003"].map(thing);
  return (
    <QueryClientProvider client={client}>
      <ThingWords
        {...{ things, own }}
        zone="UTC"
        onOwn={(reference, text) => setOwn({ ...own, [reference]: text })}
      />
      <LiveRegion />
    </QueryClientProvider>
  );
}

it("[RSP-11] a place in a public choice is cited once, in the line of its own thing, and is said", async () => {
  const { place: page, leave } = await render(<Desk before="We thank you. " />);
  const cites = () => [...page.querySelectorAll(".desk-line button[aria-label]")];
  await act(() => vi.waitFor(() => expect(cites()).toHaveLength(2)));
  expect(cites().map((one) => one.getAttribute("aria-label"))).toEqual([
    "Cite public choice 1 in the own line for P-0002",
    "Cite public choice 1 in the own line for P-0003",
  ]);
  const lines = () =>
    [...page.querySelectorAll<HTMLInputElement>(".desk-line input")].map(({ value }) => value);
  const cited = "We thank you. Place 3 of 6 in public choice 1, 61 votes.";
  await press(cites()[0]);
  expect(lines()).toEqual([cited, ""]);
  const said = "In the own line for P-0002: Place 3 of 6 in public choice 1, 61 votes";
  expect(page.querySelector("[aria-live=polite]")?.textContent).toContain(said);
  await press(cites()[0]);
  expect(lines()).toEqual([cited, ""]);
  await leave();
});
