import { publicRecordOf, typedText } from "@accord/shared/contributions";
import type { Issue } from "@accord/shared/issues";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../../acts/refused.js";
import type { FeatureParts } from "../../parts.js";
import { siteOf } from "../../public-pages.js";
import { cutOffPassed, sendPage, visit, wayOf } from "../../public-site/index.js";
import { themesOf } from "../queries.js";
import { ChangePage } from "./ChangePage.js";
import { changeSent } from "./change-sent.js";
import { isAnswered, processOf, receiptOf } from "./find.js";
import { ReceiptPage, type ReceiptProps } from "./ReceiptPage.js";
import { answerOf, replyToAnswer, saidOf } from "./reply-to-answer.js";
import type { Sends } from "./sends.js";

/** Pages that only their address opens: not indexed, not kept by caches, not told to the next page, not logged. */
export function receiptRoutes(scope: FastifyInstance, parts: FeatureParts, sends: Sends): void {
  const db = parts.store.read;
  const site = { ...siteOf(parts), signedIn: async () => false };
  const quiet = { schema: { hide: true }, logLevel: "warn" } as const;

  const asked = async (request: FastifyRequest) => {
    const { key } = request.params as { key: string };
    const found = await receiptOf(db, key);
    const { slug } = await processOf(db, found.sent.process);
    const visited = await visit(site, request, slug, "", "");
    if (visited === null) throw new Refused("not_found");
    return { key, ...found, around: visited.around, now: parts.clock.now() };
  };

  const secret = (reply: FastifyReply): FastifyReply =>
    reply.header("x-robots-tag", "noindex, nofollow, noarchive").header("cache-control", "no-store");

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    more: Pick<ReceiptProps, "done" | "issues" | "because">,
    status = 200,
  ): Promise<FastifyReply> => {
    const { key, sent, call, told, around, now } = await asked(request);
    const response = await answerOf(db, sent);
    const themes = ((await themesOf(db, [sent.id])).get(sent.id) ?? []).map(({ name }) => name);
    const record = publicRecordOf(sent, themes, sent.publishedAt ?? sent.receivedAt);
    const page = (
      <ReceiptPage
        around={around}
        sent={sent}
        call={call}
        now={now}
        address={new URL(`/r/${key}`, parts.url).href}
        told={told}
        answered={await isAnswered(db, sent.id)}
        way={sent.state === "published" ? await wayOf(db, sent.process, record, response, around.say) : null}
        response={response}
        cutOff={await cutOffPassed(db, sent.process, sent.receivedAt, around.process.timeZone)}
        said={await saidOf(db, sent.id)}
        {...more}
      />
    );
    // From a page that tells nobody where it stands a browser sends a form without its origin: it would be refused.
    const policy = response?.outcome ? "same-origin" : "no-referrer";
    return sendPage(secret(reply).header("referrer-policy", policy), page, status, "no-store");
  };

  scope.get("/r/:key", quiet, (request, reply) => {
    const { changed, replied } = request.query as { changed?: string; replied?: string };
    return show(request, reply, {
      done: changed === "1" ? "changed" : replied === "1" ? "replied" : null,
    });
  });

  scope.post("/r/:key/reply", quiet, async (request, reply) => {
    const { key } = await asked(request);
    const sent = request.body as URLSearchParams;
    const because = typedText(sent.get("because") ?? "");
    const again = (issues: readonly Issue[], status: number) =>
      show(request, reply, { done: null, issues, because }, status);
    const wait = sends.take(request.ip, "");
    if (wait !== null) return again([{ code: "sending_too_many", values: { minutes: wait } }], 429);
    const said = { clear: sent.get("clear") === "yes", because, release: Number(sent.get("release")) };
    try {
      await parts.perform(replyToAnswer, { kind: "public" }, { key, ...said });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return again(error.issues, 422);
    }
    return secret(reply).header("referrer-policy", "no-referrer").redirect(`/r/${key}?replied=1#reply`, 303);
  });

  scope.get("/r/:key/change", quiet, async (request, reply) => {
    const { key, sent, around } = await asked(request);
    return sendPage(
      secret(reply),
      <ChangePage around={around} path={`/r/${key}`} text={sent.text} issues={[]} />,
      200,
      "no-store",
    );
  });

  scope.post("/r/:key/change", quiet, async (request, reply) => {
    const { key, around } = await asked(request);
    const text = typedText((request.body as URLSearchParams).get("text") ?? "");
    const again = (issues: readonly Issue[], status: number) =>
      sendPage(
        secret(reply),
        <ChangePage around={around} path={`/r/${key}`} text={text} issues={issues} />,
        status,
        "no-store",
      );
    const wait = sends.take(request.ip, "");
    if (wait !== null) return again([{ code: "sending_too_many", values: { minutes: wait } }], 429);
    try {
      await parts.perform(changeSent, { kind: "public" }, { key, text });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return again(error.issues, 422);
    }
    return secret(reply).header("referrer-policy", "no-referrer").redirect(`/r/${key}?changed=1`, 303);
  });
}
