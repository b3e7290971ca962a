import { noStatement } from "@accord/shared/ballots";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { call } from "../../connection/http.js";
import { button, press, renderAsking, type } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { PutToBallot } from "./PutToBallot.js";
import type { Preview } from "./preview.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useSearch: () => [{}],
  useGo: () => () => undefined,
}));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

const seat = {
  seat: "seat-1",
  no: 1,
  bloc: "government",
  organisation: "City",
  name: "Ana Lima",
  status: "active",
};
const preview = {
  subject: "proposal",
  subjects: [{ id: "p", label: "P-0001 Prices", path: null }],
  statement: noStatement,
  version: { n: 1, same: false },
  text: [],
  words: "hash",
  findings: [],
  issues: [],
  rule: { kind: "consensus" },
  quorum: { needed: 1, of: 1, perBloc: false },
  fallback: null,
  veto: null,
  notes: null,
  termsVersion: 1,
  blocLabels: { government: "Government", non_government: "Civil society" },
  seats: [seat],
  timeZone: "Europe/Lisbon",
  openBallot: null,
  secrecy: [],
  can: { prepare: true, open: false },
} as unknown as Preview;

it("[C25] a recusal without its reason is named before anything is sent, at its field too, and again with each press", async () => {
  await loadWords(["ballots", "ballotPreparing", "ballotSubjects"]);
  const sent: unknown[] = [];
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }, { body }: { body?: unknown }) => {
    if (id === "preview-ballot") return preview;
    if (id === "prepare-ballot") sent.push(body);
    return id === "prepare-ballot" ? { ballot: "b" } : { processes: [] };
  }) as never);
  const { place, answered, ...drawn } = await renderAsking(
    <PutToBallot process="test" query={{ proposals: "p" }} />,
  );
  leave = drawn.leave;
  await answered();
  const boxes = [...place.querySelectorAll<HTMLInputElement>(".two-blocs input[type=checkbox]")];
  await press(boxes.at(-1));
  const field = () => place.querySelector<HTMLInputElement>("[name='recusal-seat-1']");
  for (let time = 0; time < 2; time++) {
    await press(button("Prepare it for a co-chair to confirm"));
    const summary = place.querySelector<HTMLElement>(".error-summary");
    expect(document.activeElement).toBe(summary);
    expect(summary?.textContent).toContain("Reason for the recusal of Ana Lima");
    expect(field()?.getAttribute("aria-invalid")).toBe("true");
    await act(async () => field()?.focus());
  }
  expect(sent).toEqual([]);
  await type(field(), "She sits on its board.");
  await press(button("Prepare it for a co-chair to confirm"));
  await answered();
  expect(sent).toMatchObject([{ recused: [{ seat: "seat-1", reason: "She sits on its board." }] }]);
});
