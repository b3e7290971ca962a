import { fileEndings, mostFileBytes } from "@accord/shared/files";
import { sizeText } from "@accord/shared/messages";
import type { Route } from "@accord/shared/protocol";
import { useState } from "react";
import { useAct } from "../connection/asking.js";
import type { ArgsOf } from "../connection/http.js";
import { announce, Button, Dialog, FileField, Link, TextField, useSay } from "../ui/index.js";
import { issuesOf, Refusal } from "./Refusal.js";

export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

interface ListProps {
  readonly process: string;
  readonly files: readonly Kept[];
  /** Under the public pages of the process. */
  readonly addressOf: (id: string) => string;
  /** Left out: they stay. */
  readonly onRemove?: ((file: Kept) => void) | undefined;
}

/** Each by its name, with its size. */
export function FileList({ process, files, addressOf, onRemove }: ListProps) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {files.map((file) => (
        <li key={file.id}>
          <Link href={`/p/${process}/${addressOf(file.id)}`}>
            <bdi>{file.name}</bdi>
          </Link>{" "}
          <span className="hint">{sizeText(file.bytes)}</span>{" "}
          {onRemove ? (
            <Button
              kind="quiet"
              aria-label={say("files.remove.named", { name: file.name })}
              onPress={() => onRemove(file)}
            >
              {say("files.remove")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface AddingProps<R extends Route> {
  readonly route: R;
  readonly argsOf: (body: FormData) => ArgsOf<R>;
  readonly changes: readonly Route[];
  readonly name: string;
  readonly label: string;
  /** When it becomes public; the kinds that are taken are said before it. */
  readonly hint: string;
  readonly added: string;
}

/** Sent as soon as it is chosen. */
export function FileAdding<R extends Route>({
  route,
  argsOf,
  changes,
  name,
  label,
  hint,
  added,
}: AddingProps<R>) {
  const say = useSay();
  const [tooLarge, setTooLarge] = useState(false);
  const [sent, setSent] = useState(0);
  const upload = useAct(route, {
    changes,
    onDone: () => {
      announce(added);
      setSent(sent + 1);
    },
  });
  const issues = tooLarge
    ? [say("issue.file_too_large", { most: mostFileBytes / 1024 / 1024 })]
    : issuesOf(upload.refused, say).map(({ text }) => text);
  return (
    <div aria-live="polite">
      <FileField
        key={sent}
        name={name}
        label={label}
        hint={upload.pending ? say("files.sending") : say("files.kinds", { more: hint })}
        accept={fileEndings.map((end) => `.${end}`).join(",")}
        issue={issues[0]}
        again
        onChange={([file]) => {
          if (!file) return;
          upload.forget();
          setTooLarge(file.size > mostFileBytes);
          if (file.size > mostFileBytes) return;
          const body = new FormData();
          body.append("file", file);
          upload.act(argsOf(body));
        }}
      />
    </div>
  );
}

interface RemovingProps<R extends Route> {
  readonly route: R;
  readonly argsOf: (reason: string) => ArgsOf<R>;
  readonly changes: readonly Route[];
  readonly file: Kept;
  readonly what: string;
  readonly onClose: () => void;
}

export function FileRemoving<R extends Route>({
  route,
  argsOf,
  changes,
  file: { name },
  what,
  onClose,
}: RemovingProps<R>) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const remove = useAct(route, {
    changes,
    onDone: () => {
      announce(say("files.removed", { name }));
      onClose();
    },
  });
  return (
    <Dialog
      title={say("files.remove.named", { name })}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      acts={
        <Button
          kind="primary"
          isDisabled={reason.trim() === ""}
          pending={remove.pending}
          onPress={() => remove.act(argsOf(reason.trim()))}
        >
          {say("files.remove")}
        </Button>
      }
    >
      <p>{what}</p>
      <Refusal error={remove.refused} />
      <TextField
        name="reason"
        label={say("files.remove.reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
    </Dialog>
  );
}
