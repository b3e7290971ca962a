import { QueryClientProvider } from "@tanstack/react-query";
import { afterEach, expect, it } from "vitest";
import { newQueryClient } from "../../../connection/asking.js";
import { button, press, render } from "../../../testing/render.js";
import type { History } from "./times.js";
import { useStill, WrittenOn } from "./WrittenOn.js";

let drawn: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => drawn?.leave());

const person = (name: string) => ({ name, author: 1, organisation: null, bloc: null, own: false });
const at = (minute: number) => `2026-11-02T09:${minute}:00.000Z`;
/** Its updates in moments of ten, by two people in turn. */
const history = (seq: number, ...people: string[]): History => ({
  ...{ seq, people: people.map(person), names: [], versions: [], looked: null, locked: null },
  can: { name: true, restore: true },
  moments: people.map((_, no) => ({
    ...{ first: no * 10 + 1, seq: Math.min(seq, no * 10 + 10), people: [no], act: null },
    ...{ from: at(10 + no), until: at(10 + no) },
  })),
});

function Past({ latest }: { readonly latest: History }) {
  const { shown, newer, update, writes } = useStill(latest);
  return (
    <QueryClientProvider client={newQueryClient()}>
      <p className="shown">{`${shown.seq} of ${shown.moments.length}`}</p>
      {newer ? <WrittenOn process="demo" latest={newer} seq={shown.seq} onShow={update} /> : null}
      <button type="button" onClick={writes}>
        restore
      </button>
    </QueryClientProvider>
  );
}

it("[HIST-7] what others write waits until the reader asks; what the reader writes is shown at once", async () => {
  drawn = await render(<Past latest={history(10, "Ana")} />);
  const { place, draw } = drawn;
  const shown = () => place.querySelector(".shown")?.textContent;
  expect(place.textContent).not.toContain("Written on");
  await draw(<Past latest={history(25, "Ana", "Ben", "Cem")} />);
  expect(shown()).toBe("10 of 1");
  expect(place.querySelector(".acts")?.textContent).toMatch(
    /^Written on meanwhile, until 02\/11\/2026, \d\d:12, by Ben and Cem\./,
  );
  await press(button("Show the text as it stands now"));
  expect(shown()).toBe("25 of 3");
  expect(place.textContent).not.toContain("Written on");
  await press(button("restore"));
  await draw(<Past latest={history(31, "Ana", "Ben", "Cem", "Ana")} />);
  expect(shown()).toBe("31 of 4");
});
