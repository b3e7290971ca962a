import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newQueryClient } from "../../../connection/asking.js";
import { Words } from "../../../ui/say.js";
import { BrokenOff } from "./BrokenOff.js";

let place: HTMLDivElement;
let root: Root;
let imported: number;
/** What the server knows; null: it is not there. */
let server: { running: string | null; state: "open" | "done" } | null;
const draft = {
  id: "import-1",
  fileName: "ideas.csv",
  bytes: 1,
  rows: 1,
  at: "2026-11-21T08:00:00.000Z",
  by: "Ana",
  added: 0,
  updated: 0,
  unchanged: 0,
  publishedAt: null,
  delimiter: ",",
  byteOrderMark: false,
  columns: [],
  sample: [],
  mapping: {
    columns: [],
    dateFormat: "iso",
    usualKind: "individual",
    usualChannel: "meeting",
    usualDay: null,
    kinds: {},
    channels: {},
    makeThemes: false,
    source: "ideas",
  },
  timeZone: "UTC",
  now: "2026-11-21T08:00:00.000Z",
  sameFileAt: null,
  sources: [],
  undoable: false,
};

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  vi.useFakeTimers();
  imported = 0;
  vi.stubGlobal("fetch", async (url: string) => {
    if (server === null) throw new TypeError("fetch failed");
    const body = url.includes("progress")
      ? { running: server.running, done: 5, total: 10 }
      : { ...draft, state: server.state };
    return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const shown = () =>
  act(async () => {
    root.render(
      <Words locale="en">
        <QueryClientProvider client={newQueryClient()}>
          <BrokenOff process="test" id="import-1" onImported={() => imported++} />
        </QueryClientProvider>
      </Words>,
    );
    await vi.advanceTimersByTimeAsync(50);
  });
const later = () => act(() => vi.advanceTimersByTimeAsync(1500));

it("[IMP-6] after a break it asks until the server is back, and then says that nothing was imported", async () => {
  server = null;
  await shown();
  expect(place.textContent).toContain("asks on until it knows");
  await later();
  expect(place.textContent).toContain("asks on until it knows");
  server = { running: null, state: "open" };
  await later();
  expect(place.querySelector('[role="alert"]')?.textContent).toContain("Nothing was imported.");
  expect(imported).toBe(0);
});

it("[IMP-6] where the server is still at it, it shows how far; where all came in, it goes on", async () => {
  server = { running: "importing", state: "open" };
  await shown();
  await later();
  expect(place.textContent).toContain("Importing contributions");
  server = { running: null, state: "done" };
  await later();
  expect(imported).toBeGreaterThan(0);
  expect(place.textContent).not.toContain("Nothing was imported");
});
