import { type ChoiceVote, choicePublication, type PublicChoice, publicChoice } from "@accord/shared/choices";
import { type Issue, issue } from "@accord/shared/issues";
import { may } from "@accord/shared/people";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../../acts/act.js";
import { askerOf } from "../../acts/authorise.js";
import { Refused } from "../../acts/refused.js";
import { speakerOf } from "../../doors/speaker.js";
import { contributing, inForms, Sends } from "../contributions/index.js";
import type { FeatureParts } from "../parts.js";
import { publicationsAt, publicationsOf, publishedAt, sendPage, type Visit } from "../public-site/index.js";
import { ChoiceList, ChoicePage, type Taking } from "./ChoicePages.js";
import { castChoiceVote, openTo, voterOfKey } from "./cast-vote.js";
import { choiceByNo, hasVoted } from "./queries.js";
import { addressOf } from "./ResultShown.js";
import { readVote } from "./read-vote.js";
import { resultCsv, resultJson } from "./result-files.js";

const path = "/p/:process/choices/:no";
const many = { offset: 0, limit: 2_000, newestFirst: true };
const quiet = { schema: { hide: true }, logLevel: "error", config: { leavesNoTrace: true } } as const;

interface Found {
  readonly visited: Visit;
  readonly row: PublicChoice;
  readonly now: string;
}

/** How a form without script goes on: what was chosen, and what is wrong with it. */
interface Again {
  readonly typed: ChoiceVote;
  readonly issues: readonly Issue[];
}
const fresh: Again = { typed: [], issues: [] };

/** The public pages of choices: the vote without script, with or without account, and the result with its files. */
export function choicePages(parts: FeatureParts): void {
  const db = parts.store.read;
  const sends = new Sends(parts.clock);
  const visiting = (request: FastifyRequest, tail: string) => contributing(parts, `/choices${tail}`)(request);

  const all = async (process: string): Promise<PublicChoice[]> =>
    (await publicationsOf(db, process, choicePublication.kind, many)).map(({ body }) =>
      publicChoice.parse(body),
    );

  const find = async (request: FastifyRequest): Promise<Found> => {
    const { no } = request.params as { no: string };
    if (!/^[1-9]\d{0,5}$/u.test(no)) throw new Refused("not_found");
    const { visited, now } = await visiting(request, `/${no}`);
    const body = await publishedAt(db, visited.id, choicePublication.address(Number(no)));
    if (body === null) throw new Refused("not_found");
    const around = { ...visited.around, here: "choices" };
    return { visited: { ...visited, around }, row: publicChoice.parse(body), now };
  };

  /** Who votes from this page: the browser by its key, or the account. */
  const voterOf = async (request: FastifyRequest, { visited, row, now }: Found) => {
    const speaker = row.takers === "anyone" ? null : await speakerOf(db, request, now);
    const actor: Actor = speaker?.actor ?? { kind: "public" };
    const thing = { process: visited.id, openTo: openTo[row.takers] };
    const verdict = may(await askerOf(db, actor, now), "take_part_in_choice", thing);
    return { actor, verdict };
  };

  const takingOf = async (
    request: FastifyRequest,
    found: Found,
    key: string | null,
    { typed, issues }: Again,
  ): Promise<Taking> => {
    const { visited, row } = found;
    const { actor, verdict } = await voterOf(request, found);
    if (!verdict.allowed)
      return verdict.why === "not_signed_in" && row.takers !== "anyone"
        ? { may: "sign_in", takers: row.takers }
        : { may: "nothing" };
    const person = actor.kind === "person" ? actor.id : null;
    const carried = key ?? keptKey(request, row.no);
    const voter = person ?? (carried === null ? null : voterOfKey(carried));
    const { id } = await choiceByNo(db, { process: visited.id, no: row.no });
    return {
      may: "vote",
      form: {
        path: key === null ? pathOf(found) : `${pathOf(found)}/vote/${key}`,
        voteKey: person === null ? (carried ?? parts.ids.secret()) : null,
        typed,
        issues,
        hasVoted: voter !== null && (await hasVoted(db, id, voter)),
      },
    };
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    {
      key = null,
      again = fresh,
      recorded = false,
    }: { key?: string | null; again?: Again; recorded?: boolean },
    status = again.issues.length > 0 ? 422 : 200,
  ): Promise<FastifyReply> => {
    const { visited, row } = found;
    const runOffs = (await all(visited.id)).filter(({ runOffOf }) => runOffOf === row.no).map(({ no }) => no);
    const taking: Taking =
      row.state === "open" ? await takingOf(request, found, key, again) : { may: "nothing" };
    const there = await publicationsAt(db, visited.id, row.options.flatMap(addressOf));
    const receipt = key === null ? null : new URL(`${pathOf(found)}/vote/${key}`, parts.url).href;
    const cache = row.state === "open" ? "no-store" : "no-cache";
    const page = (
      <ChoicePage
        {...{ row, taking, runOffs, recorded, receipt }}
        there={new Set(there.map(({ address }) => address))}
        around={visited.around}
      />
    );
    return sendPage(reply, page, status, cache);
  };

  const take = async (
    request: FastifyRequest,
    reply: FastifyReply,
    key: string | null,
  ): Promise<FastifyReply> => {
    const found = await find(request);
    const { visited, row } = found;
    const sent = request.body as URLSearchParams;
    const typed = readVote(row, sent);
    const again = (issues: readonly Issue[], status = 422) =>
      show(request, reply, found, { key, again: { typed, issues } }, status);
    if (row.state !== "open") return again([], 409);
    if ((sent.get("website") ?? "") !== "") return again([issue("sending_trap")]);
    const wait = sends.take(request.ip, "");
    if (wait !== null) return again([issue("sending_too_many", { minutes: wait })], 429);
    const { actor, verdict } = await voterOf(request, found);
    if (!verdict.allowed) return again([], 403);
    const own = key ?? keptKey(request, row.no) ?? typedKey(sent) ?? parts.ids.secret();
    const byKey = actor.kind === "public";
    try {
      await parts.perform(castChoiceVote, actor, {
        process: visited.id,
        no: row.no,
        key: byKey ? own : null,
        vote: typed,
      });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return again(error.issues);
    }
    if (!byKey) return reply.redirect(`${pathOf(found)}?recorded=1`, 303);
    keepKey(reply, found, own);
    return reply.redirect(`${pathOf(found)}/vote/${own}?recorded=1`, 303);
  };

  const isRecorded = (request: FastifyRequest): boolean =>
    (request.query as { recorded?: string }).recorded === "1";

  inForms(parts, (scope) => {
    scope.get("/p/:process/choices", { schema: { hide: true } }, async (request, reply) => {
      const { visited } = await visiting(request, "");
      const around = { ...visited.around, here: "choices" };
      return sendPage(reply, <ChoiceList around={around} rows={await all(visited.id)} />);
    });
    scope.get(path, quiet, async (request, reply) => {
      const found = await find(request);
      return show(request, reply, found, { recorded: isRecorded(request) && found.row.state === "open" });
    });
    scope.post(path, quiet, (request, reply) => take(request, reply, null));
    scope.get(`${path}/vote/:key`, quiet, async (request, reply) => {
      const found = await find(request);
      const key = keyIn(request);
      if (found.row.takers !== "anyone") throw new Refused("not_found");
      return show(request, secret(reply), found, {
        key,
        recorded: isRecorded(request) && found.row.state === "open",
      });
    });
    scope.post(`${path}/vote/:key`, quiet, (request, reply) => take(request, secret(reply), keyIn(request)));
    resultFiles(scope, find);
  });
}

function resultFiles(scope: FastifyInstance, find: (request: FastifyRequest) => Promise<Found>): void {
  const file = (ending: "csv" | "json", type: string, words: (row: PublicChoice) => string) =>
    scope.get(`${path}/result.${ending}`, { schema: { hide: true } }, async (request, reply) => {
      const { row } = await find(request);
      if (row.tally === null) throw new Refused("not_found");
      return reply
        .type(`${type}; charset=utf-8`)
        .header("content-disposition", `attachment; filename="choice-${row.no}.${ending}"`)
        .send(words(row));
    });
  file("csv", "text/csv", resultCsv);
  file("json", "application/json", resultJson);
}

const pathOf = ({ visited, row }: Found): string => `/p/${visited.around.slug}/choices/${row.no}`;

const isKey = (value: string): boolean => /^[A-Za-z0-9_-]{43}$/u.test(value);
const asKey = (value: string | null | undefined): string | null => (value && isKey(value) ? value : null);
const typedKey = (sent: URLSearchParams): string | null => asKey(sent.get("key"));

function keyIn(request: FastifyRequest): string {
  const key = asKey((request.params as { key: string }).key);
  if (key === null) throw new Refused("not_found");
  return key;
}

/** Each choice has a key of its own: two votes of one browser are not tied to each other. */
const cookieOf = (no: number): string => `accord-choice-${no}`;
const keptKey = (request: FastifyRequest, no: number): string | null => asKey(request.cookies[cookieOf(no)]);

function keepKey(reply: FastifyReply, found: Found, key: string): void {
  reply.setCookie(cookieOf(found.row.no), key, {
    path: pathOf(found),
    httpOnly: true,
    secure: "auto",
    sameSite: "lax",
    expires: new Date(found.row.closesAt),
  });
}

/** A page that its address alone opens; the form on it is sent with its origin. */
const secret = (reply: FastifyReply): FastifyReply =>
  reply.header("x-robots-tag", "noindex, nofollow, noarchive").header("referrer-policy", "same-origin");
