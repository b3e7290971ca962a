import { join } from "node:path";
import { noStatement } from "@accord/shared/ballots";
import type { Route } from "@accord/shared/protocol";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ballotBody, contributionBody, invitationBody, responseBody } from "../testing/bodies.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { type Asked, handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { openOther } from "../testing/other-process.js";
import { askedOf, walkOf } from "../testing/walk.js";

/** Between them they may do everything in the process "test"; in "other" none of them is anybody. */
const attackers = ["contact", "chairGov", "secretary", "facilitator", "seat2"] as const;

let house: TestHouse;
let own: Furniture;
let theirs: Furniture;
let elsewhere: string;
let file: InstanceType<typeof Database>;

beforeAll(async () => {
  house = await openTestHouse();
  own = await furnish(house, handsOfTest(house));
  const other = await openOther(house);
  theirs = await furnish(house, other);
  elsewhere = other.id;
  file = new Database(join(house.folder, "accord.db"), { readonly: true });
});
afterAll(async () => {
  file.close();
  await house.close();
});

/** They answer with what they know of those named: of another process nothing, or that none of them is here. */
const filtering = ["proposal-sources", "look-up-response-numbers", "edit-responses", "review-publishing"];

/** Changes whenever anything at all has been committed. */
const commits = () => file.pragma("data_version", { simple: true });
const routeOf = (id: string): Route => {
  const route = house.app.door.routes.find((one) => one.id === id);
  if (!route) throw new Error(`There is no route ${id}.`);
  return route;
};

async function attack(id: string, asked: Asked, name: string, mayAnswer: boolean): Promise<string[]> {
  const wrong: string[] = [];
  for (const who of attackers) {
    const before = commits();
    const { status, raw } = await house.ask(who, routeOf(id), asked);
    const told = `${name} by ${who}: ${status} ${raw.body.slice(0, 300)}`;
    if (status >= 500 || status === 400 || (status < 400 && !mayAnswer)) wrong.push(told);
    if (/ of other|Elsewhere|Other organisation/.test(raw.body)) wrong.push(`reads ${told}`);
    if (commits() !== before) wrong.push(`changes ${told}`);
  }
  return wrong;
}

type Place = readonly (string | number)[];

/** Where two requests of the same shape name different things, and what the other names there. */
function differing(here: unknown, there: unknown, at: Place = []): [Place, unknown][] {
  if (here === null || there === null || typeof here !== "object" || typeof there !== "object")
    return here === there ? [] : [[at, there]];
  return Object.keys(here).flatMap((key) =>
    differing(here[key as keyof typeof here], there[key as keyof typeof there], [...at, key]),
  );
}

function withAt(asked: object, path: Place, value: unknown): Asked {
  const changed = structuredClone(asked);
  const last = path.at(-1) as string;
  const holder = path
    .slice(0, -1)
    .reduce((one, key) => (one as Record<string, object>)[key] ?? {}, changed as object);
  (holder as Record<string, unknown>)[last] = value;
  return changed as Asked;
}

describe("ids and numbers of another process", () => {
  it("[T63] are refused by every address that takes one: nothing is read, nothing is changed", async () => {
    const mine = walkOf(house, house.groups.health, own);
    const wrong: string[] = [];
    const tried: string[] = [];
    for (const [at, [id, step]] of walkOf(house, "group-of-other", theirs).entries()) {
      const asked = askedOf(step, null);
      const same = JSON.stringify(asked) === JSON.stringify(askedOf(mine[at]?.[1] ?? {}, null));
      // A file has no id in it; sequences of the two logs are the same numbers.
      if (same || id === "upload-import" || id === "read-decision") continue;
      tried.push(id);
      wrong.push(...(await attack(id, asked, id, filtering.includes(id))));
    }
    expect(wrong).toEqual([]);
    expect(tried.length).toBeGreaterThan(45);
  });

  it("[T63] do not pass beside an own one in the same request", async () => {
    const ballot = (more: object) => ({
      body: ballotBody({
        subject: "list",
        subjects: [own.proposals[3], own.proposals[4]],
        question: "Should they?",
        ...more,
      }),
    });
    const words = { title: "T", problem: "P", asked: "A" };
    const sort = (choice: object, add: string[] = [], remove: string[] = []) => ({
      body: { choice, add, remove },
    });
    const response = (more: object) => ({ body: { ...responseBody("C-0002"), ...more } });
    const line = (reference: string | undefined) => ({ reference, own: "" });
    const theirSeat = theirs.seats[0] ?? "";
    const theirChair = { inNameOf: house.people.healthEditor };
    const two: [string, string, Asked][] = [
      ["prepare-ballot", "subjects", ballot({ subjects: [own.proposals[3], theirs.proposals[3]] })],
      ["prepare-ballot", "one twice", ballot({ subjects: [own.proposals[3], own.proposals[3]] })],
      ["prepare-ballot", "commitment", ballot({ subject: "version", subjects: [theirs.commitment] })],
      ...(["text", "themes", "plan", "process_plan"] as const).map((subject): [string, string, Asked] => [
        "prepare-ballot",
        `${subject} of their proposal`,
        ballot({
          subject,
          subjects: [theirs.proposals[3]],
          ...(subject === "text" ? { statement: { ...noStatement, title: "Own", text: "Words." } } : {}),
        }),
      ]),
      ["prepare-ballot", "recused", ballot({ recused: [{ seat: theirSeat, reason: "Kin." }] })],
      ["prepare-ballot", "present", ballot({ present: [{ seat: theirSeat, presence: "remote" }] })],
      ["preview-ballot", "proposals", { query: { proposals: `${own.proposals[3]},${theirs.proposals[3]}` } }],
      ["preview-ballot", "commitment", { query: { commitment: String(theirs.n) } }],
      [
        "propose-joint-decision",
        "proposals",
        { body: { proposals: [own.refs[3], theirs.refs[3]], outcome: "shortlisted", reasons: "" } },
      ],
      [
        "make-proposal",
        "sources",
        { body: { ...words, group: null, contributions: [own.references[0], theirs.contributions[0]] } },
      ],
      [
        "link-contributions",
        "sources",
        {
          params: { ref: own.refs[3] ?? "" },
          body: { contributions: [own.references[0], theirs.contributions[0]] },
        },
      ],
      ["make-proposal", "group", { body: { ...words, group: "group-of-other", contributions: [] } }],
      ["assign-group", "group", { params: { ref: own.refs[3] ?? "" }, body: { group: "group-of-other" } }],
      ["publish-contributions", "ids", { body: { ids: [own.contributions[1], theirs.contributions[1]] } }],
      ["set-themes", "ids", sort({ ids: [own.contributions[1], theirs.contributions[0]] }, [own.theme])],
      ["set-themes", "add", sort({ ids: [own.contributions[1]] }, [own.theme, theirs.theme])],
      ["set-themes", "remove", sort({ ids: [own.contributions[0]] }, [], [own.theme, theirs.theme])],
      [
        "add-contribution",
        "themes",
        { body: { ...contributionBody("two-ids-in-one-request"), themes: [own.theme, theirs.theme] } },
      ],
      ["save-responses", "theme", response({ theme: theirs.theme })],
      ["save-responses", "commitments", response({ commitments: [own.commitment, theirs.commitment] })],
      ["save-responses", "decisions", response({ decisions: [own.decision, 999] })],
      ["save-responses", "lines", response({ lines: [line("C-0002"), line(theirs.references[0])] })],
      ["approve-responses", "responses", { body: { responses: [own.response, theirs.response] } }],
      [
        "enter-vote",
        "seat",
        { params: { ballot: own.ballot }, body: { seat: theirSeat, choice: "for", reason: "" } },
      ],
      ["check-in", "seat", { params: { ballot: own.ballot }, body: { seat: theirSeat, presence: "remote" } }],
      ["unlink-passage", "link", { params: { n: own.n, link: theirs.passage } }],
      [
        "link-passage",
        "contribution",
        {
          params: { n: own.n },
          body: {
            contribution: theirs.references[0],
            field: "problem",
            quote: "A problem",
            before: "",
            after: "",
            from: "AAAA",
            to: "AAAA",
          },
        },
      ],
      ["invite", "group", { body: invitationBody("group-of-other") }],
      ["invite", "seat", { body: invitationBody(null, theirSeat) }],
      [
        "change-seat",
        "substitute",
        { params: { seat: own.seats[2] ?? "" }, body: { substitute: house.people.stranger } },
      ],
    ];
    const wrong: string[] = [];
    for (const [id, what, asked] of two) wrong.push(...(await attack(id, asked, `${id}, ${what}`, false)));
    for (const body of [theirChair, { inNameOf: house.people.stranger }, { inNameOf: "nobody-at-all" }]) {
      const { status } = await house.ask("secretary", routeOf("freeze-version"), {
        params: { n: own.n },
        body,
      });
      if (status !== 403) wrong.push(`freeze-version in the name of ${JSON.stringify(body)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it("[T63] are refused one by one, too: each in the place of its own among ids that are all of one's own", async () => {
    const mine = walkOf(house, house.groups.health, own);
    const wrong: string[] = [];
    let tried = 0;
    for (const [at, [id, step]] of walkOf(house, "group-of-other", theirs).entries()) {
      if (id === "upload-import" || id === "upload-picture") continue;
      const here = askedOf(mine[at]?.[1] ?? {}, null) ?? {};
      const there = askedOf(step, null) ?? {};
      const places = differing(here, there);
      if (places.length < 2) continue;
      for (const [path, value] of places) {
        tried++;
        wrong.push(
          ...(await attack(
            id,
            withAt(here, path, value),
            `${id}, ${path.join(".")}`,
            filtering.includes(id),
          )),
        );
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(20);
  });

  it("[T63] a form's key is one within its process: the key of theirs is taken for an own record, and finds no other", async () => {
    const rows = () =>
      file.prepare("select * from contribution where process = ? order by no").all(elsewhere);
    const before = rows();
    expect(before.length).toBeGreaterThan(1);
    // Refusing it would tell that the key is taken elsewhere, and keep a form from being sent.
    const body = contributionBody("other-furnished-entry-1");
    const sent = { body: { ...body, title: "Prices", text: "Own words." } };
    const made = await house.ask("secretary", routeOf("add-contribution"), sent);
    expect(made.status).toBe(200);
    const { id, reference } = made.json as { id: string; reference: string };
    expect(file.prepare("select process, text from contribution where id = ?").all(id)).toEqual([
      { process: house.process, text: "Own words." },
    ]);
    const again = await house.ask("secretary", routeOf("add-contribution"), sent);
    expect(again.json).toEqual({ id, reference });
    expect(rows()).toEqual(before);
  });

  it("[T63] filter nothing out of another process", async () => {
    const wrong: string[] = [];
    for (const query of [{ theme: theirs.theme }, { import: theirs.import }, { q: "other" }])
      wrong.push(...(await attack("list-contributions", { query }, JSON.stringify(query), true)));
    for (const query of [{ theme: theirs.theme }, { after: theirs.references[0] ?? "" }])
      wrong.push(...(await attack("list-responses", { query }, JSON.stringify(query), true)));
    for (const filter of [{ theme: theirs.theme }, { import: theirs.import }]) {
      const { status, json } = await house.ask("secretary", routeOf("set-themes"), {
        body: { choice: { filter }, add: [own.theme], remove: [] },
      });
      if (status === 200 && (json as { changed: number }).changed !== 0)
        wrong.push(`set-themes by ${JSON.stringify(filter)} changed some`);
    }
    expect(wrong).toEqual([]);
  });

  it("[T63] [T7] open no text of another process, and no export or page of it that is not public", async () => {
    for (const who of attackers) {
      expect(await house.app.documents.rightOf(house.people[who] ?? "", theirs.document)).toBeNull();
      expect(await house.app.documents.rightOf(house.people[who] ?? "", own.document)).not.toBeNull();
    }
    const held = theirs.references[1] ?? "";
    for (const path of [
      `/p/test/contributions/${held}`,
      `/p/other/contributions/${held}`,
      `/p/test/proposals/${theirs.refs[0]}`,
      `/p/test/calls/${theirs.call}`,
      `/p/test/calls/${theirs.call}/send`,
      `/p/test/commitments/${theirs.n}`,
      `/p/test/drafts/${theirs.n}/v1/comment/1`,
    ]) {
      const { statusCode, body } = await house.app.http.inject({ url: path });
      expect(statusCode, path).toBe(404);
      expect(body).not.toMatch(/ of other/);
    }
    for (const name of ["contributions.json", "contributions.csv"]) {
      const { body } = await house.app.http.inject({ url: `/p/other/${name}` });
      expect(body).not.toContain(held);
    }
  });
});
