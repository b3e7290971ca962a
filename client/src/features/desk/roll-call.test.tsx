import type { BallotPage } from "@accord/shared/ballots";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newQueryClient } from "../../connection/asking.js";
import { ballotShown, seatOnRoll } from "../../testing/ballot-page.js";
import { button, key, press, render } from "../../testing/render.js";
import { CallNames } from "./CallNames.js";
import { RollCall } from "./RollCall.js";

let shown: Awaited<ReturnType<typeof render>>;
const sent: { readonly to: string; readonly body: unknown }[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", async (url: string, { body }: RequestInit) => {
    if (body) sent.push({ to: url.slice(url.lastIndexOf("/") + 1), body: JSON.parse(String(body)) });
    return new Response(JSON.stringify({ ok: true }), { headers: { "content-type": "application/json" } });
  });
});
afterEach(async () => {
  await shown.leave();
  vi.unstubAllGlobals();
});

const within = (children: React.ReactNode) => (
  <QueryClientProvider client={newQueryClient()}>{children}</QueryClientProvider>
);
const may = { checkIn: true };
const calls = async (ballot: BallotPage) => {
  shown = await render(within(<CallNames process="test" ballot={ballot} />));
  await press(button("Call the names"));
};
const called = () => shown.place.querySelector("fieldset");
const settled = () => act(async () => undefined);

it("[S15] names are called in the order of the seats, and keys enter what each answers", async () => {
  await calls(ballotShown({ can: may }));
  expect(called()?.getAttribute("aria-label")).toContain("Member 1");
  expect(document.activeElement).toBe(called());
  await key(called(), "2");
  await settled();
  expect(sent).toEqual([{ to: "entered-vote", body: { seat: "seat-1", choice: "against", reason: "" } }]);
  await key(called(), "0");
  expect(called()?.getAttribute("aria-label"), "passed over, without a vote").toContain("Member 2");
  expect(sent).toHaveLength(1);
});

it("[S15] absent and recused seats are not called, and other keys mean nothing", async () => {
  const roll = [
    seatOnRoll(1, { presence: "absent" }),
    seatOnRoll(2, { recused: true, recusedReason: "Owner" }),
    seatOnRoll(3, { choice: "for", voted: true }),
    seatOnRoll(4),
  ];
  await calls(ballotShown({ can: may, roll }));
  expect(called()?.getAttribute("aria-label")).toContain("Member 4");
  for (const one of ["4", "x", "Enter"]) await key(called(), one);
  expect(sent).toEqual([]);
});

it("[S15] what is typed as the reason of an objection is no answer", async () => {
  await calls(ballotShown({ can: may, rule: { kind: "consensus" } }));
  await key(called()?.querySelector("input"), "3");
  expect(sent).toEqual([]);
  await key(called(), "1");
  await settled();
  expect(sent).toMatchObject([{ body: { choice: "agree" } }]);
});

it("[S15] on a line of the roll p, r and a mark who is there and go on to the next", async () => {
  shown = await render(within(<RollCall process="test" ballot={ballotShown({ can: may })} />));
  const cell = (no: number) =>
    shown.place.querySelector<HTMLElement>(`tr[data-seat="seat-${no}"] [data-cell]`);
  await act(async () => cell(1)?.focus());
  await key(cell(1), "r");
  expect(document.activeElement, "the next of the same bloc").toBe(cell(3));
  await key(cell(3), "a");
  await settled();
  expect(sent).toEqual([
    { to: "check-in", body: { seat: "seat-1", presence: "remote" } },
    { to: "check-in", body: { seat: "seat-3", presence: "absent" } },
  ]);
  await key(cell(3), "ArrowUp");
  expect(document.activeElement).toBe(cell(1));
});

it("[C22] a mark is told once the server has it; those made meanwhile follow it, and none is told that was refused", async () => {
  const answers: ((status: number) => void)[] = [];
  vi.stubGlobal("fetch", (_: string, { method, body }: RequestInit) => {
    if (method === "GET") return new Promise(() => undefined);
    sent.push({ to: "check-in", body: JSON.parse(String(body)) });
    const error = { code: "rule", message: "", issues: [], reference: "" };
    return new Promise<Response>((done) => {
      answers.push((status) => done(Response.json(status === 200 ? { ok: true } : { error }, { status })));
    });
  });
  shown = await render(within(<RollCall process="test" ballot={ballotShown({ can: may })} />));
  const cell = (no: number) =>
    shown.place.querySelector<HTMLElement>(`tr[data-seat="seat-${no}"] [data-cell]`);
  const told = () => shown.place.querySelector(".undo-line")?.textContent ?? "";
  await act(async () => cell(1)?.focus());
  await key(cell(1), "r");
  await key(cell(3), "a");
  expect([told(), sent.length]).toEqual(["", 1]);
  await act(async () => {
    answers[0]?.(200);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
  });
  expect(told()).toContain("Member 1");
  await act(async () => {
    answers[1]?.(409);
    await vi.waitFor(() => expect(shown.place.querySelector("[role=alert]")).not.toBeNull());
  });
  expect(sent[1]?.body).toEqual({ seat: "seat-3", presence: "absent" });
  expect(told()).toContain("Member 1");
});

it("[S15] once a ballot has ended keys mark nobody", async () => {
  shown = await render(
    within(<RollCall process="test" ballot={ballotShown({ state: "effective", result: "passed" })} />),
  );
  await key(shown.place.querySelector('tr[data-seat="seat-1"] [data-cell]'), "a");
  await settled();
  expect(sent).toEqual([]);
});
