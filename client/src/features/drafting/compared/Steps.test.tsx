import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { render } from "../../../testing/render.js";
import { Steps } from "./Steps.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

it("[COMPARE-4] n and p go from difference to difference, past what is folded, and say which it is", async () => {
  HTMLElement.prototype.scrollIntoView = () => {};
  shown = await render(
    <Steps>
      <p data-difference="" tabIndex={-1}>
        one
      </p>
      <details>
        <summary>folded</summary>
        <p data-difference="" tabIndex={-1}>
          hidden
        </p>
      </details>
      <p data-difference="" tabIndex={-1}>
        two
      </p>
    </Steps>,
  );
  const { place } = shown;
  const here = () => document.activeElement?.textContent?.trim();
  const key = (name: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    });
  expect(place.textContent).toContain("2 differences");
  await act(async () => [...place.querySelectorAll("button")].at(-1)?.click());
  expect(here()).toBe("one");
  await key("n");
  expect(here()).toBe("two");
  expect(place.textContent).toContain("Difference 2 of 2");
  await key("n");
  expect(here()).toBe("two");
  await key("p");
  expect(here()).toBe("one");
});
