import { type ApplicationPaper, issuesWithApplicationFile, takesFiles } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { KeptFile } from "../../doors/file-part.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { Files } from "../../ports/files.js";
import type { Db } from "../../ports/store.js";
import { applicationFile } from "../../ports/tables/index.js";
import { applicationByKey, electionByNo, type OnElection, thingOf } from "./queries.js";

export type StoredFile = typeof applicationFile.$inferSelect;

interface ByKey extends OnElection {
  /** Of the receipt. */
  readonly key: string;
}

const ofApplication = (election: string, application: number) =>
  and(eq(applicationFile.election, election), eq(applicationFile.application, application));

export const filesOf = (db: Db, election: string, applications: readonly number[]): Promise<StoredFile[]> =>
  db
    .select()
    .from(applicationFile)
    .where(
      and(eq(applicationFile.election, election), inArray(applicationFile.application, [...applications])),
    )
    .orderBy(asc(applicationFile.at), asc(applicationFile.id));

export async function fileById(db: Db, election: string, id: string): Promise<StoredFile> {
  const own = and(eq(applicationFile.election, election), eq(applicationFile.id, id));
  return found((await db.select().from(applicationFile).where(own))[0]);
}

/** The application that this key opens, while it takes files. */
async function ownOf({ tx, now }: ActContext, { process, no, key }: ByKey) {
  const row = await electionByNo(tx, { process, no });
  const own = await applicationByKey(tx, hashOfSecret(key));
  if (own === null || own.election !== row.id) throw new Refused("not_found");
  const isOpen = takesFiles({ state: row.state, dates: row.form.dates }, own, now);
  refuseIf(isOpen ? [] : [issue("application_files_over")]);
  return { row, own };
}

/** [Q32] [Q33] A paper that goes with an application, read by the commission alone. */
export const keepApplicationFile = act<
  ByKey & KeptFile & { readonly name: string; readonly paper: string },
  void
>({
  name: "upload-application-file",
  asks: "contribute",
  thing: thingOf,

  async run(context, { process, no, key, paper, name, file, bytes, sha256 }) {
    const { tx, now, newId, audit, announce } = context;
    const { row, own } = await ownOf(context, { process, no, key });
    const kept = await filesOf(tx, row.id, [own.no]);
    refuseIf(issuesWithApplicationFile(row.form.method, paper, sha256, kept));
    await tx.insert(applicationFile).values({
      ...{ name, file, bytes, sha256 },
      id: newId(),
      election: row.id,
      application: own.no,
      paper: paper as ApplicationPaper,
      at: now,
    });
    audit({ election: row.id, application: own.no });
    announce(process, "elections");
  },
});

/** Gone, with its bytes: nobody else had it. */
export const removeApplicationFile = (files: Files) =>
  act<ByKey & { readonly id: string }, void>({
    name: "remove-application-file",
    asks: "contribute",
    thing: thingOf,

    async run(context, { process, no, key, id }) {
      const { tx, audit, announce, afterCommit } = context;
      const { row, own } = await ownOf(context, { process, no, key });
      const gone = await tx
        .delete(applicationFile)
        .where(and(ofApplication(row.id, own.no), eq(applicationFile.id, id)))
        .returning({ file: applicationFile.file });
      const { file } = found(gone[0]);
      afterCommit(() => files.remove(file));
      audit({ election: row.id, application: own.no });
      announce(process, "elections");
    },
  });
