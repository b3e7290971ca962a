import type * as Y from "yjs";
import { isFilled } from "../commitments/index.js";
import { emptyText, readDocument, type TextJson } from "../document-schema/index.js";
import { problemQuestions, problemSheetTemplate } from "./template.js";
import type { SolutionKind } from "./vocabulary.js";

/** One option of a sheet as it stands in the live text. */
export interface Solution {
  /** Of its row. */
  readonly id: string;
  readonly title: string;
  readonly kind: SolutionKind | null;
  readonly what: TextJson;
  readonly responds: TextJson;
  readonly serves: TextJson;
}

export interface ProblemSheet {
  readonly answers: Readonly<Record<(typeof problemQuestions)[number], TextJson>>;
  readonly solutions: readonly Solution[];
}

export function problemSheetOf(doc: Y.Doc): ProblemSheet {
  const { fields, data } = readDocument(doc, problemSheetTemplate);
  const answers = Object.fromEntries(
    problemQuestions.map((root) => [root, fields[root] ?? emptyText]),
  ) as ProblemSheet["answers"];
  const solutions = (data.rows.solutions ?? []).map(({ id, cells }) => ({
    id,
    title: String(cells.title ?? "").trim(),
    kind: (cells.kind ?? null) as SolutionKind | null,
    what: (cells.what ?? emptyText) as TextJson,
    responds: (cells.responds ?? emptyText) as TextJson,
    serves: (cells.serves ?? emptyText) as TextJson,
  }));
  return { answers, solutions };
}

/** [5.7] Relevance: question 2 has an answer. */
export const answersRelevance = ({ answers }: ProblemSheet): boolean => isFilled(answers.opennessGaps);
