import { readTerms, withdrawTermsDraft } from "@accord/shared/forum";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, StateMark, useSay } from "../../ui/index.js";
import { Compare, type TermsWords } from "./Compare.js";
import type { OnTerms } from "./on-terms.js";

/** What this version changes, and every version with its dates. */
export function Versions({ words, ...on }: OnTerms & { readonly words: TermsWords | undefined }) {
  const { process, page, row } = on;
  const say = useSay();
  const zone = useZone(process);
  const day = (at: string): string => dayText(inZone(at, zone).day);
  const withdraw = useAct(withdrawTermsDraft, {
    changes: [readTerms],
    onDone: () => announce(say("terms.withdrawn", { n: row.n })),
  });
  const before = page.versions.find(({ n }) => n === row.before);
  return (
    <div className="stack-sections terms-versions">
      {before ? <Compare {...{ ...on, before, words }} /> : null}
      <section aria-labelledby="terms-versions" className="stack">
        <h2 id="terms-versions">{say("terms.versions")}</h2>
        <ul className="plain-list stack">
          {page.versions.map((one) => (
            <li key={one.n} aria-current={one.n === row.n ? "true" : undefined}>
              <p>
                <Link href={`/app/${process}/terms?version=${one.n}`}>
                  {say("terms.version", { n: one.n })}
                </Link>{" "}
                <StateMark
                  state={one.state === "draft" ? "draft" : one.state === "in_force" ? "published" : "frozen"}
                  label={say(`terms.state.${one.state}`)}
                />
              </p>
              <p className="hint">
                {one.state === "in_force" && one.inForceAt ? (
                  <span className="fact">{say("terms.versions.inForce", { date: day(one.inForceAt) })}</span>
                ) : one.createdAt && one.createdBy ? (
                  <span className="fact">
                    {say("terms.versions.opened", { date: day(one.createdAt), name: one.createdBy })}
                  </span>
                ) : null}{" "}
                {one.changed.length > 0 ? (
                  <span className="fact">
                    {say("terms.versions.changes", {
                      figures: one.changed.map((name) => say(`terms.figure.${name}`)).join(", "),
                    })}
                  </span>
                ) : null}{" "}
                {one.ballot ? (
                  <Link href={`/app/${process}/ballots/${one.ballot.id}`}>
                    {say("terms.versions.ballot", { no: one.ballot.no })}
                  </Link>
                ) : null}{" "}
                {one.decision === null ? null : (
                  <Link href={`/app/${process}/decisions/${one.decision}`}>
                    {say("terms.versions.decision", { n: one.decision })}
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ul>
        <Refusal error={withdraw.refused} />
        {row.state === "draft" && page.can.edit ? (
          <div className="stack">
            <Button
              pending={withdraw.pending}
              onPress={() => withdraw.act({ params: { process, n: row.n } })}
            >
              {say("terms.withdraw")}
            </Button>
            <p className="hint">{say("terms.withdraw.hint", { n: row.n })}</p>
          </div>
        ) : null}
      </section>
    </div>
  );
}
