import { shownAsText, shownFields, type TypedDraft } from "@accord/shared/commitments";
import { plainText, type TextJson } from "@accord/shared/document-schema";
import { type MessageId, type Say, sayIn } from "@accord/shared/messages";
import {
  type PlanText,
  type PublicPlan,
  planPublication,
  publicCommitment,
  publicPlan,
  type ShownPlan,
  type ShownPlanFile,
  shownPlanText,
} from "@accord/shared/plan";
import { and, eq, inArray } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { process as processTable, publication, version as versionTable } from "../../ports/tables/index.js";
import type { StoredVersion } from "../versions/index.js";
import type { ProcessRow } from "./assemble.js";
import { planRow, versionOf } from "./queries.js";
import { publicPlanOf } from "./shown.js";

const wordsOfCommitment = (one: ShownPlan["commitments"][number], say: Say): string =>
  shownFields(one as unknown as TypedDraft, (id) => say(id as MessageId))
    .map((field) => plainText(shownAsText(field)))
    .join("\n");

const wordsOfText = (text: ShownPlan["texts"][number], say: Say): string =>
  shownPlanText(text as unknown as PlanText, (id) => say(id as MessageId))
    .map(({ label, texts, lines, table }) =>
      [
        label,
        ...texts.map(({ content }) => plainText(content as TextJson)),
        ...lines,
        ...(table?.rows ?? []).map((row) => row.join(", ")),
      ].join("\n"),
    )
    .join("\n");

function wordsOf(home: ProcessRow, body: PublicPlan, title: string) {
  const say = sayIn(home.language);
  const endorsed = body.endorsements.map(({ organisation, signer }) => `${organisation}, ${signer}`);
  return {
    title,
    body: [
      ...body.texts.map((text) => wordsOfText(text, say)),
      ...body.commitments.map((one) => `${one.place} ${one.title}\n${wordsOfCommitment(one, say)}`),
      ...endorsed,
    ].join("\n"),
  };
}

/** Inside an act: the version stands at an address of its own, for whoever is asked to endorse it. */
export async function publishPlanVersion(
  context: ActContext,
  home: ProcessRow,
  frozen: StoredVersion,
  body: PublicPlan,
): Promise<string> {
  const { tx } = context;
  const say = sayIn(home.language);
  const address = planPublication.versionAddress(frozen.n);
  await publish(context, {
    process: home.id,
    address,
    kind: planPublication.versionKind,
    body,
    position: frozen.n,
    words: wordsOf(home, body, say("plan.public.versionTitle", { title: body.title, n: frozen.n })),
  });
  if (!frozen.published)
    await tx.update(versionTable).set({ published: true }).where(eq(versionTable.id, frozen.id));
  return address;
}

/** Inside an act that changes who stands behind the version: its public page says so too, where it has one. */
export async function publishAgain(context: ActContext, process: string): Promise<void> {
  const { tx } = context;
  const plan = await planRow(tx, process);
  const frozen = await versionOf(tx, plan.version);
  if (!frozen?.published || plan.state === "frozen" || plan.state === "assembling") return;
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
  await publishPlanVersion(context, found(home), frozen, await publicPlanOf(tx, plan, frozen));
}

/** Inside an act: every public version that names the file says why it is there no longer. */
export async function publishWithout(
  context: ActContext,
  process: string,
  file: string,
  removed: NonNullable<ShownPlanFile["removed"]>,
): Promise<void> {
  const { tx } = context;
  const home = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
  const { kind, versionKind } = planPublication;
  const rows = await tx
    .select()
    .from(publication)
    .where(and(eq(publication.process, process), inArray(publication.kind, [kind, versionKind])));
  const say = sayIn(home.language);
  for (const { address, kind: own, position, body: stored } of rows) {
    const body = publicPlan.parse(stored);
    if (!body.files?.some(({ id }) => id === file)) continue;
    const files = body.files.map((one) => (one.id === file ? { ...one, removed } : one));
    const { title, version: n } = body;
    const named = own === kind ? title : say("plan.public.versionTitle", { title, n });
    await publish(context, {
      process,
      address,
      kind: own,
      position,
      body: { ...body, files },
      words: wordsOf(home, body, named),
    });
  }
}

/** Inside an act: the filed plan at its one address, and each of its commitments at its own. */
export async function publishFiledPlan(
  context: ActContext,
  home: ProcessRow,
  body: PublicPlan,
  filedAt: string,
): Promise<void> {
  const say = sayIn(home.language);
  await publish(context, {
    process: home.id,
    address: planPublication.address,
    kind: planPublication.kind,
    body,
    words: wordsOf(home, body, body.title),
  });
  for (const one of body.commitments) {
    await publish(context, {
      process: home.id,
      address: planPublication.commitmentAddress(one.n),
      kind: planPublication.commitmentKind,
      body: publicCommitment.parse({ ...one, planVersion: body.version, filedAt }),
      position: one.place,
      words: { title: `${one.place} ${one.title}`, body: wordsOfCommitment(one, say) },
    });
  }
}
