import { castVote } from "@accord/shared/ballots";
import { makeProposal } from "@accord/shared/proposals";
import { onceHeader } from "@accord/shared/protocol";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Refusal } from "../app/Refusal.js";
import { button, press, renderAsking } from "../testing/render.js";
import { useAct } from "./asking.js";
import { line } from "./state.js";

let shown: Awaited<ReturnType<typeof renderAsking>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
  line.tell("opened");
});

function Page() {
  const [title, setTitle] = useState("Prices");
  const make = useAct(makeProposal);
  const vote = useAct(castVote);
  const body = { title, problem: "None know.", asked: "A register.", group: null, contributions: [] };
  const params = { process: "test", ballot: "ballot-1" };
  return (
    <>
      <Refusal error={make.refused} />
      <p>{make.reply?.reference ?? "nothing"}</p>
      <button type="button" onClick={() => make.act({ params: { process: "test" }, body })}>
        Make
      </button>
      <button type="button" onClick={() => setTitle("Schools")}>
        Change
      </button>
      <button type="button" onClick={() => vote.act({ params, body: { choice: "for", reason: "" } })}>
        Vote
      </button>
    </>
  );
}

type Answer = "lost" | "cut" | "busy" | "refused" | "done";
const answers: Record<Answer, () => Response> = {
  lost: () => {
    throw new TypeError("network");
  },
  cut: () => new Response('{"refer'),
  busy: () => new Response("{}", { status: 503 }),
  refused: () =>
    new Response(JSON.stringify({ error: { code: "rule", message: "No.", reference: "r" } }), {
      status: 409,
    }),
  done: () => new Response(JSON.stringify({ reference: "P-0001" })),
};

async function pressing(...given: Answer[]) {
  const keys: (string | null)[] = [];
  const next = [...given];
  vi.stubGlobal("fetch", async (_: string, { method, headers }: RequestInit) => {
    if (method === "GET") return new Response("{}", { status: 500 });
    keys.push(new Headers(headers).get(onceHeader));
    return answers[next.shift() ?? "done"]();
  });
  const drawn = await renderAsking(<Page />);
  shown = drawn;
  return {
    keys,
    async press(name: string) {
      await press(button(name));
      await drawn.answered();
    },
  };
}

it("[ACT-5] what is pressed again after its answer was lost, cut or refused is the same press; after the answer it is a new one", async () => {
  const page = await pressing("lost", "cut", "busy", "refused", "done", "done");
  for (let no = 0; no < 6; no++) await page.press("Make");
  const [first, ...others] = page.keys;
  expect(first).toMatch(/^[A-Za-z0-9_-]{16,64}$/);
  expect(others.slice(0, 4)).toEqual([first, first, first, first]);
  expect(others[4]).toMatch(/^[A-Za-z0-9_-]{16,64}$/);
  expect(others[4]).not.toBe(first);
});

it("[ACT-5] [C21] after a lost answer one is told that a second press is done only once, where it is", async () => {
  const page = await pressing("lost", "lost");
  const told = () => document.querySelector("[role=alert]")?.textContent;
  await page.press("Make");
  expect(told()).toContain("it is done only once");
  expect(told()).not.toContain("look whether it is there");
});

it("[ACT-5] what was changed since is a press of its own, and an act that needs none names none", async () => {
  const page = await pressing("lost", "lost", "lost");
  await page.press("Make");
  await page.press("Change");
  await page.press("Make");
  await page.press("Vote");
  const [first, second, third] = page.keys;
  expect(second).toBeTruthy();
  expect(second).not.toBe(first);
  expect(third).toBeNull();
});
