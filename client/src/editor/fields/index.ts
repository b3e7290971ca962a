export type { OnEditor } from "./Cell.js";
export { AnswerField, type AnswerFieldProps, ChoiceField, type ChoiceFieldProps } from "./ChoiceField.js";
export type { FieldColumn, FieldOption, IssueAt } from "./columns.js";
export { Fold } from "./Fold.js";
export { goToRow } from "./go-to-row.js";
export { PartsField, type PartsFieldProps } from "./PartsField.js";
export {
  DateRangeField,
  type DateRangeFieldProps,
  RecordField,
  type RecordFieldProps,
} from "./RecordField.js";
export { RowsField, type RowsFieldProps } from "./RowsField.js";
export { useRecord, useRows, useSet } from "./useMaps.js";
export { useWords } from "./useWords.js";
