import type { CommitmentPage } from "@accord/shared/commitments";
import type { Issue } from "@accord/shared/issues";
import type { ReactNode } from "react";
import { useSearch } from "../../app/here.js";
import { Tabs, useSay } from "../../ui/index.js";
import { Checks } from "./Checks.js";
import { Contributions } from "./Contributions.js";
import { fields } from "./fields.js";
import { Outline } from "./Outline.js";
import type { Selected } from "./passage.js";
import type { LiveDraft } from "./useDraft.js";
import { Versions } from "./Versions.js";

export interface MarginProps {
  readonly commitment: CommitmentPage;
  readonly process: string;
  readonly live: LiveDraft;
  readonly issues: readonly Issue[];
  readonly selected: Selected | null;
  /** The acts of the screen where the margin is in a sheet. */
  readonly acts: ReactNode;
}

/** What stands beside the text: contributions it answers, what is missing, frozen versions. */
export function Margin({ withFields, ...props }: MarginProps & { readonly withFields: boolean }) {
  const say = useSay();
  const [search, setSearch] = useSearch();
  const { commitment, live, issues } = props;
  const filled = fields.length - new Set(issues.filter(({ code }) => code === "field_empty")).size;
  const tabs = [
    ...(withFields
      ? [
          {
            id: "fields",
            label: say("commitments.tab.fields", { filled, total: fields.length }),
            content: <Outline draft={live.draft} issues={issues} />,
          },
        ]
      : []),
    {
      id: "contributions",
      label: say("commitments.tab.contributions", { count: commitment.linked.length }),
      content: <Contributions {...props} />,
    },
    {
      id: "checks",
      label: say("commitments.tab.checks", { count: issues.length }),
      content: <Checks issues={issues} />,
    },
    {
      id: "versions",
      label: say("commitments.tab.versions", { count: commitment.versions.length }),
      content: <Versions {...props} />,
    },
  ];
  const open = tabs.some(({ id }) => id === search.tab) ? (search.tab as string) : "contributions";
  return (
    <Tabs
      label={say("commitments.margin")}
      tabs={tabs}
      selected={open}
      onSelect={(tab) => setSearch({ tab: tab === "contributions" ? undefined : tab })}
    />
  );
}
