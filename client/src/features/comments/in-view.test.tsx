import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { render } from "../../testing/render.js";
import { useInView } from "./in-view.js";

let top = 0;
let leave = async (): Promise<void> => undefined;
const scrolled = vi.fn();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("scrollBy", scrolled);
  vi.stubGlobal("innerHeight", 740);
  scrolled.mockClear();
});
afterEach(async () => {
  vi.useRealTimers();
  await leave();
  vi.unstubAllGlobals();
});

function Sheet() {
  useInView("passage", () => ({ getBoundingClientRect: () => ({ top, bottom: top + 20 }) }));
  return <section className="thread-sheet" />;
}
const turn = (width: number): void => {
  vi.stubGlobal("innerWidth", width);
  window.dispatchEvent(new Event("resize"));
  vi.advanceTimersByTime(100);
};

it("[COM-24] the passage that is written about stays above the sheet as it opens and where the device is turned, and a keyboard that comes moves nothing", async () => {
  vi.stubGlobal("innerWidth", 360);
  top = 852;
  ({ leave } = await render(<Sheet />));
  vi.advanceTimersByTime(100);
  expect(scrolled.mock.calls).toEqual([[0, 762]]);
  top = 120;
  turn(360);
  top = -739;
  turn(360);
  expect(scrolled).toHaveBeenCalledTimes(1);
  turn(740);
  expect(scrolled.mock.calls.at(-1)).toEqual([0, -829]);
  top = 120;
  turn(360);
  expect(scrolled).toHaveBeenCalledTimes(2);
});
