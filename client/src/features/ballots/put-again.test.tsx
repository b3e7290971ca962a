import { noStatement } from "@accord/shared/ballots";
import { afterEach, expect, it, vi } from "vitest";
import { call, OfflineError } from "../../connection/http.js";
import { button, press, renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { PutToBallot } from "./PutToBallot.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useSearch: () => [{}],
  useGo: () => () => undefined,
}));
vi.mock("../../ui/Link.js", () => ({
  Link: ({ href, children }: { href: string; children: string }) => <a href={href}>{children}</a>,
  LinkButton: () => null,
}));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

it("[LIVE-7] who put something to a ballot and got no answer finds the ballot beside what is said of that", async () => {
  await loadWords(["ballots", "ballotPreparing", "ballotSubjects"]);
  const preview = {
    ...{ subject: "proposal", subjects: [{ id: "p", label: "P-0001 Prices", path: null }] },
    ...{ statement: noStatement, version: { n: 1, same: false }, text: [], words: "hash", findings: [] },
    ...{ issues: [], rule: { kind: "consensus" }, quorum: { needed: 1, of: 1, perBloc: false } },
    ...{ fallback: null, veto: null, notes: null, termsVersion: 1, seats: [], timeZone: "Europe/Lisbon" },
    ...{ blocLabels: { government: "Government", non_government: "Civil society" }, secrecy: [] },
    can: { prepare: true, open: false },
  };
  let openBallot: string | null = null;
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }) => {
    if (id === "preview-ballot") return { ...preview, openBallot };
    if (id !== "prepare-ballot") return { processes: [] };
    openBallot = "b-1";
    throw new OfflineError({ maybeDone: true, doneOnce: true });
  }) as never);
  const { place, answered, ...drawn } = await renderAsking(
    <PutToBallot process="test" query={{ proposals: "p" }} />,
  );
  leave = drawn.leave;
  await answered();
  await press(button("Prepare it for a co-chair to confirm"));
  await answered();
  expect(place.querySelector(".error-summary")?.textContent).toContain("No answer came");
  const beside = place.querySelector(".error-summary")?.nextElementSibling;
  expect(beside?.querySelector("a")?.getAttribute("href")).toBe("/app/test/ballots/b-1");
});
