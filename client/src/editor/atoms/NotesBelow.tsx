import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEditorState } from "@tiptap/react";
import { Button } from "react-aria-components";
import { Name } from "../../ui/Bdi.js";
import { useSay } from "../../ui/say.js";
import { choose } from "./atom.js";

interface Note {
  readonly at: number;
  readonly note: string;
}

const known = new WeakMap<Node, readonly Note[]>();

function notesIn(doc: Node): readonly Note[] {
  const before = known.get(doc);
  if (before) return before;
  const notes: Note[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "footnote") notes.push({ at, note: String(node.attrs.note) });
  });
  known.set(doc, notes);
  return notes;
}

/** The footnotes of a text in their order, each with the way back to its place. */
export function NotesBelow({
  editor,
  field,
  editable,
}: {
  readonly editor: Editor;
  readonly field: string;
  readonly editable: boolean;
}) {
  const say = useSay();
  const notes = useEditorState({ editor, selector: ({ editor: now }) => notesIn(now.state.doc) });
  if (notes.length === 0) return null;
  return (
    <section className="notes-below" role="doc-endnotes" aria-label={say("drafting.notes", { field })}>
      <ol>
        {notes.map(({ at, note }, index) => {
          const no = index + 1;
          const go = () => choose(editor, at);
          return (
            <li key={no}>
              <Button className="tool" aria-label={say("drafting.note.go", { no })} onPress={go}>
                {String(no)}
              </Button>
              <Name>{note}</Name>
              {editable ? (
                <Button
                  className="tool"
                  aria-label={say("drafting.note.edit", { no })}
                  onPress={() => {
                    go();
                    editor.storage.footnote.edit?.();
                  }}
                >
                  {say("drafting.note.change")}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
