import { issue } from "@accord/shared/issues";
import { dayText, sayIssue } from "@accord/shared/messages";
import { createToken, ownAccount, revokeToken, tokenDays } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import {
  Button,
  CopyButton,
  ErrorSummary,
  Notice,
  Select,
  type SummaryIssue,
  Table,
  TextField,
  useSay,
} from "../../ui/index.js";

type Token = ReplyOf<typeof ownAccount>["tokens"][number];

export function TokensSection({ tokens }: { readonly tokens: readonly Token[] }) {
  const say = useSay();
  const [name, setName] = useState("");
  const [days, setDays] = useState("90");
  const make = useAct(createToken, { changes: [ownAccount], onDone: () => setName("") });
  const end = useAct(revokeToken, { changes: [ownAccount], onDone: () => make.forget() });
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const { issues, of } = useIssues(make.refused, own);
  const create = (): void => {
    const missing =
      name.trim() === "" ? [{ field: "name", text: sayIssue(say, issue("token_name_missing")) }] : [];
    setOwn(missing);
    if (missing.length === 0) make.act({ body: { name, days: days === "ever" ? null : Number(days) } });
  };
  return (
    <div className="stack">
      <h2>{say("account.tokens")}</h2>
      <p>{say("account.tokens.lead")}</p>
      <Refusal error={end.refused} />
      {make.reply ? (
        <Notice
          tone="good"
          title={say("account.tokens.once")}
          acts={
            <CopyButton
              of={() => make.reply?.token ?? ""}
              label={say("account.tokens.copy")}
              copied={say("people.link.copied")}
            />
          }
        >
          <TextField name="token" label={say("account.tokens.field")} value={make.reply.token} isReadOnly />
          <p>{say("account.tokens.onceText")}</p>
        </Notice>
      ) : null}
      <Table
        caption={say("account.tokens")}
        rows={tokens}
        keyOf={({ id }) => id}
        empty={<p>{say("account.tokens.none")}</p>}
        columns={[
          {
            id: "name",
            title: say("account.tokens.name"),
            heads: true,
            cell: (token) => <bdi>{token.name}</bdi>,
          },
          {
            id: "created",
            title: say("account.tokens.created"),
            cell: ({ createdAt }) => dayText(createdAt),
          },
          {
            id: "expires",
            title: say("account.tokens.expires"),
            cell: ({ expiresAt, expired }) => {
              if (expiresAt === null) return say("account.tokens.never");
              return expired
                ? say("account.tokens.expired", { date: dayText(expiresAt) })
                : dayText(expiresAt);
            },
          },
          {
            id: "end",
            title: say("people.invitations.acts"),
            cell: (token) => (
              <Button
                kind="quiet"
                aria-label={say("account.tokens.revokeOf", { name: token.name })}
                onPress={() => end.act({ params: { token: token.id } })}
              >
                {say("account.tokens.revoke")}
              </Button>
            ),
          },
        ]}
      />
      <div className="form">
        <ErrorSummary issues={issues} />
        <TextField
          name="name"
          label={say("account.tokens.name")}
          value={name}
          onChange={setName}
          issue={of("name")}
        />
        <Select
          name="days"
          label={say("account.tokens.days")}
          value={days}
          onChange={setDays}
          options={[
            ...tokenDays.map((one) => ({
              id: String(one),
              label: say("account.tokens.days.value", { days: one }),
            })),
            { id: "ever", label: say("account.tokens.days.ever") },
          ]}
        />
        <Button pending={make.pending} onPress={create}>
          {say("account.tokens.create")}
        </Button>
      </div>
    </div>
  );
}
