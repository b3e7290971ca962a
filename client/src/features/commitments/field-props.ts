import type { CommitmentChecks, TemplateField } from "@accord/shared/commitments";
import type { OnEditor } from "../../editor/fields/index.js";
import type { OpenDocument } from "../../editor/index.js";
import type { FieldIssues } from "./useFieldIssues.js";

export interface FieldSectionProps {
  readonly field: TemplateField;
  readonly opened: OpenDocument;
  readonly process: string;
  readonly n: number;
  readonly place: number | null;
  readonly told: CommitmentChecks | null;
  readonly editable: boolean;
  readonly issues: FieldIssues;
  readonly onEditor: OnEditor;
  /** A comment on the field; none where nobody may comment. */
  readonly onComment: ((root: string) => void) | null;
}
