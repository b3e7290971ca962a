import { createHash } from "node:crypto";
import { type ReleaseFiles, releaseFiles } from "@accord/shared/responses";
import { and, asc, eq, gt } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { Refused } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { publication, releaseFile } from "../../ports/tables/index.js";
import { breathe } from "./slices.js";

const filesAddress = "response/files";
/** Under this name the job is kept that makes the printed forms of the last release. */
export const makeReleaseFiles = "make-release-files";

/** What is public of the printed forms; null before a first release. */
export async function publicFiles(db: Db, process: string): Promise<ReleaseFiles | null> {
  const [row] = await db
    .select({ body: publication.body })
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.address, filesAddress)));
  return row ? releaseFiles.parse(row.body) : null;
}

/** Processes whose forms are being made. */
export async function beingMade(db: Db): Promise<string[]> {
  const rows = await db
    .select({ process: publication.process, body: publication.body })
    .from(publication)
    .where(eq(publication.address, filesAddress));
  return rows.filter(({ body }) => releaseFiles.parse(body).state === "making").map(({ process }) => process);
}

const say = (context: ActContext, process: string, body: ReleaseFiles): Promise<void> =>
  publish(context, { process, address: filesAddress, kind: "release_files", body, position: body.release });

/** In the act that publishes a release: its forms are made after it. */
export async function askForFiles(context: ActContext, process: string, release: number): Promise<void> {
  await say(context, process, { release, state: "making", files: [] });
  await context.later(context.now, makeReleaseFiles, { process, attempt: 1 });
}

/** Hash over the rows that are public today: a row taken back gives another one. */
export async function sourceOf(db: Db, process: string): Promise<string> {
  const hash = createHash("sha256");
  for (let after = ""; ; ) {
    const rows = await db
      .select({ address: publication.address, hash: publication.hash })
      .from(publication)
      .where(
        and(
          eq(publication.process, process),
          eq(publication.kind, "response"),
          gt(publication.address, after),
        ),
      )
      .orderBy(asc(publication.address))
      .limit(2000);
    if (rows.length === 0) return hash.digest("hex");
    for (const row of rows) hash.update(`${row.address} ${row.hash}\n`);
    after = rows.at(-1)?.address ?? after;
    await breathe();
  }
}

export interface MadeFile {
  readonly format: "docx" | "pdf" | "xlsx";
  readonly part: number;
  readonly parts: number;
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

const ofProcess = async (_tx: unknown, { process }: { readonly process: string }) => ({ process });

/** The forms of a release stand ready. Answers with the keys of files that nothing leads to any more. */
export const keepReleaseFiles = act<
  { process: string; release: number; source: string; files: readonly MadeFile[] },
  { removed: string[] }
>({
  name: "keep-release-files",
  asks: "publish_response",
  thing: ofProcess,
  async run(context, { process, release, source, files }) {
    const { tx, audit, announce } = context;
    if ((await publicFiles(tx, process))?.release !== release) throw new Refused("changed_by_other");
    const before = await tx.select().from(releaseFile).where(eq(releaseFile.process, process));
    await tx.delete(releaseFile).where(eq(releaseFile.process, process));
    for (const file of files) await tx.insert(releaseFile).values({ process, release, source, ...file });
    await say(context, process, {
      release,
      state: "ready",
      files: files.map(({ format, part, parts, title, bytes, sha256 }) => ({
        format,
        part,
        parts,
        title,
        bytes,
        sha256,
      })),
    });
    audit({ release, files: files.length });
    announce(process, "responses");
    return { removed: before.map(({ file }) => file) };
  },
});

/** They could not be made: said in public, and tried once more while `again` names a time. */
export const failReleaseFiles = act<
  { process: string; attempt: number; again: string | null; why: string },
  void
>({
  name: "fail-release-files",
  asks: "publish_response",
  thing: ofProcess,
  async run(context, { process, attempt, again, why }) {
    const standing = await publicFiles(context.tx, process);
    if (standing === null) return;
    await say(context, process, {
      release: standing.release,
      state: again === null ? "failed" : "making",
      files: [],
    });
    if (again !== null) await context.later(again, makeReleaseFiles, { process, attempt: attempt + 1 });
    context.audit({ release: standing.release, attempt, why: why.slice(0, 300) });
    context.announce(process, "responses");
  },
});

/**
 * The job: whoever prints is told after the commit, and prints outside any transaction. Also after a row was taken
 * back: what was made from it is withdrawn at once.
 */
export const releaseFilesJob = (print: (asked: { process: string; attempt: number }) => void) =>
  act<{ process: string; attempt: number }, void>({
    name: makeReleaseFiles,
    asks: "publish_response",
    thing: ofProcess,
    async run(context, { process, attempt }) {
      const standing = await publicFiles(context.tx, process);
      if (standing === null) return;
      if (standing.state === "ready") {
        const [made] = await context.tx
          .select({ source: releaseFile.source })
          .from(releaseFile)
          .where(eq(releaseFile.process, process))
          .limit(1);
        if (made?.source === (await sourceOf(context.tx, process))) return;
      }
      await say(context, process, { release: standing.release, state: "making", files: [] });
      context.announce(process, "responses");
      context.afterCommit(() => print({ process, attempt }));
    },
  });
