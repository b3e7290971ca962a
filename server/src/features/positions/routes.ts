import * as wire from "@accord/shared/positions";
import type { Door } from "../../doors/http.js";
import { inPlace } from "../in-place.js";
import type { FeatureParts } from "../parts.js";
import { putToCommittee, voteInCommittee } from "./committee.js";
import { changeNetwork, foundNetwork } from "./network.js";
import { openPosition } from "./open-position.js";
import { positionList, positionPage } from "./page.js";
import { openPositionDiscussion, postPosition } from "./post-position.js";
import { publishPosition } from "./publish-position.js";
import { answerOnPosition, raiseOnPosition, stateSatisfaction } from "./remarks.js";
import { signPosition, withdrawPositionSignature } from "./sign-position.js";

const ok = () => ({ ok: true as const });

export function positionRoutes(door: Door, { documents }: FeatureParts): void {
  door.ask(wire.listPositions, ({ db, process, asker, now }) =>
    positionList(db, { process: process.id, asker, now }),
  );
  door.ask(wire.readPosition, ({ db, process, params: { no }, asker, now }) =>
    positionPage(db, no, { process: process.id, asker, now, documents }),
  );
  door.act(wire.foundNetwork, foundNetwork, inPlace, ok);
  door.act(wire.changeNetwork, changeNetwork, inPlace, ok);
  door.act(wire.openPosition, openPosition, inPlace, ({ no }) => ({ no }));
  door.act(wire.openPositionDiscussion, openPositionDiscussion, inPlace, ok);
  door.act(wire.postPosition, postPosition, inPlace, ok);
  door.act(wire.raiseOnPosition, raiseOnPosition, inPlace, ok);
  door.act(wire.answerOnPosition, answerOnPosition, inPlace, ok);
  door.act(wire.stateSatisfaction, stateSatisfaction, inPlace, ok);
  door.act(wire.signPosition, signPosition, inPlace, ok);
  door.act(wire.withdrawPositionSignature, withdrawPositionSignature, inPlace, ok);
  door.act(wire.putToCommittee, putToCommittee, inPlace, ok);
  door.act(wire.voteInCommittee, voteInCommittee, inPlace, ok);
  door.act(wire.publishPosition, publishPosition, inPlace, ok);
}
