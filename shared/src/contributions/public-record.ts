import { z } from "zod";
import { instant } from "../protocol/common.js";
import { type AboutDraft, aboutDraft } from "./draft-comments.js";
import { type Channel, type ContributorKind, channels, contributorKinds } from "./vocabulary.js";

/**
 * Body of the publication "contributions/<reference>": all that the public site knows of a contribution [8.5].
 * A hidden name stands nowhere in it [8.6].
 */
export const publicRecord = z.strictObject({
  reference: z.string(),
  title: z.string(),
  text: z.string(),
  language: z.string().nullable(),
  receivedAt: instant,
  publishedAt: instant,
  contributor: z.strictObject({
    anonymous: z.boolean(),
    /** Null when anonymous, or when the source of an import names nobody. */
    name: z.string().nullable(),
    organisation: z.string().nullable(),
    kind: z.enum(contributorKinds),
    stakeholderType: z.string().nullable(),
  }),
  channel: z.enum(channels),
  place: z.string().nullable(),
  themes: z.array(z.string()),
  /** Where it was first published, when it was imported. */
  sourceAddress: z.string().nullable(),
  /** Of a comment on a public draft. */
  aboutDraft: aboutDraft.optional(),
});
export type PublicRecord = z.infer<typeof publicRecord>;

/** Kind of the publication, under which it is counted too, and the tail of its address. */
export const contributionPublication = {
  kind: "contribution",
  address: (reference: string): string => `contributions/${reference}`,
} as const;

interface Publishable {
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly receivedAt: string;
  readonly contributorName: string | null;
  readonly contributorKind: ContributorKind;
  readonly stakeholderType: string | null;
  readonly organisation: string | null;
  readonly anonymous: boolean;
  readonly channel: Channel;
  readonly place: string | null;
  readonly sourceAddress: string | null;
  readonly aboutDraft: AboutDraft | null;
}

/** What becomes public of a contribution: kind and date stay when the name is hidden [8.6]. */
export function publicRecordOf(
  row: Publishable,
  themes: readonly string[],
  publishedAt: string,
): PublicRecord {
  const open = !row.anonymous;
  return {
    reference: row.reference,
    title: row.title,
    text: row.text,
    language: row.language,
    receivedAt: row.receivedAt,
    publishedAt,
    contributor: {
      anonymous: row.anonymous,
      name: open ? row.contributorName : null,
      organisation: open ? row.organisation : null,
      kind: row.contributorKind,
      stakeholderType: row.stakeholderType,
    },
    channel: row.channel,
    place: row.place,
    themes: [...themes],
    sourceAddress: open && isWebAddress(row.sourceAddress) ? row.sourceAddress : null,
    ...(row.aboutDraft === null ? {} : { aboutDraft: row.aboutDraft }),
  };
}

/** Only these may become a link. */
export const isWebAddress = (address: string | null): boolean =>
  address !== null && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address);
