import { isOfRemovedRow, type TextTemplate, textAddresses, textAt } from "@accord/shared/document-schema";
import * as Y from "yjs";

/** Of a block or a row that is gone from the server's text only the words stay that the server never had. */
export function leaveOwn(refused: Y.Doc, server: Y.Doc, template: TextTemplate): void {
  const gone = Y.createDeleteSetFromStructStore(server.store);
  const isKnown = ({ id }: Y.Item): boolean => id.clock < Y.getState(server.store, id.client);
  refused.transact((transaction) => {
    for (const client of [...refused.store.clients.keys()]) {
      const has = Y.getState(server.store, client);
      if (has > 0 && has < Y.getState(refused.store, client))
        Y.getItemCleanStart(transaction, Y.createID(client, has));
    }
    /** Whether anything is left in it. */
    const leave = (type: Pick<Y.XmlFragment, "_start"> | Y.AbstractType<unknown>): boolean => {
      let isLeft = false;
      for (let item = type._start; item; item = item.right) {
        if (item.deleted || !item.countable) continue;
        if (!isKnown(item)) isLeft = true;
        else if (item.content instanceof Y.ContentType && leave(item.content.type)) isLeft = true;
        else item.delete(transaction);
      }
      return isLeft;
    };
    for (const field of textAddresses(refused, template, true)) {
      const isRowGone = isOfRemovedRow(server, field);
      for (const block of textAt(refused, template, field)?.fragment.toArray() ?? []) {
        const isGone = block._item && isKnown(block._item) && Y.isDeleted(gone, block._item.id);
        if (isRowGone || isGone) leave(block);
      }
    }
  });
}
