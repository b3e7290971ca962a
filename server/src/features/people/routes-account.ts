import { issue } from "@accord/shared/issues";
import * as wire from "@accord/shared/people";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import { InTurn } from "../../threads/in-turn.js";
import type { FeatureParts } from "../parts.js";
import { bySession, carrySession, personByPassword } from "./browser-session.js";
import { changePassword, endOtherSessions } from "./change-password.js";
import { hashPassword } from "./passwords.js";
import { accountOf } from "./queries.js";
import { createToken, revokeToken } from "./tokens.js";
import type { Tries } from "./tries.js";

/** More than anybody has texts open: a page that is refused offers no words back until it asks again. */
const mostUnseen = 64;

export function accountRoutes(
  door: Door,
  { store, clock, documents, live, tickets }: FeatureParts,
  tries: Tries,
): void {
  const cutSession = (session: string): void => {
    live.end({ session });
    documents.sessionEnded(session);
  };

  door.ask(wire.ownAccount, async ({ db, speaker, now }) => {
    const { actor, session } = bySession(speaker);
    return accountOf(db, actor.id, session, now);
  });

  door.act(
    wire.changePassword,
    changePassword,
    async ({ body, speaker, request }) => {
      const { actor, session } = bySession(speaker);
      const { email, name } = await accountOf(store.read, actor.id, session, clock.now());
      const known = await personByPassword(
        { db: store.read, request, tries },
        { email, password: body.current },
      );
      if (known?.id !== actor.id)
        throw new Refused("wrong_credentials", [issue("current_password_wrong", {}, "current")]);
      refuseIf(wire.issuesWithPassword(body.password, { email, name }));
      const passwordHash = await hashPassword(body.password);
      return { person: actor.id, passwordHash, endTokens: body.endTokens ?? false };
    },
    ({ ended, tokens, opened }, { reply }) => {
      carrySession(reply, opened);
      return { ok: true as const, ended, tokens };
    },
  );

  door.act(
    wire.endOtherSessions,
    endOtherSessions(cutSession),
    ({ speaker }) => {
      const { actor, session } = bySession(speaker);
      return { person: actor.id, session };
    },
    (done) => done,
  );

  door.act(
    wire.createToken,
    createToken,
    ({ speaker, body }) => ({ person: bySession(speaker).actor.id, ...body }),
    (made) => made,
  );

  door.act(
    wire.revokeToken,
    revokeToken(cutSession),
    ({ speaker, params }) => ({ person: bySession(speaker).actor.id, token: params.token }),
    (done) => done,
  );

  door.ask(wire.getTicket, async ({ speaker, params, now }) => {
    const known = found(speaker);
    const right = found(await documents.rightOf(known.actor.id, params.document));
    return { ...tickets.issue(known, params.document, now), right };
  });

  door.ask(wire.getFormers, async ({ speaker, params }) => {
    found(await documents.rightOf(found(speaker).actor.id, params.document));
    return { formers: await documents.formersOf(params.document) };
  });

  const unseenTurns = new InTurn(mostUnseen);
  door.ask(wire.askUnseen, async ({ speaker, params, body }) => {
    const { id } = found(speaker).actor;
    found(await documents.rightOf(id, params.document));
    return { letters: await unseenTurns.add(id, () => documents.unseen(params.document, body.letters)) };
  });
}
