import { castVote, prepareBallot } from "@accord/shared/ballots";
import { addContribution, makeTheme, openCall } from "@accord/shared/contributions";
import { changeSeat, createGroup, invite } from "@accord/shared/people";
import { makeProposal, setDiscussion } from "@accord/shared/proposals";
import type { Route } from "@accord/shared/protocol";
import { saveResponses } from "@accord/shared/responses";
import { verifyLog } from "@accord/shared/verifier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportedLog } from "../features/decisions/index.js";
import {
  ballot,
  call,
  contribution,
  invitation,
  proposal,
  response,
  theme,
  vote,
  workingGroup,
} from "../ports/tables/index.js";
import { callBody, contributionBody, invitationBody, responseBody } from "../testing/bodies.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { type Asked, handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { askedOf, walkOf } from "../testing/walk.js";

let house: TestHouse;
let here: Furniture;
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
});
afterAll(() => house.close());

const log = async () =>
  verifyLog(
    JSON.parse(JSON.stringify(await exportedLog(house.store.read, { id: house.process, slug: "test" }))),
  );

const broken = {
  "half a character": "a\ud800b",
  "the other half": "a\udc00",
  "halves in the wrong order": "\udc00\ud800",
  "a zero character": "a\u0000b",
};
const strange = {
  "bidi controls": "Pay \u202eevig\u202c \u2066left\u2069 \u200f",
  "nothing wide": "in\u200bvisible\ufeff\u2060",
  "characters of no page": "last \uffff \u{10ffff}",
  "code of a page": '<img src=x onerror="alert(1)">&lt; {name} {{x}} \'"--;',
  "whole characters": "👩🏽‍💻 e\u0301 é ﷽ שלום",
};

/** Every text in a body that may hold any words, replaced one at a time. */
function* replaced(value: unknown, words: string): Generator<{ at: string; with: unknown }> {
  if (typeof value === "string") yield { at: "", with: words };
  else if (Array.isArray(value))
    for (const [at, one] of value.entries())
      for (const inner of replaced(one, words))
        yield { at: `${at}.${inner.at}`, with: value.with(at, inner.with) };
  else if (typeof value === "object" && value !== null && !Buffer.isBuffer(value))
    for (const [key, one] of Object.entries(value))
      for (const inner of replaced(one, words))
        yield { at: `${key}.${inner.at}`, with: { ...value, [key]: inner.with } };
}

const send = (who: string, { id }: { id: string }, asked: Asked) => {
  const route = house.app.door.routes.find((one) => one.id === id);
  if (!route) throw new Error(`There is no route ${id}.`);
  return house.ask(who, route as Route, asked);
};

describe("odd text", () => {
  it("[T66] half characters and zero characters are refused at the door in every text of every address, in words", async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const [id, step] of walkOf(house, house.groups.health, here)) {
      const asked = askedOf(step, null);
      for (const [what, words] of Object.entries(broken)) {
        for (const one of replaced(asked?.body, words)) {
          tried++;
          const { status, raw } = await send("contact", { id }, { ...asked, body: one.with });
          const said = raw.json().error?.issues?.[0]?.code;
          if (status !== 400 || said !== "malformed_text")
            wrong.push(`${what} in ${id} ${one.at}: ${status} ${said}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(300);
    const { raw } = await send("contact", makeProposal, {
      body: { title: "\ud800", problem: "", asked: "", group: null, contributions: [] },
    });
    expect(raw.json().error.issues).toEqual([{ code: "malformed_text", field: "title", values: {} }]);
  });

  it("[T66] the same in addresses, filters and names of columns", async () => {
    for (const url of [
      "/api/p/test/contributions?q=%00",
      "/api/p/test/contributions?q=a%00b",
      "/api/p/test/contributions/C-0001%00",
      "/api/p/te%00st/contributions",
    ])
      expect((await house.app.http.inject({ url })).statusCode, url).toBe(400);
    for (const q of ['"', "*", "NEAR(", "a OR", "%ED%A0%80", "\u202e", "'; drop table person"]) {
      const { status } = await send("contact", { id: "list-contributions" }, { query: { q } });
      expect(status, q).toBe(200);
    }
    const mend = await send(
      "contact",
      { id: "mend-row" },
      { params: { import: here.import, row: 1 }, body: { what: "mend", cells: { "\ud800": "x" } } },
    );
    expect(mend.status).toBe(400);
  });

  it("[T62] [T66] __proto__, constructor and keys given twice bring nothing in and reach no prototype", async () => {
    const words = '"problem":"P","asked":"A","group":null,"contributions":[]';
    const post = async (body: string) =>
      (await send("contact", makeProposal, { body, headers: { "content-type": "application/json" } })).raw;
    for (const payload of [
      `{"title":"T",${words},"__proto__":{"role":"administrator"}}`,
      `{"title":"T",${words},"constructor":{"prototype":{"role":"administrator"}}}`,
      `{"title":"T",${words},"toString":"x"}`,
      `{"title":{"__proto__":{"length":3}},${words}}`,
      `{"title":"T",${words},"id":"chosen","state":"shortlisted","by":"x","createdAt":"2020-01-01T00:00:00.000Z"}`,
      `{"title":"T",${words},"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
      "[]",
      "null",
      '"text"',
      "0",
    ])
      expect((await post(payload)).statusCode, payload.slice(0, 90)).toBe(400);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    const before = (await house.store.read.select().from(proposal)).length;
    expect((await post(`{"title":"First","title":"Last",${words}}`)).statusCode).toBe(200);
    const rows = await house.store.read.select().from(proposal);
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)?.title).toBe("Last");
  });

  it.each(Object.entries(strange))(
    "[T49] [T66] %s are kept as they were sent, or refused; the log verifies",
    async (_what, words) => {
      const text = words.trim();
      const db = house.store.read;
      const last = <T>(rows: T[]): T | undefined => rows.at(-1);
      const took = async (who: string, route: Route, asked: Asked) => {
        const { status, raw } = await send(who, route, asked);
        expect([200, 400, 409], `${route.id}: ${raw.body}`).toContain(status);
        return status === 200;
      };
      const made = await send("contact", makeProposal, {
        body: { title: text, problem: text, asked: text, group: null, contributions: [] },
      });
      expect(made.status).toBe(200);
      const ref = (made.json as { reference: string }).reference;
      const one = (await db.select().from(proposal)).find(({ reference }) => reference === ref);
      expect([one?.title, one?.problem, one?.asked]).toEqual([text, text, text]);
      await took("contact", setDiscussion, { params: { ref }, body: { reasons: "" } });

      const put = await send("chairGov", prepareBallot, {
        body: {
          subject: "proposal",
          subjects: [one?.id],
          question: text,
          live: true,
          closesAt: null,
          recused: [{ seat: here.seats[15], reason: text }],
          present: here.seats.slice(0, 15).map((seat) => ({ seat, presence: "in_person" })),
          open: true,
        },
      });
      expect(put.status, put.raw.body).toBe(200);
      const id = (put.json as { ballot: string }).ballot;
      const choice = { choice: "against", reason: text };
      expect(await took("seat2", castVote, { params: { ballot: id }, body: choice })).toBe(true);
      expect((await db.select().from(ballot)).find((row) => row.id === id)?.question).toBe(text);
      expect((await db.select().from(vote)).find((row) => row.ballot === id)?.reason).toBe(text);
      for (const who of ["chairGov", "seat3", "seat4", "seat5", "seat6", "seat7", "seat8", "chairCivil"])
        await took(who, castVote, { params: { ballot: id }, body: choice });
      await took("chairGov", { ...prepareBallot, id: "close-ballot" }, { params: { ballot: id } });
      house.clock.forward(61_000);
      await house.app.jobs.runDue();
      expect((await db.select().from(ballot)).find((row) => row.id === id)?.state).toBe("effective");

      const entry = {
        ...contributionBody(`odd-text-${Buffer.from(text).toString("hex").slice(0, 40)}`),
        title: text,
        text,
        contributorName: text,
        organisation: text,
      };
      if (await took("secretary", addContribution, { body: entry })) {
        const row = last(await db.select().from(contribution));
        expect([row?.title, row?.text, row?.contributorName]).toEqual([text, text, text]);
      }
      if (await took("secretary", makeTheme, { body: { name: text, scope: text, reasons: text } }))
        expect((await db.select().from(theme)).map(({ name }) => name)).toContain(text);
      if (await took("contact", createGroup, { body: { name: text, remit: text } }))
        expect((await db.select().from(workingGroup)).map(({ name }) => name)).toContain(text);
      if (await took("contact", openCall, { body: { ...callBody, title: text, question: text } }))
        expect((await db.select().from(call)).map(({ title }) => title)).toContain(text);
      if (await took("contact", invite, { body: { ...invitationBody(), name: text } }))
        expect((await db.select().from(invitation)).map(({ name }) => name)).toContain(text);
      await took("secretary", changeSeat, {
        params: { seat: here.seats[3] ?? "" },
        body: { organisation: text },
      });
      const elements = Object.fromEntries(
        Object.keys(responseBody("C-0002").elements).map((name) => [name, text]),
      );
      if (await took("secretary", saveResponses, { body: { ...responseBody("C-0002"), elements } }))
        expect((await db.select().from(response)).map((row) => row.elements)).toContainEqual(elements);
      expect((await log()).findings).toEqual([]);
    },
  );

  it("[T66] every page, export and list still answers after all that", async () => {
    const failed: string[] = [];
    for (const [id, step] of walkOf(house, house.groups.health, here)) {
      const route = house.app.door.routes.find((one) => one.id === id);
      if (route?.method !== "GET") continue;
      const { status } = await house.ask("secretary", route, askedOf(step, null));
      if (status !== 200 && status !== 404) failed.push(`${id}: ${status}`);
    }
    for (const name of [
      "",
      "/contributions",
      "/proposals",
      "/decisions",
      "/response",
      "/response.json",
      "/response.csv",
      "/contributions.json",
      "/contributions.csv",
      "/decisions.json",
    ]) {
      const { statusCode } = await house.app.http.inject({ url: `/p/test${name}` });
      if (statusCode >= 500) failed.push(`${name}: ${statusCode}`);
    }
    expect(failed).toEqual([]);
  });
});
