import { mostMeetingFiles, type WholeMeeting } from "@accord/shared/meetings";
import { afterEach, expect, it } from "vitest";
import { renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { MeetingPapers } from "./MeetingPapers.js";

let leave = async (): Promise<void> => undefined;
afterEach(async () => leave());

it("[C2] [M6] where no further file is taken, the meeting says how many it takes and what to do", async () => {
  await loadWords(["meetings", "files"]);
  const said = async (count: number): Promise<{ words: string; adds: boolean }> => {
    const files = Array.from({ length: count }, (_, at) => ({
      ...{ id: `f${at}`, name: `p${at}.pdf`, bytes: 9, sha256: "", removed: null },
    }));
    const meeting = { no: 3, state: "called", papers: [], files, can: { run: true }, agendaSentAt: null };
    const { place, ...drawn } = await renderAsking(
      <MeetingPapers process="test" meeting={meeting as unknown as WholeMeeting} />,
    );
    leave = drawn.leave;
    const now = { words: place.textContent ?? "", adds: place.querySelector("input[type=file]") !== null };
    await leave();
    leave = async () => undefined;
    return now;
  };
  const full = await said(mostMeetingFiles);
  expect(full.adds).toBe(false);
  expect(full.words).toContain(`A meeting takes ${mostMeetingFiles} files. Take one away first.`);
  const free = await said(mostMeetingFiles - 1);
  expect(free.adds).toBe(true);
  expect(free.words).not.toContain("Take one away first.");
});
