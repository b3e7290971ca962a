import {
  type ChoiceTally,
  isShared,
  leadersOf,
  linesOfCount,
  sumOf,
  type TalliedGroup,
  tiesOf,
} from "@accord/shared/choices";
import { Link, LinkButton, Table, useSay } from "../../ui/index.js";
import type { ChoiceProps } from "./choice-props.js";
import { SettleTie } from "./SettleTie.js";

interface Props extends ChoiceProps {
  readonly tally: ChoiceTally;
}

/** What it came to, as advice: places with the sum behind each, and how it was counted. */
export function Result(props: Props) {
  const { choice, tally } = props;
  const say = useSay();
  const paper = choice.paper.filter(({ removed }) => !removed).reduce((all, { sheets }) => all + sheets, 0);
  return (
    <section aria-labelledby="result" className="stack">
      <h2 id="result">{say(`choices.result.recommended.${choice.rule.kind}`)}</h2>
      <p>{say("choices.about.advisory")}</p>
      {tally.groups.map((group) => (
        <Group key={group.category} {...props} group={group} />
      ))}
      <h3>{say("choices.result.steps")}</h3>
      <ol className="numbered">
        {linesOfCount(choice, paper, tally).map(({ key, id, values, faults }) => (
          <li key={key}>
            {say(id, values)}
            {faults.length > 0 ? <Faults {...{ faults }} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const Faults = ({ faults }: { readonly faults: ChoiceTally["invalid"] }) => {
  const say = useSay();
  return (
    <ul>
      {faults.map(({ fault, votes }) => (
        <li key={fault}>
          {say("choices.fault.count", { fault: say(`choices.fault.${fault}`), count: votes })}
        </li>
      ))}
    </ul>
  );
};

function Group({ choice, tally, process, group }: Props & { readonly group: TalliedGroup }) {
  const say = useSay();
  const tied = tiesOf(choice, tally).includes(group) ? leadersOf(group) : [];
  const caption = group.category ?? choice.question;
  return (
    <div className="stack">
      {group.category === null ? null : (
        <h3>
          <bdi>{group.category}</bdi>
        </h3>
      )}
      <Table
        {...{ caption }}
        folds
        rows={group.options}
        keyOf={({ option }) => String(option)}
        columns={[
          {
            id: "option",
            title: say("choices.result.column.option"),
            heads: true,
            cell: ({ option }) => (
              <>
                {option}. <bdi>{choice.options[option - 1]?.title}</bdi>
              </>
            ),
          },
          {
            id: "place",
            title: say("choices.result.column.place"),
            cell: (one) =>
              isShared(group, one) ? say("choices.result.place.shared", { place: one.place }) : one.place,
          },
          {
            id: "sum",
            title: say("choices.result.column.sum"),
            cell: (one) => say(`choices.result.sum.${choice.rule.kind}`, sumOf(one)),
          },
        ]}
      />
      {tied.length > 0 ? <Tie {...{ choice, process, group, tied }} /> : null}
    </div>
  );
}

interface TieProps extends ChoiceProps {
  readonly group: TalliedGroup;
  readonly tied: readonly number[];
}

function Tie({ choice, process, group, tied }: TieProps) {
  const say = useSay();
  const settled = choice.settled.find(({ category }) => category === group.category);
  if (settled)
    return (
      <>
        <p>
          {say("choices.result.settled", { title: choice.options[settled.option - 1]?.title ?? "" })}{" "}
          <Link href={`/app/${process}/decisions/${settled.decision}`}>
            {say("choices.result.settled.decision", { no: settled.decision })}
          </Link>
        </p>
        <p className="words" dir="auto">
          {settled.reasons}
        </p>
      </>
    );
  return (
    <>
      <p>{say("choices.result.tie")}</p>
      {choice.can.settle ? (
        <div className="acts">
          <SettleTie {...{ choice, process, tied }} category={group.category} />
          <LinkButton href={`/app/${process}/choices/new?runOff=${choice.no}`}>
            {say("choices.runOff.prepare")}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}
