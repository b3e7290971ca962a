import { Refused } from "../../acts/refused.js";
import { speakerOf } from "../../doors/speaker.js";
import { contributing, inForms, Sends } from "../contributions/index.js";
import type { FeatureParts } from "../parts.js";
import { voterOfKey } from "./cast-vote.js";
import { voteUpDown } from "./vote-up-down.js";

const cookie = "accord-up-down";
const days = 400;

/** [Q35] Buttons below a paragraph or a comment of a public draft, without script: one press, and back to the same place. */
export function upDownPages(parts: FeatureParts): void {
  const sends = new Sends(parts.clock);
  const db = parts.store.read;
  inForms(parts, (scope) => {
    scope.post(
      "/p/:process/drafts/:n/:version/up-down",
      { schema: { hide: true } },
      async (request, reply) => {
        const { n, version } = request.params as { n: string; version: string };
        const sent = request.body as URLSearchParams;
        const on = sent.get("on") ?? "";
        const isThere = /^[1-9]\d{0,5}$/u.test(n) && /^v[1-9]\d{0,5}$/u.test(version);
        if (!isThere || !/^(?:[1-9]\d{0,4}|C-\d{4,9})$/u.test(on)) throw new Refused("not_found");
        const { visited, now } = await contributing(parts, `/commitments/${n}`)(request);
        if (sends.take(request.ip, "") !== null) throw new Refused("busy");
        const actor = (await speakerOf(db, request, now))?.actor ?? { kind: "public" as const };
        const kept = request.cookies[cookie] ?? "";
        const key = /^[A-Za-z0-9_-]{43}$/u.test(kept) ? kept : parts.ids.secret();
        const back = `/p/${visited.around.slug}/drafts/${n}/${version}`;
        await parts.perform(voteUpDown, actor, {
          process: visited.id,
          n: Number(n),
          version: Number(version.slice(1)),
          on: on.startsWith("C-") ? on : Number(on),
          key: actor.kind === "public" ? voterOfKey(key) : null,
          value: sent.get("vote") === "down" ? -1 : 1,
        });
        if (actor.kind === "public")
          reply.setCookie(cookie, key, {
            path: `/p/${visited.around.slug}/drafts`,
            httpOnly: true,
            secure: "auto",
            sameSite: "lax",
            expires: new Date(Date.parse(now) + days * 86_400_000),
          });
        return reply.redirect(`${back}#${on.startsWith("C-") ? on : `p${on}`}`, 303);
      },
    );
  });
}
