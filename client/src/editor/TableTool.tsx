import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Button, type KeyboardEvent } from "react-aria-components";
import { Menu, MenuItem, MenuTrigger } from "../ui/Menu.js";
import { useSay } from "../ui/say.js";

const acts = {
  rowBefore: (editor) => editor.chain().focus().addRowBefore().run(),
  rowAfter: (editor) => editor.chain().focus().addRowAfter().run(),
  columnBefore: (editor) => editor.chain().focus().addColumnBefore().run(),
  columnAfter: (editor) => editor.chain().focus().addColumnAfter().run(),
  header: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  deleteRow: (editor) => editor.chain().focus().deleteRow().run(),
  deleteColumn: (editor) => editor.chain().focus().deleteColumn().run(),
  deleteTable: (editor) => editor.chain().focus().deleteTable().run(),
} as const satisfies Readonly<Record<string, (editor: Editor) => boolean>>;
type TableAct = keyof typeof acts;

interface Props {
  readonly editor: Editor;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A new table; within one, what can be done with its rows and columns. */
export function TableTool({ editor, onKeyDown }: Props) {
  const say = useSay();
  const isIn = useEditorState({ editor, selector: ({ editor: now }) => now.isActive("table") });
  if (!isIn) {
    const add = () => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
    return (
      <Button className="tool" onPress={add} onKeyDown={onKeyDown}>
        {say("drafting.tool.table")}
      </Button>
    );
  }
  return (
    <MenuTrigger>
      <Button className="tool" onKeyDown={onKeyDown}>
        {say("drafting.tool.inTable")}
      </Button>
      <Menu aria-label={say("drafting.tool.inTable")} onAction={(id) => acts[id as TableAct](editor)}>
        {(Object.keys(acts) as TableAct[]).map((id) => (
          <MenuItem key={id} id={id}>
            {say(`drafting.table.${id}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
