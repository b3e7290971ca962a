import type { BallotPage } from "@accord/shared/ballots";
import { afterEach, expect, it, vi } from "vitest";
import { ballotShown } from "../../testing/ballot-page.js";
import { render } from "../../testing/render.js";
import { SenseAhead } from "./SenseAhead.js";

vi.mock("../gradients/SenseCheck.js", () => ({
  SenseCheck: ({ kind, reference }: { kind: string; reference: string }) => <p>{`${kind} ${reference}`}</p>,
}));

let shown: Awaited<ReturnType<typeof render>>;
afterEach(() => shown.leave());

const text = (path: string | null) => ({
  version: "version-1",
  n: 1,
  root: "a".repeat(64),
  frozenAt: "2026-11-10T10:00:00.000Z",
  parts: [{ heading: "3 Prices", path, fields: [] }],
  before: null,
  changedSince: false,
});
const sense = async (part: Partial<Omit<BallotPage, "can">>) => {
  shown = await render(<SenseAhead process="test" ballot={ballotShown(part)} />);
  return shown.place.textContent;
};

it.each([
  ["version", "/app/test/commitments/3", "commitment 3"],
  ["proposal", "/app/test/proposals/P-0004", "proposal P-0004"],
] as const)(
  "[7.2] while a ballot on a %s is prepared its page shows where people stand on it",
  async (subject, path, words) => {
    expect(await sense({ subject, state: "draft", openedAt: null, text: text(path) })).toBe(words);
  },
);

it.each([
  ["open", { subject: "version", state: "open", text: text("/app/test/commitments/3") }],
  [
    "closed",
    { subject: "version", state: "effective", result: "passed", text: text("/app/test/commitments/3") },
  ],
  ["about a list", { subject: "list", state: "draft", text: text("/app/test/proposals/P-0004") }],
  ["about words that stand nowhere else", { subject: "text", state: "draft", text: text(null) }],
] as const)("[7.2] a sense check decides nothing: none beside a ballot that is %s", async (_when, part) => {
  expect(await sense(part as Partial<Omit<BallotPage, "can">>)).toBe("");
});
