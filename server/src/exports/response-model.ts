import { createHash } from "node:crypto";
import {
  byReference,
  noAnswer,
  type PublicRelease,
  publicRelease,
  type ResponseRow,
  responseFormat,
} from "@accord/shared/responses";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { publicThings } from "../features/responses/index.js";
import type { Db } from "../ports/store.js";
import { publication } from "../ports/tables/index.js";
import { breathe } from "./breathe.js";

/** What every form of the reasoned response is made from: CSV, JSON and pages tell the same. */
export interface ResponseModel {
  readonly format: typeof responseFormat;
  readonly process: string;
  readonly release: PublicRelease;
  /** Public, but not yet when the release was made: in `rows`, not under its hash. */
  readonly publishedSince: readonly string[];
  /** The same for the same data. */
  readonly etag: string;
  /** Every public contribution, then every public proposal, by number, in parts. */
  rows(): AsyncGenerator<ResponseRow[]>;
}

/** Null until a first release. */
export async function responseModel(
  db: Db,
  process: { readonly id: string; readonly slug: string },
): Promise<ResponseModel | null> {
  const [head] = await db
    .select({ body: publication.body })
    .from(publication)
    .where(
      and(
        eq(publication.process, process.id),
        eq(publication.address, "response"),
        isNull(publication.tombstone),
      ),
    );
  if (!head) return null;
  const { etag, addresses } = await fingerprint(db, process.id, [
    "contribution",
    "proposal",
    "release",
    "response",
  ]);
  const publishedSince = [...addresses]
    .filter((address) => /^(contributions|proposals)\//.test(address))
    .map((address) => address.slice(address.indexOf("/") + 1))
    .filter((reference) => !addresses.has(`responses/${reference}`))
    .sort(byReference);
  return {
    format: responseFormat,
    process: process.slug,
    release: publicRelease.parse(head.body),
    publishedSince,
    etag,
    rows: () => rowsOf(db, process),
  };
}

/** A name that was hidden after the release is hidden here too [8.6]. */
async function* rowsOf(
  db: Db,
  process: { readonly id: string; readonly slug: string },
): AsyncGenerator<ResponseRow[]> {
  for await (const part of publicThings(db, process)) {
    yield part.map(({ half, anonymous, published }) =>
      published === null
        ? { ...half, ...noAnswer }
        : { ...published, contributor: anonymous ? null : published.contributor },
    );
    await breathe();
  }
}

/** One hash over the hashes of all public pages of these kinds, and where they stand. */
export async function fingerprint(
  db: Db,
  process: string,
  kinds: readonly string[],
): Promise<{ etag: string; addresses: Set<string> }> {
  const hash = createHash("sha256");
  const addresses = new Set<string>();
  let after = "";
  for (;;) {
    const rows = await db
      .select({ address: publication.address, hash: publication.hash })
      .from(publication)
      .where(
        and(
          eq(publication.process, process),
          inArray(publication.kind, [...kinds]),
          gt(publication.address, after),
          isNull(publication.tombstone),
        ),
      )
      .orderBy(asc(publication.address))
      .limit(250);
    if (rows.length === 0) return { etag: hash.digest("hex"), addresses };
    for (const row of rows) {
      hash.update(`${row.address} ${row.hash}\n`);
      addresses.add(row.address);
    }
    after = rows.at(-1)?.address ?? after;
    await breathe();
  }
}
