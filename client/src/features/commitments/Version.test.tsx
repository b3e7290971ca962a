import { type CommitmentPage, commitmentPage, commitmentTemplate } from "@accord/shared/commitments";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import Version from "./Version.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
  useParams: () => ({ process: "test", n: "7", version: "1" }),
}));

const row = (n: number) => ({
  ...{ id: `version-${n}`, n, root: String(n).repeat(64), frozenBy: "Ana", published: false, entry: 10 + n },
  frozenAt: "2026-12-01T09:00:00.000Z",
});
const commitment: CommitmentPage = {
  ...{
    id: "commitment-7",
    n: 7,
    title: "Open data",
    state: "drafting",
    group: null,
    document: "document-7",
    template: "x",
  },
  ...{
    lastVersion: row(2),
    changedSince: false,
    locked: false,
    ready: null,
    contributions: 0,
    place: null,
    lock: null,
  },
  ...{ proposal: null, ballot: null, includedVersion: null, versions: [row(2), row(1)], linked: [] },
  coChairs: [],
  can: {
    edit: false,
    place: false,
    markReady: false,
    freeze: "no",
    putToBallot: false,
    lock: false,
    link: false,
  },
};
const problem = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Prices are secret." },
        { type: "footnote", attrs: { note: "Office, 2025" } },
      ],
    },
  ],
};
const frozen = { ...row(1), template: commitmentTemplate.name, fields: { problem }, data: null };

beforeEach(async () => {
  commitmentPage.parse(commitment);
  await loadWords(["commitments", "template"]);
  vi.stubGlobal("fetch", async (url: string | URL | Request) =>
    Response.json(String(url).includes("/versions/") ? frozen : commitment),
  );
});
afterEach(() => vi.unstubAllGlobals());

it("[FREEZE-3] a version that is not public is read at its address: words, notes, hash, entry, and that a later one stands", async () => {
  const { place, leave } = await renderAsking(<Version />);
  await act(() => vi.waitFor(() => expect(place.querySelector("h1")).not.toBeNull()));
  expect(place.querySelector("h1")?.textContent).toContain("7 Open data: version 1");
  for (const words of ["1".repeat(64), "Prices are secret.", "Office, 2025", "version 2", "Frozen by Ana"])
    expect(place.textContent).toContain(words);
  const links = [...place.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toContain("/app/test/decisions/11");
  expect(links).toContain("/app/test/commitments/7/compare?from=1&to=now");
  expect(links).not.toContain("/p/test/drafts/7/v1");
  expect(place.textContent).not.toContain("8 Status quo");
  await act(async () => void window.dispatchEvent(new Event("beforeprint")));
  expect(place.textContent).toContain("/app/test/commitments/7/versions/1");
  await leave();
});
