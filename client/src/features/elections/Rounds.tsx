import type { RoundCollege } from "@accord/shared/elections";
import { Table, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";

/** Totals of every round that is over, college by college, and how the seats follow. */
export function Rounds({ election }: ElectionProps) {
  const say = useSay();
  return election.rounds
    .filter(({ closedAt }) => closedAt !== null)
    .toReversed()
    .map(({ no, colleges }) => (
      <section key={no} className="stack" aria-labelledby={`round-${no}`}>
        <h2 id={`round-${no}`}>{say("elections.round", { no })}</h2>
        {colleges.map((college) => (
          <College key={college.college} round={no} {...{ election, college }} />
        ))}
      </section>
    ));
}

function College({
  election,
  round,
  college: { college, result, seats, electors },
}: Pick<ElectionProps, "election"> & { readonly round: number; readonly college: RoundCollege }) {
  const say = useSay();
  if (result === null) return null;
  const name = election.colleges[college - 1]?.name ?? "";
  const outcome = (no: number) =>
    result.elected.includes(no) ? "elected" : result.tied.includes(no) ? "tied" : "not_elected";
  return (
    <div>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>{say("elections.result.cast", { cast: result.cast, electors, seats })}</p>
      {result.votes.length === 0 ? (
        <p>{say("elections.result.nobody")}</p>
      ) : (
        <Table
          caption={say("elections.result.caption", { college: name, no: round })}
          showCaption
          folds
          rows={result.votes}
          keyOf={({ candidate }) => String(candidate)}
          columns={[
            {
              id: "candidate",
              heads: true,
              title: say("elections.result.candidate"),
              cell: ({ candidate }) => {
                const of = election.names.find(({ no }) => no === candidate);
                return (
                  <>
                    <bdi>{of?.nominee}</bdi>, <bdi>{of?.organisation}</bdi>
                  </>
                );
              },
            },
            {
              id: "votes",
              title: say("elections.result.votes"),
              number: true,
              cell: ({ votes }) => votes,
            },
            {
              id: "outcome",
              title: say("elections.result.outcome"),
              cell: ({ candidate }) => say(`elections.outcome.${outcome(candidate)}`),
            },
          ]}
        />
      )}
      {result.open > 0 ? (
        <p>{say("elections.result.tie", { count: result.tied.length, open: result.open })}</p>
      ) : null}
      {result.vacant > 0 ? <p>{say("elections.vacant", { count: result.vacant })}</p> : null}
    </div>
  );
}
