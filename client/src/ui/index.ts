export { announce } from "./announce.js";
export { Name, Reference, WordsOf, type WordsOfProps } from "./Bdi.js";
export { Breadcrumb, type Crumb } from "./Breadcrumb.js";
export { Button, type ButtonProps } from "./Button.js";
export {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  type ChoiceOption,
  RadioGroup,
  type RadioGroupProps,
} from "./Choice.js";
export { Combobox } from "./Combobox.js";
export { CopyButton } from "./CopyButton.js";
export { addWords, loadWords } from "./catalogue.js";
export { DateField, type DateFieldProps } from "./DateField.js";
export { DateText, type DateTextProps, Deadline, type DeadlineProps, readersZone } from "./DateText.js";
export { Details, type DetailsProps } from "./Details.js";
export { Dialog, type DialogProps, DialogTrigger, Sheet } from "./Dialog.js";
export { EmptyState, type EmptyStateProps } from "./EmptyState.js";
export { ErrorSummary, type SummaryIssue } from "./ErrorSummary.js";
export type { FieldProps } from "./Field.js";
export { type Coverage, CoverageBars, NeededBar, type NeededBarProps } from "./Figures.js";
export { FileField, type FileFieldProps } from "./FileField.js";
export { Filters, type FiltersProps } from "./Filters.js";
export { Hash } from "./Hash.js";
export { Identity, type IdentityProps, initialsOf } from "./Identity.js";
export { Link, LinkButton, type LinkProps } from "./Link.js";
export { Menu, MenuItem, MenuSection, MenuTrigger } from "./Menu.js";
export { NewRows } from "./NewRows.js";
export { Notice, type NoticeProps } from "./Notice.js";
export { useNarrow } from "./narrow.js";
export { OrderedList, type OrderedListProps } from "./OrderedList.js";
export { PageTitle, type PageTitleProps, ProcessTitles } from "./PageTitle.js";
export { Progress, type ProgressProps } from "./Progress.js";
export { SearchField, type SearchFieldProps } from "./SearchField.js";
export { type Option, Select, type SelectProps } from "./Select.js";
export { StateMark, type StateMarkProps, type StateName } from "./StateMark.js";
export { type Station, Stations } from "./Stations.js";
export { Say, useSay } from "./say.js";
export { type BlocShape, Sign, type SignName, type Tone, VoteSign } from "./signs.js";
export { type Column, type Selection, Table, type TableProps } from "./Table.js";
export { type TabLine, Tabs, type TabsProps } from "./Tabs.js";
export { TextArea, type TextAreaProps, TextField, type TextFieldProps } from "./TextField.js";
export { UndoLine, type UndoLineProps } from "./UndoLine.js";
export { VirtualTable, type VirtualTableProps } from "./VirtualTable.js";
