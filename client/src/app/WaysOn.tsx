import { Button } from "../ui/Button.js";
import { LinkButton } from "../ui/Link.js";
import { useSay } from "../ui/say.js";

/** By another tab, as leaving this page would take away what was typed. */
export function SignInAgain({ kind = "plain" }: { readonly kind?: "plain" | "primary" }) {
  const say = useSay();
  return (
    <LinkButton href="/sign-in" target="_blank" kind={kind}>
      {say("app.somebodyElse.signIn")}
    </LinkButton>
  );
}

/** Where somebody else has signed in at this browser. */
export function WaysOn() {
  const say = useSay();
  return (
    <>
      <SignInAgain />
      <Button onPress={() => location.reload()}>{say("app.somebodyElse.goOn")}</Button>
    </>
  );
}
