import type { BallotPage } from "@accord/shared/ballots";
import { afterEach, expect, it } from "vitest";
import { type render, renderAsking } from "../../testing/render.js";
import { RecordVeto } from "./RecordVeto.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

const line = (seat: string, bloc: string) => ({ seat, bloc, name: `Member ${seat}`, organisation: "Office" });
const ballot = (holder: "bloc" | "member") =>
  ({
    id: "b",
    mySeat: "3",
    roll: [line("1", "government"), line("2", "government"), line("3", "non_government")],
    veto: { holder, days: 5 },
  }) as unknown as BallotPage;
const draw = async (holder: "bloc" | "member") => {
  shown = await renderAsking(<RecordVeto process="test" ballot={ballot(holder)} />);
  return shown.place.textContent ?? "";
};

it("[Q8] where each member has a veto, whose it is is one of the own bloc", async () => {
  const words = await draw("member");
  expect(words).toContain("Record a veto of a member of your bloc");
  expect(words).toContain("Why this member vetoes it");
  const offered = [...document.querySelectorAll("option")].map(({ textContent }) => textContent?.trim());
  expect(offered.filter(Boolean)).toEqual(["Member 3, Office"]);
});

it("[Q8] where the bloc has it, nobody is named", async () => {
  const words = await draw("bloc");
  expect(words).toContain("Why the bloc vetoes it");
  expect(words).not.toContain("Member");
});
