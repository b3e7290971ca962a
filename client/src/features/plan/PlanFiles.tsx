import { fileEndings, mostFileBytes } from "@accord/shared/files";
import { sizeText } from "@accord/shared/messages";
import {
  mostPlanFiles,
  type PlanFile,
  type PlanFileField,
  planFileFields,
  planPublication,
  readPlan,
  readPlanText,
  removePlanFile,
  uploadPlanFile,
} from "@accord/shared/plan";
import { useState } from "react";
import { issuesOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Dialog, FileField, Link, TextField, useSay } from "../../ui/index.js";

const changes = [readPlanText, readPlan];

interface Props {
  readonly process: string;
  readonly files: readonly PlanFile[];
  /** Whether files may come. */
  readonly adds: boolean;
  /** Whether they may be taken away: also once the plan is filed. */
  readonly removes: boolean;
}

/** Fields D and I of the vision: the letter, the strategy and other documents. */
export function PlanFiles({ files, ...props }: Props) {
  return planFileFields.map((field) => (
    <OfField key={field} {...props} field={field} files={files.filter((one) => one.field === field)} />
  ));
}

function OfField({ process, field, files, adds, removes }: Props & { readonly field: PlanFileField }) {
  const say = useSay();
  const [gone, setGone] = useState<PlanFile | null>(null);
  const label = say(`plan.file.${field}`);
  return (
    <section id={`field-${field}`} className="room-field stack" aria-labelledby={`label-${field}`}>
      <h2 id={`label-${field}`} className="room-label">
        <span className="room-number">{field}</span> {label}
      </h2>
      {files.length === 0 ? <p className="hint">{say("plan.file.none")}</p> : null}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id} className="plan-file">
            <Link href={`/p/${process}/${planPublication.fileAddress(file.id)}`}>
              <bdi>{file.name}</bdi>
            </Link>{" "}
            <span className="hint">{sizeText(file.bytes)}</span>{" "}
            {removes ? (
              <Button
                kind="quiet"
                aria-label={say("plan.file.remove.named", { name: file.name })}
                onPress={() => setGone(file)}
              >
                {say("plan.file.remove")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adds && files.length < mostPlanFiles[field] ? <Adding {...{ process, field, label }} /> : null}
      {gone ? <Removing {...{ process }} file={gone} onClose={() => setGone(null)} /> : null}
    </section>
  );
}

/** Sent as soon as it is chosen. */
function Adding({
  process,
  field,
  label,
}: Pick<Props, "process"> & { readonly field: PlanFileField; readonly label: string }) {
  const say = useSay();
  const [tooLarge, setTooLarge] = useState(false);
  const [sent, setSent] = useState(0);
  const upload = useAct(uploadPlanFile, {
    changes,
    onDone: () => {
      announce(say("plan.file.added"));
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
        name={`file-${field}`}
        label={say("plan.file.add", { field: label })}
        hint={upload.pending ? say("plan.file.sending") : say("plan.file.hint")}
        accept={fileEndings.map((end) => `.${end}`).join(",")}
        issue={issues[0]}
        onChange={([file]) => {
          if (!file) return;
          upload.forget();
          setTooLarge(file.size > mostFileBytes);
          if (file.size > mostFileBytes) return;
          const body = new FormData();
          body.append("file", file);
          upload.act({ params: { process, field }, body });
        }}
      />
    </div>
  );
}

function Removing({
  process,
  file,
  onClose,
}: Pick<Props, "process"> & { readonly file: PlanFile; readonly onClose: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const remove = useAct(removePlanFile, {
    changes,
    onDone: () => {
      announce(say("plan.file.removed", { name: file.name }));
      onClose();
    },
  });
  return (
    <Dialog
      title={say("plan.file.remove.named", { name: file.name })}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      acts={
        <Button
          kind="primary"
          isDisabled={reason.trim() === ""}
          pending={remove.pending}
          onPress={() => remove.act({ params: { process, file: file.id }, body: { reason: reason.trim() } })}
        >
          {say("plan.file.remove")}
        </Button>
      }
    >
      <p>{say("plan.file.remove.why")}</p>
      <Refusal error={remove.refused} />
      <TextField
        name="reason"
        label={say("plan.file.remove.reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
    </Dialog>
  );
}
