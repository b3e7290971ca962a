import { decision, effective } from "@accord/shared/decisions";
import { plainText, type TextJson } from "@accord/shared/document-schema";
import { issue } from "@accord/shared/issues";
import { dayText, inZone, sayIn } from "@accord/shared/messages";
import { attributionOf } from "@accord/shared/positions";
import { endOfDay } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { position } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { namesOf } from "../people/queries.js";
import { tellNetwork } from "./letters.js";
import { publishPage } from "./publish-page.js";
import type { Known } from "./queries.js";
import { movable, type OnPosition, ofCoordinator } from "./thing.js";

/** Public with its basis, and in the decision log; of a vote in vain, that it was in vain [7.7]. */
export const publishPosition = act<OnPosition & { readonly version?: number | null | undefined }, void>({
  name: "publish-position",
  asks: "speak_for_network",
  thing: ofCoordinator,
  async run(context, { version, ...on }) {
    const { tx, now, documents } = context;
    const known = await movable(context, on, "publish");
    refuseIf(version == null || known.posted?.n === version ? [] : [issue("words_changed_since_read")]);
    const { row, count } = known;
    const result = count?.result === "not_passed" ? ("not_passed" as const) : ("passed" as const);
    const attribution = attributed(known);
    const sequence = await enter(context, known, result, attribution);
    const over = { publishedAt: now, result, decision: sequence };
    await documents.setLocked(tx, row.document, { reason: "" });
    await tx.update(position).set(over).where(eq(position.id, row.id));
    await publishPage(context, { ...known, row: { ...row, ...over } });
    await publishDecision(context, on.process, sequence);
    const letter = result === "passed" ? "published" : "not_adopted";
    await tellNetwork(context, known, {
      subject: letter,
      about: letter,
      values: { attribution, network: known.network.name },
    });
  },
});

const attributed = ({ row, home, network }: Known): string =>
  sayIn(home.language)(attributionOf(row.basis), { network: network.name });

/** One entry without a ballot: what was said, on which basis and since when, who signed, and who dissents [Q13]. */
async function enter(
  context: ActContext,
  known: Known,
  result: "passed" | "not_passed",
  attribution: string,
): Promise<number> {
  const { tx, decisions, newSalt } = context;
  const { row, home, network, posted, remarks, signatures, count } = known;
  const say = sayIn(home.language);
  const day = (at: string): string => dayText(inZone(at, home.timeZone).day);
  const names = await namesOf(tx, [
    ...remarks.map(({ by }) => by),
    ...signatures.map(({ person }) => person),
  ]);
  const nameOf = (id: string): string => names.get(id) ?? "";
  const { words } = found(posted).body as unknown as { words: TextJson };
  const title = say(result === "passed" ? "positions.log.adopted" : "positions.log.not_adopted", {
    attribution,
    network: network.name,
    title: row.title,
  });
  const reasons = [
    say("positions.public.basis", { basis: say(`positions.basis.${row.basis}`) }),
    ...(row.discussionOpenedAt === null
      ? []
      : [say("positions.public.discussed", { date: day(row.discussionOpenedAt) })]),
    say("positions.public.posted", { date: day(found(row.postedAt)) }),
    ...(row.committee === null ? [] : [row.committee.reason]),
    ...(count === null ? [] : [say("positions.committee.rule", { ...count })]),
    ...signatures.map(({ person, organisation }) =>
      organisation === null
        ? nameOf(person)
        : say("positions.signed.for", { name: nameOf(person), organisation }),
    ),
  ];
  const dissent = remarks
    .filter(({ satisfied }) => !satisfied)
    .map(({ by, text }) => say("positions.log.dissent", { name: nameOf(by), text }));
  const { facts, ...texts } = (await committeeIn(context, known)) ?? {};
  const entry = await decisions.append(
    row.process,
    decision(
      { ballot: null, rule: "none", mandate: "advisory", result, ...facts },
      {
        ...texts,
        title,
        wording: plainText(words),
        reasons: reasons.join("\n"),
        ...(dissent.length === 0 ? {} : { dissent: dissent.join("\n\n") }),
        links: [`positions/${row.no}`],
      },
      newSalt,
    ),
  );
  const done = { act: result === "passed" ? ("adopted" as const) : ("rejected" as const), count: 1 };
  await decisions.append(
    row.process,
    effective({ decision: entry.sequence, done: [done] }, { titles: [title] }, newSalt),
  );
  return entry.sequence;
}

/** [Q40] Each vote of the steering committee under a pseudonym, from which the result can be counted again. */
async function committeeIn({ tx, newId }: ActContext, { row, home, votes }: Known) {
  if (row.committee === null) return null;
  const { members, until } = row.committee;
  const names = await namesOf(tx, members);
  const seats = new Map(members.map((person) => [person, newId()]));
  const cast = votes.flatMap(({ person, choice, reason }) => {
    const pseudonym = seats.get(person);
    return pseudonym === undefined ? [] : [{ pseudonym, choice, reason }];
  });
  const committee = {
    members: [...seats.values()],
    until: endOfDay(until, home.timeZone),
    choices: cast.map(({ pseudonym, choice }) => ({ pseudonym, choice })),
  };
  return {
    facts: { committee },
    members: Object.fromEntries([...seats].map(([person, own]) => [own, names.get(person) ?? ""])),
    votes: Object.fromEntries(
      cast.filter(({ reason }) => reason !== "").map(({ pseudonym, reason }) => [pseudonym, reason]),
    ),
  };
}
