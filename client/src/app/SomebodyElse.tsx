import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { askAgain } from "../connection/asking.js";
import { usePageState } from "../connection/whose-page.js";
import { Button } from "../ui/Button.js";
import { LinkButton } from "../ui/Link.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";

/**
 * Stands under the top line while the session of who opened the page has ended, or another's has come to this browser;
 * always in the page so that it is announced.
 */
export function SomebodyElse({ atDoor = false }: { readonly atDoor?: boolean }) {
  const state = usePageState();
  // Who comes to the door is there to sign in.
  const isTold = state === "taken" || (state === "left" && !atDoor);
  return <div role="alert">{isTold ? <NotTheirs isTaken={state === "taken"} /> : null}</div>;
}

function NotTheirs({ isTaken }: { readonly isTaken: boolean }) {
  const say = useSay();
  const client = useQueryClient();
  // Who comes back from signing in again, in another tab, goes on at once.
  useEffect(() => {
    const look = (): void => void askAgain(client, ["me"]);
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [client]);
  return (
    <div className="frame-notice">
      {isTaken ? (
        <Notice tone="warn" title={say("app.somebodyElse.title")} acts={<WaysOn />}>
          <p>{say("app.somebodyElse.text")}</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={say("app.signedOut.title")} acts={<SignInAgain />}>
          <p>{say("app.signedOut.text")}</p>
        </Notice>
      )}
    </div>
  );
}

/** By another tab, as leaving this page would take away what was typed. */
export function SignInAgain() {
  const say = useSay();
  return (
    <LinkButton href="/sign-in" target="_blank">
      {say("app.somebodyElse.signIn")}
    </LinkButton>
  );
}

export function WaysOn() {
  const say = useSay();
  return (
    <>
      <SignInAgain />
      <Button onPress={() => location.reload()}>{say("app.somebodyElse.goOn")}</Button>
    </>
  );
}
