import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { call, RefusedError } from "../connection/http.js";
import { whosePage } from "../connection/whose-page.js";
import { button, press, type } from "../testing/render.js";
import { Button, Dialog, DialogTrigger } from "../ui/index.js";
import { App } from "./App.js";
import { useMay } from "./process.js";
import { screen } from "./screen.js";

vi.mock("../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const ana = { id: "ana", name: "Ana", email: "ana@demo.example" };
let person: typeof ana | null;
let away = 0;
let leave: () => Promise<void>;

function Form() {
  const [words, setWords] = useState("");
  const may = useMay("test", "settings");
  return (
    <>
      {may ? (
        <textarea aria-label="In the page" value={words} onChange={(e) => setWords(e.target.value)} />
      ) : null}
      <DialogTrigger>
        <Button>Open</Button>
        <Dialog title="A dialog">
          <textarea aria-label="In a dialog" />
        </Dialog>
      </DialogTrigger>
    </>
  );
}

beforeEach(async () => {
  person = ana;
  const now = Date.now.bind(Date);
  vi.spyOn(Date, "now").mockImplementation(() => now() + away);
  vi.stubGlobal(
    "WebSocket",
    class {
      close() {}
    },
  );
  vi.stubGlobal("scrollTo", () => undefined);
  window.history.pushState({}, "", "/app/test/form");
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }) => {
    if (id !== "who-am-i") throw new RefusedError(404, "not_found", "", [], "r");
    const may = ["settings"];
    const test = { slug: "test", title: "Test", timeZone: "UTC", level: "national", may, roles: [] };
    whosePage.is(person?.id ?? null, whosePage.visit());
    return { person, processes: person ? [test] : [], demo: false };
  }) as never);
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const lines = [screen("/app/$process/form", [], async () => ({ default: Form }))];
  await act(async () => root.render(<App lines={lines} />));
  leave = () =>
    act(async () => {
      root.unmount();
      place.remove();
    });
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(area("In the page")).not.toBeNull();
  });
});
afterEach(async () => {
  await leave();
  whosePage.enters();
  vi.unstubAllGlobals();
  vi.mocked(Date.now).mockRestore();
});

const area = (name: string) => document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`);
const cover = () => document.querySelector(".overlay-cover");

/** They were away, and come back to this page. */
async function comeBack(until: () => void) {
  away += 60_000;
  await vi.waitFor(async () => {
    await act(async () => {
      window.dispatchEvent(new Event("visibilitychange"));
      window.dispatchEvent(new Event("focus"));
      await new Promise((next) => setTimeout(next, 0));
    });
    until();
  });
}

it("[ACT-7] a session that ends under a form covers it and takes nothing that was typed in it", async () => {
  await type(area("In the page"), "Half a sentence");
  person = null;
  await comeBack(() => expect(document.body.textContent).toContain("You are signed out"));
  expect(area("In the page")?.value).toBe("Half a sentence");
  expect(cover()?.querySelector("a[href='/sign-in']")?.getAttribute("target")).toBe("_blank");
  person = ana;
  await comeBack(() => expect(cover()).toBeNull());
  expect(area("In the page")?.value).toBe("Half a sentence");
});

it("[ACT-7] nor what was typed in a dialog", async () => {
  await press(button("Open"));
  await type(area("In a dialog"), "Half a reason");
  person = null;
  await comeBack(() => expect(document.body.textContent).toContain("You are signed out"));
  expect(area("In a dialog")?.value).toBe("Half a reason");
});

it("[ACT-7] where somebody else signs in instead, the page stays covered and says so", async () => {
  person = null;
  await comeBack(() => expect(cover()).not.toBeNull());
  await act(async () => whosePage.answered("ana", "somebody_else"));
  expect(cover()?.textContent).toContain("Somebody else has signed in");
});
