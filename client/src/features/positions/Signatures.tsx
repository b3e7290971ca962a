import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import { readPosition, signPosition, withdrawPositionSignature } from "@accord/shared/positions";
import { useState } from "react";
import { ReadAnew, useWordsRead } from "../../app/ReadAnew.js";
import { issueOf, issuesOf, Refusal } from "../../app/Refusal.js";
import { useAct, useAskAgain } from "../../connection/asking.js";
import { Button, Details, ErrorSummary, RadioGroup, TextField, useSay } from "../../ui/index.js";
import type { OnPosition } from "./position.js";

/** [7.7] Who signed the posted version, in their own name or for an organisation. */
export function Signatures({ process, position }: OnPosition) {
  const say = useSay();
  const { no, signatures, can, posted } = position;
  const params = { process, no };
  const withdraw = useAct(withdrawPositionSignature, { changes: [readPosition] });
  const own = signatures.some((one) => one.own);
  return (
    <section aria-labelledby="signatures" className="stack">
      <h2 id="signatures">{say("positions.signatures")}</h2>
      <p>{say("positions.signatures.count", { count: signatures.length })}</p>
      <ul>
        {signatures.map(({ name, organisation }) => (
          <li key={`${name} ${organisation}`}>
            <bdi>{organisation === null ? name : say("positions.signed.for", { name, organisation })}</bdi>
          </li>
        ))}
      </ul>
      <Refusal error={withdraw.refused} />
      {can.includes("sign") ? (
        own ? (
          <p>
            <Button kind="quiet" pending={withdraw.pending} onPress={() => withdraw.act({ params })}>
              {say("positions.sign.withdraw")}
            </Button>
          </p>
        ) : (
          <Details summary={say("positions.sign")}>
            <Sign {...{ params }} version={posted?.version ?? 1} />
          </Details>
        )
      ) : null}
    </section>
  );
}

interface Signing {
  readonly params: { process: string; no: number };
  /** The number of the version that is posted now. */
  readonly version: number;
}

function Sign({ params, version }: Signing) {
  const say = useSay();
  const [how, setHow] = useState("person");
  const [organisation, setOrganisation] = useState("");
  const { read, isOther, readAnew } = useWordsRead(version);
  const sign = useAct(signPosition, { changes: [readPosition] });
  useAskAgain(sign.refused, "positions");
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isOther) return;
        sign.act({ params, body: { version: read, organisation: how === "person" ? null : organisation } });
      }}
    >
      <ErrorSummary issues={isOther ? [] : issuesOf(sign.refused, say)} />
      <RadioGroup
        name="how"
        label={say("positions.sign.how")}
        value={how}
        onChange={setHow}
        options={(["person", "organisation"] as const).map((value) => ({
          value,
          label: say(`positions.sign.how.${value}`),
        }))}
      />
      {how === "person" ? null : (
        <TextField
          name="organisation"
          label={say("positions.sign.organisation")}
          maxLength={200}
          value={organisation}
          onChange={setOrganisation}
          issue={issueOf(sign.refused, "organisation", say)}
        />
      )}
      {isOther ? (
        <ReadAnew
          title={sayIssue(say, issue("position_posted_anew"))}
          heading="posted-text"
          onRead={() => {
            sign.forget();
            readAnew();
          }}
        />
      ) : (
        <div className="acts">
          <Button type="submit" pending={sign.pending}>
            {say("positions.sign.act")}
          </Button>
        </div>
      )}
    </form>
  );
}
