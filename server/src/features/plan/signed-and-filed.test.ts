import type { AddressInfo } from "node:net";
import { prepareBallot, withdrawBallot } from "@accord/shared/ballots";
import { lockDraft, unlockDraft } from "@accord/shared/commitments";
import * as wire from "@accord/shared/plan";
import { closeCodes } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentAccess } from "../../acts/document-access.js";
import { typist } from "../../documents/testing/clients.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { contribution, token } from "../../ports/tables/index.js";
import { ballotBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { writeNotes } from "../../testing/write-notes.js";
import { done, fillText, put, withTerms, writeText } from "./testing/plan-house.js";
import {
  assembled,
  endorse,
  final,
  freeze,
  missing,
  onVersion,
  page,
  publicAt,
  rows,
} from "./testing/steps.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

describe("endorsements and signatures", () => {
  beforeEach(async () => {
    await assembled(house);
    await freeze(house);
  });

  it("[6.3] one person for two organisations is shown as such; withdrawn ones stay and do not count", async () => {
    expect(codes((await endorse(house, "Too early")).json)).toEqual(["plan_not_open_for_endorsement"]);
    await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    await endorse(house, "Patients' association");
    await endorse(house, "Residents' council");
    const { endorsements } = await page(house);
    expect(endorsements.map(({ organisation, alsoFor }) => [organisation, alsoFor])).toEqual([
      ["Patients' association", ["Residents' council"]],
      ["Residents' council", ["Patients' association"]],
    ]);
    for (const [code, more] of [
      ["endorsed_already", { organisation: " patients'  ASSOCIATION" }],
      ["endorsement_in_future", { organisation: "New", signedOn: "2026-12-24" }],
      ["endorsement_before_version", { organisation: "New", signedOn: "2026-10-01" }],
    ] as const)
      expect(codes((await endorse(house, "New", more)).json)).toEqual([code]);
    await done(house, "secretary", wire.withdrawEndorsement, {
      params: { endorsement: endorsements[0]?.id ?? "" },
    });
    const after = await page(house);
    expect(after.endorsements.map(({ stands }) => stands)).toEqual([false, true]);
    expect(after.endorsements[1]?.alsoFor).toEqual([]);
    expect((await endorse(house, "Patients' association")).status).toBe(200);
    const shown = wire.publicPlan.parse((await publicAt(house, "plan/v1"))?.body);
    expect(shown.endorsements.map(({ organisation }) => organisation)).toEqual([
      "Patients' association",
      "Residents' council",
    ]);
  });

  it("[6.3] each bloc signs once and may take it back; who chairs no bloc does not sign", async () => {
    expect(codes((await house.ask("secretary", wire.approvePlan, onVersion(1))).json)).toEqual([
      "signer_without_bloc",
    ]);
    await done(house, "chairGov", wire.approvePlan, onVersion(1));
    expect(codes((await house.ask("chairGov", wire.approvePlan, onVersion(1))).json)).toEqual([
      "plan_approved_already",
    ]);
    expect((await page(house, "chairGov")).can.approve).toBe("given");
    expect((await page(house, "chairCivil")).can.approve).toBe("yes");
    expect((await page(house, "secretary")).can.approve).toBe("no");
    await done(house, "chairGov", wire.takeBackApproval);
    expect((await page(house)).approvals).toEqual([]);
  });

  it("[2.2] who may not edit the plan reads it and changes nothing", async () => {
    for (const who of ["seat2", "healthWriter", "observer", "facilitator"]) {
      expect((await house.ask(who, wire.readPlan)).json.can.edit).toBe(false);
      expect((await house.ask(who, wire.freezePlan)).status).toBe(403);
      expect((await house.ask(who, wire.filePlan, onVersion(1))).status).toBe(403);
    }
    expect((await house.ask(null, wire.readPlan)).status).toBe(401);
  });
});

const joint = ["Northbank", "Hill End"].map((name) => ({ name, endOfTerm: "2031-03-31" }));

describe("after filing", () => {
  it("[AP-3] texts and commitments are locked for good: nothing is written, ordered, frozen or unlocked", async () => {
    await final(house);
    const text = await writeText(house, "introduction", (doc) => fillText(doc, "introduction"));
    await done(house, "contact", wire.filePlan, onVersion(1));
    for (const document of [text, "document-1"]) {
      expect(await documentAccess.lockOf(house.store.read, document)).toEqual({
        reason: "The plan has been filed",
      });
      const right = await house.app.documents.rightOf(house.people.contact ?? "", document);
      expect([document, right]).toEqual([document, "read"]);
    }
    const before = await rows(house);
    for (const [who, route, asked, code] of [
      ["contact", wire.freezePlan, {}, "plan_is_filed"],
      ["secretary", wire.orderPlan, { body: { commitments: [1] } }, "plan_is_filed"],
      ["secretary", wire.openPlanText, { params: { kind: "efforts_to_date" } }, "plan_is_filed"],
      ["contact", wire.filePlan, onVersion(1), "plan_is_filed"],
      ["chairGov", wire.takeBackApproval, {}, "plan_is_filed"],
      ["chairGov", unlockDraft, { params: { n: 1 } }, "draft_is_filed"],
      ["chairGov", lockDraft, { params: { n: 1 }, body: { reason: "Again." } }, "draft_locked_already"],
    ] as const) {
      const tried = await house.ask(who, route, asked);
      expect([route.id, tried.status, codes(tried.json)]).toEqual([route.id, 409, [code]]);
    }
    expect(codes((await endorse(house, "Late association")).json)).toEqual(["plan_is_filed"]);
    expect(await rows(house)).toEqual(before);
  });

  it("[AP-3] a ballot that may still put a commitment into the plan is waited for, and none is prepared after", async () => {
    await final(house);
    await draftOf(house, 2, () => undefined, "Publish waiting times");
    await writeNotes(house, 2);
    const prepare = () =>
      house.ask("chairGov", prepareBallot, {
        body: ballotBody({ subject: "version", subjects: ["commitment-2"] }),
      });
    const prepared = await prepare();
    expect([prepared.status, codes(prepared.json)]).toEqual([200, []]);
    const { ballot } = prepared.json;
    const early = await house.ask("contact", wire.filePlan, onVersion(1));
    expect([early.status, codes(early.json)]).toEqual([409, ["plan_ballot_under_way"]]);
    await done(house, "chairGov", withdrawBallot, { params: { ballot }, body: { reason: "Next plan." } });
    await done(house, "contact", wire.filePlan, onVersion(1));
    expect(codes((await prepare()).json)).toEqual(["plan_is_filed"]);
  });

  it("[3.7] a joint plan of two jurisdictions is filed with more commitments than one alone may have", async () => {
    const titles = Array.from({ length: 6 }, (_, at) => `Open register ${at + 1}`);
    await final(house, titles, ["Northbank", "Hill End"]);
    expect(await missing(house, "file")).toEqual([]);
    await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-03-31" }]);
    expect(await missing(house, "freeze")).toEqual(["plan_is_full"]);
    await withTerms(house, joint);
    await done(house, "contact", wire.filePlan, onVersion(1));
    const { state, filed, version } = await page(house);
    expect([state, filed !== null, version?.n]).toEqual(["filed", true, 1]);
    const shown = (await house.app.http.inject({ method: "GET", url: "/p/test/plan" })).body;
    for (const words of [...titles, "Northbank", "Hill End"]) expect(shown).toContain(words);
  });

  it("[AP-4] a contribution that comes after finalising does not hold up filing: it is for the next plan", async () => {
    await final(house);
    await house.store.transact(async (tx) => {
      const [row] = await tx.select().from(contribution);
      if (row) await tx.insert(contribution).values({ ...row, id: "late-one", no: 9, reference: "C-0009" });
    });
    expect(await missing(house, "file")).toEqual([]);
    await done(house, "contact", wire.filePlan, onVersion(1));
  });

  it("[10.1] the public reads the plan without script, finds it, and comes back to the contributions", async () => {
    await final(house);
    const get = (url: string) => house.app.http.inject({ method: "GET", url });
    expect((await get("/p/test/plan")).body).toContain("Version 1");
    await done(house, "contact", wire.filePlan, onVersion(1));
    const { body, statusCode } = await get("/p/test/plan");
    expect(statusCode).toBe(200);
    expect(body).not.toContain("<script");
    for (const words of [
      "Publish hospital prices",
      "Patients learn the price after it.",
      "Patients&#x27; association",
      "Rosa Diaz",
      "/p/test/commitments/1",
      "/p/test/response",
    ])
      expect(body).toContain(words);
    expect((await get("/p/test/commitments/1")).body).toContain("Register open");
    expect((await get("/p/test/plan/v1")).statusCode).toBe(200);
    const found = (await get("/p/test/search?q=hospital+prices")).body;
    for (const [kind, address] of [
      ["plan", "plan"],
      ["plan_version", "plan/v1"],
      ["commitment", "commitments/1"],
    ])
      expect(found).toMatch(new RegExp(`<h2 id="${kind}">.*?<a href="/p/test/${address}">`, "s"));
    expect((await get("/p/test/plan/v7")).statusCode).toBe(404);
  });
});

describe("words that come too late", () => {
  it("[AP-5] are refused at the open socket of a text of the filed plan, and stand in no copy of it", async () => {
    await final(house);
    const text = await writeText(house, "introduction", () => undefined);
    await house.app.http.listen({ port: 0, host: "127.0.0.1" });
    const { port } = house.app.http.server.address() as AddressInfo;
    await house.store.transact(async (tx) => {
      await tx.insert(token).values({
        hash: hashOfSecret("late-writer"),
        person: house.people.secretary ?? "",
        name: "test",
        createdAt: "2026-11-02T09:00:00.000Z",
        expiresAt: null,
      });
    });
    const writer = typist(port, text, "late-writer", { accord: true });
    await writer.synced();
    put(writer.doc, "introduction", "Written in time.");
    await expect.poll(() => writer.saved.length).toBeGreaterThan(0);
    await done(house, "contact", wire.filePlan, onVersion(1));
    put(writer.doc, "introduction", "Written too late.");
    await expect.poll(() => writer.closes).toContain(closeCodes.locked);
    const kept = await house.app.documents.read(text);
    expect(kept.getXmlFragment("introduction").toString()).toContain("Written in time.");
    expect(kept.getXmlFragment("introduction").toString()).not.toContain("Written too late.");
    writer.close();
  });
});
