import { afterEach, expect, it, vi } from "vitest";
import { render } from "../testing/render.js";
import { Filters } from "./index.js";

const media = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
vi.stubGlobal("matchMedia", () => media);
let leave: () => Promise<void> = async () => {};
afterEach(async () => leave());

it.each([
  { width: "wide", narrow: false, line: undefined },
  { width: "narrow", narrow: true, line: "Filter, 2 set" },
])(
  "[S16] the filters of a list stand before it where it is $width as it has room",
  async ({ narrow, line }) => {
    media.matches = narrow;
    const drawn = await render(
      <Filters set={2}>
        <input name="year" />
      </Filters>,
    );
    leave = drawn.leave;
    const { place } = drawn;
    expect(place.querySelector("summary")?.textContent).toBe(line);
    expect(place.querySelector("details")?.open ?? true).toBe(!narrow);
    expect(place.querySelector("input")).not.toBeNull();
  },
);
