import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type Ref, useState } from "react";
import {
  Toolbar as AriaToolbar,
  Button,
  type KeyboardEvent,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import { useSay } from "../ui/say.js";
import { NoteTool } from "./atoms/NoteTool.js";
import { PictureTool } from "./atoms/PictureTool.js";
import { LinkDialog } from "./LinkDialog.js";
import { TableTool } from "./TableTool.js";
import "./tools.css";
import { forms, keysHere, type Step, steps, type Tool } from "./tools.js";

export interface ToolbarProps {
  readonly editor: Editor;
  /** Label of the text that the tools are for. */
  readonly field: string;
  /** Id of the document that the text belongs to. */
  readonly document: string;
  readonly ref: Ref<HTMLDivElement>;
}

/** What can be done with the form of a text, in words. Alt+F10 comes here from the text, Escape goes back. */
export function Toolbar({ editor, field, document, ref }: ToolbarProps) {
  const say = useSay();
  const [linking, setLinking] = useState(false);
  return (
    <div ref={ref} className="tools-place">
      <AriaToolbar className="tools" aria-label={say("drafting.tools", { field })}>
        <div className="tool-group">
          {forms.map((tool) => (
            <FormTool key={tool.id} editor={editor} tool={tool} />
          ))}
          <Button className="tool" onPress={() => setLinking(true)} onKeyDown={back(editor)}>
            {say("drafting.tool.link")}
          </Button>
          <TableTool editor={editor} onKeyDown={back(editor)} />
          <PictureTool {...{ editor, document }} onKeyDown={back(editor)} />
          <NoteTool editor={editor} onKeyDown={back(editor)} />
        </div>
        <div className="tool-group">
          {steps.map((tool) => (
            <StepTool key={tool.id} editor={editor} tool={tool} />
          ))}
        </div>
      </AriaToolbar>
      {linking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}

const back = (editor: Editor) => (event: KeyboardEvent) => {
  if (event.key === "Escape") editor.commands.focus();
};

function FormTool({ editor, tool }: { readonly editor: Editor; readonly tool: Tool }) {
  const say = useSay();
  const isOn = useEditorState({ editor, selector: ({ editor: now }) => tool.isOn(now) });
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton
        className="tool"
        isSelected={isOn}
        onChange={() => tool.press(editor)}
        onKeyDown={back(editor)}
      >
        {say(tool.id)}
      </ToggleButton>
      <Tip {...tool} />
    </TooltipTrigger>
  );
}

function StepTool({ editor, tool }: { readonly editor: Editor; readonly tool: Step }) {
  const say = useSay();
  const can = useEditorState({ editor, selector: ({ editor: now }) => tool.can(now) });
  return (
    <TooltipTrigger delay={600}>
      <Button className="tool" isDisabled={!can} onPress={() => tool.press(editor)} onKeyDown={back(editor)}>
        {say(tool.id)}
      </Button>
      <Tip {...tool} />
    </TooltipTrigger>
  );
}

function Tip({ id, keys }: Pick<Tool, "id" | "keys">) {
  const say = useSay();
  return (
    <Tooltip className="floating tool-tip" offset={4}>
      {keys ? say("drafting.tool.withKeys", { name: say(id), keys: keysHere(keys) }) : say(id)}
    </Tooltip>
  );
}
