import { type BallotPage, choicesOf, stateWord } from "@accord/shared/ballots";
import { Link, Table, useSay } from "../../ui/index.js";

type Question = BallotPage["sitting"][number];

const kinds = ["for", "against", "abstain"] as const;

/** The questions put in one sitting side by side, each with its figures, its state and one's own vote. */
export function Sitting({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const words = choicesOf(ballot.rule);
  const consensus = ballot.rule.kind === "consensus";
  const number = (value: number | undefined) => value ?? "–";
  return (
    <section aria-labelledby="ballot-sitting" className="stack sitting">
      <h2 id="ballot-sitting">{say("ballots.sitting")}</h2>
      <Table
        caption={say("ballots.sitting")}
        folds
        rows={ballot.sitting}
        keyOf={({ id }) => id}
        columns={[
          {
            id: "question",
            title: say("ballots.sitting.question"),
            heads: true,
            cell: (one) => (
              <>
                {one.id === ballot.id ? (
                  <bdi>{one.question}</bdi>
                ) : (
                  <Link href={`/app/${process}/ballots/${one.id}`}>
                    <bdi>{one.question}</bdi>
                  </Link>
                )}
                <br />
                <span className="hint">
                  {say(one.id === ballot.id ? "ballots.sitting.here" : "ballots.no", { no: one.no })}
                </span>
              </>
            ),
          },
          ...kinds.map((kind, index) => ({
            id: kind,
            title: say(`ballots.vote.${words[index] ?? kind}`),
            number: true,
            cell: ({ figures }: Question) => number(figures?.[kind]),
          })),
          ...(consensus
            ? []
            : [
                {
                  id: "needed",
                  title: say("ballots.sitting.needed"),
                  number: true,
                  cell: ({ figures }: Question) =>
                    figures
                      ? say("ballots.sitting.needed.of", { needed: figures.needed, base: figures.base })
                      : number(undefined),
                },
              ]),
          { id: "state", title: say("ballots.sitting.state"), cell: (one) => say(stateWord(one)) },
          {
            id: "mine",
            title: say("ballots.sitting.mine"),
            cell: (one) => say(`ballots.mine.${one.mine}`),
          },
        ]}
      />
    </section>
  );
}

/** Once one has voted here: the next question of the sitting that waits for one's vote. */
export function NextQuestion({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const at = ballot.sitting.findIndex(({ id }) => id === ballot.id);
  const rest = [...ballot.sitting.slice(at + 1), ...ballot.sitting.slice(0, Math.max(0, at))];
  const next = ballot.mine === "waiting" ? undefined : rest.find(waits);
  if (next === undefined) return null;
  return (
    <p>
      <Link href={`/app/${process}/ballots/${next.id}`}>
        {say("ballots.sitting.next", { question: next.question })}
      </Link>
    </p>
  );
}

const waits = ({ state, mine }: Question): boolean => state === "open" && mine === "waiting";
