import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { press, render } from "../testing/render.js";
import { ActOnRead } from "./ActOnRead.js";

let leave = async (): Promise<void> => undefined;
afterEach(async () => leave());

it("[FREEZE-8] words that come in place of those that were read are not posted or published before they are read", async () => {
  const onAct = vi.fn();
  const forget = vi.fn();
  const page = (words: string) => (
    <>
      <h2 id="words">{words}</h2>
      <ActOnRead
        {...{ words, onAct }}
        heading="words"
        label="Post"
        sending={{ pending: false, refused: null, forget }}
      >
        Back
      </ActOnRead>
    </>
  );
  const { place, draw, ...drawn } = await render(page("first"));
  leave = drawn.leave;
  const button = (name: string) =>
    [...place.querySelectorAll("button")].find((one) => one.textContent === name);
  await act(async () => button("Post")?.focus());
  await draw(page("second"));
  expect(place.textContent).toContain("The words were changed after you opened this page.");
  expect(button("Post")).toBeUndefined();
  await press(button("Read the new words"));
  expect(document.activeElement?.id).toBe("words");
  expect(forget).toHaveBeenCalled();
  await press(button("Post"));
  expect(onAct.mock.calls).toEqual([["second"]]);
});
