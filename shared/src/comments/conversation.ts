interface Said {
  readonly id: string;
  readonly parent: string | null;
  readonly at: string;
}

/**
 * [COM-5] Replies to any depth as one conversation: in the order of time, an answer never before what it answers.
 * `answers` is named where it is not simply the comment before or the first one.
 */
export function conversation<C extends Said>(comments: readonly C[]): { comment: C; answers: C | null }[] {
  const byTime = comments.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const known = new Map(comments.map((one) => [one.id, one]));
  const told = new Set<string>();
  const order: C[] = [];
  const tell = (one: C): void => {
    if (told.has(one.id)) return;
    told.add(one.id);
    const parent = one.parent === null ? undefined : known.get(one.parent);
    if (parent !== undefined) tell(parent);
    order.push(one);
  };
  for (const one of byTime) tell(one);
  return order.map((comment, place) => {
    const parent = comment.parent === null ? null : (known.get(comment.parent) ?? null);
    const plain = parent === null || parent === order[0] || parent === order[place - 1];
    return { comment, answers: plain ? null : parent };
  });
}

interface Heard {
  readonly by: string;
  readonly at: string;
  readonly removedAt: string | null;
}

/** [COM-6] What others wrote since this person last saw the thread. */
export const unreadFor = (comments: readonly Heard[], me: string, seenAt: string | null): number =>
  comments.filter(({ by, at, removedAt }) => by !== me && removedAt === null && at > (seenAt ?? "")).length;

/** [COM-6] A thread is somebody's when they wrote in it or are named in it. */
export const isMine = (
  comments: readonly { readonly by: string; readonly mentions: readonly string[] }[],
  me: string,
): boolean => comments.some(({ by, mentions }) => by === me || mentions.includes(me));
