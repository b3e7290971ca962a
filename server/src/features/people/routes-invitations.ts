import { type Issue, issue } from "@accord/shared/issues";
import * as wire from "@accord/shared/people";
import { Refused, refuseIf } from "../../acts/refused.js";
import type { Asked, Door } from "../../doors/http.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { FeatureParts } from "../parts.js";
import { type AcceptInput, acceptInvitation, byHash } from "./accept-invitation.js";
import { carrySession, personByPassword, refuseWithoutHttps } from "./browser-session.js";
import type { Post } from "./invitation-key.js";
import { invitationPage } from "./invitation-page.js";
import { invite } from "./invite.js";
import { hashPassword } from "./passwords.js";
import { meOf, personByEmail } from "./queries.js";
import { renewInvitation } from "./renew-invitation.js";
import type { Tries } from "./tries.js";
import { withdrawInvitation } from "./withdraw-invitation.js";

export function invitationRoutes(
  door: Door,
  { store, url, demo, clock, mailer }: FeatureParts,
  tries: Tries,
): void {
  const post: Post = { url, sends: mailer.sends };

  door.act(
    wire.invite,
    invite(post),
    ({ body, process }) => ({ process: process.id, ...body }),
    (issued) => issued,
  );
  door.act(
    wire.renewInvitation,
    renewInvitation(post),
    ({ params, process }) => ({ process: process.id, invitation: params.invitation }),
    (issued) => issued,
  );
  door.act(
    wire.withdrawInvitation,
    withdrawInvitation,
    ({ params, process }) => ({ process: process.id, invitation: params.invitation }),
    (done) => done,
  );
  door.ask(wire.readInvitation, async ({ db, params, now }) => invitationPage(db, params.key, now));

  /** Who joins: the person signed in, the owner of a known address by its password, or somebody new. */
  const joining = async (asked: Asked<typeof wire.acceptInvitation>): Promise<AcceptInput> => {
    const { params, body, speaker, request } = asked;
    const keyHash = hashOfSecret(params.key);
    const declaration = body.declaration ?? null;
    if (speaker) return { keyHash, person: speaker.actor.id, account: null, signedIn: true, declaration };
    refuseWithoutHttps(url);
    const offer = await byHash(store.read, keyHash);
    const closed = { keyHash, person: null, account: null, signedIn: false, declaration };
    if (wire.invitationState(offer, clock.now()) !== "open") return closed;
    const email = offer.email ?? body.email ?? "";
    const { password = "", name = "" } = body;
    if (email !== "" && (await personByEmail(store.read, email))) {
      const known = await personByPassword({ db: store.read, request, tries }, { email, password });
      if (known === null) throw new Refused("wrong_credentials");
      return { ...closed, person: known.id, known };
    }
    const missing: Issue[] = [
      ...(name === "" ? [issue("name_missing", {}, "name")] : []),
      ...(email === "" ? [issue("email_missing", {}, "email")] : []),
    ];
    refuseIf([...missing, ...wire.issuesWithPassword(password, { email, name })]);
    return { ...closed, account: { email, name, passwordHash: await hashPassword(password) } };
  };

  door.act(
    wire.acceptInvitation,
    acceptInvitation,
    joining,
    async ({ person, leadsTo, session }, { reply }) => {
      if (session) carrySession(reply, session);
      return { leadsTo, me: await meOf(store.read, person, demo, clock.now()) };
    },
  );
}
