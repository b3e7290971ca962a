const documents = (name) => `server/src/documents/${name}.ts`;
const doors = (name) => `server/src/doors/${name}.ts`;
const connection = (name) => `client/src/connection/${name}.ts`;
const edit = (file, find, put = "") => ({ file, find, put });
const server = (name, test, title, ...edits) => ({ name, project: "server", test, title, edits });
const client = (name, test, title, ...edits) => ({ name, project: "client", test, title, edits });

const savedOnArrival = edit(
  documents("room"),
  "this.waiting.push(session.receive(bytes, isStep2));",
  "const early = session.receive(bytes, isStep2); this.waiting.push(early); session.durable(early); session.tellSaved();",
);

/**
 * What the sync engine would be without one of its defences, and the test that must go red. Where two walls stand, one
 * behind the other, both are taken out.
 */
export const mutants = [
  server(
    "a-reader-writes",
    documents("rights.test"),
    "[T2]",
    edit(documents("hearing"), 'else if (session.state.kind === "reading")', "else if (Math.random() > 2)"),
    edit(documents("admissions"), 'return right === "edit" ? null : "rights_lost";', "return null;"),
  ),
  server(
    "a-text-takes-comments",
    doors("plain-clients.test"),
    "[T1]",
    edit(documents("check"), 'if (issue !== undefined) return { reason: "shape", why: issue };'),
  ),
  server(
    "the-lock-is-not-asked-at-the-append",
    documents("rights.test"),
    "[T3]",
    edit(documents("admissions"), 'if ((await access.lockOf(tx, id)) !== null) return "locked";'),
  ),
  server(
    "rights-are-not-asked-again",
    documents("rights.test"),
    "[T4]",
    edit(documents("admissions"), "const turned = await admission(...asked);", "const turned = null;"),
  ),
  server(
    "rights-are-remembered-though-others-wrote",
    doors("revocation.test"),
    "[T4]",
    edit(
      documents("admissions"),
      "if ((await this.#journal.writes(tx)) !== this.#writes) this.#admittedUntil = new WeakMap();",
    ),
  ),
  server(
    "an-old-rights-version-writes-on",
    documents("rights.test"),
    "[LINE-3]",
    edit(documents("admissions"), 'if (standing === "changed") return "changed";'),
  ),
  server(
    "rights-that-end-by-themselves-are-not-asked",
    documents("rights.test"),
    "[LINE-2]",
    edit(documents("index"), "++session.beats % askAgainSeconds === 0", "++session.beats < 0"),
  ),
  server(
    "a-right-that-changed-on-the-way-in-is-not-asked-again",
    documents("rights.test"),
    "[T4] a right",
    edit(documents("entering"), "may === null || seen !== rights.changes", "may === null"),
  ),
  server(
    "an-id-seen-in-presence-alone-is-forgotten",
    documents("presence.test"),
    "[SYNC-18] an id seen in presence alone",
    edit(documents("room"), "this.bindings.waiting && this.#mayBeWritten", "false"),
  ),
  server(
    "a-ticket-opens-twice",
    doors("tickets.test"),
    "[T5] [LINE-1] one opens one connection",
    edit(
      doors("tickets"),
      "const ticket = this.#tickets.get(hash);\n    this.#tickets.delete(hash);",
      "const ticket = this.#tickets.get(hash);",
    ),
  ),
  server(
    "a-ticket-never-ends",
    doors("tickets.test"),
    "[T5] [LINE-1] late, for another text",
    edit(doors("tickets"), "&& ticket.expiresAt > now ? ticket", "? ticket"),
  ),
  server(
    "any-origin-opens",
    doors("sync.test"),
    "[T6]",
    edit(doors("origins"), "origin === undefined ? withCookie : !origins.has(origin)", "origin === ''"),
  ),
  server(
    "names-are-decoded-twice",
    doors("sync-names.test"),
    "[T7]",
    edit(
      doors("sync"),
      "documents.rightOf(reader.person, request.params.document)",
      "documents.rightOf(reader.person, decodeURIComponent(request.params.document))",
    ),
  ),
  server(
    "unknown-rooms-open",
    doors("sync.test"),
    "[T8]",
    edit(doors("sync"), 'if (right === null) throw new Refused("not_found");'),
    edit(
      doors("sync"),
      "known.set(request, { reader, right, asOf });",
      'known.set(request, { reader, right: right ?? "read", asOf });',
    ),
  ),
  server(
    "large-frames-are-taken",
    documents("refusals.test"),
    "[SYNC-11] [T9]",
    edit(doors("sync"), "receiver._maxPayload = bytes;", "return;"),
    edit(documents("hearing"), "const isTooLarge = size > limits.frame &&", "const isTooLarge = size < 0 &&"),
  ),
  server(
    "one-who-sends-much-makes-all-wait",
    documents("shares.test"),
    "[G11]",
    edit(documents("shares"), "if (most === Number.POSITIVE_INFINITY) return", "if (most > 0) return"),
  ),
  server(
    "who-never-reads-is-kept",
    documents("limits.test"),
    "[SYNC-27] [T9]",
    edit(
      documents("session"),
      "this.#raw.writableLength > limits.readerBacklog + this.#owedBytes",
      "this.#raw.writableLength < 0",
    ),
  ),
  server(
    "a-text-frame-is-heard",
    doors("sync.test"),
    "[T11]",
    edit(documents("entering"), 'if (!isBinary) session.refuse("shape");\n      else if', "if"),
  ),
  server(
    "frames-are-compressed",
    doors("plain-clients.test"),
    "[T10]",
    edit("server/src/app.ts", "perMessageDeflate: false", "perMessageDeflate: { threshold: 0 }"),
  ),
  server(
    "how-far-pieces-go-is-not-looked-at",
    documents("reach.test"),
    "[SYNC-47] [G11] a short frame",
    edit(documents("check"), "!reach.holds(struct, where) || between === null", "between === null"),
  ),
  server(
    "pieces-may-go-as-far-as-they-want",
    documents("reach.test"),
    "[SYNC-47] [G11] a short frame",
    edit(documents("reach"), 'if (left < 0) throw new TooFar("its pieces have too far to go");'),
  ),
  server(
    "noise-is-not-refused",
    documents("refusals.test"),
    "[T12]",
    edit(documents("check"), 'return refused("shape", "not an update");', 'return { kind: "nothing" };'),
  ),
  server(
    "what-is-behind-an-update-is-not-looked-at",
    documents("refusals.test"),
    "[T13] [T12]",
    edit(
      documents("check"),
      'if (read && decoding.hasContent(read)) throw new Error("There is more behind it.");',
    ),
  ),
  server(
    "an-update-that-did-not-fit-stays",
    documents("faults.test"),
    "[T13] [SYNC-25]",
    edit(documents("live-text"), "assertWhole(this.doc);"),
  ),
  server(
    "nobody-hears-of-a-loss",
    documents("losses.test"),
    "[SYNC-39] at once",
    edit(documents("room"), "for (const one of suspicions) this.#parts.suspect(this, one);"),
  ),
  server(
    "what-is-moved-is-a-loss",
    documents("losses.test"),
    "[T14] it is no alarm: words that are split",
    edit(documents("losses"), "&& lost > letters * shareTold"),
  ),
  server(
    "nobody-owns-an-id",
    documents("refusals.test"),
    "[T15]",
    edit(documents("check"), 'if (ownerOf(client) === "foreign")', "if (client < 0)"),
  ),
  server(
    "words-without-ground-are-stored",
    documents("refusals.test"),
    "[T16]",
    edit(
      documents("check"),
      'return { kind: "missing" };\n  }\n  let deletes',
      'return { kind: "nothing" };\n  }\n  let deletes',
    ),
  ),
  server(
    "any-shape-is-taken",
    documents("refusals.test"),
    "[T18] an unknown mark",
    edit(documents("check"), 'if (issue !== undefined) return { reason: "shape", why: issue };'),
  ),
  server(
    "a-paragraph-without-end-is-taken",
    documents("refusals.test"),
    "[T17] a paragraph",
    edit(documents("check"), "count.long ||= length > textLimits.textOfOneParagraph;"),
  ),
  server(
    "ids-without-end",
    documents("refusals.test"),
    "[SYNC-9]",
    edit(documents("bindings"), "if (recent.length >= limits.newClientIdsPerHour) return false;"),
  ),
  server(
    "words-are-held-without-end",
    documents("limits.test"),
    "[SYNC-6] so much is held",
    edit(documents("session"), " || bytes > limits.heldBytes"),
  ),
  server(
    "words-are-held-for-ever",
    documents("limits.test"),
    "[SYNC-6] and five seconds",
    edit(documents("beats"), 'if (session.heldBeats > heldBeats) session.refuse("missing_updates");'),
  ),
  server(
    "one-calls-oneself-what-one-likes",
    documents("presence.test"),
    "[T19]",
    edit(documents("presence"), "{ ...state, user: this.#stamp(session) }", "state"),
  ),
  server(
    "many-states-of-one-socket",
    documents("presence.test"),
    "[T20] one state",
    edit(documents("presence"), "if (session.presence !== null) return session.presence === client;"),
  ),
  server(
    "carets-without-end",
    documents("presence.test"),
    "[T20] a flood",
    edit(documents("presence"), "++session.presenceHeard > mostPerBeat", "++session.presenceHeard < 0"),
  ),
  server(
    "others-are-removed",
    documents("presence.test"),
    "[T21] nobody removes",
    edit(documents("presence"), 'if (ownership === "foreign") return false;'),
  ),
  server(
    "who-lost-the-right-to-read-stays",
    documents("presence.test"),
    "[T22]",
    edit(documents("rights"), 'if (right === null) session.refuse("rights_lost");\n    else if', "if"),
  ),
  server(
    "words-are-drawn-as-they-come",
    "server/src/features/public-site/public-site.test.ts",
    "[T23]",
    edit(
      "server/src/features/public-site/pages/ContributionPages.tsx",
      "<p key={key}>{part}</p>",
      "<p key={key} dangerouslySetInnerHTML={{ __html: part }} />",
    ),
  ),
  server(
    "any-link-is-taken",
    documents("refusals.test"),
    "[T24]",
    edit("shared/src/document-schema/shape.ts", "? hrefAllowed(attributes.href)", "? true"),
  ),
  server(
    "a-text-is-seeded-twice",
    documents("archive.test"),
    "[T77]",
    edit(
      documents("acts"),
      "createdAt: at });\n      if (seed",
      "createdAt: at }).onConflictDoNothing();\n      if (seed",
    ),
  ),
  server(
    "each-who-comes-opens-a-room",
    documents("typing.test"),
    "[T77] many",
    edit(documents("rooms"), "if (known) return known;"),
  ),
  server(
    "words-are-written-under-a-lock",
    documents("meetings.test"),
    "[G3] [SYNC-2]",
    edit(documents("hearing"), 'else if (session.state.kind === "reading")', "else if (Math.random() > 2)"),
    edit(documents("admissions"), 'if ((await access.lockOf(tx, id)) !== null) return "locked";'),
  ),
  server(
    "half-a-text-is-served",
    documents("faults.test"),
    "[T76]",
    edit(documents("text"), 'throw new Error("Words wait for words that are not there.");', "return;"),
  ),
  server(
    "told-before-it-is-durable",
    documents("faults.test"),
    "[LINE-8]",
    edit(
      documents("writer"),
      "staged.push([room, await room.writeWaiting(tx, this.#admit, most)]);",
      "const early = await room.writeWaiting(tx, this.#admit, most); staged.push([room, early]); room.commit(early);",
    ),
  ),
  server(
    "the-disk-is-not-waited-for",
    "server/src/adapters/sqlite/log-sync.test.ts",
    "[STORE-8] is told when the disk has it",
    edit("server/src/adapters/sqlite/store.ts", "await durable;", "void durable;"),
  ),
  server(
    "what-began-alike-is-whoever-joined-it",
    documents("provenance.test"),
    "[WHO-1] words put in before others that begin alike",
    edit(documents("provenance"), "turn < words.length && most < words.length;", "turn < 1;"),
  ),
  server(
    "undo-that-came-apart-is-whoever-undid",
    documents("who-wrote.test"),
    "[WHO-1] what came apart after undo",
    edit(documents("letters"), "yield item.id.clock - first.id.clock;", "yield 0;"),
  ),
  server("saved-is-counted-when-it-arrives", documents("faults.test"), "[LINE-8]", savedOnArrival),
  server("killed-it-loses-what-it-said-was-saved", documents("kill.test"), "[SYNC-7]", savedOnArrival),
  server(
    "a-dead-line-counts-for-ever",
    documents("line.test"),
    "[T80]",
    edit(documents("beats"), "++session.silentBeats >= silentBeats", "++session.silentBeats < 0"),
  ),
  server(
    "no-signs-of-life",
    documents("line.test"),
    "[LINE-4] a plain client",
    edit(documents("beats"), "session.tellAlive();", "session.quietBeats;"),
  ),
  server(
    "nobody-is-told-when-to-come-back",
    doors("sync.test"),
    "[T78]",
    edit(documents("index"), 'session.close("restarting", comeBack);', 'session.close("restarting");'),
  ),
  server(
    "reading-hands-out-the-live-text",
    documents("acts.test"),
    "[SYNC-16]",
    edit(documents("index"), "return cloneOf(room.doc, room.template);", "return room.doc;"),
  ),
  server(
    "kept-authors-are-believed-beyond-the-archive",
    documents("authors.test"),
    "[SYNC-33]",
    edit(documents("who-wrote"), "if (kept !== null && kept.seq > last)", "if (last < 0)"),
  ),
  server(
    "authors-are-never-kept",
    documents("authors.test"),
    "[WHO-3] packing",
    edit(documents("compaction"), "hasPacked ? this.#keepAuthors(document) : undefined", "undefined"),
  ),
  client(
    "words-of-before-a-restore-are-left",
    connection("local-copy.test"),
    "[T79]",
    edit(connection("document"), "void former();"),
  ),
  client(
    "words-saved-after-the-backup-are-left",
    connection("local-copy.test"),
    "[T79]",
    edit(connection("former-texts"), " || !holds(standing, words)"),
  ),
  client(
    "words-of-an-ended-session-are-cleared",
    connection("local-copy.test"),
    "[T79] [ROOM-3] of a page that stood open and heard at once",
    edit(
      connection("document"),
      "else if (owes || !final.includes(reason)) await",
      'else if (owes || reason !== "epoch_gone") await',
    ),
  ),
  client(
    "all-come-back-at-once",
    connection("document-state.test"),
    "[T78]",
    edit(connection("document-state"), "return Math.round(toldMs * (0.5 + chance));", "return toldMs;"),
  ),
  client(
    "any-link-is-pasted",
    "client/src/editor/paste/hostile.test.ts",
    "[T24]",
    edit(
      "client/src/editor/extensions.ts",
      "isAllowedUri: (href) => hrefAllowed(href),",
      "isAllowedUri: () => true,",
    ),
  ),
  client(
    "saved-is-said-before-the-count",
    connection("document.test"),
    "[SAVE-2] is never saved before the count",
    edit(connection("document-state"), "message === null || message > book.saved)", "message === null)"),
  ),
  client(
    "refused-words-are-dropped",
    connection("document.test"),
    "[SAVE-7]",
    edit(
      connection("document"),
      "!owes || (await setAside(texts(), reason))",
      "!owes || refusals > 0 || (await setAside(texts(), reason))",
    ),
  ),
  client(
    "the-note-goes-before-the-draft",
    connection("local-copy.test"),
    "[SAVE-10]",
    edit(connection("replica"), ' && state.kind !== "refused"'),
  ),
  client(
    "a-shut-door-is-not-asked",
    connection("document.test"),
    "[SAVE-15]",
    edit(connection("replica"), "if (neverOpened) void findOut();"),
  ),
  client(
    "a-silent-line-is-believed",
    connection("document.test"),
    "[SAVE-4]",
    edit(connection("replica"), "if (isDead(state, world.now()) || hangs()) {", "if (stopped) {"),
  ),
  client(
    "signing-out-leaves-the-texts",
    connection("local-copy.test"),
    "[SAVE-9]",
    edit(connection("leave-texts"), "isSafe ? copy.clear()", "isSafe ? copy.close()"),
  ),
  server(
    "a-page-writes-as-who-is-signed-in-now",
    doors("sync.test"),
    "[SAVE-14]",
    edit(doors("sync"), "as !== undefined && as !== who.reader.person", "as === who.reader.session"),
  ),
  client(
    "what-another-page-left-is-overlooked",
    connection("shared-copy.test"),
    "[SAVE-12]",
    edit(connection("document"), "(copy?.unsaved ?? null) !== null", "refusals < 0"),
  ),
  client(
    "words-without-room-for-a-draft-go",
    connection("storage-fails.test"),
    "[SAVE-13]",
    edit(connection("document"), "if (!isSafe) await", "if (refusals < 0) await"),
  ),
  client(
    "a-closed-storage-stops-the-words",
    connection("storage-fails.test"),
    "[SAVE-13]",
    edit(connection("local-copy"), "keepWritingWhere(kept, doc, lose);", ""),
  ),
  client(
    "signs-of-life-are-not-passed-on",
    connection("signs-of-life.test"),
    "[SAVE-4]",
    edit(connection("replica"), "provider.wsLastMessageReceived = Date.now();", ""),
  ),
  client(
    "pieces-of-any-size",
    connection("pieces.test"),
    "[SAVE-6]",
    edit(connection("pieces"), "if (size > 0 && size + bytes > most - reserve) {", "if (size < 0) {"),
  ),
  server(
    "another-s-keys-are-joined",
    documents("joined.test"),
    "[SYNC-44]",
    edit(documents("joined"), "next?.session === first.session && !next.isStep2", "next !== undefined"),
  ),
  server(
    "typed-letters-look-pasted",
    documents("joined.test"),
    "[SYNC-44]",
    edit(
      documents("joined"),
      "length + more.length > mostJoined) return false;\n    if (!isSame",
      "false) return false;\n    if (!isSame",
    ),
  ),
];
