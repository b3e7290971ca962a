import { callPublication, type PublicCall, publicCall } from "@accord/shared/contributions";
import { dayText, inZone, placeOf } from "@accord/shared/messages";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refused } from "../../../acts/refused.js";
import type { FeatureParts } from "../../parts.js";
import { type Around, sendPage } from "../../public-site/index.js";
import { publicationAt } from "../../public-site/queries.js";
import { CallPage } from "./CallPage.js";
import { ideaPages } from "./form.js";
import { notOpen, sendContributionFrom } from "./send-contribution.js";
import type { Asked, FormKind } from "./send-form.js";
import type { Asking } from "./send-page-props.js";
import { contributing } from "./visiting.js";

const path = "/p/:process/calls/:call";

/** The call as published; whoever reads it may contribute to it. */
const callFinder = (parts: FeatureParts) => {
  const visiting = contributing(parts, "/contributions/calls");
  return async (request: FastifyRequest): Promise<Asked> => {
    const visit = await visiting(request);
    const { call: id } = request.params as { call: string };
    const row = await publicationAt(parts.store.read, visit.visited.id, callPublication.address(id));
    if (row === null || row.tombstone !== null) throw new Refused("not_found");
    return { ...visit, asking: askingOf(visit.visited.around, publicCall.parse(row.body)) };
  };
};

function askingOf({ say, slug, process }: Around, call: PublicCall): Asking {
  const { day } = inZone(call.closesAt, process.timeZone);
  return {
    call,
    path: `/p/${slug}/calls/${call.id}/send`,
    pages: ideaPages,
    open: say("calls.one.open", { date: dayText(day), place: placeOf(process.timeZone) }),
    title: say("calls.words.title"),
    hint: say("calls.words.hint"),
    leave: { href: `/p/${slug}/calls/${call.id}`, label: say("calls.words.leave") },
  };
}

export function callPage(scope: FastifyInstance, parts: FeatureParts): void {
  const find = callFinder(parts);
  scope.get(path, { schema: { hide: true } }, async (request, reply) => {
    const { visited, asking, now } = await find(request);
    return sendPage(reply, <CallPage around={visited.around} call={asking.call} now={now} />);
  });
}

export function callForm(parts: FeatureParts): FormKind<Asked> {
  const send = sendContributionFrom({ url: parts.url, sends: parts.mailer.sends });
  return {
    path: `${path}/send`,
    find: callFinder(parts),
    send: ({ visited, asking }, { key, words }, consent) =>
      parts.perform(
        send,
        { kind: "public" },
        { process: visited.id, call: asking.call.id, key, consent, words },
      ),
    tooLate({ visited: { around }, asking: { call }, now }, words) {
      const issues = words === "" ? [] : notOpen(call, now, around.process.timeZone);
      return <CallPage around={around} call={call} now={now} issues={issues} words={words} />;
    },
  };
}
