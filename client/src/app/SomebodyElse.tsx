import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { askAgain } from "../connection/asking.js";
import { usePageState } from "../connection/whose-page.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";
import { SignedOutCover } from "./SignedOutCover.js";
import { WaysOn } from "./WaysOn.js";

/**
 * Stands under the top line while another's session has come to this browser, and over the page while the one of who
 * opened it has ended; always in the page so that it is announced.
 */
export function SomebodyElse({ atDoor = false }: { readonly atDoor?: boolean }) {
  const state = usePageState();
  const isTaken = state === "taken";
  const [wasLeft, setWasLeft] = useState(false);
  if (wasLeft !== (state === "left" || (wasLeft && isTaken))) setWasLeft(!wasLeft);
  // Who comes to the door is there to sign in.
  const isCovered = wasLeft && !atDoor;
  return (
    <>
      <div role="alert">{isTaken && !isCovered ? <Taken /> : null}</div>
      {isCovered ? <SignedOutCover isTaken={isTaken} /> : null}
      {state === "theirs" ? null : <BackAgain />}
    </>
  );
}

/** Who comes back from signing in again, in another tab, goes on at once. */
function BackAgain() {
  const client = useQueryClient();
  useEffect(() => {
    const look = (): void => void askAgain(client, ["me"]);
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [client]);
  return null;
}

function Taken() {
  const say = useSay();
  return (
    <div className="frame-notice">
      <Notice tone="warn" title={say("app.somebodyElse.title")} acts={<WaysOn />}>
        <p>{say("app.somebodyElse.text")}</p>
      </Notice>
    </div>
  );
}
