import { type KeyboardEvent, memo } from "react";
import { Button } from "../../ui/Button.js";
import { useSay } from "../../ui/say.js";
import type { OpenDocument } from "../useDocument.js";
import type { OnEditor } from "./Cell.js";
import type { FieldColumn, IssueAt } from "./columns.js";
import { cellsIn, type DrawnRow } from "./maps.js";
import { RowForm } from "./RowForm.js";
import { CardRow, TableRow } from "./RowLines.js";
import { RowMenu } from "./RowMenu.js";

interface Props {
  readonly opened: OpenDocument;
  readonly root: string;
  readonly row: DrawnRow;
  readonly no: number;
  readonly count: number;
  readonly columns: readonly FieldColumn[];
  readonly rowName: (no: number) => string;
  readonly textLabel: (column: string, row: string) => string;
  readonly isTable: boolean;
  readonly isNarrow: boolean;
  readonly isOpen: boolean;
  readonly writes: boolean;
  readonly issueAt: IssueAt | undefined;
  readonly onEditor: OnEditor | undefined;
  readonly setIsOpen: (id: string, is: boolean) => void;
  readonly move: (id: string, to: number, back?: string) => void;
  readonly remove: (id: string) => void;
}

/** One row with its acts; drawn again only when it or its place changes. */
export const RowLine = memo(function RowLine(props: Props) {
  const { opened, root, row, no, columns, rowName, isOpen, isNarrow, writes, setIsOpen, move } = props;
  const say = useSay();
  const name = rowName(no);
  const form =
    isOpen && !isNarrow ? (
      <RowForm
        document={opened}
        {...{ root, row, name, columns }}
        textLabel={props.textLabel}
        issueAt={props.issueAt}
        onEditor={props.onEditor}
      />
    ) : null;
  const buttons = writes ? (
    <>
      <Button
        kind={isOpen ? "plain" : "quiet"}
        aria-label={say(isOpen ? "drafting.rows.doneRow" : "drafting.rows.editRow", { row: name })}
        {...(isNarrow ? {} : { "aria-expanded": isOpen })}
        data-row-edit={row.id}
        onPress={() => setIsOpen(row.id, !isOpen)}
      >
        {say(isOpen && !isNarrow ? "drafting.rows.done" : "drafting.rows.edit")}
      </Button>
      <RowMenu
        id={row.id}
        {...{ name, rowName }}
        place={no}
        count={props.count}
        onMove={(to) => move(row.id, to)}
        onRemove={() => props.remove(row.id)}
      />
    </>
  ) : null;
  const keys = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!writes || step === 0 || !event.altKey || event.ctrlKey || event.metaKey || inWords(event)) return;
    event.preventDefault();
    event.stopPropagation();
    move(row.id, no + step, selectorOf(event.target));
  };
  const Row = props.isTable ? TableRow : CardRow;
  return (
    <Row
      {...{ opened, root, row, no, name, columns, buttons, form, keys }}
      cells={cellsIn(opened.template, root)}
      issueAt={props.issueAt}
    />
  );
});

/** In a text these keys belong to the text. */
const inWords = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, input"));

function selectorOf(target: EventTarget): string | undefined {
  const id = target instanceof HTMLElement ? target.dataset.rowEdit : undefined;
  return id === undefined ? undefined : `[data-row-edit="${id}"]`;
}
