import { forgetName, nameMoment, readHistory } from "@accord/shared/history";
import { useState } from "react";
import { Refusal } from "../../../app/Refusal.js";
import { useAct } from "../../../connection/asking.js";
import { announce, Button, Hash, Link, TextField, useSay } from "../../../ui/index.js";
import { type History, useTimes } from "./times.js";

interface Props {
  readonly process: string;
  readonly document: string;
  readonly history: History;
  /** The moment shown. */
  readonly seq: number;
  readonly versionAddress?: ((n: number) => string) | undefined;
  readonly onShow: (seq: number, compareWith?: string) => void;
}

/** Moments that bear a name, frozen versions among them, newest first; and a name for the one that is shown. */
export function NamedMoments({ process, document, history, seq, versionAddress, onShow }: Props) {
  const say = useSay();
  const times = useTimes(process);
  const { names, versions, looked, can, seq: last } = history;
  const params = { process, document };
  const forget = useAct(forgetName, {
    changes: [readHistory],
    onDone: () => announce(say("history.name.forgotten")),
  });
  const since = (from: number) => () => onShow(last, String(from));
  const rows = [
    ...versions.map((one) => ({ ...one, key: `v${one.n}`, title: say("history.version", { n: one.n }) })),
    ...names.map((one) => ({ ...one, key: one.id, title: one.name })),
  ].sort((a, b) => b.seq - a.seq);
  return (
    <section className="stack" aria-labelledby="history-names">
      <h2 id="history-names">{say("history.names")}</h2>
      {looked && looked.seq < last ? (
        <p>
          <Button kind="quiet" onPress={since(looked.seq)}>
            {say("history.looked.since")}
          </Button>
        </p>
      ) : null}
      {rows.length === 0 ? <p className="hint">{say("history.names.none")}</p> : null}
      {rows.map((row) => (
        <article key={row.key} className="linked" aria-label={row.title}>
          <p className="linked-head">
            <strong>
              <bdi>{row.title}</bdi>
            </strong>
          </p>
          <p className="hint">
            {say("n" in row ? "history.version.by" : "history.name.by", {
              by: row.by,
              when: times.when(row.at),
            })}
          </p>
          {"n" in row ? (
            <p className="hint">
              <Hash of={row.root} />
            </p>
          ) : null}
          <p className="acts">
            {"n" in row && versionAddress ? (
              <Link href={versionAddress(row.n)}>{say("history.version.read", { n: row.n })}</Link>
            ) : null}
            {"n" in row ? (
              <Link href={`/app/${process}/decisions/${row.entry}`}>
                {say("history.version.entry", { entry: row.entry })}
              </Link>
            ) : null}
            <Button
              kind="quiet"
              aria-label={say("history.name.showOf", { name: row.title })}
              onPress={() => onShow(row.seq)}
            >
              {say("history.name.show")}
            </Button>
            {"n" in row && row.seq < last ? (
              <Button kind="quiet" onPress={since(row.seq)}>
                {row.ballot === null
                  ? say("history.version.since", { n: row.n })
                  : say("history.version.sinceBallot", { no: row.ballot })}
              </Button>
            ) : null}
            {"mayForget" in row && row.mayForget ? (
              <Button
                kind="quiet"
                aria-label={say("history.name.forgetOf", { name: row.name })}
                onPress={() => forget.act({ params: { ...params, name: row.id } })}
              >
                {say("history.name.forget")}
              </Button>
            ) : null}
          </p>
        </article>
      ))}
      <Refusal error={forget.refused} />
      {can.name ? <NameForm key={seq} {...{ process, document, seq }} /> : null}
    </section>
  );
}

function NameForm({ process, document, seq }: Pick<Props, "process" | "document" | "seq">) {
  const say = useSay();
  const [name, setName] = useState("");
  const naming = useAct(nameMoment, {
    changes: [readHistory],
    onDone: () => {
      announce(say("history.name.given", { name: name.trim() }));
      setName("");
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "")
          naming.act({ params: { process, document }, body: { seq, name: name.trim() } });
      }}
    >
      <TextField name="name" label={say("history.name")} value={name} onChange={setName} maxLength={120} />
      <p className="acts">
        <Button type="submit" pending={naming.pending} isDisabled={name.trim() === ""}>
          {say("history.name.give")}
        </Button>
      </p>
      <Refusal error={naming.refused} />
    </form>
  );
}
