import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, type ReactNode, useEffect, useState } from "react";
import { OfflineError, RefusedError } from "../connection/http.js";
import { useLine } from "../connection/state.js";
import { Button } from "../ui/Button.js";
import { EmptyState } from "../ui/EmptyState.js";
import { Link } from "../ui/Link.js";
import { PageTitle } from "../ui/PageTitle.js";
import { useSay } from "../ui/say.js";
import { reasonOf } from "./Refusal.js";

export function NotFoundPage() {
  const say = useSay();
  return (
    <>
      <PageTitle title={say("app.notFound.title")} part={say("app.name")} />
      <EmptyState text={say("app.notFound.text")}>
        <Link href="/app">{say("app.notFound.way")}</Link>
      </EmptyState>
    </>
  );
}

/** For a link without right: what it is, who may see it, whom to ask. */
function NoRightPage(props: { readonly what?: string; readonly who?: string; readonly whom?: string }) {
  const say = useSay();
  const { what, who, whom } = props;
  const named = what && who && whom;
  return (
    <>
      <PageTitle title={say("app.noRight.title")} part={say("app.name")} />
      <EmptyState text={named ? say("app.noRight.text", { what, who, whom }) : say("app.noRight.textShort")}>
        <Link href="/app">{say("app.notFound.way")}</Link>
      </EmptyState>
    </>
  );
}

export function SignedOutPage() {
  const say = useSay();
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <>
      <PageTitle title={say("app.signIn")} part={say("app.name")} />
      <EmptyState text={say("app.noRight.signedOut")}>
        <Link href={`/sign-in?then=${back}`}>{say("app.signIn")}</Link>
      </EmptyState>
    </>
  );
}

/** A page that was not there yet: what to do is said above it (SomebodyElse). */
function SomebodyElsePage() {
  const say = useSay();
  return (
    <>
      <PageTitle title={say("app.failed.title")} part={say("app.name")} />
      <EmptyState text={say("refusal.somebody_else")} />
    </>
  );
}

/** What went wrong, chosen by its kind: also shown by screens whose first question was refused. */
export function FailedPage({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const say = useSay();
  const queries = useQueryErrorResetBoundary();
  if (error instanceof RefusedError) {
    // What a screen asks for comes from its address: one that can't be read leads nowhere.
    if (error.status === 404 || error.code === "malformed") return <NotFoundPage />;
    if (error.status === 403) return <NoRightPage />;
    if (error.code === "somebody_else") return <SomebodyElsePage />;
    if (error.status === 401) return <SignedOutPage />;
  }
  const isBusy = error instanceof RefusedError && error.code === "busy";
  const reference = error instanceof RefusedError && !isBusy ? error.reference : "";
  const again = (): void => {
    queries.reset();
    if (reset) reset();
    else location.reload();
  };
  return (
    <>
      <PageTitle title={say("app.failed.title")} part={say("app.name")} />
      <EmptyState
        text={error instanceof OfflineError || isBusy ? reasonOf(error, say) : say("app.failed.text")}
      >
        <Button onPress={again}>{say("app.tryAgain")}</Button>
      </EmptyState>
      {reference === "" ? null : <p className="hint">{say("app.failed.reference", { reference })}</p>}
    </>
  );
}

/** Still grey lines, with words where it is not a whole page that is awaited, and a way on when it takes long. */
export function WaitingPage({ words }: { readonly words?: string }) {
  const say = useSay();
  const offline = useLine().kind === "offline";
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 5000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status" aria-label={words ?? say("app.loading")}>
      {words ? <p>{words}</p> : null}
      <span />
      <span />
      <span />
      {offline ? (
        <p>{say("refusal.offline")}</p>
      ) : long ? (
        <p>
          {say("app.stillLoading")}{" "}
          <Button kind="quiet" onPress={() => location.reload()}>
            {say("app.tryAgain")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

export class FirstErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error?: unknown }
> {
  override state: { readonly error?: unknown } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className="content">
        <FailedPage error={this.state.error} reset={() => this.setState({ error: undefined })} />
      </main>
    );
  }
}
