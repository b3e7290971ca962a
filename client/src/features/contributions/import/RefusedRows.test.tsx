import type { RefusedRow } from "@accord/shared/contributions";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newQueryClient } from "../../../connection/asking.js";
import { Words } from "../../../ui/say.js";
import type { Draft } from "./draft.js";
import { RefusedRows } from "./RefusedRows.js";

const draft = {
  id: "import-1",
  columns: [{ name: "title" }, { name: "created" }],
  mapping: { columns: ["title", "receivedAt"] },
} as unknown as Draft;
const row: RefusedRow = {
  row: 7,
  line: 9,
  cells: ["Prices on the door", "someday"],
  refusals: [{ column: 1, value: "someday", issue: { code: "import_date_wrong" } }],
};

let place: HTMLDivElement;
let root: Root;
let sent: { url: string; body: unknown }[];
beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  sent = [];
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    sent.push({ url, body: JSON.parse(String(options.body)) });
    return new Response(JSON.stringify({ ok: true }), { headers: { "content-type": "application/json" } });
  });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  act(() =>
    root.render(
      <Words locale="en">
        <QueryClientProvider client={newQueryClient()}>
          <RefusedRows process="test" draft={draft} rows={[row]} count={1} />
        </QueryClientProvider>
      </Words>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const button = (name: string) =>
  [...place.querySelectorAll("button")].find((one) => one.textContent?.includes(name));

it("[S7] a refused row names its line, column, value and reason", () => {
  expect(place.textContent).toContain("Row 7, line 9");
  expect(place.textContent).toContain("Prices on the door");
  expect(place.textContent).toContain("this is not a date as the others are written");
  expect(place.querySelector("input")?.value).toBe("someday");
  expect(button("Mend")).toBeUndefined();
});

it("[S7] setting a row aside is an act of its own", async () => {
  await act(async () => button("Set aside")?.click());
  expect(sent).toEqual([
    { url: "/api/p/test/contributions/imports/import-1/rows/7", body: { what: "set_aside" } },
  ]);
});

it("[S7] only the cells that were written are sent as mended", async () => {
  const input = place.querySelector("input") as HTMLInputElement;
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  await act(async () => {
    write?.call(input, "2016-02-01");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(async () => button("Mend")?.click());
  expect(sent[0]?.body).toEqual({ what: "mend", cells: { "1": "2016-02-01" } });
});
