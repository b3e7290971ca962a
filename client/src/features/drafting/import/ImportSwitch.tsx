import { useEffect, useState } from "react";
import { part } from "../../../app/part.js";
import type { OpenDocument } from "../../../editor/index.js";
import { undoManagerOf } from "../../../editor/undo.js";
import { Button, UndoLine, useSay } from "../../../ui/index.js";
import type { ImportPlace } from "./places.js";

/** What reads files is fetched when somebody has one. */
const ImportDraft = part(() => import("./ImportDraft.js"), { isDialog: true });

interface Props {
  readonly opened: OpenDocument;
  /** Where parts of the draft can go, as the text stands now. */
  readonly places: () => readonly ImportPlace[];
  /** Whether the text was read yet: before that each of its fields would be taken for empty. */
  readonly isRead: boolean;
}

const isDraft = ({ name }: File): boolean => /\.(?:docx|md|markdown)$/iu.test(name);

/** The way to import a draft: chosen, or dropped anywhere on the page. */
export function ImportSwitch({ opened, places, isRead }: Props) {
  const say = useSay();
  const [asked, setAsked] = useState<{ readonly file: File | null } | null>(null);
  const [written, setWritten] = useState<number | null>(null);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = [...(event.dataTransfer?.files ?? [])].find(isDraft);
      if (file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked({ file });
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop, true);
    };
  }, []);
  return (
    <>
      <Button kind="quiet" onPress={() => setAsked({ file: null })}>
        {say("drafting.import.open")}
      </Button>
      {written === null ? null : (
        <UndoLine
          done={say("drafting.import.done", { count: written })}
          onUndo={() => {
            undoManagerOf(opened.doc, opened.template).undo();
            setWritten(null);
          }}
        />
      )}
      {asked === null || !isRead ? null : (
        <ImportDraft
          {...{ opened }}
          places={places()}
          dropped={asked.file}
          onClose={() => setAsked(null)}
          onDone={(count) => {
            setAsked(null);
            setWritten(count);
          }}
        />
      )}
    </>
  );
}
