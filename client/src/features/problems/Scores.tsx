import { Details, Table, useSay } from "../../ui/index.js";
import type { OnSolution } from "./on-solution.js";

/** Means with their spread, and behind them what each participant gave. */
export function Scores({ solution, criteria, name }: OnSolution) {
  const say = useSay();
  const { summary, scores } = solution;
  const { all } = summary;
  if (all === null) return <p className="hint">{say("problems.score.nobody")}</p>;
  const mean = (one: typeof all | null | undefined) => (one ? say("problems.score.mean", one) : "");
  return (
    <>
      <dl className="fact-list">
        <dt>{say("problems.score.all")}</dt>
        <dd>
          <strong>{mean(all)}</strong>
        </dd>
        {criteria.map((criterion) => (
          <div key={criterion} className="score-line">
            <dt>{say(`problems.criterion.${criterion}`)}</dt>
            <dd>{mean(summary.criteria[criterion])}</dd>
          </div>
        ))}
      </dl>
      <Details summary={say("problems.score.each")}>
        <Table
          caption={say("problems.score.table", { title: name })}
          dense
          rows={criteria}
          keyOf={(criterion) => criterion}
          columns={[
            {
              id: "criterion",
              title: say("problems.score.criterion"),
              heads: true,
              cell: (criterion) => say(`problems.criterion.${criterion}`),
            },
            ...scores.map((given) => ({
              id: given.name,
              title: given.own ? say("problems.score.you", { name: given.name }) : given.name,
              named: true,
              number: true,
              cell: (criterion: string) => given.scores[criterion] ?? "",
            })),
          ]}
        />
      </Details>
    </>
  );
}
