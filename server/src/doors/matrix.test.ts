import { join } from "node:path";
import type { Action } from "@accord/shared/people";
import { type Asker, may, type Thing } from "@accord/shared/people";
import type { Route } from "@accord/shared/protocol";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askerOf } from "../acts/authorise.js";
import {
  type Asked,
  callBody,
  contributionBody,
  type Furniture,
  fileBody,
  furnish,
  handsOfTest,
  invitationBody,
  responseBody,
} from "../testing/furnish.js";
import { openTestHouse, start, type TestHouse } from "../testing/house.js";

const asking = [
  null,
  "stranger",
  "healthWriter",
  "budgetWriter",
  "facilitator",
  "seat2",
  "chairGov",
  "secretary",
  "contact",
  "assessor",
  "observer",
] as const;
type Who = (typeof asking)[number];

interface Step {
  readonly asked?: Asked | ((who: Who) => Asked);
  /** What the right is asked on, where it is more than the process. */
  readonly thing?: Omit<Thing, "process">;
  /** Those whom the table lets in and a rule of the act itself does not. */
  readonly not?: readonly Who[];
  /** It is gone, or over, once somebody was let through. */
  readonly ends?: true;
}

let house: TestHouse;
let here: Furniture;
let walk: Record<string, Step>;
let file: InstanceType<typeof Database>;
let counting: string;

beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  walk = steps();
  file = new Database(join(house.folder, "accord.db"), { readonly: true });
  const tables = file
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  counting = `select ${tables.map((name) => `(select count(*) from "${name}")`).join(" || ' ' || ")} as rows`;
});
afterAll(async () => {
  file.close();
  await house.close();
});

/** Rows of every table, and the number SQLite raises whenever another connection has committed anything. */
const state = () =>
  `${file.prepare(counting).pluck().get()} / ${file.pragma("data_version", { simple: true })}`;

function steps(): Record<string, Step> {
  const health = { group: house.groups.health };
  const ref = { ref: here.refs[3] ?? "" };
  const reference = { reference: here.references[0] ?? "" };
  const theme = { theme: here.theme };
  const call = { call: here.call };
  const draft = { import: here.import };
  const n = { n: here.n };
  const ballot = { ballot: here.ballot };
  const inName = { inNameOf: house.people.chairGov ?? "" };
  const confirmed = { confirmed: true };
  const words = { title: "Prices", problem: "A problem.", asked: "A change." };
  const themeWords = { name: "Schools", scope: "", reasons: "" };
  const mapping = {
    columns: ["title", "text"],
    dateFormat: "iso",
    usualKind: "individual",
    usualChannel: "post",
    usualDay: "2026-10-01",
    kinds: {},
    channels: {},
    makeThemes: false,
    source: "Letters",
  };
  const notTheirSeat: Who[] = ["healthWriter", "budgetWriter", "contact", "assessor", "observer"];
  const seat = here.seats[1] ?? "";
  return {
    "list-contributions": {},
    "entry-form": {},
    "read-contribution": { asked: { params: reference } },
    "list-themes": {},
    "list-imports": {},
    "read-import": { asked: { params: draft } },
    "check-import": { asked: { params: draft } },
    "import-progress": { asked: { params: draft } },
    "review-import": { asked: { params: draft } },
    "list-calls": {},
    "list-proposals": {},
    "read-proposal": { asked: { params: ref } },
    "proposal-sources": { asked: { query: { from: here.references[0] ?? "" } } },
    "list-commitments": {},
    "read-commitment": { asked: { params: n } },
    "read-version": { asked: { params: { ...n, version: 1 } } },
    "list-ballots": {},
    "read-ballot": { asked: { params: ballot } },
    "preview-ballot": { asked: { query: { proposals: here.proposals[3] ?? "" } } },
    "list-decision-log": {},
    "read-decision": { asked: { params: { sequence: here.decision } } },
    "list-responses": {},
    "read-response-coverage": {},
    "look-up-response-numbers": { asked: { query: { numbers: "C-0001" } } },
    "edit-responses": { asked: { query: { references: "C-0001" } } },
    "review-release": {},
    "read-people": {},

    "add-contribution": { asked: (who) => ({ body: contributionBody(`entry-of-a-letter-by-${who}`) }) },
    "publish-contributions": { asked: { body: { ids: [here.contributions[1]] } } },
    "hide-contribution": { asked: { params: reference, body: { reason: "Names a person." } } },
    "show-contribution": { asked: { params: reference } },
    "make-theme": { asked: { body: themeWords } },
    "change-theme": { asked: { params: theme, body: { ...themeWords, name: "Health" } } },
    "set-themes": {
      asked: { body: { choice: { ids: [here.contributions[1]] }, add: [here.theme], remove: [] } },
    },
    "undo-sorting": { asked: { params: { sorting: here.sorting } }, not: ["facilitator", "contact"] },
    "upload-import": { asked: fileBody("title,text\nOne,First\n") },
    "map-import": { asked: { params: draft, body: mapping } },
    "mend-row": { asked: { params: { ...draft, row: 1 }, body: { what: "set_aside" } } },
    "commit-import": { asked: { params: draft } },
    "publish-import": { asked: { params: draft } },
    "undo-import": { asked: { params: draft } },
    "open-call": { asked: { body: callBody } },
    "change-call": { asked: { params: call, body: callBody } },
    "close-call": { asked: { params: call } },
    "make-proposal": {
      asked: { body: { ...words, group: house.groups.health, contributions: [] } },
      thing: health,
    },
    "edit-proposal": { asked: { params: ref, body: { ...words, seen: start } }, thing: health },
    "set-discussion": { asked: { params: ref, body: { reasons: "" } }, thing: health },
    "assign-group": { asked: { params: ref, body: { group: house.groups.health } }, thing: health },
    "propose-joint-decision": {
      asked: { body: { proposals: [here.refs[3]], outcome: "shortlisted", reasons: "" } },
      thing: confirmed,
    },
    "sign-joint-decision": { asked: { params: { decision: here.joint } } },
    "withdraw-joint-decision": { asked: { params: { decision: here.joint } } },
    "open-commitment": {
      asked: { body: { proposal: here.refs[1], ...inName } },
      thing: { ...health, ...confirmed },
    },
    "freeze-version": { asked: { params: n, body: inName }, thing: { ...health, ...confirmed } },
    "publish-version": {
      asked: { params: { ...n, version: 1 }, body: inName },
      thing: { ...health, ...confirmed },
    },
    "lock-draft": { asked: { params: n, body: { reason: "Filed." } } },
    "unlock-draft": { asked: { params: n } },
    "link-passage": {
      asked: {
        params: n,
        body: {
          contribution: here.references[1],
          field: "problem",
          quote: "A problem",
          before: "",
          after: "",
          from: "AAAA",
          to: "AAAA",
        },
      },
      thing: health,
    },
    "unlink-passage": { asked: { params: { ...n, link: here.passage } }, thing: health, ends: true },
    "prepare-ballot": {
      asked: {
        body: {
          subject: "proposal",
          subjects: [here.proposals[4]],
          question: "Should it?",
          live: true,
          closesAt: null,
          recused: [],
          present: [],
          open: false,
        },
      },
      thing: confirmed,
    },
    "confirm-ballot": { asked: { params: ballot } },
    "open-ballot": { asked: { params: ballot }, thing: confirmed },
    "check-in": { asked: { params: ballot, body: { seat, presence: "remote" } }, not: notTheirSeat },
    "cast-vote": { asked: { params: ballot, body: { choice: "for", reason: "" } } },
    "enter-vote": {
      asked: { params: ballot, body: { seat, choice: "for", reason: "" } },
      thing: confirmed,
    },
    "close-ballot": { asked: { params: ballot }, thing: confirmed },
    "void-ballot": {
      asked: { params: ballot, body: { reason: "The question was wrong." } },
      thing: confirmed,
    },
    "save-responses": { asked: { body: responseBody("C-0002") } },
    "approve-responses": { asked: { body: { responses: [here.response] } } },
    "approve-responses-without-forum": { asked: { body: { responses: [here.response] } } },
    "publish-release": { asked: { body: { number: 1 } } },
    invite: { asked: { body: invitationBody() } },
    "renew-invitation": { asked: { params: { invitation: here.invitation } } },
    "create-group": { asked: { body: { name: "Schools", remit: "" } } },
    "add-seats": { asked: { body: { table: "no\tbloc\torganisation\n17\tgovernment\tMinistry" } } },
    "change-seat": { asked: { params: { seat }, body: { organisation: "Renamed" } } },
    "confirm-change": { asked: { params: { change: here.change } } },

    "drop-import": { asked: { params: draft }, ends: true },
    "remove-theme": { asked: { params: theme }, ends: true },
    "withdraw-change": { asked: { params: { change: here.change } } },
    "withdraw-invitation": { asked: { params: { invitation: here.invitation } } },
    "end-role": { asked: { params: { membership: here.membership } } },
  };
}

const walked = (): Route[] => house.app.door.routes.filter(({ path }) => path.includes("/:process"));
const inOrder = (): [Route, Step][] =>
  Object.entries(walk).flatMap(([id, step]): [Route, Step][] => {
    const route = walked().find((one) => one.id === id);
    return route ? [[route, step]] : [];
  });

async function askers(): Promise<Map<Who, Asker>> {
  const found = new Map<Who, Asker>();
  for (const who of asking) {
    const actor =
      who === null ? { kind: "public" as const } : { kind: "person" as const, id: house.people[who] ?? "" };
    found.set(who, await askerOf(house.store.read, actor, house.clock.now()));
  }
  return found;
}

const askedOf = ({ asked }: Step, who: Who): Asked => (typeof asked === "function" ? asked(who) : asked);

/** The status a refusal must have; null for who is let through. */
function refusal(asker: Asker, route: Route, step: Step, who: Who): number | null {
  const thing: Thing = { process: house.process, ...step.thing };
  const verdict = may(asker, route.asks as Action, thing);
  if (verdict.allowed) return step.not?.includes(who) ? 403 : null;
  if (who === null) return 401;
  return may(asker, "read_workspace", { process: house.process }).allowed ? 403 : 404;
}

const told = (route: Route, who: Who, said: string) => `${route.id} by ${who ?? "the public"}: ${said}`;

describe("every address of a process, asked by every role", () => {
  it("[T62] [T63] is in the walk: a new one without a line here is a failure", () => {
    expect(Object.keys(walk).sort()).toEqual(
      walked()
        .map(({ id }) => id)
        .sort(),
    );
    expect(walked().filter(({ asks }) => asks.startsWith("nobody:"))).toEqual([]);
  });

  it("[G6] refuses by 401, 404 or 403 as domain.md 2.2 says, and leaves no row and no change behind", async () => {
    const who = await askers();
    const wrong: string[] = [];
    let refused = 0;
    for (const [route, step] of inOrder()) {
      for (const [name, asker] of who) {
        const wanted = refusal(asker, route, step, name);
        if (wanted === null) continue;
        refused++;
        const before = state();
        const { status, raw } = await house.ask(name, route, askedOf(step, name));
        if (status !== wanted) wrong.push(told(route, name, `${status} instead of ${wanted} ${raw.body}`));
        if (state() !== before) wrong.push(told(route, name, "was refused and changed something"));
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(300);
  });

  it("[G6] an invented address of a process answers strangers as an existing one does", async () => {
    const differ: string[] = [];
    for (const [route, step] of inOrder()) {
      const bodies = [];
      const asked = askedOf(step, "stranger");
      for (const process of ["test", "no-such-process"]) {
        const { status, raw } = await house.ask("stranger", route, {
          ...asked,
          params: { ...asked?.params, process },
        });
        bodies.push(`${status} ${JSON.stringify({ ...raw.json().error, reference: "" })}`);
      }
      if (bodies[0] !== bodies[1]) differ.push(`${route.id}: ${bodies.join(" / ")}`);
    }
    expect(differ).toEqual([]);
  });

  it("[G6] lets through whom the table lets: no 401, no 403, no 5xx, and 404 only for what is gone", async () => {
    const who = await askers();
    const wrong: string[] = [];
    for (const [route, step] of inOrder()) {
      let done = false;
      for (const [name, asker] of who) {
        if (refusal(asker, route, step, name) !== null) continue;
        const { status, raw } = await house.ask(name, route, askedOf(step, name));
        const gone = status === 404 && step.ends === true && done;
        if ([400, 401, 403, 415].includes(status) || status >= 500 || (status === 404 && !gone))
          wrong.push(told(route, name, `${status} ${raw.body}`));
        done ||= status === 200;
      }
    }
    expect(wrong).toEqual([]);
  });
});
