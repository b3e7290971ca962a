import { useEffect } from "react";
import { taken } from "../connection/taken.js";
import { Button } from "../ui/Button.js";
import { CopyButton } from "../ui/CopyButton.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";
import { type Gone, typedAndGone, useTypedAndGone } from "../ui/typed-and-gone.js";

/** Stays in view until its reader is done with it; always in the page so that it is announced [ACT-8]. */
export function TypedAndGone() {
  const gone = useTypedAndGone();
  // Who comes here next is perhaps somebody else.
  useEffect(() => typedAndGone.forget, []);
  useEffect(() => taken.subscribe(typedAndGone.saved), []);
  return (
    <div role="alert" className="typed-and-gone">
      {gone.length > 0 ? <Words gone={gone} /> : null}
    </div>
  );
}

function Words({ gone }: { readonly gone: readonly Gone[] }) {
  const say = useSay();
  return (
    <div className="frame-notice">
      <Notice
        tone="warn"
        title={say("app.typedAndGone.title")}
        acts={
          <>
            <CopyButton
              key={gone.length}
              of={() => gone.map(({ words }) => words).join("\n\n")}
              label={say("app.typedAndGone.copy")}
              copied={say("app.typedAndGone.copied")}
            />
            <Button kind="quiet" onPress={typedAndGone.done}>
              {say("app.typedAndGone.done")}
            </Button>
          </>
        }
      >
        <p>{say("app.typedAndGone.text")}</p>
        <dl className="typed-words" tabIndex={0} aria-label={say("app.typedAndGone.title")}>
          {gone.map(({ id, label, words }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd className="kept-lines" dir="auto">
                {words}
              </dd>
            </div>
          ))}
        </dl>
      </Notice>
    </div>
  );
}
