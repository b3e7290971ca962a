import type { WaitingRow } from "@accord/shared/home";
import { afterEach, describe, expect, it } from "vitest";
import { render } from "../../testing/render.js";
import type { Home } from "./at-home.js";
import { HomeOf } from "./Home.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

const row = (some: Partial<WaitingRow>): WaitingRow => ({
  id: "r",
  kind: "vote",
  why: "seat_in_roll",
  object: "Open data on medical costs",
  number: "7",
  count: 1,
  days: 3,
  until: null,
  since: "2026-11-02T09:00:00.000Z",
  href: "/app/test/ballots/b",
  ...some,
});
const home = (rows: WaitingRow[], dates: Home["processes"][number]["dates"] = []): Home => ({
  now: "2026-12-08T12:00:00.000Z",
  processes: [
    { slug: "test", title: "Test plan", timeZone: "America/Lima", rows, dates, groups: [], steps: [] },
  ],
});

describe("what waits for me", () => {
  it("[HOME-1] says object, why, until when, and the one act of each row; the first is the primary one", async () => {
    shown = await render(
      <HomeOf
        home={home([
          row({ until: "2026-12-11T22:00:00.000Z" }),
          row({
            id: "a",
            kind: "answer",
            why: "late_answers",
            object: "Prices",
            number: "C-0143",
            count: 2,
            days: 43,
            href: "/app/test/responses",
          }),
        ])}
      />,
    );
    const text = shown.place.textContent ?? "";
    expect(text).toContain("2 things wait for you.");
    expect(text).toContain("Open data on medical costs");
    expect(text).toContain("Ballot 7: you hold a seat in it and have not voted.");
    expect(text).toContain("Friday 11/12/2026, 17:00 (Lima)");
    expect(text).toContain("In 3 days");
    expect(text).toContain("2 contributions, oldest C-0143 Prices");
    expect(text).toContain("No response yet, 43 days.");
    const links = [...shown.place.querySelectorAll(".waiting-row a")];
    expect(links.map((one) => [one.getAttribute("href"), one.getAttribute("aria-label")])).toEqual([
      ["/app/test/ballots/b", "Vote on Open data on medical costs"],
      ["/app/test/responses", "Answer 2 contributions, oldest C-0143 Prices"],
    ]);
    expect(links.map((one) => one.classList.contains("button-primary"))).toEqual([true, false]);
  });

  it("[SYNC-39] says of a text how much of it was deleted at once, and leads to it", async () => {
    const lost = { kind: "review", why: "text_lost", number: null, count: 82 } as const;
    shown = await render(
      <HomeOf
        home={home([row({ ...lost, object: "commitment 3 Open data", href: "/app/test/commitments/3" })])}
      />,
    );
    expect(shown.place.textContent).toContain("82 % of its words were deleted at once.");
    const [link] = shown.place.querySelectorAll(".waiting-row a");
    expect(link?.getAttribute("href")).toBe("/app/test/commitments/3");
    expect(link?.getAttribute("aria-label")).toBe("Review commitment 3 Open data");
  });

  it("[HOME-4] says whose minutes are late by how many days, and how many questions wait", async () => {
    const meeting = { object: "December meeting", number: "2", href: "/app/test/meetings/2" };
    shown = await render(
      <HomeOf
        home={home([
          row({ ...meeting, id: "m", kind: "write", why: "minutes_late", days: 2 }),
          row({ ...meeting, id: "q", kind: "answer", why: "questions_waiting", count: 3 }),
        ])}
      />,
    );
    expect(shown.place.textContent).toContain("The draft is late by 2 days.");
    const links = [...shown.place.querySelectorAll(".waiting-row a")];
    expect(links.map((one) => one.getAttribute("aria-label"))).toEqual([
      "Write Minutes of December meeting",
      "Answer 3 questions for December meeting",
    ]);
  });

  it("[HOME-1] empty says the next date", async () => {
    const dates = [
      {
        at: "2026-12-11T22:00:00.000Z",
        what: "ballot_closes" as const,
        object: "Open data",
        href: "/app/test/ballots/b",
      },
    ];
    shown = await render(<HomeOf home={home([], dates)} />);
    expect(shown.place.textContent).toContain(
      "Nothing waits for you. Next date: Friday 11/12/2026, 17:00: Ballot closes: Open data",
    );
  });

  it("[HOME-5] my groups and what they write are one step away, with what is open on each", async () => {
    const told = home([]);
    const drafts = [{ label: "3 Prices", tail: "commitments/3", threads: 2, suggestions: 1 }];
    const [process] = told.processes;
    if (!process) throw new Error("no process");
    shown = await render(
      <HomeOf
        home={{
          ...told,
          processes: [{ ...process, groups: [{ body: "health", name: "Open health data", drafts }] }],
        }}
      />,
    );
    const hrefs = [...shown.place.querySelectorAll("section a")].map((one) => one.getAttribute("href"));
    expect(hrefs).toContain("/app/test/groups/health");
    expect(hrefs).toContain("/app/test/commitments/3");
    expect(shown.place.textContent).toContain("2 open threads");
  });
});
