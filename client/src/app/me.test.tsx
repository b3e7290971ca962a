import { QueryClientProvider } from "@tanstack/react-query";
import { act, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askAgain, newQueryClient } from "../connection/asking.js";
import { whosePage } from "../connection/whose-page.js";
import { render, type as typeInto } from "../testing/render.js";
import { useMay, useZone } from "./process.js";
import { useSession } from "./session.js";

let signedIn: string | null;
let leave = async (): Promise<void> => undefined;
const client = newQueryClient();

function Page() {
  const { person } = useSession();
  const [words, setWords] = useState("");
  const may = useMay("test", "discuss_draft");
  const zone = useZone("test");
  if (person === undefined) return null;
  if (person === null) return <p>signed out</p>;
  return (
    <>
      {may ? (
        <input aria-label={zone} value={words} onChange={(event) => setWords(event.target.value)} />
      ) : null}
    </>
  );
}

beforeEach(async () => {
  whosePage.enters();
  client.clear();
  signedIn = "ana";
  vi.stubGlobal("fetch", async () => {
    const person = signedIn && { id: signedIn, name: signedIn, email: "", administrator: false };
    const facts = {
      slug: "test",
      title: "Test",
      timeZone: "Europe/Lisbon",
      language: "en",
      roles: [],
      may: ["discuss_draft"],
    };
    return new Response(JSON.stringify({ person, processes: person ? [facts] : [], demo: false }));
  });
});
afterEach(async () => {
  await leave();
  vi.unstubAllGlobals();
  whosePage.enters();
});

const askedAnew = async () => {
  await act(() => askAgain(client, ["me"]));
  await act(() => new Promise((drawn) => setTimeout(drawn, 0)));
};
const drawn = async () => {
  const shown = await render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
  leave = shown.leave;
  await vi.waitFor(() => act(async () => expect(shown.place.childElementCount).toBe(1)));
  return shown.place;
};

it("[PEOPLE-6] what was typed on a page stays there when the session of who typed it ends", async () => {
  const place = await drawn();
  await typeInto(place.querySelector("input"), "my words");
  signedIn = null;
  await askedAnew();
  expect(whosePage.state()).toBe("left");
  expect(place.querySelector("input")).toMatchObject({ value: "my words", ariaLabel: "Europe/Lisbon" });
  signedIn = "ana";
  await askedAnew();
  expect(place.querySelector("input")?.value).toBe("my words");
});

it("[PEOPLE-6] nothing is drawn for who was here before somebody else came in", async () => {
  signedIn = "ana";
  await drawn();
  await leave();
  whosePage.enters();
  client.clear();
  signedIn = null;
  expect((await drawn()).textContent).toBe("signed out");
});
