import { readDemo, signIn, signOut, whoAmI } from "@accord/shared/people";
import { Refused } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import { sessionCookie } from "../../doors/speaker.js";
import type { FeatureParts } from "../parts.js";
import { carrySession, personByPassword, refuseWithoutHttps } from "./browser-session.js";
import { demoPeople } from "./demo-people.js";
import { endSession } from "./end-session.js";
import { meOf } from "./queries.js";
import { startSession } from "./start-session.js";
import type { Tries } from "./tries.js";

export function sessionRoutes(
  door: Door,
  { store, url, demo, clock, documents, live }: FeatureParts,
  tries: Tries,
): void {
  const cut = (session: string): void => {
    live.end({ session });
    documents.sessionEnded(session);
  };
  door.act(
    signIn,
    startSession(cut),
    async ({ body, request, speaker }) => {
      refuseWithoutHttps(url);
      const before =
        speaker?.via === "cookie" ? { person: speaker.actor.id, session: speaker.session } : null;
      return { known: await personByPassword({ db: store.read, request, tries }, body), before };
    },
    async (opened, { reply }) => {
      carrySession(reply, opened);
      return meOf(store.read, opened.person, demo, clock.now());
    },
  );

  door.act(
    signOut,
    endSession(cut),
    ({ speaker }) => ({ session: speaker?.session ?? "" }),
    (_done, { reply }) => {
      reply.clearCookie(sessionCookie, { path: "/", secure: true });
      return { ok: true as const };
    },
  );

  door.ask(whoAmI, async ({ db, speaker, now }) => meOf(db, speaker?.actor.id ?? null, demo, now));

  door.ask(readDemo, async ({ db }) => {
    if (!demo) throw new Refused("not_found");
    return { people: await demoPeople(db) };
  });
}
