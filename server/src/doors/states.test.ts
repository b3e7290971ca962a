import * as ballots from "@accord/shared/ballots";
import { openCommitment } from "@accord/shared/commitments";
import * as contributions from "@accord/shared/contributions";
import * as proposals from "@accord/shared/proposals";
import * as responses from "@accord/shared/responses";
import { afterEach, beforeEach, describe, it } from "vitest";
import { ballotBody, responseBody, vetoBody } from "../testing/bodies.js";
import { type BallotThing, ballotsInStates } from "../testing/in-states/ballots.js";
import { type ContributionThing, contributionsInStates } from "../testing/in-states/contributions.js";
import {
  jointDecisionsInStates,
  type ProposalThing,
  proposalIn,
  proposalsInStates,
} from "../testing/in-states/proposals.js";
import { type ResponseThing, responsesInStates } from "../testing/in-states/responses.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
});
afterEach(() => house.close());

const words = { title: "Prices", problem: "A problem.", asked: "A change." };
const ofGroup = ({ group }: { group: string | null }) => ({ group });
const confirmed = () => ({ confirmed: true });

describe("every act by everybody, in every state of what it is done to", () => {
  it("[3.4] [2.2] on contributions, with the theme of the own and of another group", async () => {
    const { things, theme } = await contributionsInStates(house);
    await expectAsTold<ContributionThing>(house, {
      grid: `
                              received                 published                classified               hidden
        publish-contributions goes                     goes                     goes                     goes
        hide-contribution     goes                     goes                     goes                     contribution_hidden_already
        show-contribution     contribution_not_hidden  contribution_not_hidden  contribution_not_hidden  goes
        set-themes            goes                     goes                     goes                     goes
        make-proposal         goes                     goes                     goes                     contribution_hidden
        save-responses        goes                     goes                     goes                     response_thing_unknown`,
      things,
      rows: [
        { route: contributions.publishContributions, asked: ({ id }) => ({ body: { ids: [id] } }) },
        {
          route: contributions.hideContribution,
          asked: ({ reference }) => ({ params: { reference }, body: { reason: "Names a person." } }),
        },
        { route: contributions.showContribution, asked: ({ reference }) => ({ params: { reference } }) },
        {
          route: contributions.setThemes,
          asked: ({ id }) => ({ body: { choice: { ids: [id] }, add: [theme], remove: [] } }),
          on: ofGroup,
        },
        {
          route: proposals.makeProposal,
          asked: ({ id, group }) => ({ body: { ...words, group, contributions: [id] } }),
          on: ofGroup,
        },
        { route: responses.saveResponses, asked: ({ reference }) => ({ body: responseBody(reference) }) },
      ],
    });
  }, 200_000);

  it("[3.4] [2.2] on proposals of the own and of another group", async () => {
    const { id: beside } = await proposalIn(house, "health", "in_discussion");
    await expectAsTold<ProposalThing & { source: string }>(house, {
      grid: `
                               proposed                  in_discussion               in_ballot                   signed_once                  shortlisted       not_shortlisted           has_commitment
        edit-proposal          goes                      goes                        proposal_in_ballot          proposal_has_joint_decision  proposal_decided  proposal_decided          proposal_decided
        link-contributions     goes                      goes                        goes                        goes                         goes              goes                      proposal_has_commitment
        unlink-contribution    goes                      goes                        proposal_in_ballot          proposal_has_joint_decision  proposal_decided  proposal_decided          proposal_decided
        set-discussion         goes                      proposal_already_discussed  proposal_already_discussed  proposal_already_discussed   goes              goes                      proposal_has_commitment
        assign-group           goes                      goes                        goes                        goes                         goes              goes                      goes
        propose-joint-decision proposal_not_discussed    goes                        proposal_in_ballot          proposal_has_joint_decision  proposal_decided  proposal_decided          proposal_decided
        prepare-ballot         proposal_not_discussed    goes                        ballot_already_put          proposal_has_joint_decision  proposal_decided  proposal_decided          proposal_decided
        prepare-sitting        proposal_not_discussed    goes                        ballot_already_put          proposal_has_joint_decision  proposal_decided  proposal_decided          proposal_decided
        open-commitment        proposal_not_shortlisted  proposal_not_shortlisted    proposal_not_shortlisted    proposal_not_shortlisted     goes              proposal_not_shortlisted  proposal_has_commitment`,
      things: await proposalsInStates(house),
      rows: [
        {
          route: proposals.editProposal,
          asked: ({ ref, changedAt }) => ({ params: { ref }, body: { ...words, seen: changedAt } }),
          on: ofGroup,
        },
        {
          route: proposals.linkContributions,
          asked: ({ ref }) => ({ params: { ref }, body: { contributions: ["C-0001"] } }),
          on: ofGroup,
        },
        {
          route: proposals.unlinkContribution,
          asked: ({ ref, source }) => ({ params: { ref, contribution: source } }),
          on: ofGroup,
        },
        {
          route: proposals.setDiscussion,
          asked: ({ ref }) => ({ params: { ref }, body: { reasons: "New facts." } }),
          on: ofGroup,
        },
        {
          route: proposals.assignGroup,
          asked: ({ ref, group }) => ({ params: { ref }, body: { group } }),
          on: ofGroup,
        },
        {
          route: proposals.proposeJointDecision,
          asked: ({ ref }) => ({
            body: { proposals: [ref], outcome: "not_shortlisted", reasons: "Said in the forum." },
          }),
          on: confirmed,
        },
        {
          route: ballots.prepareBallot,
          asked: ({ id }) => ({
            body: ballotBody({
              subjects: [id],
            }),
          }),
          on: confirmed,
        },
        {
          route: ballots.prepareSitting,
          asked: ({ id }) => ({
            body: {
              questions: [id, beside].map((proposal) => ({ proposal, question: "Should it?", recused: [] })),
              live: true,
              closesAt: null,
              present: [],
              open: false,
            },
          }),
          on: confirmed,
        },
        {
          route: openCommitment,
          asked: ({ ref }) => ({ body: { proposal: ref, inNameOf: house.people.chairGov } }),
          on: ({ group }) => ({ group, confirmed: true }),
        },
      ],
    });
  }, 200_000);

  it("[2.2] on what both co-chairs decide together", async () => {
    await expectAsTold<{ decision: string }>(house, {
      grid: `
                                 open  decided              withdrawn
        sign-joint-decision      goes  joint_decision_over  joint_decision_over
        withdraw-joint-decision  goes  joint_decision_over  joint_decision_over`,
      things: await jointDecisionsInStates(house),
      rows: [
        {
          route: proposals.signJointDecision,
          asked: (params) => ({ params }),
          but: (who, _thing, cell) => (cell === "goes" && who === "chairGov" ? "signed_already" : undefined),
        },
        { route: proposals.withdrawJointDecision, asked: (params) => ({ params }) },
      ],
    });
  }, 200_000);

  it("[Q6] [Q7] [Q8] [2.2] on ballots", async () => {
    const on = (one: BallotThing) => ({ confirmed: one.confirmed });
    const asked = ({ ballot }: BallotThing) => ({ params: { ballot } });
    const vote = { choice: "for", reason: "" };
    await expectAsTold<BallotThing>(house, {
      grid: `
                        unconfirmed               confirmed                 open                      closed                    in_veto_window   vetoed                    effective                 not_quorate               void  in_dialogue  secret
        confirm-ballot  goes                      goes                      ballot_not_draft          ballot_not_draft          ballot_not_draft ballot_not_draft          ballot_not_draft          ballot_not_draft          ballot_not_draft  ballot_not_draft  ballot_not_draft
        open-ballot     ballot_not_confirmed      goes                      ballot_not_draft          ballot_not_draft          ballot_not_draft ballot_not_draft          ballot_not_draft          ballot_not_draft          ballot_not_draft  ballot_not_draft  ballot_not_draft
        check-in        goes                      goes                      goes                      ballot_not_open           ballot_not_open  ballot_not_open           ballot_not_open           ballot_not_open           ballot_not_open  ballot_not_open  goes
        recuse-seat goes goes ballot_not_draft ballot_not_draft ballot_not_draft ballot_not_draft ballot_not_draft ballot_not_draft ballot_not_draft ballot_not_draft ballot_not_draft
        show-result ballot_not_ended ballot_not_ended ballot_not_ended goes goes goes goes goes goes goes ballot_not_ended
        cast-vote       ballot_not_open           ballot_not_open           goes                      ballot_not_open           ballot_not_open  ballot_not_open           ballot_not_open           ballot_not_open           ballot_not_open  ballot_not_open  goes
        enter-vote      ballot_not_open           ballot_not_open           goes                      ballot_not_open           ballot_not_open  ballot_not_open           ballot_not_open           ballot_not_open           ballot_not_open  ballot_not_open  secret_no_raised_hands
        close-ballot    ballot_not_open           ballot_not_open           goes                      ballot_not_open           ballot_not_open  ballot_not_open           ballot_not_open           ballot_not_open           ballot_not_open  ballot_not_open  goes
        withdraw-ballot goes                      goes                      ballot_not_draft          ballot_not_draft          ballot_not_draft ballot_not_draft          ballot_not_draft          ballot_not_draft          ballot_not_draft  ballot_not_draft  ballot_not_draft
        void-ballot     ballot_not_open           ballot_not_open           goes                      ballot_not_open           ballot_not_open  ballot_not_open           ballot_not_open           ballot_not_open           ballot_not_open  ballot_not_open  goes
        place-amendment ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place ballot_nothing_to_place
        veto-ballot     ballot_not_in_veto_window ballot_not_in_veto_window ballot_not_in_veto_window ballot_not_in_veto_window goes             ballot_not_in_veto_window ballot_not_in_veto_window ballot_not_in_veto_window ballot_not_in_veto_window  ballot_not_in_veto_window  ballot_not_in_veto_window
        answer-objection ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue goes  ballot_not_in_dialogue
        agree-to-vote ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue ballot_not_in_dialogue goes  ballot_not_in_dialogue
        enter-papers ballot_not_open ballot_not_open papers_secret_only ballot_not_open ballot_not_open ballot_not_open ballot_not_open ballot_not_open ballot_not_open ballot_not_open goes`,
      things: await ballotsInStates(house),
      rows: [
        { route: ballots.confirmBallot, asked },
        { route: ballots.openBallot, asked, on },
        {
          route: ballots.checkIn,
          asked: ({ ballot, seat }) => ({ params: { ballot }, body: { seat, presence: "remote" } }),
          but: (who, _thing, cell) =>
            cell === "goes" &&
            ["healthWriter", "budgetWriter", "contact", "assessor", "observer"].includes(who ?? "")
              ? "may.own_seat_only"
              : undefined,
        },
        {
          route: ballots.recuseSeat,
          asked: ({ ballot, seat }) => ({ params: { ballot, seat }, body: { reason: "Owns the hall." } }),
          on: confirmed,
        },
        {
          route: ballots.showResult,
          asked: (one) => ({ ...asked(one), body: { shown: true } }),
          on,
        },
        { route: ballots.castVote, asked: (one) => ({ ...asked(one), body: vote }) },
        {
          route: ballots.enterVote,
          asked: (one) => ({ ...asked(one), body: { seat: one.seat, ...vote } }),
          on,
        },
        { route: ballots.callClosing, asked, on },
        {
          route: ballots.withdrawBallot,
          asked: (one) => ({ ...asked(one), body: { reason: "Wrong." } }),
          on: confirmed,
        },
        { route: ballots.voidBallot, asked: (one) => ({ ...asked(one), body: { reason: "Wrong." } }), on },
        { route: ballots.placeAmendment, asked },
        { route: ballots.vetoBallot, asked: (one) => ({ ...asked(one), body: vetoBody }) },
        {
          route: ballots.answerObjection,
          asked: ({ ballot, seat }) => ({
            params: { ballot, seat },
            body: { answer: "The words were changed." },
          }),
          on: confirmed,
        },
        { route: ballots.agreeToVote, asked },
        {
          route: ballots.enterPapers,
          asked: (one) => ({
            ...asked(one),
            body: { seats: [one.seat], counts: { for: 1, against: 0, abstain: 0 } },
          }),
        },
      ],
    });
  }, 200_000);

  it("[8.2] [2.2] on responses", async () => {
    const approving = ({ response }: ResponseThing) => ({ body: { responses: [response] } });
    await expectAsTold<ResponseThing>(house, {
      grid: `
                                         drafted                  approved_once            approved                 published
        save-responses                   goes                     goes                     goes                     goes
        approve-responses                goes                     goes                     response_not_drafted     response_not_drafted
        approve-responses-without-forum  response_forum_approves  response_forum_approves  response_forum_approves  response_forum_approves
        publish-release                  goes                     goes                     goes                     goes`,
      things: await responsesInStates(house),
      rows: [
        { route: responses.saveResponses, asked: ({ reference }) => ({ body: responseBody(reference) }) },
        {
          route: responses.approveResponses,
          asked: approving,
          but: (who, { once }, cell) =>
            cell === "goes" && once && who === "chairGov" ? "approved_already" : undefined,
        },
        { route: responses.approveWithoutForum, asked: approving },
        { route: responses.publishRelease, asked: () => ({ body: { number: 2 } }) },
      ],
    });
  }, 200_000);
});
