import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { askAgain } from "../connection/asking.js";
import { Cover } from "../ui/Dialog.js";
import { useSay } from "../ui/say.js";
import { SignInAgain, WaysOn } from "./WaysOn.js";

/** Covers a page whose session has ended, for whoever comes to this device; what was typed stays below it [ACT-7]. */
export function SignedOutCover({ isTaken }: { readonly isTaken: boolean }) {
  const say = useSay();
  const client = useQueryClient();
  // Whatever was asked meanwhile was refused.
  useEffect(() => () => void askAgain(client, null), [client]);
  return (
    <Cover
      title={say(isTaken ? "app.somebodyElse.title" : "app.signedOut.title")}
      acts={isTaken ? <WaysOn /> : <SignInAgain kind="primary" />}
    >
      <p>{say(isTaken ? "app.somebodyElse.text" : "app.signedOut.text")}</p>
    </Cover>
  );
}
