import { type ShownField, shownFields, type TypedDraft } from "@accord/shared/commitments";
import type { MessageId } from "@accord/shared/messages";
import { type PlanText, type ShownPlan, shownPlanText } from "@accord/shared/plan";
import { Details, Link, Reference, Table, useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";

interface Props {
  readonly process: string;
  readonly shown: ShownPlan;
}

/** The plan as its public page will show it: frozen words only. */
export function PlanShown({ process, shown }: Props) {
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
        <Details key={text.kind} summary={say(`plan.part.${text.kind}`)} openInPrint>
          {shownPlanText(text as unknown as PlanText, words).map((field) => (
            <Field
              key={field.root}
              label={field.id === "" ? null : `${field.id} ${field.label}`}
              field={field}
            />
          ))}
        </Details>
      ))}
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
