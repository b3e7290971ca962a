import { act, useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { line } from "../connection/state.js";
import { press, render } from "../testing/render.js";
import { part } from "./part.js";

type Props = { readonly name: string; readonly onClose?: () => void };
const Found = ({ name }: Props) => <p>Found {name}</p>;

let leave: () => Promise<void> = async () => {};
afterEach(async () => {
  await leave();
  line.tell("opened");
  line.tell("answered");
});

/** What is fetched: each answer is given by hand. */
function fetched() {
  const asked: PromiseWithResolvers<{ default: typeof Found }>[] = [];
  const load = vi.fn(() => {
    const one = Promise.withResolvers<{ default: typeof Found }>();
    asked.push(one);
    return one.promise;
  });
  return {
    load,
    comes: () => act(async () => asked.at(-1)?.resolve({ default: Found })),
    fails: () => act(async () => asked.at(-1)?.reject(new TypeError("Failed to fetch"))),
  };
}

async function shown(children: React.ReactNode) {
  const drawn = await render(
    <>
      <textarea defaultValue="half a sentence" />
      {children}
    </>,
  );
  leave = drawn.leave;
  const button = (name: string) =>
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  return { text: () => drawn.place.textContent, button };
}

it("[ED-41] stands in its place once it is here, and takes what was given to it while it was awaited", async () => {
  const { load, comes } = fetched();
  const Bar = part(load, { waiting: ({ name }: Props) => <p>Waiting for {name}</p> });
  const { text } = await shown(<Bar name="bill" />);
  expect(text()).toBe("half a sentenceWaiting for bill");
  await comes();
  expect(text()).toBe("half a sentenceFound bill");
});

it("[ED-41] offline it says so, the page stays, and it comes by itself with the line", async () => {
  const { load, comes, fails } = fetched();
  const Bar = part(load);
  await act(async () => line.tell("browser offline"));
  const { text, button } = await shown(<Bar name="bill" />);
  await fails();
  expect(text()).toContain("half a sentence");
  expect(text()).toContain("It opens by itself when the line is back");
  expect(button("Try again")).toBeUndefined();
  await act(async () => line.tell("answered"));
  expect(load).toHaveBeenCalledTimes(2);
  await comes();
  expect(text()).toBe("half a sentenceFound bill");
});

it("[ED-41] what the server has no more, as after a release, can be tried again, given up, or had by a new page", async () => {
  const { load, comes, fails } = fetched();
  const Bar = part(load);
  const Page = () => {
    const [isOpen, setOpen] = useState(true);
    return isOpen ? <Bar name="bill" onClose={() => setOpen(false)} /> : null;
  };
  const { text, button } = await shown(<Page />);
  await fails();
  expect(text()).toContain("Accord may have changed since you opened this page");
  expect(button("Load the page again")).toBeDefined();
  await press(button("Try again"));
  await fails();
  await press(button("Try again"));
  await comes();
  expect(text()).toBe("half a sentenceFound bill");

  const again = fetched();
  const Other = part(again.load, { isDialog: true });
  const Dialogs = () => {
    const [isOpen, setOpen] = useState(true);
    return isOpen ? <Other name="keys" onClose={() => setOpen(false)} /> : null;
  };
  await leave();
  const { button: there } = await shown(<Dialogs />);
  await again.fails();
  expect(document.querySelector("[role=dialog]")?.textContent).toContain("could not be fetched");
  await press(document.querySelector("[role=dialog] button[aria-label=Close]"));
  expect(document.querySelector("[role=dialog]")).toBeNull();
  expect(there("Try again")).toBeUndefined();
});

it("[ED-41] what was fetched before anybody asked is there without the server", async () => {
  const { load, comes } = fetched();
  const Bar = part(load);
  Bar.ahead();
  await comes();
  await act(async () => line.tell("browser offline"));
  const { text } = await shown(<Bar name="bill" />);
  expect(text()).toBe("half a sentenceFound bill");
  expect(load).toHaveBeenCalledTimes(1);
});
