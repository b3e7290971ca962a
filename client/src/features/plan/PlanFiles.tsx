import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import {
  mostPlanFiles,
  type PlanFile,
  type PlanFileField,
  planPublication,
  readPlan,
  readPlanText,
  removePlanFile,
  uploadPlanFile,
} from "@accord/shared/plan";
import { useState } from "react";
import { FileAdding, FileList, FileRemoving, type Kept } from "../../app/KeptFiles.js";
import { useSay } from "../../ui/index.js";
import { VisionField } from "./VisionField.js";

const changes = [readPlanText, readPlan];

interface Props {
  readonly process: string;
  readonly files: readonly PlanFile[];
  /** Whether files may come. */
  readonly adds: boolean;
  /** Whether they may be taken away: also once the plan is filed. */
  readonly removes: boolean;
}

/** Field D or I of the vision: the letter, the strategy and other documents. */
export function PlanFiles({
  process,
  field,
  files,
  adds,
  removes,
}: Props & { readonly field: PlanFileField }) {
  const say = useSay();
  const [gone, setGone] = useState<Kept | null>(null);
  const label = say(`plan.file.${field}`);
  return (
    <VisionField id={field} label={label}>
      {files.length === 0 ? <p className="hint">{say("plan.file.none")}</p> : null}
      <FileList
        {...{ process, files }}
        addressOf={planPublication.fileAddress}
        onRemove={removes ? setGone : undefined}
      />
      {adds && files.length >= mostPlanFiles[field] ? (
        <p>{sayIssue(say, issue("plan_files_too_many", { field, most: mostPlanFiles[field] }))}</p>
      ) : null}
      {adds && files.length < mostPlanFiles[field] ? (
        <FileAdding
          route={uploadPlanFile}
          argsOf={(body) => ({ params: { process, field }, body })}
          changes={changes}
          name={`file-${field}`}
          label={say("plan.file.add", { field: label })}
          hint={say("plan.file.hint")}
          added={say("plan.file.added")}
        />
      ) : null}
      {gone ? (
        <FileRemoving
          route={removePlanFile}
          argsOf={(reason) => ({ params: { process, file: gone.id }, body: { reason } })}
          changes={changes}
          file={gone}
          what={say("plan.file.remove.why")}
          onClose={() => setGone(null)}
        />
      ) : null}
    </VisionField>
  );
}
