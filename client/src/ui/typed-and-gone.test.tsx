import { setStateOfPlay } from "@accord/shared/process";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, type FormEvent, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TypedAndGone } from "../app/TypedAndGone.js";
import { newQueryClient, useAct } from "../connection/asking.js";
import { button, press, render, type } from "../testing/render.js";
import { Button } from "./Button.js";
import { Dialog } from "./Dialog.js";
import { TextArea, TextField } from "./TextField.js";
import { OffersGone, typedAndGone } from "./typed-and-gone.js";

let leave: () => Promise<void>;
let draw: (page: React.ReactNode) => Promise<void>;
let late = 0;
beforeEach(async () => {
  late = 0;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + late);
  const drawn = await render(null);
  leave = drawn.leave;
  draw = (page) =>
    drawn.draw(
      <>
        <TypedAndGone />
        <OffersGone value={true}>
          <main>{page}</main>
        </OffersGone>
      </>,
    );
});
afterEach(async () => {
  await leave();
  typedAndGone.forget();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
const offered = () => document.querySelector("[role=alert]")?.textContent ?? "";
const area = () => document.querySelector("textarea, input");

function Form({ from = "", onSave = () => {} }: { readonly from?: string; readonly onSave?: () => void }) {
  const [words, setWords] = useState(from);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form onSubmit={send}>
      <TextArea name="reason" label="Why" value={words} onChange={setWords} />
      <Button type="submit">Save</Button>
      <Button onPress={() => setWords("")}>Empty</Button>
    </form>
  );
}

it("[ACT-8] words are given back whose form another's change takes away", async () => {
  await draw(<Form key="first" />);
  await type(area(), "Because of the river.");
  expect(offered()).toBe("");
  await draw(<Form key="second" />);
  expect(offered()).toContain("WhyBecause of the river.");
  await press(button("I don't need them"));
  expect(offered()).toBe("");
});

it("[ACT-8] also those of a dialog that stood in what was removed", async () => {
  const open = (
    <Dialog isOpen title="Change">
      <TextField name="what" label="What" />
    </Dialog>
  );
  await draw(open);
  await type(document.querySelector("[role=dialog] input"), "A walk");
  await draw(null);
  expect(offered()).toContain("WhatA walk");
});

it("[ACT-8] and those that an answer replaced after they were written on", async () => {
  function Replaced() {
    const [words, setWords] = useState("");
    return (
      <>
        <TextArea name="reason" label="Why" value={words} onChange={setWords} />
        <span data-answers ref={(one) => void one?.addEventListener("answer", () => setWords(""))} />
      </>
    );
  }
  await draw(<Replaced />);
  await type(area(), "One.");
  await type(area(), "One. Two.");
  await act(async () => document.querySelector("[data-answers]")?.dispatchEvent(new Event("answer")));
  expect(offered()).toContain("One. Two.");
});

it.each([
  ["was saved and closed", "Save", 5000, ""],
  ["was emptied by its own button", "Empty", 0, ""],
  ["was refused, and went later", "Save", 60_000, "Because."],
])("[ACT-8] a form that %s: %s", async (_, name, ms, back) => {
  await draw(<Form key="first" />);
  await type(area(), "Because.");
  await press(button(name));
  late += ms;
  await draw(null);
  if (back === "") expect(offered()).toBe("");
  else expect(offered()).toContain(back);
});

function Saving() {
  const [words, setWords] = useState("");
  const { act: save } = useAct(setStateOfPlay);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save({ params: { process: "test" }, body: { sections: { climate: words.trim() }, seen: "" } });
      }}
    >
      <TextArea name="reason" label="Why" value={words} onChange={setWords} />
      <Button type="submit">Save</Button>
    </form>
  );
}

it("[ACT-8] words that the server took are not gone, whenever and by whom they are changed later; what is written on is", async () => {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ changedAt: "2027-01-01T00:00:00Z" })));
  const client = newQueryClient();
  const page = (form: React.ReactNode) =>
    draw(<QueryClientProvider client={client}>{form}</QueryClientProvider>);
  await page(<Saving key="first" />);
  for (const words of ["Saved. ", "Saved. And on."]) {
    await type(area(), words);
    if (words === "Saved. ") await press(button("Save"));
    await vi.waitFor(() => expect(client.isMutating()).toBe(0));
    late += 60_000;
    await act(async () => typedAndGone.done());
    if (words === "Saved. ") await page(<Saving key="second" />);
    expect(offered()).toBe("");
  }
  await page(null);
  expect(offered()).toContain("Saved. And on.");
});

it("[ACT-8] who wrote on after saving has that back", async () => {
  await draw(<Form />);
  await type(area(), "One.");
  await press(button("Save"));
  await type(area(), "One. Two.");
  await draw(null);
  expect(offered()).toContain("One. Two.");
});

it("[ACT-8] a press elsewhere takes away what it leads away from, not what others take away after it", async () => {
  const page = (key: string) => (
    <>
      <Form key={key} />
      <Button>Next</Button>
    </>
  );
  await draw(page("first"));
  await type(area(), "Own.");
  await press(button("Next"));
  await draw(page("second"));
  expect(offered()).toBe("");
  await type(area(), "Others'.");
  await press(button("Next"));
  late += 5000;
  await draw(page("third"));
  expect(offered()).toContain("Others'.");
});

it("[ACT-8] words that stand in the form drawn anew are not gone, as where a tablet is turned", async () => {
  await draw(<Form key="wide" />);
  await type(area(), "Because.");
  await draw(<Form key="narrow" from="Because." />);
  expect(offered()).toBe("");
});

it("[ACT-8] nothing is given back on another page, of a password, or of what keeps its own words", async () => {
  await draw(<Form />);
  await type(area(), "Left.");
  window.history.pushState({}, "", "/elsewhere");
  await draw(<TextField name="password" type="password" label="Password" />);
  await type(area(), "secret words");
  await draw(
    <OffersGone value={false}>
      <Form />
    </OffersGone>,
  );
  await type(area(), "Kept.");
  await draw(null);
  expect(offered()).toBe("");
});
