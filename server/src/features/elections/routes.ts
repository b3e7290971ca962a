import * as wire from "@accord/shared/elections";
import type { Door } from "../../doors/http.js";
import { inPlace } from "../in-place.js";
import type { FeatureParts } from "../parts.js";
import { electionPages } from "./election-pages.js";
import { decideApplication, recordInterview } from "./judge.js";
import { offerSeat } from "./offer-seat.js";
import { setVotingDates } from "./open-voting.js";
import { electionList, electionPage } from "./page.js";
import { changeElection, prepareElection } from "./prepare-election.js";
import { publishElection } from "./publish-election.js";
import { publishRolls } from "./publish-rolls.js";
import { selectMembers } from "./select-members.js";
import { voidElection } from "./void-election.js";

const ok = () => ({ ok: true as const });

export function electionRoutes(door: Door, parts: FeatureParts): void {
  const post = { url: parts.url, sends: parts.mailer.sends };
  door.ask(wire.listElections, ({ db, process, asker }) => electionList(db, process.id, asker));
  door.ask(wire.readElection, ({ db, process, params: { no }, asker }) =>
    electionPage(db, { process: process.id, no }, asker),
  );
  door.act(wire.prepareElection, prepareElection, inPlace, ({ no }) => ({ no }));
  door.act(wire.changeElection, changeElection, inPlace, ok);
  door.act(wire.publishElection, publishElection, inPlace, ok);
  door.act(wire.voidElection, voidElection, inPlace, ok);
  door.act(wire.decideApplication, decideApplication, inPlace, ok);
  door.act(wire.recordInterview, recordInterview, inPlace, ok);
  door.act(wire.publishRolls, publishRolls, inPlace, ok);
  door.act(wire.setVotingDates, setVotingDates, inPlace, ok);
  door.act(wire.selectMembers, selectMembers, inPlace, ok);
  door.act(wire.offerSeat, offerSeat(post), inPlace, (offered) => offered);
  electionPages(parts);
}
