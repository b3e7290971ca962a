import { castVote, readBallot } from "@accord/shared/ballots";
import { listThreads, openThread } from "@accord/shared/comments";
import { listImports, uploadImport } from "@accord/shared/contributions";
import { acceptInvitation, invite, readPeople, signOut, whoAmI } from "@accord/shared/people";
import { nobodysPage, pageOfHeader, type Route } from "@accord/shared/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileBody, invitationBody } from "../testing/bodies.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { type Asked, handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { openedBallot } from "../testing/opened-ballot.js";

let house: TestHouse;
let here: Furniture;
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
});
afterAll(() => house.close());

/** A page that was opened by one, in a browser where the other is signed in. */
const fromPageOf = async <R extends Route>(page: string, who: string | null, route: R, asked: Asked = {}) => {
  const named = page === nobodysPage ? page : (house.people[page] ?? "");
  const headers = { ...asked.headers, [pageOfHeader]: named };
  const { status, raw } = await house.ask(who, route, { ...asked, headers });
  return { status, code: raw.json().error?.code as string | undefined, json: raw.json() };
};
const refused = { status: 401, code: "somebody_else" };

describe("a page in whose browser somebody else has signed in since", () => {
  it("[API-10] writes no comment in their name", async () => {
    const params = { document: here.document };
    const body = {
      passage: null,
      field: null,
      text: "Is this so?",
      mentions: [],
      once: "of-the-page-before",
    };
    const threads = async () => (await house.ask("seat2", listThreads, { params })).raw.body;
    const before = await threads();
    expect(await fromPageOf("seat3", "seat2", openThread, { params, body })).toMatchObject(refused);
    expect(await threads()).toBe(before);
    expect((await fromPageOf("seat2", "seat2", openThread, { params, body })).status).toBe(200);
    expect(await threads()).not.toBe(before);
  });

  it("[API-10] casts no vote in their name", async () => {
    const ballot = await openedBallot(house, {});
    const vote = { params: { ballot }, body: { choice: "against", reason: "" } };
    const cast = async (who: string) =>
      (await house.ask(who, readBallot, { params: { ballot } })).json.roll.filter(({ voted }) => voted)
        .length;
    expect(await fromPageOf("seat3", "seat2", castVote, vote)).toMatchObject(refused);
    expect(await cast("seat2")).toBe(0);
    expect((await fromPageOf("seat2", "seat2", castVote, vote)).status).toBe(200);
    expect(await cast("seat2")).toBe(1);
  });

  it("[API-10] sends no file in their name", async () => {
    const imports = async () => (await house.ask("secretary", listImports)).raw.body;
    const before = await imports();
    const file = fileBody("title,text\nOne,First\n");
    expect(await fromPageOf("contact", "secretary", uploadImport, file)).toMatchObject(refused);
    expect(await imports()).toBe(before);
    expect((await fromPageOf("secretary", "secretary", uploadImport, file)).status).toBe(200);
  });

  it("[API-10] is not told who they are, reads nothing as them, and ends no session of theirs", async () => {
    for (const route of [whoAmI, readPeople]) {
      const told = await fromPageOf("seat3", "seat2", route);
      expect(told).toMatchObject(refused);
      expect(JSON.stringify(told.json)).not.toContain("seat2");
    }
    const csv = { method: "GET", path: "/api/p/:process/contributions.csv" } as Route;
    expect(await fromPageOf("seat3", "seat2", csv)).toMatchObject(refused);
    expect(await fromPageOf("seat3", "seat2", signOut)).toMatchObject(refused);
    expect((await house.ask("seat2", whoAmI)).json.person?.name).toBe("seat2");
  });

  it("[API-10] that was nobody's does not join as them", async () => {
    const { json } = await house.ask("secretary", invite, { body: invitationBody() });
    const link = JSON.stringify(json).match(/\/invitation\/([\w-]+)/u)?.[1] ?? "";
    const join = {
      params: { key: link },
      body: { name: "Ines", email: "ines@example.org", password: "four quiet words here" },
    };
    expect(await fromPageOf(nobodysPage, "stranger", acceptInvitation, join)).toMatchObject(refused);
    expect((await house.ask("stranger", whoAmI)).json.processes).toEqual([]);
    expect((await fromPageOf(nobodysPage, null, acceptInvitation, join)).status).toBe(200);
  });
});

it("[API-10] where nobody is signed in any more, the answer is that of a session that ended", async () => {
  expect(await fromPageOf("seat2", null, readPeople)).toMatchObject({ status: 401, code: "not_signed_in" });
  expect((await fromPageOf("seat2", null, whoAmI)).json.person).toBeNull();
});

it("[API-10] who names no page is asked as ever", async () => {
  expect((await house.ask("seat2", readPeople)).status).toBe(200);
});
