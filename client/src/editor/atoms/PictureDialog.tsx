import { textLimits } from "@accord/shared/document-schema";
import { mostFileBytes } from "@accord/shared/files";
import { pictureTypes, uploadPicture } from "@accord/shared/pictures";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useProcess } from "../../app/here.js";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { OfflineError } from "../../connection/http.js";
import { announce } from "../../ui/announce.js";
import { FileField } from "../../ui/FileField.js";
import { Notice } from "../../ui/Notice.js";
import { useSay } from "../../ui/say.js";
import { TextArea } from "../../ui/TextField.js";
import { TextDialog } from "../TextDialog.js";
import { oneLine, type Placed, put, takeOut } from "./atom.js";
import { PicturePreview } from "./PicturePreview.js";

interface Props {
  readonly editor: Editor;
  readonly document: string;
  /** The picture whose words are changed; null: a new one. */
  readonly on: Placed | null;
  /** Pasted or dropped. */
  readonly given: File | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks what a picture of evidence shows before it stands in the text; those who don't see it read that. */
export default function PictureDialog({ editor, document, on, given, onDone, onClose }: Props) {
  const say = useSay();
  const process = useProcess() ?? "";
  const [file, setFile] = useState(given);
  const [alt, setAlt] = useState(String(on?.node.attrs.alt ?? ""));
  const [asked, setAsked] = useState(false);
  const words = alt.trim();
  const stands = (attrs: Readonly<Record<string, unknown>>): void => {
    put(editor, "image", { ...attrs, alt: words }, on);
    announce(say(on ? "drafting.picture.changed" : "drafting.picture.added"));
    onDone();
  };
  const upload = useAct(uploadPicture, { changes: [], onDone: stands });
  const tooLarge = file !== null && file.size > mostFileBytes;
  const send = (): void => {
    setAsked(true);
    if (words === "") return;
    if (on) stands(on.node.attrs);
    if (on || file === null || tooLarge) return;
    const body = new FormData();
    body.append("file", file);
    upload.act({ params: { process, document }, body });
  };
  const issueOfFile = (): string | undefined => {
    if (tooLarge) return say("issue.file_too_large", { most: mostFileBytes / 1024 / 1024 });
    if (asked && file === null) return say("issue.file_missing");
    return issueOf(upload.refused, "file", say);
  };
  const isOffline = upload.refused instanceof OfflineError;
  return (
    <TextDialog
      title={say("drafting.picture.title")}
      set={say(on ? "drafting.picture.change" : "drafting.picture.set")}
      onSet={send}
      pending={upload.pending}
      remove={
        on
          ? {
              label: say("drafting.picture.remove"),
              act: () => {
                takeOut(editor, on);
                onDone();
              },
            }
          : null
      }
      onClose={onClose}
    >
      {isOffline ? <Notice tone="warn" title={say("drafting.picture.offline")} /> : null}
      {isOffline || issueOfFile() ? null : <Refusal error={upload.refused} />}
      {on ? null : (
        <FileField
          name="picture"
          label={say("drafting.picture.file")}
          hint={
            file === null
              ? say("drafting.picture.kinds")
              : say("drafting.picture.chosen", { name: file.name })
          }
          accept={pictureTypes.join(",")}
          issue={issueOfFile()}
          onChange={([one]) => {
            upload.forget();
            setFile(one ?? null);
          }}
        />
      )}
      <PicturePreview file={file} picture={on ? String(on.node.attrs.id) : null} />
      <TextArea
        name="alt"
        label={say("drafting.picture.alt")}
        hint={say("drafting.picture.alt.hint")}
        issue={asked && words === "" ? say("drafting.picture.alt.missing") : undefined}
        value={alt}
        onChange={(typed) => setAlt(oneLine(typed))}
        maxLength={textLimits.alt}
        rows={3}
        autoFocus={on !== null || given !== null}
      />
      <p className="hint" role="status">
        {upload.pending ? say("drafting.picture.sending") : ""}
      </p>
    </TextDialog>
  );
}
