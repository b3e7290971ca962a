import { readOwnStatement } from "@accord/shared/forum";
import type { ReplyOf } from "@accord/shared/protocol";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { type render, renderAsking } from "../../testing/render.js";
import Statement from "./Statement.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
  useParams: () => ({ process: "test" }),
  useSearch: () => [{}, () => undefined],
  useGo: () => () => undefined,
}));

type Own = ReplyOf<typeof readOwnStatement>;
let shown: Awaited<ReturnType<typeof render>>;
afterEach(async () => {
  await shown.leave();
  vi.unstubAllGlobals();
});

const unsigned = { no: 4, organisation: "Health Ministry", as: "holder", signedAt: null } as const;
async function lines(part: Partial<Own>): Promise<string[]> {
  const own = { ethics: "public_interests", seats: [unsigned], interests: [], ...part } as Own;
  readOwnStatement.reply.parse(own);
  vi.stubGlobal("fetch", async (url: string) => {
    const told = url.includes("statement") ? own : { processes: [] };
    return new Response(JSON.stringify(told), { headers: { "content-type": "application/json" } });
  });
  shown = await renderAsking(<Statement />);
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(shown.place.querySelector("form")).not.toBeNull();
  });
  return [...shown.place.querySelectorAll(".notice p")].slice(1).map(({ textContent }) => textContent ?? "");
}

it("[Q20] each seat has a line: signed for with its day, or not signed for yet", async () => {
  const said = await lines({
    seats: [unsigned, { ...unsigned, no: 6, organisation: "Ports", signedAt: "2026-10-02T10:00:00.000Z" }],
  });
  expect(said[0]).toMatch(/4.*Health Ministry/u);
  expect(said[0]).not.toContain("Signed for");
  expect(said[1]?.replaceAll(/[\u2066-\u2069]/gu, "")).toBe("Signed for seat 6, Ports, on 02/10/2026.");
  expect(said).toHaveLength(2);
});

it("[Q20] who has signed without an interest reads that, and that it can be said anew", async () => {
  const said = await lines({ seats: [{ ...unsigned, signedAt: "2026-10-02T10:00:00.000Z" }] });
  expect(said).toContain("You declared that you have no interest.");
  expect(said.at(-1)).toContain("Say them here anew");
});

it("[Q11] [Q20] a substitute reads that it is as one", async () => {
  const [said] = await lines({ seats: [{ ...unsigned, as: "substitute" }] });
  expect(said).toContain("where you stand in");
});
