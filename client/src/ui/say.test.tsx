import type { MessageId } from "@accord/shared/messages";
import { act } from "react";
import { expect, it, vi } from "vitest";
import { render } from "../testing/render.js";
import { hasAllWords } from "./catalogue.js";
import { useSay } from "./index.js";

it("[C14] a word that stands nowhere is looked for once, not again each time a screen is drawn", async () => {
  let drawn = 0;
  const Asks = () => {
    const say = useSay();
    drawn += 1;
    return <p>{drawn < 100 ? say("nowhere" as MessageId) : null}</p>;
  };
  const shown = await render(<Asks />);
  await act(() => vi.waitFor(() => expect(hasAllWords()).toBe(true)));
  for (let turn = 0; turn < 30; turn++) await act(() => new Promise((done) => setTimeout(done)));
  expect(drawn).toBeLessThan(10);
  await shown.leave();
});
