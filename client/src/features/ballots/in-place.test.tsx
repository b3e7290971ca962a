import { afterEach, expect, it, vi } from "vitest";
import { ballotShown, seatOnRoll } from "../../testing/ballot-page.js";
import { button, press, type render, renderAsking, type } from "../../testing/render.js";
import { EnterPapers } from "./EnterPapers.js";
import { VotePanel } from "./VotePanel.js";

vi.mock("../../app/process.js", async (original) => ({
  ...(await original<object>()),
  useZone: () => "Europe/Lisbon",
}));

let shown: Awaited<ReturnType<typeof render>>;
afterEach(() => shown.leave());
const drawn = async (children: React.ReactNode) => {
  shown = await renderAsking(children);
  return (shown.place.textContent ?? "").replaceAll(/[\u2066-\u2069]/gu, "");
};

const mine = seatOnRoll(4, { presence: "by_substitute", substitute: "Sam" });
const substitute = { mySeat: mine.seat, roll: [mine], asSubstitute: true, can: { vote: true } };

it("[Q11] [C2] the panel of a substitute says for which seat and in whose place", async () => {
  const said = await drawn(<VotePanel process="test" ballot={ballotShown(substitute)} />);
  expect(said).toContain("Vote for seat 4, in place of Member 4");
  expect(said).not.toContain("Your vote");
});

it("[Q11] what a substitute has voted stands as the vote of the seat", async () => {
  const voted = { ...mine, choice: "for", voted: true, votedAt: "2026-11-10T10:05:00.000Z" } as const;
  const said = await drawn(
    <VotePanel process="test" ballot={ballotShown({ ...substitute, roll: [voted] })} />,
  );
  expect(said).toContain("Vote for seat 4: For, recorded");
  expect(said).not.toContain("Your vote");
});

it("[T43] few papers are warned of before they are entered, five are not", async () => {
  const roll = [1, 2, 3, 4, 5, 6].map((no) => seatOnRoll(no));
  const secret = { reasons: false, progress: null, papers: [], result: null };
  await drawn(<EnterPapers process="test" ballot={ballotShown({ roll, secret, secrecy: "secret" })} />);
  await press(button("Enter papers"));
  const warned = () =>
    document.body.textContent?.includes("shows those who count") ||
    document.body.textContent?.includes("show those who count");
  expect(warned()).toBe(false);
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  await press(boxes[0]);
  expect(warned(), "one").toBe(true);
  for (const box of boxes.slice(1, 4)) await press(box);
  expect(warned(), "four").toBe(true);
  await press(boxes[4]);
  expect(warned(), "five").toBe(false);
});

it("[C25] papers without anybody, and what is no number, are named and nothing is sent", async () => {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (_url: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)).counts);
    return new Response(JSON.stringify({ ok: true }), { headers: { "content-type": "application/json" } });
  });
  const secret = { reasons: false, progress: null, papers: [], result: null };
  await drawn(<EnterPapers process="test" ballot={ballotShown({ secret, secrecy: "secret" })} />);
  await press(button("Enter papers"));
  const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  await type(field("against"), "two");
  await press(button("Enter these papers"));
  const said = () => document.querySelector("[role=dialog]")?.textContent ?? "";
  expect(said()).toContain("Choose who has voted on paper.");
  expect(said()).toContain("Write a whole number, 0 if there was none.");
  expect(field("against")?.value, "what was typed stays").toBe("two");
  expect(sent).toEqual([]);
  await press(document.querySelector("input[type=checkbox]"));
  await type(field("against"), "1");
  await press(button("Enter these papers"));
  expect(sent).toEqual([{ for: 0, against: 1, abstain: 0 }]);
  vi.unstubAllGlobals();
});
