import { useSay } from "../ui/say.js";

export function SkipLinks({ navigation = false }: { readonly navigation?: boolean }) {
  const say = useSay();
  return (
    <div className="skip-links">
      <a href="#content">{say("app.skip.content")}</a>
      {navigation ? <a href="#navigation">{say("app.skip.navigation")}</a> : null}
    </div>
  );
}
