import { act, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { press, render } from "../testing/render.js";
import { Button, PageTitle } from "./index.js";
import { keepFocus } from "./kept-focus.js";

/** A part whose one button goes away with its act, and one that is never touched. */
function Page({ inMain = false }: { readonly inMain?: boolean }) {
  const [done, setDone] = useState(false);
  const button = done ? <p>Done.</p> : <Button onPress={() => setDone(true)}>Do it</Button>;
  return (
    <main>
      <PageTitle title="One thing" act={inMain ? button : undefined} />
      <section aria-label="Your vote">{inMain ? null : <div>{button}</div>}</section>
      <p>Beside it</p>
    </main>
  );
}

function UndoOnce() {
  const [done, setDone] = useState(false);
  return done ? null : <Button onPress={() => setDone(true)}>Undo</Button>;
}

describe("Focus that lost its place", () => {
  let end = (): void => {};
  let leave: () => Promise<void> = async () => {};
  beforeEach(() => {
    end = keepFocus(document);
  });
  afterEach(async () => {
    end();
    await leave();
  });
  const shown = async (inMain: boolean): Promise<HTMLElement> => {
    const drawn = await render(<Page inMain={inMain} />);
    leave = drawn.leave;
    await act(async () => drawn.place.querySelector("button")?.focus());
    return drawn.place;
  };

  it("[C9] goes to the part in which the button stood that did the act", async () => {
    const place = await shown(false);
    await press(place.querySelector("button"));
    await vi.waitFor(() => expect(document.activeElement).toBe(place.querySelector("section")));
  });

  it("[C9] goes to the title of the page where what lay over it goes, and what stood under it has gone", async () => {
    const place = await shown(false);
    const cover = document.createElement("div");
    cover.append(document.createElement("div"));
    cover.firstElementChild?.append(document.createElement("button"));
    document.body.append(cover);
    await act(async () => cover.querySelector("button")?.focus());
    cover.remove();
    await vi.waitFor(() => expect(document.activeElement).toBe(place.querySelector("h1")));
  });

  it("[C9] also where the button stays and can do nothing any more", async () => {
    const drawn = await render(
      <main>
        <search aria-label="Find">
          <button type="button">Replace all</button>
        </search>
      </main>,
    );
    leave = drawn.leave;
    const button = drawn.place.querySelector("button") as HTMLButtonElement;
    await act(async () => button.focus());
    button.disabled = true;
    // As a browser does.
    button.blur();
    await vi.waitFor(() => expect(document.activeElement).toBe(drawn.place.querySelector("search")));
  });

  it("[C9] stays in the search that the act was a part of", async () => {
    const drawn = await render(
      <main>
        <section aria-label="Text">
          <search aria-label="Find">{<UndoOnce />}</search>
        </section>
      </main>,
    );
    leave = drawn.leave;
    await act(async () => drawn.place.querySelector("button")?.focus());
    await press(drawn.place.querySelector("button"));
    await vi.waitFor(() => expect(document.activeElement).toBe(drawn.place.querySelector("search")));
  });

  it("[C9] goes to the heading of the page where no nearer part is left", async () => {
    const place = await shown(true);
    await press(place.querySelector("button"));
    await vi.waitFor(() => expect(document.activeElement).toBe(place.querySelector("h1")));
  });

  it("[C9] is left where it is when somebody pressed beside it before", async () => {
    const place = await shown(false);
    const button = place.querySelector("button");
    place.querySelector("p:last-child")?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    await act(async () => button?.blur());
    await press(button);
    await vi.waitFor(() => expect(place.textContent).toContain("Done."));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
    expect(document.activeElement).toBe(document.body);
  });
});
