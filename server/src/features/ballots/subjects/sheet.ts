import type { WordField } from "@accord/shared/ballots";
import type { JsonValue } from "@accord/shared/canonical";
import type { Db } from "../../../ports/store.js";
import { versionById } from "../../versions/index.js";
import { type Put, paragraphs, type ReadText, type Subject, type TextPart } from "./subject.js";

interface SheetPart {
  readonly heading: string;
  readonly fields: readonly WordField[];
  /** Not for the public. */
  readonly inside?: true;
}

/** Words that have no text of their own: written out in full when they are frozen. */
interface Sheet {
  readonly template: "ballot-sheet/1";
  readonly title: string;
  readonly parts: readonly SheetPart[];
  /** What the effect needs. */
  readonly facts: JsonValue;
}

export const asSheet = (body: JsonValue) => body as unknown as Sheet;

interface SheetKind
  extends Pick<Subject, "issues" | "labels" | "effect">,
    Partial<
      Pick<
        Subject,
        | "links"
        | "begin"
        | "release"
        | "before"
        | "findings"
        | "issuesWithWords"
        | "mayHaveChanged"
        | "number"
      >
    > {
  readonly kind: Awaited<ReturnType<Subject["words"]>>["subjectKind"];
  /** What its frozen copies are counted by. */
  of(put: Put): string;
  sheet(db: Db, put: Put, read: ReadText): Promise<Omit<Sheet, "template" | "facts"> & { facts?: JsonValue }>;
}

/** A field of plain words, or of a text's own. */
export const field = (label: string, content: unknown) => ({
  label,
  content: typeof content === "string" ? paragraphs(content) : content,
});

/** A subject whose words are written out on a sheet. */
export function sheetSubject({ kind, of, sheet, ...subject }: SheetKind): Subject {
  return {
    links: async () => [],
    ...subject,
    async words(db, put, read) {
      const { title, parts, facts = null } = await sheet(db, put, read);
      const body = { template: "ballot-sheet/1", title, parts, facts } satisfies Sheet;
      return {
        subjectKind: kind,
        subject: of(put),
        title,
        body: body as unknown as JsonValue,
        blocks: [
          { field: "title", index: 0, content: title },
          ...parts.flatMap(({ fields }, part) =>
            fields.map((one, index) => ({ field: `part-${part + 1}`, index, content: one as JsonValue })),
          ),
          { field: "facts", index: 0, content: facts },
        ],
      };
    },
    async shown(db, put, body) {
      const [first] = await subject.labels(db, put);
      return asSheet(body).parts.map(
        ({ heading, fields }): TextPart => ({ heading, path: first?.path ?? null, fields: [...fields] }),
      );
    },
    async title(db, { home }, version) {
      return asSheet((await versionById(db, home.id, version)).body).title;
    },
    publicWords: (body) =>
      asSheet(body)
        .parts.filter(({ inside }) => inside === undefined)
        .map(({ heading, fields }) => ({
          heading,
          fields: fields.map(({ label, content }) => ({ label, content })),
        })),
    async about(db, { home }, row) {
      const { title } = asSheet((await versionById(db, home.id, row.version)).body);
      return [{ title, address: null }];
    },
  };
}
