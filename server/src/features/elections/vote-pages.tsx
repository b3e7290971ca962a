import { takesVotes } from "@accord/shared/elections";
import { type Issue, issue } from "@accord/shared/issues";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { FeatureParts } from "../parts.js";
import { sendPage } from "../public-site/index.js";
import type { Ways } from "./apply-pages.js";
import { castElectionVote } from "./cast-vote.js";
import { applicationByNo, electionByNo, voterByToken } from "./queries.js";
import { VotePage } from "./VotePage.js";
import { quiet, secret, secretIn } from "./visiting.js";

/** The vote of an organisation by its link, which is used up by it. */
export function votePages(scope: FastifyInstance, parts: FeatureParts, { find, sends }: Ways): void {
  const db = parts.store.read;
  const path = "/p/:process/elections/:no/vote/:key";

  const asked = async (request: FastifyRequest) => {
    const found = await find(request);
    const token = secretIn(request);
    const row = await electionByNo(db, { process: found.visited.id, no: found.row.no });
    const voter = await voterByToken(db, hashOfSecret(token));
    if (voter === null || voter.election !== row.id) throw new Refused("not_found");
    const { college, words } = await applicationByNo(db, row.id, voter.application);
    const round = row.rounds.at(-1) ?? null;
    const isOpen =
      round?.no === voter.round && takesVotes({ state: row.state, voting: round.voting }, found.now);
    const state = voter.voted ? ("cast" as const) : isOpen ? ("open" as const) : ("over" as const);
    return { ...found, token, college, organisation: words.organisation, round, vote: state };
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    issues: readonly Issue[] = [],
    status = issues.length > 0 ? 422 : 200,
  ): Promise<FastifyReply> =>
    sendPage(secret(reply), <VotePage {...(await asked(request))} {...{ issues }} />, status, "no-store");

  scope.get(path, quiet, async (request, reply) => {
    const wait = sends.take(request.ip, "");
    if (wait !== null) throw new Refused("busy");
    return show(request, reply);
  });

  scope.post(path, quiet, async (request, reply) => {
    const { visited, row, token, path: home } = await asked(request);
    const wait = sends.take(request.ip, "");
    if (wait !== null) return show(request, reply, [issue("sending_too_many", { minutes: wait })], 429);
    const sent = (request.body as URLSearchParams).get("candidate") ?? "";
    const candidate = /^[0-9]{1,6}$/u.test(sent) ? Number(sent) : 0;
    try {
      await parts.perform(
        castElectionVote,
        { kind: "public" },
        { process: visited.id, no: row.no, token, candidate },
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return show(request, reply, error.issues);
    }
    return secret(reply).redirect(`${home}/vote/${token}`, 303);
  });
}
