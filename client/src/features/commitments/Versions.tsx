import {
  type CommitmentPage,
  publishVersion,
  readCommitment,
  type VersionRow,
} from "@accord/shared/commitments";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, DateText, Hash, Link, StateMark, useSay } from "../../ui/index.js";
import { ActInName } from "./ActInName.js";
import { versionAddress } from "./frozen.js";
import { LockForm } from "./Lock.js";

interface Props {
  readonly commitment: CommitmentPage;
  readonly process: string;
}

/** Frozen versions, newest first, each for good under its hash; and the lock. */
export function Versions({ commitment, process }: Props) {
  const say = useSay();
  const { versions, can, n, lock, changedSince } = commitment;
  const last = versions[0];
  return (
    <div className="stack">
      {last === undefined ? (
        <p>{say("commitments.versions.none")}</p>
      ) : (
        <p>
          {say(changedSince ? "commitments.versions.changed" : "commitments.versions.unchanged", {
            n: last.n,
          })}
        </p>
      )}
      {can.freeze === "no" ? <p className="hint">{say("commitments.freeze.who")}</p> : null}
      {commitment.ballot ? <p className="hint">{say("commitments.inBallot.text")}</p> : null}
      {versions.map((row, at) => (
        <Row key={row.id} {...{ row, commitment, process }} before={versions[at + 1]} />
      ))}
      {can.lock && lock === null ? <LockForm process={process} n={n} /> : null}
    </div>
  );
}

interface RowProps extends Props {
  readonly row: VersionRow;
  readonly before: VersionRow | undefined;
}

function Row({ row, before, commitment, process }: RowProps) {
  const say = useSay();
  const { n, can } = commitment;
  const publish = useAct(publishVersion, {
    changes: [readCommitment],
    onDone: () => announce(say("commitments.publish.done", { n: row.n })),
  });
  const compare = `/app/${process}/commitments/${n}/compare`;
  return (
    <article className="linked" aria-label={say("commitments.version", { n: row.n })}>
      <p className="linked-head">
        <StateMark state="frozen" values={{ version: row.n }} />
        {row.published ? <StateMark state="published" /> : null}
        {commitment.includedVersion === row.n ? (
          <StateMark state="included" label={say("commitments.versions.included")} />
        ) : null}
      </p>
      <p className="hint">
        <DateText value={row.frozenAt} /> · <bdi>{row.frozenBy}</bdi> ·{" "}
        <Link href={`/app/${process}/decisions/${row.entry}`}>
          {say("commitments.versions.entry", { entry: row.entry })}
        </Link>
      </p>
      <p className="hint">
        <Hash of={row.root} />
      </p>
      <p className="acts">
        <Link href={versionAddress(process, n, row.n)}>{say("commitments.version.read", { n: row.n })}</Link>
        <Link href={`${compare}?from=${row.n}&to=now`}>{say("commitments.versions.compare")}</Link>
        {before ? (
          <Link href={`${compare}?from=${before.n}&to=${row.n}`}>
            {say("commitments.versions.comparePrevious", { n: before.n })}
          </Link>
        ) : null}
        {row.published ? (
          <a className="link" href={`/p/${process}/drafts/${n}/v${row.n}`}>
            {say("commitments.versions.public")}
          </a>
        ) : can.freeze === "no" ? null : (
          <ActInName
            kind="plain"
            mode={can.freeze}
            coChairs={commitment.coChairs}
            pending={publish.pending}
            onAct={(inNameOf) => publish.act({ params: { process, n, version: row.n }, body: { inNameOf } })}
          >
            {say("commitments.versions.publish")}
          </ActInName>
        )}
      </p>
      <Refusal error={publish.refused} />
    </article>
  );
}
