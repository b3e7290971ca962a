import * as wire from "@accord/shared/commitments";
import { makeProposal } from "@accord/shared/proposals";
import { verifyRoot } from "@accord/shared/versions";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  audit,
  commitment,
  document,
  documentUpdate,
  link,
  logEntry,
  membership,
  publication,
  version,
} from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { withContributionRows } from "../../testing/contribution-rows.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { lettersIn } from "../../testing/letters.js";
import { shortlistedProposal } from "../../testing/proposals.js";
import { closeWriters, openWriter } from "../../testing/writer.js";
import { writtenSince } from "../versions/index.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await withContributionRows(house, [{}, {}]);
});
afterEach(async () => {
  closeWriters();
  await house.close();
});

const shortlisted = () => shortlistedProposal(house, { contributions: ["C-0001", "C-0002"] });
const openDraft = (who: string | null, proposal: string, inNameOf: string | null = null) =>
  house.ask(who, wire.openCommitment, { body: { proposal, inNameOf } });
const page = async (who = "healthWriter") =>
  (await house.ask(who, wire.readCommitment, { params: { n: 1 } })).json;
const freeze = (who: string, inNameOf: string | null = null) =>
  house.ask(who, wire.freezeVersion, { params: { n: 1 }, body: { inNameOf } });
const lock = (who: string | null, reason = "Filed.") =>
  house.ask(who, wire.lockDraft, { params: { n: 1 }, body: { reason } });
const rows = async () => ({
  commitments: (await house.store.read.select().from(commitment)).length,
  documents: (await house.store.read.select().from(document)).length,
  updates: (await house.store.read.select().from(documentUpdate)).length,
  versions: (await house.store.read.select().from(version)).length,
  links: (await house.store.read.select().from(link)).length,
  log: (await house.store.read.select().from(logEntry)).length,
  public: (await house.store.read.select().from(publication)).length,
  letters: (await lettersIn(house)).length,
  audit: (await house.store.read.select().from(audit)).length,
});

async function writer(who: string, id: string) {
  const sitting = await openWriter(house, who, id);
  await expect.poll(() => sitting.provider.synced).toBe(true);
  return sitting;
}
const textOf = (doc: Y.Doc, field: string, at = 0) =>
  (doc.getXmlFragment(field).get(at) as Y.XmlElement).get(0) as Y.XmlText;

describe("opening a draft", () => {
  it("[3.4] comes from a shortlisted proposal, carries its words and its links, and only once", async () => {
    const ref = await shortlisted();
    const opened = await openDraft("chairGov", ref);
    expect(opened.status, opened.raw.body).toBe(200);
    expect(opened.json).toEqual({ n: 1 });
    const { document: id, state, linked, proposal, title } = await page();
    expect([state, title, proposal?.reference]).toEqual(["drafting", "Publish hospital prices", ref]);
    expect(linked.map(({ reference, passages }) => [reference, passages])).toEqual([
      ["C-0001", []],
      ["C-0002", []],
    ]);
    const { doc } = await writer("healthWriter", id);
    expect(textOf(doc, "title").toString()).toBe("Publish hospital prices");
    expect(textOf(doc, "problem", 1).toString()).toBe("Bills come late.");
    expect(textOf(doc, "action").toString()).toBe("A public register of prices.");

    const before = await rows();
    const again = await openDraft("chairGov", ref);
    expect([again.status, codes(again.json)]).toEqual([409, ["proposal_has_commitment"]]);
    expect(await rows()).toEqual(before);
  });

  it("[3.4] refuses a proposal that is not shortlisted", async () => {
    const { json } = await house.ask("facilitator", makeProposal, {
      body: { title: "T", problem: "P", asked: "A", group: null, contributions: [] },
    });
    const before = await rows();
    expect(codes((await openDraft("chairGov", json.reference)).json)).toEqual(["proposal_not_shortlisted"]);
    expect(await rows()).toEqual(before);
  });

  it("[2.2] is for co-chairs, point of contact, and the secretariat in a co-chair's name, who is told", async () => {
    const ref = await shortlisted();
    const before = await rows();
    expect((await openDraft(null, ref)).status).toBe(401);
    expect((await openDraft("stranger", ref)).status).toBe(404);
    for (const who of ["healthWriter", "facilitator", "seat2", "observer", "secretary"]) {
      expect((await openDraft(who, ref)).status, who).toBe(403);
    }
    expect((await openDraft("secretary", ref, house.people.seat2)).status).toBe(403);
    expect(await rows()).toEqual(before);
    expect((await openDraft("secretary", ref, house.people.chairCivil)).status).toBe(200);
    const letters = await lettersIn(house);
    expect(letters.map(({ to }) => to)).toEqual(["chaircivil@example.org"]);
  });

  it("[2.2] in the name of a co-chair of then, or of one to come, is in nobody's name", async () => {
    const ref = await shortlisted();
    const term = (change: { from?: string; until?: string }) =>
      house.store.transact((tx) =>
        tx
          .update(membership)
          .set(change)
          .where(
            and(
              eq(membership.person, house.people.chairCivil ?? ""),
              eq(membership.role, "co_chair"),
              eq(membership.process, house.process),
            ),
          ),
      );
    const now = Date.parse(house.clock.now());
    const wrong = [
      { until: new Date(now).toISOString() },
      { from: new Date(now + 1).toISOString(), until: new Date(now + 3_600_000).toISOString() },
    ];
    for (const change of wrong) {
      await term(change);
      const before = await rows();
      const opened = await openDraft("secretary", ref, house.people.chairCivil);
      expect([opened.status, codes(opened.json)]).toEqual([403, ["may.not_confirmed"]]);
      expect(await rows()).toEqual(before);
    }
    await term({ from: new Date(now).toISOString() });
    expect((await openDraft("secretary", ref, house.people.chairCivil)).status).toBe(200);
  });
});

describe("freezing", () => {
  it("[FREEZE-7] words written in the same moment, or by a clock set back, have changed a version since", async () => {
    await openDraft("chairGov", await shortlisted());
    const { document: id } = await page();
    house.clock.set("2026-11-03T09:00:00.000Z");
    await freeze("chairGov");
    expect((await page()).changedSince).toBe(false);
    house.clock.set("2026-11-03T08:00:00.000Z");
    const { doc } = await writer("healthWriter", id);
    textOf(doc, "problem").insert(0, "An hour before: ");
    await expect.poll(async () => (await page()).changedSince).toBe(true);
    expect((await freeze("chairGov")).json).toMatchObject({ version: 2, same: false });
    expect((await page()).changedSince).toBe(false);
    textOf(doc, "problem").insert(0, "In the same moment: ");
    await expect.poll(async () => (await page()).changedSince).toBe(true);
  });

  it("[FREEZE-7] of a version from before its place was kept the clock tells", async () => {
    await openDraft("chairGov", await shortlisted());
    const { document: id } = await page();
    await freeze("chairGov");
    const old = { upTo: null, frozenAt: house.clock.now() };
    const changed = () => writtenSince(house.store.read, id, old);
    house.clock.set("2026-11-03T09:00:00.000Z");
    expect(await changed()).toBe(false);
    const { doc } = await writer("healthWriter", id);
    textOf(doc, "problem").insert(0, "Later: ");
    await expect.poll(changed).toBe(true);
  });

  it("[FREEZE-1] twice the same words is the same version; after an edit it is another", async () => {
    await openDraft("chairGov", await shortlisted());
    const { document: id } = await page();
    const first = await freeze("chairGov");
    expect(first.json, first.raw.body).toMatchObject({ version: 1, same: false });
    expect((await freeze("contact")).json).toEqual({ version: 1, root: first.json.root, same: true });

    house.clock.set("2026-11-03T09:00:00.000Z");
    const { doc } = await writer("healthWriter", id);
    textOf(doc, "problem").insert(0, "In 2026, ");
    await expect.poll(async () => (await page()).changedSince).toBe(true);
    const second = await freeze("chairGov");
    expect(second.json).toMatchObject({ version: 2, same: false });
    expect(second.json.root).not.toBe(first.json.root);
    const { json } = await house.ask("healthWriter", wire.readVersion, { params: { n: 1, version: 2 } });
    expect(JSON.stringify(json.fields.problem)).toContain("In 2026, Patients");

    textOf(doc, "problem").insert(0, "Typed on. ");
    await expect
      .poll(async () => (await house.store.read.select().from(documentUpdate)).length)
      .toBeGreaterThan(2);
  });

  it("[FREEZE-2] keeps salts under which the root is found again, and enters the version in the log", async () => {
    await openDraft("chairGov", await shortlisted());
    await freeze("chairGov");
    const [row] = await house.store.read.select().from(version);
    const draft = row?.body as unknown as wire.TypedDraft;
    const blocks = wire.blocksOf(draft);
    const { freeze: rootOf } = await import("@accord/shared/versions");
    const { root, leaves } = rootOf(blocks as never, row?.salts ?? []);
    expect(root).toBe(row?.root);
    expect(verifyRoot(root, leaves, blocks as never)).toBe(true);
    const log = await house.store.read.select().from(logEntry);
    expect(log.at(-1)).toMatchObject({ kind: "version_frozen", sequence: row?.entry });
    expect(log.at(-1)?.core).toMatchObject({ subject: "commitment", number: 1, root });
  });

  it("[2.2] is denied to the others without side effect, and nobody is stopped typing", async () => {
    await openDraft("chairGov", await shortlisted());
    const before = await rows();
    for (const who of ["healthWriter", "facilitator", "seat2", "observer", "secretary"]) {
      expect((await freeze(who)).status, who).toBe(403);
    }
    expect(await rows()).toEqual(before);
    expect((await freeze("secretary", house.people.chairGov)).status).toBe(200);
    expect((await page()).can.edit).toBe(true);
  });

  it("[3.4] a published version has its address; the draft is open for comment, then revised", async () => {
    await openDraft("chairGov", await shortlisted());
    await freeze("chairGov");
    const publish = (n: number, who = "contact") =>
      house.ask(who, wire.publishVersion, { params: { n: 1, version: n }, body: { inNameOf: null } });
    expect((await publish(1, "healthWriter")).status).toBe(403);
    expect((await publish(2)).status).toBe(404);
    expect((await publish(1)).json).toEqual({ address: "drafts/1/v1" });
    const drafts = (await house.store.read.select().from(publication)).filter(({ kind }) => kind === "draft");
    expect(wire.publicDraft.parse(drafts[0]?.body)).toMatchObject({
      n: 1,
      version: 1,
      contributions: ["C-0001", "C-0002"],
    });
    const read = await page();
    expect([read.state, read.versions[0]?.published]).toEqual(["open_for_comment", true]);
    await publish(1);
    expect((await page()).state).toBe("open_for_comment");
  });
});

describe("locking", () => {
  it("[T3] stops words at once, also on an open socket, and unlocking lets them in again", async () => {
    await openDraft("chairGov", await shortlisted());
    const { document: id } = await page();
    const { doc, provider } = await writer("healthWriter", id);
    textOf(doc, "problem").insert(0, "Before. ");
    const stored = async () => (await house.store.read.select().from(documentUpdate)).length;
    await expect.poll(stored).toBe(2);
    expect(codes((await lock("chairGov", " ")).json)).toEqual(["reasons_missing"]);
    expect((await lock("chairGov")).status).toBe(200);
    for (const who of ["healthWriter", "observer"])
      expect((await page(who)).lock).toMatchObject({ by: "chairGov", reason: "Filed." });
    const root = (await freeze("chairGov")).json.root;
    textOf(doc, "problem").insert(0, "After. ");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stored()).toBe(2);
    expect((await freeze("chairGov")).json).toMatchObject({ root, same: true });
    provider.destroy();

    const unlock = await house.ask("chairCivil", wire.unlockDraft, { params: { n: 1 } });
    expect(unlock.status).toBe(200);
    const later = await writer("healthEditor", id);
    textOf(later.doc, "problem").insert(0, "Again. ");
    await expect.poll(stored).toBe(3);
  });

  it("[2.2] is the co-chairs' alone", async () => {
    await openDraft("chairGov", await shortlisted());
    const before = await rows();
    for (const who of ["healthWriter", "facilitator", "secretary", "contact", "seat2", "observer"]) {
      expect((await lock(who)).status, who).toBe(403);
    }
    expect((await lock(null)).status).toBe(401);
    expect(await rows()).toEqual(before);
  });
});

describe("a passage that answers", () => {
  const answers = (quote: string, more: object = {}, who = "healthWriter") =>
    house.ask(who, wire.linkPassage, {
      params: { n: 1 },
      body: {
        contribution: "C-0001",
        field: "problem",
        quote,
        before: "",
        after: "",
        from: "AAAA",
        to: "AAAA",
        ...more,
      },
    });
  const position = (text: Y.XmlText, at: number) =>
    Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, at))).toString("base64");
  const marked = (doc: Y.Doc) =>
    doc
      .getXmlFragment("problem")
      .toArray()
      .flatMap((block) => ((block as Y.XmlElement).get(0) as Y.XmlText).toDelta())
      .filter(({ attributes }: { attributes?: object }) => attributes)
      .map(({ insert }: { insert: string }) => insert);

  it("[LINK-1] is marked in the text under an id of the act, in both open texts, and the hash stays", async () => {
    await openDraft("chairGov", await shortlisted());
    const { document: id } = await page();
    const one = await writer("healthWriter", id);
    const other = await writer("healthEditor", id);
    const { root } = (await freeze("chairGov")).json;
    const text = textOf(one.doc, "problem");
    const linked = await answers("learn the price", { from: position(text, 9), to: position(text, 24) });
    expect(linked.status, linked.raw.body).toBe(200);
    await expect.poll(() => marked(other.doc)).toEqual(["learn the price"]);
    const read = await page();
    expect(read.linked.map(({ reference, passages }) => [reference, passages.length])).toEqual([
      ["C-0002", 0],
      ["C-0001", 1],
    ]);
    expect((await freeze("chairGov")).json).toEqual({ version: 1, root, same: true });

    const back = await house.ask("healthWriter", wire.unlinkPassage, {
      params: { n: 1, link: linked.json.link },
    });
    expect(back.status).toBe(200);
    await expect.poll(() => marked(other.doc)).toEqual([]);
    expect((await page()).linked.map(({ passages }) => passages.length)).toEqual([0, 0]);
  });

  it("[LINK-1] is found by its words and surroundings when positions say nothing, over blocks too", async () => {
    await openDraft("chairGov", await shortlisted());
    const { doc } = await writer("healthWriter", (await page()).document);
    expect((await answers("after it.\nBills")).status).toBe(200);
    await expect.poll(() => marked(doc)).toEqual(["after it.", "Bills"]);
  });

  it("[LINK-1] refuses words that are gone, and those who may not link, without side effect", async () => {
    await openDraft("chairGov", await shortlisted());
    const before = await rows();
    expect(codes((await answers("nowhere to be seen")).json)).toEqual(["passage_gone"]);
    expect(codes((await answers("learn", { field: "stray" })).json)).toEqual(["passage_gone"]);
    for (const who of ["budgetWriter", "seat2", "chairGov", "observer"]) {
      expect((await answers("learn", {}, who)).status, who).toBe(403);
    }
    expect(await rows()).toEqual(before);
  });
});
