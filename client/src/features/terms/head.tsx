import {
  beginFirstTerms,
  openTermsDraft,
  readTerms,
  type TermsRow,
  termsPublication,
} from "@accord/shared/forum";
import type { ReactNode } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useSearch } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, LinkButton, Notice, StateMark, useSay } from "../../ui/index.js";
import type { OnTerms } from "./on-terms.js";
import { Decides } from "./Sentences.js";

const marks: Readonly<Record<TermsRow["state"], "draft" | "frozen" | "locked" | "published">> = {
  draft: "draft",
  put: "frozen",
  in_force: "published",
  superseded: "frozen",
  not_adopted: "frozen",
  withdrawn: "frozen",
};

/** What stands above a version of the terms, written or read: its state, the one act, and how the forum decides. */
export function useTermsHead({ process, page, row }: OnTerms) {
  const say = useSay();
  const [, setSearch] = useSearch();
  useCrumb(say("terms.version", { n: row.n }));
  const params = { process };
  const open = useAct(openTermsDraft, {
    changes: [readTerms],
    onDone: ({ n }) => {
      setSearch({ version: String(n) });
      announce(say("terms.opened", { n }));
    },
  });
  const begin = useAct(beginFirstTerms, { changes: [readTerms] });
  const isFirst = row.state === "in_force" && row.frozen === null;
  const underWay = page.versions.find(({ state }) => state === "draft" || state === "put");

  function primaryAct(): ReactNode {
    if (row.state === "draft" && page.can.put)
      return (
        <LinkButton kind="primary" href={`/app/${process}/terms/${row.n}/ballot`}>
          {say("terms.put")}
        </LinkButton>
      );
    if (isFirst && row.document !== null && page.can.publishFirst)
      return (
        <LinkButton kind="primary" href={`/app/${process}/terms/publish`}>
          {say("terms.first.publish")}
        </LinkButton>
      );
    if (isFirst && row.document === null && page.can.edit)
      return (
        <Button kind="primary" pending={begin.pending} onPress={() => begin.act({ params })}>
          {say("terms.first.write")}
        </Button>
      );
    if (row.state === "in_force" && !underWay && page.can.edit)
      return (
        <Button kind="primary" pending={open.pending} onPress={() => open.act({ params })}>
          {say("terms.open")}
        </Button>
      );
    return undefined;
  }

  return {
    title: say("terms.title"),
    act: primaryAct(),
    facts: (
      <>
        <span>{say("terms.version", { n: row.n })}</span>
        <StateMark state={marks[row.state]} label={say(`terms.state.${row.state}`)} />
        {row.frozen ? (
          <Link href={`/p/${process}/${termsPublication.address(row.n)}`}>{say("terms.public")}</Link>
        ) : null}
      </>
    ),
    notices: (
      <>
        <Refusal error={open.refused ?? begin.refused} />
        {isFirst && row.document === null ? (
          <Notice tone="plain" title={say("terms.first", { n: row.n })}>
            <p>{say("terms.first.hint")}</p>
          </Notice>
        ) : null}
        {isFirst && row.document !== null ? <p>{say("terms.first.writing")}</p> : null}
        {row.state === "put" && row.ballot ? (
          <Notice tone="plain" title={say("terms.before", { no: row.ballot.no })}>
            <Link href={`/app/${process}/ballots/${row.ballot.id}`}>
              {say("terms.before.way", { no: row.ballot.no })}
            </Link>
          </Notice>
        ) : null}
      </>
    ),
    figures: <Decides figures={row.figures} page={page} />,
  };
}
