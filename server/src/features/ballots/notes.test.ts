import * as wire from "@accord/shared/ballots";
import { openCommitment } from "@accord/shared/commitments";
import { changeSettings } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitment, logEntry } from "../../ports/tables/index.js";
import { ballotBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { proposalIn } from "../../testing/in-states/proposals.js";
import { putToBallot } from "../../testing/in-states/put-to-ballot.js";
import { withPublicPage } from "../../testing/public-page.js";

let house: TestHouse;
let id = "";
beforeEach(async () => {
  house = await openTestHouse();
  const { ref } = await proposalIn(house, "health", "shortlisted");
  await house.ask("contact", openCommitment, { body: { proposal: ref, inNameOf: null } });
  id = (await house.store.read.select().from(commitment).where(eq(commitment.n, 1)))[0]?.id ?? "";
});
afterEach(() => house.close());

const write = (who: string, kind: wire.NoteKind, text: string = `${kind} by ${who}`) =>
  house.ask(who, wire.writeNote, { params: { n: 1, kind }, body: { text } });
const put = () =>
  house.ask("chairGov", wire.prepareBallot, { body: ballotBody({ subject: "version", subjects: [id] }) });
const preview = async (who: string) =>
  (await house.ask(who, wire.previewBallot, { query: { commitment: "1" } })).json;

describe("[Q9] the notes before the final ballot on a commitment", () => {
  it("block it until both are there; the first is the government's alone", async () => {
    expect(codes((await put()).json)).toEqual(["note_feasibility_missing", "note_selection_missing"]);
    expect(codes((await write("chairCivil", "feasibility")).json)).toEqual(["may.government_only"]);
    expect((await preview("chairCivil")).notes).toEqual({ n: 1, written: [], may: ["selection"] });
    expect((await preview("chairGov")).notes?.may).toEqual(["feasibility", "selection"]);
    expect((await write("chairGov", "feasibility")).status).toBe(200);
    expect(codes((await write("contact", "selection", " ")).json)).toEqual(["note_empty"]);
    expect(codes((await put()).json)).toEqual(["note_selection_missing"]);
    expect((await write("chairCivil", "selection")).status).toBe(200);
    expect((await preview("observer")).issues).toEqual([]);
    expect((await put()).status).toBe(200);
  });

  it("stay with the ballot as they stood when it opened: on its page, for the public, in the log", async () => {
    await withPublicPage(house);
    await write("contact", "feasibility", "The first words.");
    await write("contact", "selection", "Two of three were taken up.");
    const ballot = await putToBallot(house, id, { subject: "version", open: true });
    await write("contact", "feasibility", "Other words.");
    const { notes, no } = (await house.ask("observer", wire.readBallot, { params: { ballot } })).json;
    expect(notes.map(({ text }) => text)).toEqual(["The first words.", "Two of three were taken up."]);
    const { body } = await house.app.http.inject({ method: "GET", url: `/p/test/ballots/${no}` });
    expect(body).toContain("The first words.");
    expect(body).not.toContain("Other words.");
    const [opened] = await house.store.read.select().from(logEntry).where(eq(logEntry.kind, "ballot_opened"));
    expect(opened?.openings["note.feasibility"]?.value).toBe("The first words.");
  });

  it("are not asked for where the process has switched that off", async () => {
    await house.ask("contact", changeSettings, { body: { set: { notesBeforeBallot: false } } });
    expect((await put()).status).toBe(200);
  });
});
