import { type ShownField, shownFields, type TypedDraft } from "@accord/shared/commitments";
import { type MessageId, sizeText } from "@accord/shared/messages";
import {
  type PlanText,
  planFileFields,
  planPublication,
  type ShownPlan,
  type ShownPlanFile,
  shownPlanText,
} from "@accord/shared/plan";
import { Details, Link, Reference, Table, useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";

interface Props {
  readonly process: string;
  readonly shown: ShownPlan;
  /** Its own texts are read on the page; words of commitments were decided about before. */
  readonly textsOpen?: boolean;
}

/** The plan as its public page will show it: frozen words only. */
export function PlanShown({ process, shown, textsOpen = false }: Props) {
  const say = useSay();
  const words = (id: string) => say(id as MessageId);
  const empty = shown.texts.length + shown.commitments.length === 0;
  return (
    <div className="plan-paper stack">
      <p className="plan-paper-title">
        <bdi>{shown.title}</bdi>
      </p>
      {empty ? <p>{say("plan.look.empty")}</p> : null}
      {shown.texts.map((text) => (
        <Details key={text.kind} summary={say(`plan.part.${text.kind}`)} startsOpen={textsOpen} openInPrint>
          {shownPlanText(text as unknown as PlanText, words).map((field) => (
            <Field
              key={field.root}
              label={field.id === "" ? null : `${field.id} ${field.label}`}
              field={field}
            />
          ))}
        </Details>
      ))}
      {shown.files?.length ? (
        <Details summary={say("plan.part.files")} openInPrint>
          {planFileFields.map((field) => (
            <FilesShown
              key={field}
              {...{ process, field }}
              files={(shown.files ?? []).filter((one) => one.field === field)}
            />
          ))}
        </Details>
      ) : null}
      {shown.commitments.map((one) => (
        <Details
          key={one.n}
          summary={say("plan.commitment", { place: one.place, title: one.title })}
          openInPrint
        >
          <p className="hint">{say("plan.commitment.version", { n: one.n, version: one.version })}</p>
          {shownFields(one as unknown as TypedDraft, words, one.place)
            .filter(({ root }) => root !== "title" && root !== "place")
            .map((field) => (
              <Field key={field.root} label={field.label} field={field} />
            ))}
          {one.contributions.length > 0 ? (
            <p className="plan-references">
              {say("plan.look.answers")}{" "}
              {one.contributions.map((reference) => (
                <Link key={reference} href={`/app/${process}/contributions/${reference}`}>
                  <Reference>{reference}</Reference>
                </Link>
              ))}
            </p>
          ) : null}
        </Details>
      ))}
    </div>
  );
}

interface FilesProps {
  readonly process: string;
  readonly field: ShownPlanFile["field"];
  readonly files: readonly ShownPlanFile[];
}

function FilesShown({ process, field, files }: FilesProps) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <div className="plan-field">
      <h3>
        {field} {say(`plan.file.${field}`)}
      </h3>
      <ul className="plain-list">
        {files.map(({ id, name, bytes, removed }) => (
          <li key={id}>
            {removed ? (
              <>
                <bdi>{name}</bdi> {say("plan.file.gone", { reason: removed.reason })}
              </>
            ) : (
              <>
                <Link href={`/p/${process}/${planPublication.fileAddress(id)}`}>
                  <bdi>{name}</bdi>
                </Link>{" "}
                <span className="hint">{sizeText(bytes)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Drawn = Pick<ShownField, "root" | "lines" | "texts" | "table">;

function Field({ label, field }: { readonly label: string | null; readonly field: Drawn }) {
  const { root, lines, texts, table } = field;
  return (
    <div className="plan-field">
      {label === null ? null : <h3>{label}</h3>}
      {lines.length === 1 ? <p>{lines[0]}</p> : null}
      {lines.length > 1 ? (
        <ul className="plain-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {texts.map(({ label: part, content }) => (
        <div key={part ?? root}>
          {part === null ? null : <h4>{part}</h4>}
          <RichText content={content} />
        </div>
      ))}
      {table === null ? null : (
        <Table
          caption={label ?? ""}
          columns={table.columns.map((title, at) => ({
            id: String(at),
            title,
            cell: (row: readonly string[]) => <bdi>{row[at]}</bdi>,
          }))}
          rows={table.rows}
          keyOf={(row) => row.join("\t")}
        />
      )}
    </div>
  );
}
