import * as ballots from "@accord/shared/ballots";
import * as comments from "@accord/shared/comments";
import * as wire from "@accord/shared/commitments";
import * as history from "@accord/shared/history";
import { uploadPicture } from "@accord/shared/pictures";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentAccess } from "../acts/document-access.js";
import { ballotBody, dotPicture, fileBody } from "../testing/bodies.js";
import { type CommitmentThing, commitmentsInStates } from "../testing/in-states/commitments.js";
import { openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
let things: Record<string, CommitmentThing[]>;
beforeAll(async () => {
  house = await openStateHouse();
  things = await commitmentsInStates(house);
}, 100_000);
afterAll(() => house.close());

const ofDraft = ({ group, invited }: CommitmentThing) => ({ group, invited });

describe("every act by everybody, in every state of a draft", () => {
  it("[3.4] [2.2] on commitments of the own and of another group, and where one is invited", async () => {
    const inName = { inNameOf: house.people.chairGov };
    const n = (one: CommitmentThing) => ({ params: { n: one.n } });
    const document = (one: CommitmentThing) => ({ params: { document: one.document } });
    const suggestion = (one: CommitmentThing) => ({
      params: { document: one.document, thread: one.suggestion },
    });
    const says = (text: string) => ({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    });
    const aProblem = says("A problem");
    const confirmed = (one: CommitmentThing) => ({ ...ofDraft(one), confirmed: true });
    const { wrong, asked } = await house.walk<CommitmentThing>({
      grid: `
                         drafting          open_for_comment  revised           in_plan             not_in_plan       withdrawn             locked
        freeze-version   goes              goes              goes              goes                goes              goes                  goes
        publish-version  goes              goes              goes              goes                goes              goes                  goes
        lock-draft       goes              goes              goes              goes                goes              goes                  draft_locked_already
        unlock-draft     draft_not_locked  draft_not_locked  draft_not_locked  draft_not_locked    draft_not_locked  draft_not_locked      goes
        mark-ready       goes              goes              goes              draft_needs_no_ballot goes              draft_needs_no_ballot draft_locked
        take-ready-back  draft_not_ready   draft_not_ready   draft_not_ready   draft_not_ready     draft_not_ready   draft_not_ready       draft_not_ready
        answer-criterion goes              goes              goes              goes                goes              goes                  goes
        justify-warning  goes              goes              goes              goes                goes              goes                  draft_locked
        set-place        goes              goes              goes              goes                goes              goes                  goes
        link-passage     goes              goes              goes              goes                goes              goes                  draft_locked
        unlink-passage   goes              goes              goes              goes                goes              goes                  draft_locked
        prepare-ballot   goes              goes              goes              commitment_decided  goes              commitment_withdrawn  goes
        write-note       goes              goes              goes              goes                goes              goes                  goes
        open-thread      goes              goes              goes              goes                goes              goes                  goes
        reply-to-thread  goes              goes              goes              goes                goes              goes                  goes
        resolve-thread   goes              goes              goes              goes                goes              goes                  goes
        name-moment      goes              goes              goes              goes                goes              goes                  goes
        forget-name      not_found         not_found         not_found         not_found           not_found         not_found             not_found
        look-at-text     goes              goes              goes              goes                goes              goes                  goes
        upload-picture   goes              goes              goes              goes                goes              goes                  draft_locked
        restore-text     goes              goes              goes              goes                goes              goes                  draft_locked
        change-suggestion goes             goes              goes              goes                goes              goes                  goes
        accept-suggestion goes             goes              goes              goes                goes              goes                  draft_locked
        take-back-acceptance suggestion_not_accepted suggestion_not_accepted suggestion_not_accepted suggestion_not_accepted suggestion_not_accepted suggestion_not_accepted draft_locked
        close-suggestion goes              goes              goes              goes                goes              goes                  goes
        place-thread     goes              goes              goes              goes                goes              goes                  goes`,
      things,
      rows: [
        { route: wire.freezeVersion, asked: (one) => ({ ...n(one), body: inName }), on: confirmed },
        {
          route: wire.publishVersion,
          asked: (one) => ({ params: { n: one.n, version: 1 }, body: inName }),
          on: confirmed,
        },
        { route: wire.lockDraft, asked: (one) => ({ ...n(one), body: { reason: "Filed." } }) },
        { route: wire.unlockDraft, asked: n },
        { route: wire.markReady, asked: n, on: ofDraft },
        { route: wire.takeReadyBack, asked: n, on: ofDraft },
        {
          route: wire.answerCriterion,
          asked: (one) => ({
            params: { n: one.n, criterion: "relevant" },
            body: { answer: "yes", note: "" },
          }),
          on: ofDraft,
        },
        {
          route: wire.justifyWarning,
          asked: (one) => ({ params: { n: one.n, key: "V2" }, body: { text: "" } }),
          on: ofDraft,
        },
        { route: wire.setPlace, asked: (one) => ({ ...n(one), body: { place: one.n } }) },
        {
          route: wire.linkPassage,
          asked: (one) => ({ ...n(one), body: { contribution: "C-0002", ...one.passage } }),
          on: ofDraft,
        },
        {
          route: wire.unlinkPassage,
          asked: (one) => ({ params: { n: one.n, link: one.link } }),
          on: ofDraft,
        },
        {
          route: ballots.prepareBallot,
          asked: ({ id }) => ({
            body: ballotBody({
              subject: "version",
              subjects: [id],
            }),
          }),
          on: () => ({ confirmed: true }),
        },
        {
          route: ballots.writeNote,
          asked: ({ n }) => ({ params: { n, kind: "selection" }, body: { text: "Taken up." } }),
        },
        {
          route: comments.openThread,
          asked: (one, who) => ({
            ...document(one),
            body: { passage: null, field: null, text: "So?", mentions: [], once: `asked-here-by-${who}` },
          }),
          on: ofDraft,
        },
        {
          route: comments.replyToThread,
          asked: (one, who) => ({
            params: { document: one.document, thread: one.thread },
            body: { text: "So.", mentions: [], parent: null, once: `answered-here-by-${who}` },
          }),
          on: ofDraft,
        },
        {
          route: comments.resolveThread,
          asked: (one) => ({
            params: { document: one.document, thread: one.thread },
            body: { outcome: "done", reason: "" },
          }),
          on: ofDraft,
          also: "decide_suggestion",
        },
        {
          route: history.nameMoment,
          asked: (one) => ({ ...document(one), body: { seq: 1, name: "Begun" } }),
          on: ofDraft,
          also: "edit_draft",
        },
        {
          route: history.forgetName,
          asked: (one) => ({ params: { document: one.document, name: "never-given" } }),
          on: ofDraft,
          also: "edit_draft",
        },
        {
          route: history.lookAtText,
          asked: (one) => ({ ...document(one), body: { leaves: false } }),
          on: ofDraft,
        },
        {
          route: uploadPicture,
          asked: (one) => ({ ...fileBody(dotPicture, "dot.png"), ...document(one) }),
          on: ofDraft,
          also: "edit_draft",
        },
        {
          route: history.restoreText,
          asked: (one) => ({ ...document(one), body: { seq: 1, parts: null } }),
          on: ofDraft,
          also: "edit_draft",
        },
        {
          route: comments.changeSuggestion,
          asked: (one) => ({ ...suggestion(one), body: { content: says("A harm"), text: "", mentions: [] } }),
          on: ofDraft,
          but: (who) => (who === "contact" ? undefined : "suggestion_of_another"),
        },
        {
          route: comments.acceptSuggestion,
          asked: (one) => ({ ...suggestion(one), body: { content: null, stands: aProblem, reason: "" } }),
          on: ofDraft,
          also: "decide_suggestion",
        },
        { route: comments.takeBackAcceptance, asked: suggestion, on: ofDraft, also: "decide_suggestion" },
        {
          route: comments.closeSuggestion,
          asked: (one) => ({ ...suggestion(one), body: { fate: "rejected", reason: "" } }),
          on: ofDraft,
          also: "decide_suggestion",
        },
        {
          route: comments.placeThread,
          asked: (one) => ({ ...suggestion(one), body: one.passage }),
          on: ofDraft,
          also: "decide_suggestion",
        },
      ],
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  }, 200_000);

  it("[T3] [2.2] the words themselves: who writes in which state, who reads", async () => {
    const [own, other, asked] = things.drafting ?? [];
    const [locked, , lockedAsked] = things.locked ?? [];
    const included = things.in_plan?.[0];
    const drafts = [own, other, asked, included, locked, lockedAsked];
    const right = async (who: string) => {
      const found = [];
      for (const draft of drafts)
        found.push(
          await documentAccess.rightOn(
            house.store.read,
            house.people[who] ?? "",
            draft?.document ?? "",
            house.clock.now(),
          ),
        );
      return found.map((one) => one ?? "-").join(" ");
    };
    const told = {
      // own group, other group, other group and invited, in the plan, locked, locked and invited
      healthWriter: "edit read read edit read read",
      budgetWriter: "read edit edit read read read",
      facilitator: "read read read read read read",
      seat2: "read read edit read read read",
      seat3: "read read read read read read",
      chairGov: "read read edit read read read",
      secretary: "read read read read read read",
      contact: "edit edit edit edit read read",
      assessor: "read read read read read read",
      observer: "read read read read read read",
      stranger: "- - - - - -",
    };
    for (const [who, rights] of Object.entries(told)) expect(await right(who), who).toBe(rights);
  });
});
