import { type ShownField, shownFields, type TypedDraft } from "@accord/shared/commitments";
import { dayText, inZone, type MessageId } from "@accord/shared/messages";
import { type PlanText, type PublicCommitment, type PublicPlan, shownPlanText } from "@accord/shared/plan";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { FieldShown } from "./FieldShown.js";
import { PlanFacts, PlanFilesShown, PlanSigned } from "./PlanParts.js";
import { References } from "./ProposalPages.js";

interface Props {
  readonly around: Around;
  readonly plan: PublicPlan;
}
interface PlanProps extends Props {
  /** Numbers of the public versions before it, the latest first. */
  readonly earlier: readonly number[];
}

/** The whole plan: its texts, every commitment with all fields, who endorsed it, the way back to the contributions. */
export function PlanPage({ around, plan, earlier }: PlanProps): ReactNode {
  const { say, slug } = around;
  const words = (id: string) => say(id as MessageId);
  return (
    <Page around={around} title={say("plan.public.title")}>
      <h1>
        <bdi>{plan.title}</bdi>
      </h1>
      <PlanFacts around={around} plan={plan} />
      {earlier.length === 0 ? null : (
        <ul>
          {earlier.map((n) => (
            <li key={n}>
              <a href={`/p/${slug}/plan/v${plan.version}/since/v${n}`}>{say("plan.compare.since", { n })}</a>
            </li>
          ))}
        </ul>
      )}
      <nav aria-labelledby="parts">
        <h2 id="parts">{say("plan.public.parts")}</h2>
        <ol className="plan-parts">
          {plan.texts.map(({ kind }) => (
            <li key={kind}>
              <a href={`#${kind}`}>{say(`plan.part.${kind}`)}</a>
            </li>
          ))}
          {plan.commitments.map(({ place, n, title }) => (
            <li key={n}>
              <a href={`#commitment-${place}`}>{say("plan.public.commitment", { place, title })}</a>
            </li>
          ))}
          <li>
            <a href="#annex">{say("plan.part.annex")}</a>
          </li>
        </ol>
      </nav>
      {plan.texts.map((text) => (
        <section key={text.kind} id={text.kind} aria-labelledby={`h-${text.kind}`} className="plan-part">
          <h2 id={`h-${text.kind}`}>{say(`plan.part.${text.kind}`)}</h2>
          {text.kind === "strategic_vision" ? <VisionFacts around={around} plan={plan} /> : null}
          <TextFields text={text as unknown as PlanText} words={words} />
          {text.kind === "strategic_vision" ? <PlanFilesShown around={around} plan={plan} /> : null}
        </section>
      ))}
      {plan.commitments.map((one) => (
        <section
          key={one.n}
          id={`commitment-${one.place}`}
          aria-labelledby={`h-commitment-${one.place}`}
          className="plan-part"
        >
          <h2 id={`h-commitment-${one.place}`}>
            {say("plan.public.commitment", { place: one.place, title: one.title })}
          </h2>
          <p className="facts">
            {plan.filedAt === null ? null : (
              <a href={`/p/${slug}/commitments/${one.n}`}>{say("plan.public.own")}</a>
            )}{" "}
            <span className="code">{say("publicSite.draft.hash", { root: one.root })}</span>
          </p>
          <CommitmentFields around={around} one={one} place={one.place} heading="h3" />
        </section>
      ))}
      <PlanSigned around={around} plan={plan} />
    </Page>
  );
}

/** A.-B. of the vision: facts of the plan that stand in no text. */
function VisionFacts({ around, plan }: Props): ReactNode {
  const { say, process } = around;
  const { period, jurisdictions } = plan;
  return (
    <dl className="plan-facts">
      {plan.filedAt === null ? null : (
        <>
          <dt>{say("plan.vision.A")}</dt>
          <dd>{dayText(inZone(plan.filedAt, process.timeZone).day)}</dd>
        </>
      )}
      {jurisdictions.map(({ name, endOfTerm }) => (
        <div key={name}>
          <dt>{say("plan.vision.B1", { jurisdiction: name })}</dt>
          <dd>{endOfTerm === null ? say("plan.vision.noElections") : dayText(endOfTerm.slice(0, 10))}</dd>
        </div>
      ))}
      {period.end === null ? null : (
        <>
          <dt>{say("plan.vision.B2")}</dt>
          <dd>{dayText(period.end)}</dd>
        </>
      )}
    </dl>
  );
}

function TextFields({
  text,
  words,
}: {
  readonly text: PlanText;
  readonly words: (id: string) => string;
}): ReactNode {
  const shown = shownPlanText(text, words);
  let group: string | null = null;
  return shown.map((field) => {
    const opens = field.group !== group;
    group = field.group;
    const id = `f-${text.kind}-${field.root}`;
    const asField: ShownField = { ...field, no: 0, root: `${text.kind}-${field.root}` };
    if (field.id === "") return <FieldShown key={id} field={asField} />;
    return (
      <section key={id} aria-labelledby={id}>
        {opens && field.group !== null ? <h3>{field.group}</h3> : null}
        <h4 id={id}>
          {field.id} {field.label}
        </h4>
        <FieldShown field={asField} />
      </section>
    );
  });
}

function CommitmentFields({
  around,
  one,
  place,
  heading: Heading,
}: {
  readonly around: Around;
  readonly one: PublicPlan["commitments"][number];
  readonly place: number;
  readonly heading: "h2" | "h3";
}): ReactNode {
  const { say, slug } = around;
  const of = (root: string) => `${place}-${root}`;
  return (
    <>
      {shownFields(one as unknown as TypedDraft, (id) => say(id as MessageId), place)
        .filter(({ root }) => root !== "title" && root !== "place")
        .map((field) => (
          <section key={field.root} aria-labelledby={`f-${of(field.root)}`}>
            <Heading id={`f-${of(field.root)}`}>{field.label}</Heading>
            <FieldShown field={{ ...field, root: of(field.root) }} />
          </section>
        ))}
      {one.contributions.length > 0 ? (
        <section aria-labelledby={`answers-${place}`}>
          <Heading id={`answers-${place}`}>{say("publicSite.draft.answers")}</Heading>
          <References slug={slug} references={one.contributions} />
        </section>
      ) : null}
      {one.decision === null ? null : (
        <p>
          <a href={`/p/${slug}/decisions/${one.decision}`}>
            {say("plan.public.decision", { no: one.decision })}
          </a>
        </p>
      )}
    </>
  );
}

/** A filed commitment at its own address. */
export function CommitmentPage({
  around,
  row,
}: {
  readonly around: Around;
  readonly row: PublicCommitment;
}): ReactNode {
  const { say, slug, process } = around;
  const title = say("plan.public.commitment", { place: row.place, title: row.title });
  return (
    <Page around={around} title={title}>
      <h1>{title}</h1>
      <p className="facts">
        {say("plan.public.filed", { date: dayText(inZone(row.filedAt, process.timeZone).day) })}{" "}
        <a href={`/p/${slug}/plan#commitment-${row.place}`}>{say("plan.public.inPlan")}</a>{" "}
        <a href={`/p/${slug}/drafts/${row.n}/v${row.version}`}>
          {say("plan.public.draftVersion", { n: row.version })}
        </a>{" "}
        <span className="code">{say("publicSite.draft.hash", { root: row.root })}</span>
      </p>
      <CommitmentFields around={around} one={row} place={row.place} heading="h2" />
    </Page>
  );
}

/** Until a version is public: what will stand here, and what can be read meanwhile. */
export function NoPlan({ around }: { readonly around: Around }): ReactNode {
  const { say, slug } = around;
  return (
    <Page around={around} title={say("plan.public.title")}>
      <h1>{say("plan.public.title")}</h1>
      <p>{say("plan.public.none")}</p>
      <ul>
        <li>
          <a href={`/p/${slug}/drafts`}>{say("publicSite.drafts")}</a>
        </li>
        <li>
          <a href={`/p/${slug}/timeline`}>{say("process.public.timeline")}</a>
        </li>
      </ul>
    </Page>
  );
}
