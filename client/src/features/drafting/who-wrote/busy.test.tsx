import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { FailedPage } from "../../../app/pages.js";
import { RefusedError } from "../../../connection/http.js";
import type { OpenDocument } from "../../../editor/index.js";
import { button, press, type render, renderAsking } from "../../../testing/render.js";
import type { TextTalk } from "../useTextTalk.js";
import WhoWrote from "./WhoWrote.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

it("[C25] while the server has too much to do, who wrote what says so, and is asked again by a press", async () => {
  let asked = 0;
  const error = { code: "busy", message: "", issues: [], reference: "r-1" };
  vi.stubGlobal("fetch", async () => {
    asked += 1;
    return new Response(JSON.stringify({ error }), { status: 503 });
  });
  const on = { process: "test", document: "d1", text: { current: null } } as unknown as TextTalk;
  shown = await renderAsking(<WhoWrote opened={{} as OpenDocument} on={on} by="person" />);
  await act(async () => vi.waitFor(() => expect(button("Try again")).toBeDefined()));
  expect(shown.place.textContent).toContain("The server has much to do at the moment.");
  await press(button("Try again"));
  await act(async () => vi.waitFor(() => expect(asked).toBe(2)));
});

it("[C25] a page that could not be asked for because of that sends nobody to the secretariat", async () => {
  shown = await renderAsking(<FailedPage error={new RefusedError(503, "busy", "", [], "r-1")} />);
  expect(shown.place.textContent).toContain("The server has much to do at the moment.");
  expect(shown.place.textContent).not.toMatch(/secretariat|r-1/u);
});
