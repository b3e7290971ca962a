import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { prepareBallot } from "@accord/shared/ballots";
import * as comments from "@accord/shared/comments";
import * as contributions from "@accord/shared/contributions";
import * as forum from "@accord/shared/forum";
import * as people from "@accord/shared/people";
import * as activities from "@accord/shared/process";
import * as responses from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { terms as termsTable } from "../ports/tables/index.js";
import {
  activityBody,
  ballotBody,
  callBody,
  categoryBody,
  mappingBody,
  termsBody,
} from "../testing/bodies.js";
import { doneIn } from "../testing/hands.js";
import { start } from "../testing/house.js";
import { contributionsInStates } from "../testing/in-states/contributions.js";
import { type ImportThing, importsInStates } from "../testing/in-states/imports.js";
import { changesInStates, invitationsInStates, seatsInStates } from "../testing/in-states/people.js";
import { type ThreadThing, threadsInStates } from "../testing/in-states/threads.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
});
afterEach(() => house.close());

/** Acts that bring something new or set what has one state only: asked by everybody in the matrix. */
const ofOneState = [
  "add-activity",
  "add-category",
  "add-contribution",
  "add-seats",
  "add-stakeholder",
  "change-belonging",
  "change-group",
  "change-process",
  "change-settings",
  "correct-decision",
  "create-group",
  "invite",
  "make-theme",
  "open-call",
  "open-position",
  "open-problem-sheet",
  "order-categories",
  "plan-meeting",
  "prepare-choice",
  "prepare-election",
  "set-plan-facts",
  "set-state-of-play",
  "take-template",
  "upload-import",
];

it("[2.2] every act of a process stands in a grid of states, or has one state only", () => {
  const grids = readdirSync(import.meta.dirname)
    .filter((name) => /^states.*\.test\.ts$/.test(name))
    .flatMap((name) => [
      ...readFileSync(join(import.meta.dirname, name), "utf8").matchAll(/grid: `\n.*\n([^`]+)/g),
    ])
    .flatMap(([, lines = ""]) => lines.split("\n").map((line) => line.trim().split(" ")[0] ?? ""));
  const acts = house.app.door.routes
    .filter(({ path, method }) => path.includes("/:process") && method !== "GET")
    .map(({ id }) => id);
  expect([...new Set([...grids, ...ofOneState])].filter((id) => id !== "").sort()).toEqual(acts.sort());
});

describe("every act by everybody, in every state of what stands around the texts", () => {
  it("[IMP-6] [2.2] on imports", async () => {
    const asked = (params: ImportThing) => ({ params });
    await expectAsTold<ImportThing>(house, {
      grid: `
                       unmapped           with_refused_row     mapped           done                  published                 taken_back           put_away
        map-import     goes               goes                 goes             import_done_already   import_done_already       import_done_already  not_found
        mend-row       goes               goes                 goes             import_done_already   import_done_already       import_done_already  not_found
        commit-import  goes               import_rows_refused  goes             import_done_already   import_done_already       import_done_already  not_found
        publish-import import_not_done    import_not_done      import_not_done  goes                  import_published_already  import_not_done      not_found
        undo-import    import_not_done    import_not_done      import_not_done  goes                  import_used               import_not_done      not_found
        drop-import    goes               goes                 goes             import_done_already   import_done_already       import_done_already  not_found`,
      things: await importsInStates(house),
      rows: [
        { route: contributions.mapImport, asked: (params) => ({ params, body: mappingBody }) },
        {
          route: contributions.mendRow,
          asked: (one) => ({ params: { ...one, row: 1 }, body: { what: "set_aside" } }),
        },
        { route: contributions.commitImport, asked },
        { route: contributions.publishImport, asked },
        { route: contributions.undoImport, asked },
        { route: contributions.dropImport, asked },
      ],
    });
  }, 100_000);

  it("[CALL-1] [2.2] on calls", async () => {
    const done = doneIn(house, "test");
    const call = async (more: object = {}) =>
      (await done("contact", contributions.openCall, { body: { ...callBody, ...more } })).id;
    const closed = await call();
    await done("contact", contributions.closeCall, { params: { call: closed } });
    await expectAsTold<{ call: string }>(house, {
      grid: `
                    upcoming  open  closed
        change-call goes      goes  goes
        close-call  goes      goes  call_closed_already`,
      things: {
        upcoming: [{ call: await call({ opensOn: "2026-11-20" }) }],
        open: [{ call: await call() }],
        closed: [{ call: closed }],
      },
      rows: [
        { route: contributions.changeCall, asked: (params) => ({ params, body: callBody }) },
        { route: contributions.closeCall, asked: (params) => ({ params }) },
      ],
    });
  }, 100_000);

  it("[4.2] [SORT-1] [2.2] on themes and sortings", async () => {
    const done = doneIn(house, "test");
    const { things, theme: ofGroup } = await contributionsInStates(house);
    const theme = async (name: string) =>
      (await done("secretary", contributions.makeTheme, { body: { name, scope: "", reasons: "" } })).id;
    const [unused, inUse] = [await theme("Unused"), await theme("In use")];
    const sort = async (add: string) =>
      (
        await done("secretary", contributions.setThemes, {
          body: { choice: { ids: [things.received?.[0]?.id] }, add: [add], remove: [] },
        })
      ).sorting;
    const undone = await sort(unused);
    await done("secretary", contributions.undoSorting, { params: { sorting: undone } });
    const fresh = await sort(inUse);
    await expectAsTold<{ theme: string; sorting: string }>(house, {
      grid: `
                     unused        in_use        of_group
        change-theme goes          goes          goes
        remove-theme goes          theme_in_use  theme_in_use
        undo-sorting already_used  goes          goes`,
      things: {
        unused: [{ theme: unused, sorting: undone }],
        in_use: [{ theme: inUse, sorting: fresh }],
        of_group: [{ theme: ofGroup, sorting: fresh }],
      },
      rows: [
        {
          route: contributions.changeTheme,
          asked: ({ theme: id }) => ({
            params: { theme: id },
            body: { name: "Renamed", scope: "", reasons: "" },
          }),
        },
        { route: contributions.removeTheme, asked: ({ theme: id }) => ({ params: { theme: id } }) },
        {
          route: contributions.undoSorting,
          asked: ({ sorting }) => ({ params: { sorting } }),
          but: (who) => (who === "secretary" ? undefined : "not_allowed"),
        },
      ],
    });
  }, 100_000);

  it("[COM-2] [COM-3] [2.2] on threads of the own and of another group", async () => {
    const onThread = ({ document, thread }: ThreadThing) => ({ params: { document, thread } });
    const onComment = ({ document, thread, comment }: ThreadThing) => ({
      params: { document, thread, comment },
    });
    const onReaction = (one: ThreadThing) => ({
      params: { ...onComment(one).params, kind: "agree" },
    });
    const on = ({ group }: ThreadThing) => ({ group });
    const author = (who: string | null) => (who === "contact" ? undefined : "comment_of_another");
    await expectAsTold<ThreadThing>(house, {
      grid: `
                         open         resolved         taken_back
        edit-comment     goes         goes             comment_taken_back
        remove-comment   goes         goes             comment_taken_back
        resolve-thread   goes         thread_resolved  goes
        reopen-thread    thread_open  goes             thread_open
        react            goes         goes             comment_taken_back
        take-back-reaction goes       goes             goes
        mark-thread-seen goes         goes             goes`,
      things: await threadsInStates(house),
      rows: [
        {
          route: comments.editComment,
          asked: (one) => ({ ...onComment(one), body: { text: "Other words.", mentions: [] } }),
          on,
          but: author,
        },
        { route: comments.removeComment, asked: onComment, on, but: author },
        {
          route: comments.resolveThread,
          asked: (one) => ({ ...onThread(one), body: { outcome: "done", reason: "" } }),
          on,
          also: "decide_suggestion",
        },
        { route: comments.reopenThread, asked: onThread, on, also: "decide_suggestion" },
        { route: comments.react, asked: onReaction, on },
        { route: comments.takeBackReaction, asked: onReaction, on },
        {
          route: comments.markThreadSeen,
          asked: (one) => ({ ...onThread(one), body: { upTo: start } }),
        },
      ],
    });
  }, 100_000);

  it("[7.1] [2.2] on the terms of reference", async () => {
    const done = doneIn(house, "test");
    const numbered = async (n: number) => {
      const rows = await house.store.read
        .select()
        .from(termsTable)
        .where(eq(termsTable.process, house.process));
      return [{ n, id: rows.find((row) => row.n === n)?.id ?? "" }];
    };
    let n = 0;
    const opened = async () => {
      ({ n } = await done("secretary", forum.openTermsDraft));
      await done("secretary", forum.changeTermsFigures, { params: { n }, body: termsBody });
    };
    const asBallot = ({ id }: { id: string }) => ({
      body: ballotBody({
        subject: "terms",
        subjects: [id],
      }),
    });
    const of = ({ n: no }: { n: number }) => ({ params: { n: no } });
    await expectAsTold<{ n: number; id: string }>(house, {
      grid: `
                             founded         draft             in_ballot         withdrawn
        open-terms-draft     goes            terms_draft_open  terms_draft_open  goes
        change-terms-figures terms_not_draft goes              terms_not_draft   terms_not_draft
        withdraw-terms-draft terms_not_draft goes              terms_not_draft   terms_not_draft
        begin-first-terms    goes            goes              goes              goes
        publish-first-terms  terms_no_words  terms_no_words    terms_no_words    terms_no_words
        prepare-ballot       terms_not_draft goes              terms_not_draft   terms_not_draft`,
      things: {
        founded: async () => {
          await done("secretary", forum.beginFirstTerms);
          return numbered(1);
        },
        draft: async () => {
          await opened();
          return numbered(n);
        },
        in_ballot: async () => {
          const [{ id = "" } = {}] = await numbered(n);
          await done("chairGov", prepareBallot, asBallot({ id }));
          return numbered(n);
        },
        withdrawn: async () => {
          const rows = await house.store.read.select().from(termsTable);
          await house.store.transact((tx) =>
            tx
              .update(termsTable)
              .set({ state: "withdrawn" })
              .where(eq(termsTable.id, rows.at(-1)?.id ?? "")),
          );
          return numbered(n);
        },
      },
      rows: [
        { route: forum.openTermsDraft, asked: () => ({}) },
        { route: forum.changeTermsFigures, asked: (one) => ({ ...of(one), body: termsBody }) },
        { route: forum.withdrawTermsDraft, asked: of },
        { route: forum.beginFirstTerms, asked: () => ({}) },
        { route: forum.publishFirstTerms, asked: () => ({}) },
        { route: prepareBallot, asked: asBallot, on: () => ({ confirmed: true }) },
      ],
    });
  }, 100_000);

  it("[2.2] on invitations", async () => {
    await expectAsTold<{ invitation: string }>(house, {
      grid: `
                            open  past_its_date  used             withdrawn
        renew-invitation    goes  goes           invitation_used  invitation_withdrawn
        withdraw-invitation goes  goes           invitation_used  goes`,
      things: await invitationsInStates(house),
      rows: [
        { route: people.renewInvitation, asked: (params) => ({ params }) },
        { route: people.withdrawInvitation, asked: (params) => ({ params }) },
      ],
    });
  }, 100_000);

  it("[2.2] on changes that wait for a second person", async () => {
    await expectAsTold<{ change: string }>(house, {
      grid: `
                        waiting  confirmed     withdrawn
        confirm-change  goes     change_ended  change_ended
        withdraw-change goes     change_ended  change_ended`,
      things: await changesInStates(house),
      rows: [
        {
          route: people.confirmChange,
          asked: (params) => ({ params }),
          but: (who, _thing, cell) =>
            cell === "goes" && who === "chairGov" ? "second_person_is_first" : undefined,
        },
        { route: people.withdrawChange, asked: (params) => ({ params }) },
      ],
    });
  }, 100_000);

  it("[7.3] [2.2] on seats and roles", async () => {
    await expectAsTold<{ seat: string; membership: string }>(house, {
      grid: `
                    filled  vacant               suspended
        change-seat goes    seat_without_holder  goes
        end-role    goes    role_ended_already   role_ended_already`,
      things: await seatsInStates(house),
      rows: [
        {
          route: people.changeSeat,
          asked: ({ seat }) => ({ params: { seat }, body: { status: "active" } }),
        },
        { route: people.endRole, asked: ({ membership }) => ({ params: { membership } }) },
      ],
    });
  }, 100_000);

  it("[8.2] [2.2] on lines of a summary", async () => {
    const done = doneIn(house, "test");
    const line = async () => (await done("secretary", responses.addCategory, { body: categoryBody })).id;
    const gone = await line();
    await done("secretary", responses.removeCategory, { params: { category: gone } });
    const asked = (params: { category: string }) => ({ params });
    await expectAsTold<{ category: string }>(house, {
      grid: `
                        written  removed
        change-category goes     not_found
        remove-category goes     not_found`,
      things: { written: [{ category: await line() }], removed: [{ category: gone }] },
      rows: [
        { route: responses.changeCategory, asked: (one) => ({ ...asked(one), body: categoryBody }) },
        { route: responses.removeCategory, asked },
      ],
    });
  }, 100_000);

  it("[3.3] [2.2] on activities, before and after the timeline is public", async () => {
    const done = doneIn(house, "test");
    const activity = async () => (await done("contact", activities.addActivity, { body: activityBody })).id;
    const removed = await activity();
    await done("contact", activities.removeActivities, { body: { ids: [removed] } });
    const planned = await activity();
    await expectAsTold<{ activity: string }>(house, {
      grid: `
                          planned  removed    public
        change-activity   goes     not_found  goes
        remove-activities goes     not_found  goes
        publish-timeline  goes     goes       timeline_unchanged`,
      things: {
        planned: [{ activity: planned }],
        removed: [{ activity: removed }],
        public: async () => {
          await done("contact", activities.publishTimeline);
          return [{ activity: planned }];
        },
      },
      rows: [
        {
          route: activities.changeActivity,
          asked: (params) => ({ params, body: { ...activityBody, seen: start } }),
        },
        { route: activities.removeActivities, asked: ({ activity: id }) => ({ body: { ids: [id] } }) },
        { route: activities.publishTimeline, asked: () => ({}) },
      ],
    });
  }, 100_000);
});
