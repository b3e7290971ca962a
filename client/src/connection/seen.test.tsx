import { act, useReducer } from "react";
import { afterEach, expect, it } from "vitest";
import { renderAsking } from "../testing/render.js";
import { OfflineError, RefusedError } from "./http.js";
import { useSeen } from "./seen.js";

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

const told = () => new RefusedError(409, "changed_by_other", "", [], "r");

/** What a form sends after each of these: how the words stand, and what its last press was answered with. */
async function sending(steps: readonly (readonly [now: string, refused: Error | null])[]) {
  let sent = "";
  function Form({ now, refused }: { readonly now: string; readonly refused: Error | null }) {
    sent = useSeen(now, refused);
    return null;
  }
  const all: string[] = [];
  let step = steps[0] ?? ["", null];
  let draw: () => void = () => undefined;
  function Page() {
    [, draw] = useReducer((n: number) => n + 1, 0);
    return <Form now={step[0]} refused={step[1]} />;
  }
  const drawn = await renderAsking(<Page />);
  leave = drawn.leave;
  for (step of steps) {
    await act(async () => draw());
    all.push(sent);
  }
  return all;
}

it("[ACT-6] what others changed after a change was told is told too, before it is replaced", async () => {
  const refused = told();
  const steps = [
    ["first", null],
    ["second", null],
    ["second", refused],
    ["third", refused],
    ["third", null],
    ["third", new OfflineError()],
    ["third", told()],
  ] as const;
  expect(await sending(steps)).toEqual(["first", "first", "second", "second", "second", "second", "third"]);
});

it("[ACT-6] told before the change is on the page, it is waited for", async () => {
  const refused = told();
  expect(
    await sending([
      ["first", null],
      ["first", refused],
      ["second", refused],
    ]),
  ).toEqual(["first", "first", "second"]);
});
