import { act, useRef } from "react";
import { afterEach, expect, it } from "vitest";
import { render } from "../../testing/render.js";
import { useKeptPlace } from "./kept-place.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

function Card({ id }: { readonly id: string }) {
  const card = useRef<HTMLElement>(null);
  useKeptPlace(card, id);
  return (
    <article ref={card} tabIndex={-1}>
      <textarea defaultValue="Why so late?" />
    </article>
  );
}
const alone = (
  <section key="alone">
    <Card id="t1" />
  </section>
);
const amongOthers = (
  <section key="stack">
    <Card id="t0" />
    <Card id="t1" />
  </section>
);

it("[COM-11] who writes in a card that joins others keeps the focus and the place in the words, who is on it keeps it, nobody else is moved", async () => {
  shown = await render(alone);
  const { place, draw } = shown;
  const field = place.querySelector("textarea") as HTMLTextAreaElement;
  field.focus();
  field.setSelectionRange(4, 6);
  await draw(amongOthers);
  const [other, now] = [...place.querySelectorAll("textarea")] as [HTMLTextAreaElement, HTMLTextAreaElement];
  expect(now).not.toBe(field);
  expect(document.activeElement).toBe(now);
  expect([now.selectionStart, now.selectionEnd]).toEqual([4, 6]);

  (now.parentElement as HTMLElement).focus();
  await draw(alone);
  expect(document.activeElement).toBe(place.querySelector("article"));

  act(() => (document.activeElement as HTMLElement).blur());
  await draw(amongOthers);
  expect(document.activeElement).toBe(document.body);
  expect(other.isConnected).toBe(false);
});
