import * as wire from "@accord/shared/ballots";
import type { Door } from "../../doors/http.js";
import { readOutside } from "../commitments/index.js";
import type { FeatureParts } from "../parts.js";
import { agreeToVote } from "./agree-to-vote.js";
import { answerObjection } from "./answer-objection.js";
import { castVote, enterVote } from "./cast-vote.js";
import { checkIn } from "./check-in.js";
import { closeBallot } from "./close-ballot.js";
import { confirmBallot } from "./confirm-ballot.js";
import { ballotList } from "./list.js";
import { writeNote } from "./notes.js";
import { openBallot } from "./open-ballot.js";
import { ballotPageOf } from "./page.js";
import { placeAmendment } from "./place-amendment.js";
import { prepareBallot, prepareSitting } from "./prepare-ballot.js";
import { previewOf } from "./preview.js";
import { recuseSeat } from "./recuse-seat.js";
import { enterPapers } from "./secret/enter-papers.js";
import { showResult } from "./show-result.js";
import { changesIn } from "./text.js";
import { vetoBallot } from "./veto-ballot.js";
import { voidBallot } from "./void-ballot.js";
import { withdrawBallot } from "./withdraw-ballot.js";

const ok = () => ({ ok: true as const });

export function ballotRoutes(door: Door, parts: FeatureParts): void {
  const read = readOutside(parts);
  door.ask(wire.listBallots, async ({ db, process, asker }) => ({
    ballots: await ballotList(db, process, asker),
  }));
  door.ask(wire.readBallot, ({ db, process, params, asker, now }) =>
    ballotPageOf(db, process, params.ballot, asker, now, read),
  );
  door.ask(wire.readBallotChanges, ({ db, process, params, query }) =>
    changesIn(db, process, params.ballot, query.against, read),
  );
  door.ask(wire.previewBallot, ({ db, process, query, asker, now }) =>
    previewOf(db, process, query, asker, { read, now }),
  );
  door.act(
    wire.prepareBallot,
    prepareBallot,
    ({ process, body }) => ({ process: process.id, ...body }),
    ({ ballot }) => ({ ballot }),
  );
  door.act(
    wire.prepareSitting,
    prepareSitting,
    ({ process, body }) => ({ process: process.id, ...body }),
    (done) => done,
  );
  const onBallot = ({ process, params }: { process: { id: string }; params: { ballot: string } }) => ({
    process: process.id,
    ballot: params.ballot,
  });
  door.act(wire.confirmBallot, confirmBallot, onBallot, ok);
  door.act(wire.placeAmendment, placeAmendment, onBallot, ok);
  door.act(wire.openBallot, openBallot, onBallot, ok);
  door.act(wire.callClosing, closeBallot, onBallot, (result) => result);
  door.act(wire.checkIn, checkIn, (asked) => ({ ...onBallot(asked), ...asked.body }), ok);
  door.act(
    wire.recuseSeat,
    recuseSeat,
    ({ process, params, body }) => ({ ...params, ...body, process: process.id }),
    ok,
  );
  door.act(wire.showResult, showResult, (asked) => ({ ...onBallot(asked), ...asked.body }), ok);
  door.act(
    wire.castVote,
    castVote,
    (asked) => ({ ...onBallot(asked), ...asked.body }),
    (result) => result,
  );
  door.act(wire.enterVote, enterVote, (asked) => ({ ...onBallot(asked), ...asked.body }), ok);
  door.act(
    wire.enterPapers,
    enterPapers,
    (asked) => ({ ...onBallot(asked), ...asked.body }),
    (result) => result,
  );
  door.act(wire.voidBallot, voidBallot, (asked) => ({ ...onBallot(asked), ...asked.body }), ok);
  door.act(wire.vetoBallot, vetoBallot, (asked) => ({ ...onBallot(asked), ...asked.body }), ok);
  door.act(
    wire.answerObjection,
    answerObjection,
    (asked) => ({ ...onBallot(asked), seat: asked.params.seat, ...asked.body }),
    ok,
  );
  door.act(
    wire.writeNote,
    writeNote,
    ({ process, params, body }) => ({ process: process.id, n: params.n, kind: params.kind, ...body }),
    ok,
  );
  door.act(wire.agreeToVote, agreeToVote, onBallot, ok);
  door.act(wire.withdrawBallot, withdrawBallot, (asked) => ({ ...onBallot(asked), ...asked.body }), ok);
}
