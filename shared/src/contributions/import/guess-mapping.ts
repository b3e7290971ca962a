import type { Channel, ContributorKind } from "../vocabulary.js";
import type { ImportColumn, ImportField, ImportMapping } from "./fields.js";

/** Names under which a field is met in files, best first. Folded: lower case, no accents, one space. */
const names: Record<ImportField, readonly string[]> = {
  sourceId: [
    "id",
    "identifier",
    "contribution id",
    "document id",
    "proposal id",
    "reference",
    "ref",
    "code",
    "number",
    "no",
  ],
  title: ["title", "titol", "titulo", "titre", "subject", "heading", "headline", "proposal"],
  text: [
    "text",
    "summary",
    "body",
    "description",
    "contribution",
    "submission",
    "content",
    "comment",
    "idea",
    "message",
    "answer",
    "resum",
    "texto",
    "texte",
    "descripcio",
    "comment body",
  ],
  receivedAt: [
    "received at",
    "received",
    "date received",
    "received on",
    "created",
    "created at",
    "date",
    "submitted",
    "submitted at",
    "datetime",
    "timestamp",
    "data",
    "fecha",
  ],
  contributorName: [
    "contributor",
    "contributor name",
    "name",
    "author name",
    "submitted by",
    "full name",
    "author",
    "nom",
    "nombre",
  ],
  organisation: [
    "organisation",
    "organization",
    "organisation name",
    "organization name",
    "entity",
    "entitat",
  ],
  contributorKind: ["kind", "contributor kind", "author kind", "author type", "contributor type", "type"],
  channel: ["channel", "source", "origin", "received by", "received through", "how received", "via"],
  themes: ["theme", "themes", "subcategory", "topic", "topics", "category", "tema", "categoria", "question"],
  place: ["place", "district", "region", "city", "location", "neighbourhood", "province", "districte"],
  language: ["language", "lang", "idioma"],
  sourceAddress: ["url", "link", "address", "source address", "permalink", "web address"],
};

const kindWords: Record<string, ContributorKind> = {
  "": "individual",
  individual: "individual",
  person: "individual",
  citizen: "individual",
  participant: "individual",
  resident: "individual",
  individu: "individual",
  organisation: "organisation",
  organization: "organisation",
  company: "organisation",
  association: "organisation",
  ngo: "organisation",
  cso: "organisation",
  city: "organisation",
  government: "organisation",
  official: "organisation",
  entity: "organisation",
  entitat: "organisation",
};

const channelWords: Record<string, Channel> = {
  "": "other",
  online: "online_form",
  "online form": "online_form",
  form: "online_form",
  web: "online_form",
  website: "online_form",
  citizen: "online_form",
  person: "online_form",
  organization: "online_form",
  organisation: "online_form",
  survey: "survey",
  questionnaire: "survey",
  meeting: "meeting",
  workshop: "meeting",
  event: "meeting",
  webinar: "webinar",
  email: "email",
  "e mail": "email",
  mail: "email",
  post: "post",
  letter: "post",
  telephone: "telephone",
  phone: "telephone",
  wiki: "wiki",
  "social media": "social_media",
  twitter: "social_media",
  facebook: "social_media",
  comment: "comment_on_draft",
  "comment on draft": "comment_on_draft",
  "agency call": "agency_call",
  "irm recommendation": "irm_recommendation",
  official: "other",
  other: "other",
};

export const folded = (word: string): string =>
  word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A first reading of a file from the names of its columns and their first values; the sorter changes what is wrong. */
export function guessMapping(
  columns: readonly ImportColumn[],
  context: { readonly source: string; readonly today: string },
): ImportMapping {
  const fields: (ImportField | null)[] = columns.map(() => null);
  for (const field of Object.keys(names) as ImportField[]) {
    const at = bestColumn(field, columns, fields);
    if (at !== -1) fields[at] = field;
  }
  const valuesOf = (field: ImportField): readonly string[] => {
    const column = columns[fields.indexOf(field)];
    return column ? (column.distinct ?? column.first) : [];
  };
  const dates = columns[fields.indexOf("receivedAt")];
  return {
    columns: fields,
    dateFormat: dates?.dates[0] ?? "iso",
    usualKind: "individual",
    usualChannel: "other",
    usualDay: fields.includes("receivedAt") ? null : context.today,
    kinds: wordsFor(valuesOf("contributorKind"), kindWords),
    channels: wordsFor(valuesOf("channel"), channelWords),
    makeThemes: fields.includes("themes"),
    source: context.source,
  };
}

/** The words of a column that are known, as they stand in the file; others are left for the sorter. */
function wordsFor<Ours extends string>(
  values: readonly string[],
  known: Readonly<Record<string, Ours>>,
): Record<string, Ours> {
  const out: Record<string, Ours> = {};
  for (const value of values) {
    const ours = Object.hasOwn(known, folded(value)) ? known[folded(value)] : undefined;
    if (ours !== undefined) out[value.trim()] = ours;
  }
  return out;
}
export const guessKinds = (values: readonly string[]): Record<string, ContributorKind> =>
  wordsFor(values, kindWords);
export const guessChannels = (values: readonly string[]): Record<string, Channel> =>
  wordsFor(values, channelWords);

function bestColumn(
  field: ImportField,
  columns: readonly ImportColumn[],
  taken: readonly (ImportField | null)[],
): number {
  for (const name of names[field]) {
    const at = columns.findIndex(
      (column, index) => taken[index] === null && folded(column.name) === name && looksLike(field, column),
    );
    if (at !== -1) return at;
  }
  return -1;
}

/** The first values must not speak against the name: made-up ids are no names, words are no dates. */
function looksLike(field: ImportField, column: ImportColumn): boolean {
  const given = column.first.filter((value) => value.trim() !== "");
  if (given.length === 0) return true;
  if (field === "receivedAt") return column.dates.length > 0;
  if (field === "sourceAddress") return given.every((value) => /^https?:\/\//i.test(value.trim()));
  if (field === "sourceId")
    return given.every((value) => value.length <= 100) && new Set(given).size === given.length;
  if (field === "contributorName")
    return given.some((value) => /\p{L}{2,}[ ,.]+\p{L}|^\p{Lu}\p{L}+$/u.test(value));
  if (field === "contributorKind" || field === "channel")
    return column.distinct !== null && column.distinct.length <= 40;
  if (field === "themes") return column.distinct !== null;
  return true;
}
