import { Link, Notice, RadioGroup, useSay } from "../../ui/index.js";
import type { Preview } from "./preview.js";

export type Secrecy = { readonly reasons: boolean } | null;

interface Props {
  readonly process: string;
  readonly preview: Preview;
  readonly value: Secrecy;
  readonly onChange: (value: Secrecy) => void;
  readonly issue: string | undefined;
}

const values = { open: null, secret: { reasons: false }, reasons: { reasons: true } } as const;

/** By name or secret, as the terms allow (S12); who puts it reads the sentence that voters will read. */
export function SecrecyChoice({ process, preview, value, onChange, issue }: Props) {
  const say = useSay();
  if (!preview.secretAllowed)
    return (
      <p>
        {say("ballots.new.secrecy.notAllowed")}{" "}
        <Link href={`/app/${process}/terms`}>{say("ballots.new.secrecy.terms")}</Link>
      </p>
    );
  const chosen = value === null ? "open" : value.reasons ? "reasons" : "secret";
  // By consensus an objection gives its reason.
  const offered = (["open", "secret", "reasons"] as const).filter(
    (one) => one !== "secret" || preview.rule.kind !== "consensus",
  );
  return (
    <>
      <RadioGroup
        name="secret"
        label={say("ballots.new.secrecy")}
        value={chosen}
        onChange={(one) => onChange(values[one as keyof typeof values])}
        issue={issue}
        options={offered.map((one) => ({ value: one, label: say(`ballots.new.secrecy.${one}`) }))}
      />
      {value ? (
        <>
          <p>{say("ballots.secrecy")}</p>
          <p className="hint">{say("ballots.new.secrecy.few")}</p>
          {preview.secretBefore ? (
            <Notice tone="warn" title={say("ballots.new.secrecy.before", { ...preview.secretBefore })} />
          ) : null}
        </>
      ) : null}
    </>
  );
}
