import { afterEach, expect, it, vi } from "vitest";
import { button, press, render } from "../../testing/render.js";
import { ShareLink } from "./ShareLink.js";

let leave: () => Promise<void> = async () => {};
afterEach(async () => leave());

it("[S10] the address of a text is copied without what is open beside it", async () => {
  const copied: string[] = [];
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => copied.push(text) } });
  window.history.replaceState(null, "", "/app/demo/commitments/3?tab=threads&thread=7");
  const drawn = await render(<ShareLink />);
  leave = drawn.leave;
  await press(button("Share"));
  expect(copied).toEqual([`${window.location.origin}/app/demo/commitments/3`]);
  expect(drawn.place.textContent).toBe("Link copied");
  vi.unstubAllGlobals();
});
