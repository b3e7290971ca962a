import { afterEach, expect, it, vi } from "vitest";
import { press, render } from "../testing/render.js";
import { CopyButton } from "./CopyButton.js";

let leave = async (): Promise<void> => undefined;
afterEach(async () => {
  await leave();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "execCommand");
});

const pressed = async () => {
  const drawn = await render(<CopyButton of={() => "my words"} label="Copy" copied="Copied." />);
  leave = drawn.leave;
  await press(drawn.place.querySelector("button"));
  return drawn.place.textContent;
};
const refusing = { writeText: () => Promise.reject(new Error("denied")) };

it.each([
  ["there is none, as on a page that came over http", undefined],
  ["it refuses", refusing],
])("[PEOPLE-8] words that could not be copied are said to be so where %s", async (_, clipboard) => {
  vi.stubGlobal("navigator", { ...navigator, clipboard });
  expect(await pressed()).toContain("CopyNot copied");
});

it("[PEOPLE-8] the older way is taken where there is no other", async () => {
  vi.stubGlobal("navigator", { ...navigator, clipboard: undefined });
  const setData = vi.fn();
  document.execCommand = () =>
    !window.dispatchEvent(
      Object.assign(new Event("copy", { cancelable: true }), { clipboardData: { setData } }),
    );
  expect(await pressed()).toBe("Copied.");
  expect(setData).toHaveBeenCalledWith("text/plain", "my words");
});
