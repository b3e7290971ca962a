import type { BallotPage, SeatOnRoll } from "@accord/shared/ballots";
import { asksEachBloc, type Bloc } from "@accord/shared/forum";
import type { ReactNode } from "react";
import { NeededBar, StateMark, useSay } from "../../ui/index.js";
import { blocOrder, choiceMark } from "./blocs.js";
import { ruleSentence } from "./rule-words.js";

/** The rule in words with this ballot's figures, the bar, and both blocs' seats as equal shapes (ux.md 6.3). */
export function Figures({ ballot }: { readonly ballot: BallotPage }) {
  const say = useSay();
  const figures = ballot.figures;
  if (!figures) return null;
  const running = ballot.state === "open";
  const counted = !ballot.secret || ballot.secret.result !== null;
  const values = {
    needed: figures.needed,
    base: figures.base,
    have: figures.for,
    against: figures.against,
    open: running ? "yes" : "no",
  };
  const { for: agreed, against: objected, abstain: aside } = figures;
  const quorum = {
    needed: figures.quorumNeeded,
    seats: figures.seats,
    present: figures.present,
    each: asksEachBloc(ballot.quorum) ? "yes" : "no",
  };
  const stances = { for: agreed, against: objected, abstain: aside };
  return (
    <section aria-labelledby="ballot-rule" className="stack">
      <h2 id="ballot-rule">{say("ballots.rule.title")}</h2>
      {counted ? (
        <Steady
          isChanging={running}
          forms={[0, figures.base].map((have) =>
            say(ruleSentence(ballot.rule), { ...values, have, against: have }),
          )}
        >
          {say(ruleSentence(ballot.rule), values)}
        </Steady>
      ) : null}
      {!counted ? null : ballot.rule.kind === "dual_majority" ? (
        blocOrder(ballot.blocLabels).map((bloc) => <BlocNeeded key={bloc} ballot={ballot} bloc={bloc} />)
      ) : ballot.rule.kind === "consensus" ? (
        <p>{say("ballots.stances", stances)}</p>
      ) : (
        <NeededBar
          label={say("ballots.vote.for")}
          have={figures.for}
          needed={figures.needed}
          of={figures.base}
        />
      )}
      <Steady
        isChanging={running}
        forms={quorumWords.map((id) => say(id, { ...quorum, present: figures.seats }))}
      >
        <StateMark
          state={figures.quorumMet ? "met" : running ? "notStarted" : "notMet"}
          label={say(
            figures.quorumMet
              ? "ballots.quorum.met"
              : running
                ? "ballots.quorum.sofar"
                : "ballots.quorum.notMet",
            quorum,
          )}
        />
      </Steady>
      <p className="hint">{say("ballots.voted", { voted: figures.voted, mayVote: figures.mayVote })}</p>
      {ballot.secret
        ? null
        : blocOrder(ballot.blocLabels).map((bloc) => <BlocSeats key={bloc} ballot={ballot} bloc={bloc} />)}
    </section>
  );
}

const quorumWords = ["ballots.quorum.sofar", "ballots.quorum.met"] as const;

/**
 * Has room for each form that its words may take while others vote: what stands below stays under the finger that is
 * about to choose.
 */
function Steady({
  isChanging,
  forms,
  children,
}: {
  readonly isChanging: boolean;
  readonly forms: readonly string[];
  readonly children: ReactNode;
}) {
  const longest = forms.reduce((one, other) => (other.length > one.length ? other : one));
  return (
    <p {...(isChanging ? { className: "steady", "data-longest": longest } : {})}>
      <span>{children}</span>
    </p>
  );
}

/** [Q12] Each bloc by itself, in one form for both. */
function BlocNeeded({ ballot, bloc }: { readonly ballot: BallotPage; readonly bloc: Bloc }) {
  const say = useSay();
  const counts = ballot.figures?.byBloc?.[bloc];
  if (!counts) return null;
  const label = ballot.blocLabels[bloc];
  const running = ballot.state === "open";
  const of = running && !ballot.live ? counts.seats : counts.present;
  const values = { label, have: counts.for, of, needed: counts.needed, open: running ? "yes" : "no" };
  return (
    <>
      <p>{say("ballots.rule.dual_majority.bloc", values)}</p>
      <NeededBar label={label} have={counts.for} needed={counts.needed} of={of} />
    </>
  );
}

function BlocSeats({ ballot, bloc }: { readonly ballot: BallotPage; readonly bloc: Bloc }) {
  const say = useSay();
  const counts = ballot.figures?.byBloc?.[bloc];
  if (!counts) return null;
  const shape = bloc === "government" ? "square" : "disc";
  return (
    <div className="bloc-seats">
      <p>
        {say(ballot.rule.kind === "consensus" ? "ballots.bloc.stances" : "ballots.bloc.counts", {
          label: ballot.blocLabels[bloc],
          for: counts.for,
          against: counts.against,
          abstain: counts.abstain,
          seats: counts.seats,
        })}
      </p>
      <p className="seat-shapes" aria-hidden="true">
        {ballot.roll
          .filter((line: SeatOnRoll) => line.bloc === bloc)
          .map((line) => (
            <StateMark
              key={line.seat}
              compact
              state={choiceMark(line.choice)}
              shape={shape}
              struck={line.recused}
            />
          ))}
      </p>
    </div>
  );
}
