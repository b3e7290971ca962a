import { type Checkpoint, checkpointHash } from "@accord/shared/decisions";
import { sayIn } from "@accord/shared/messages";
import { desc, eq } from "drizzle-orm";
import type { Signer } from "../ports/signer.js";
import type { Db } from "../ports/store.js";
import { logCheckpoint, logEntry, process as processTable } from "../ports/tables/index.js";
import type { ActContext } from "./act.js";
import { rootOf } from "./log-tree.js";
import { coChairsOf } from "./memberships.js";
import { found } from "./refused.js";

export const signedSize = async (db: Db, process: string): Promise<number> => {
  const [last] = await db
    .select({ size: logCheckpoint.size })
    .from(logCheckpoint)
    .where(eq(logCheckpoint.process, process))
    .orderBy(desc(logCheckpoint.size))
    .limit(1);
  return last?.size ?? 0;
};

/** Signs the log as it stands now and gives it to both co-chairs, so that no later hand can take it back unseen (T48). */
export async function makeCheckpoint(
  {
    tx,
    now,
    mail,
    announce,
    afterCommit,
  }: Pick<ActContext, "tx" | "now" | "mail" | "announce" | "afterCommit">,
  { signer, url }: { signer: Signer; url: string },
  process: string,
): Promise<void> {
  const [last] = await tx
    .select({ size: logEntry.sequence, at: logEntry.at })
    .from(logEntry)
    .where(eq(logEntry.process, process))
    .orderBy(desc(logEntry.sequence))
    .limit(1);
  if (!last || last.size <= (await signedSize(tx, process))) return;
  const [row] = await tx.select().from(processTable).where(eq(processTable.id, process));
  const { slug, title, language } = found(row);
  const facts = { process: slug, ...last, root: await rootOf(tx, process, last.size) };
  const signature = signer.sign(Buffer.from(checkpointHash(facts), "hex"));
  const signed: Checkpoint = { format: "accord-checkpoint/1", ...facts, key: signer.key, signature };
  const { format: _, process: __, ...kept } = signed;
  await tx.insert(logCheckpoint).values({ ...kept, process });
  afterCommit(() => signer.keep(signed));
  announce(process, "decisions");
  const say = sayIn(language);
  const values = { process: title, size: last.size, address: `${url}/p/${slug}/verify` };
  for (const { email } of await coChairsOf(tx, process, now))
    await mail({
      process,
      to: email,
      subject: say("decisions.letter.subject", values),
      text: `${say("decisions.letter.text", values)}\n\n${JSON.stringify(signed)}`,
    });
}
