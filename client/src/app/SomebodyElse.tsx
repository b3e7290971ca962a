import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { askAgain } from "../connection/asking.js";
import { usePageTaken } from "../connection/whose-page.js";
import { Button } from "../ui/Button.js";
import { LinkButton } from "../ui/Link.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";

/** Stands under the top line while another's session has come to this browser; always in the page so that it is announced. */
export function SomebodyElse() {
  const isTaken = usePageTaken();
  return <div role="alert">{isTaken ? <Taken /> : null}</div>;
}

function Taken() {
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
      <Notice tone="warn" title={say("app.somebodyElse.title")} acts={<WaysOn />}>
        <p>{say("app.somebodyElse.text")}</p>
      </Notice>
    </div>
  );
}

/** By another tab, as leaving this page would take away what was typed. */
export function WaysOn() {
  const say = useSay();
  return (
    <>
      <LinkButton href="/sign-in" target="_blank">
        {say("app.somebodyElse.signIn")}
      </LinkButton>
      <Button onPress={() => location.reload()}>{say("app.somebodyElse.goOn")}</Button>
    </>
  );
}
