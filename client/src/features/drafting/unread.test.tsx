import { commitmentFields, commitmentTemplate, isAnswered } from "@accord/shared/commitments";
import { act } from "react";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type OpenDocument, openDocument } from "../../connection/document.js";
import { FakeServer } from "../../connection/fake-server.js";
import { draftsInMemory } from "../../editor/drafts.js";
import { useRead, wordsOfDocument } from "../../editor/index.js";
import { withOpenedPage } from "../../editor/testing/opened-page.js";
import { useSay } from "../../ui/index.js";
import { fieldsLabel } from "./fields-label.js";
import { Outline } from "./Outline.js";

const page = withOpenedPage({ template: commitmentTemplate });

function Fields({ opened }: { readonly opened: OpenDocument }) {
  const say = useSay();
  const { fields, data, isRead } = useRead(opened, commitmentTemplate);
  const entries = commitmentFields.map((field) => ({
    ...{ root: field.root, no: field.no, label: field.root, wrong: 0 },
    isFull: isAnswered(field, { template: commitmentTemplate.name, fields, data }, null),
  }));
  const filled = entries.filter(({ isFull }) => isFull).length;
  const { label, counted } = fieldsLabel(isRead ? { filled, total: entries.length } : null, say);
  return (
    <>
      <h2>{label}</h2>
      <h3>{counted.count}</h3>
      <Outline
        {...{ entries, isRead }}
        words={wordsOfDocument({ fields, data })}
        onField={() => undefined}
        onGo={undefined}
      />
    </>
  );
}

it("[ED-33] a text that has come and is not read yet says so, and tells no numbers of the empty page before it", async () => {
  const server = new FakeServer();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Bills come late.")]);
  server.doc.getXmlFragment("problem").insert(0, [paragraph]);
  const opened = openDocument({
    ...{ documentId: "doc-2", account: "abel", name: "Abel Bekele", template: commitmentTemplate },
    drafts: draftsInMemory(),
    world: { Socket: server.Socket, address: "ws://forum.example/sync" },
  });
  await vi.waitFor(() => server.socket);
  await page.show(<Fields opened={opened} />);
  const isUnread = (): void => {
    const told = page.place.textContent ?? "";
    expect(told).toContain("This text is being read.");
    expect(page.place.querySelector("h3")?.textContent).toBe("not read yet");
    expect(told).not.toMatch(/Filled|No words|empty/u);
    expect(page.place.querySelectorAll("li .visually-hidden")[0]?.textContent).toBe("not read yet");
  };
  isUnread();
  await act(async () => {
    server.open();
    server.othersWrite(() => undefined);
    server.saved(1);
  });
  await vi.waitFor(() => expect(opened.state.book.ready).toBe(true));
  isUnread();
  const lines = page.place.querySelectorAll("p").length;
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(page.place.textContent).toContain(`Filled 1 of ${commitmentFields.length}`);
  });
  expect(page.place.textContent).toContain("3 words");
  expect(page.place.textContent).not.toContain("read");
  expect(page.place.querySelectorAll("p")).toHaveLength(lines);
  opened.close();
});
