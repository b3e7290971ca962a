import { typedText } from "@accord/shared/contributions";
import { takesVotes } from "@accord/shared/elections";
import { type Issue, issue } from "@accord/shared/issues";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { FeatureParts } from "../parts.js";
import { sendPage } from "../public-site/index.js";
import { appealDecision } from "./appeal.js";
import { filesOf } from "./application-files.js";
import type { Ways } from "./apply-pages.js";
import { OwnPage } from "./OwnPage.js";
import { voteAddress } from "./open-voting.js";
import { applicationByKey, electionByNo, votersOf } from "./queries.js";
import { quiet, secret, secretIn } from "./visiting.js";
import { makeVotingLink } from "./voting-link.js";

/** What the receipt of an application shows, and how it is shown. */
export function ownReceipt(parts: FeatureParts, find: Ways["find"]) {
  const db = parts.store.read;
  const asked = async (request: FastifyRequest) => {
    const found = await find(request);
    const key = secretIn(request);
    const row = await electionByNo(db, { process: found.visited.id, no: found.row.no });
    const own = await applicationByKey(db, hashOfSecret(key));
    if (own === null || own.election !== row.id) throw new Refused("not_found");
    const round = row.rounds.at(-1) ?? null;
    const voters = round === null ? [] : await votersOf(db, row.id, round.no);
    const voter = voters.find(({ application }) => application === own.no);
    const isOpen = takesVotes({ state: row.state, voting: round?.voting ?? null }, found.now);
    const vote = voter === undefined || !isOpen ? null : voter.voted ? "cast" : "waits";
    const address = new URL(`${found.path}/mine/${key}`, parts.url).href;
    const files = await filesOf(db, row.id, [own.no]);
    return { ...found, key, own, vote, address, files } as const;
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    issues: readonly Issue[] = [],
    appeal = "",
    status = issues.length > 0 ? 422 : 200,
  ): Promise<FastifyReply> =>
    sendPage(
      secret(reply),
      <OwnPage {...(await asked(request))} {...{ issues, appeal }} />,
      status,
      "no-store",
    );

  return { asked, show } as const;
}
export type Receipt = ReturnType<typeof ownReceipt>;

/** S9 for an election: what became of one's own application, the appeal, and the way to the vote. */
export function ownPages(
  scope: FastifyInstance,
  parts: FeatureParts,
  { sends }: Ways,
  { asked, show }: Receipt,
): void {
  const path = "/p/:process/elections/:no/mine/:key";
  scope.get(path, quiet, (request, reply) => show(request, reply));

  /** Runs what was pressed; what a rule refuses is said on the page. */
  const taking = async (
    request: FastifyRequest,
    reply: FastifyReply,
    appeal: string,
    press: (on: { process: string; no: number; key: string; slug: string }) => Promise<string>,
  ): Promise<FastifyReply> => {
    const { visited, row, key, around } = await asked(request);
    const wait = sends.take(request.ip, "");
    if (wait !== null)
      return show(request, reply, [issue("sending_too_many", { minutes: wait })], appeal, 429);
    try {
      const to = await press({ process: visited.id, no: row.no, key, slug: around.slug });
      return secret(reply).redirect(to, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return show(request, reply, error.issues, appeal);
    }
  };

  scope.post(`${path}/appeal`, quiet, (request, reply) => {
    const words = typedText((request.body as URLSearchParams).get("appeal") ?? "").slice(0, 2_000);
    return taking(request, reply, words, async ({ slug, ...on }) => {
      await parts.perform(appealDecision, { kind: "public" }, { ...on, words });
      return `/p/${slug}/elections/${on.no}/mine/${on.key}`;
    });
  });

  scope.post(`${path}/vote`, quiet, (request, reply) =>
    taking(request, reply, "", async ({ slug, ...on }) => {
      const { token } = await parts.perform(makeVotingLink, { kind: "public" }, on);
      return voteAddress(slug, on.no, token);
    }),
  );
}
