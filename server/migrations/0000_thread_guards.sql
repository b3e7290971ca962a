-- The decision log is append-only for every connection, not by promise (T47).
CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER log_entry_core_fixed BEFORE UPDATE OF process, sequence, kind, at, core, previous_hash, hash ON log_entry
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER log_entry_next BEFORE INSERT ON log_entry
WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM log_entry WHERE process = NEW.process)
BEGIN SELECT RAISE(ABORT, 'The decision log has no gaps.'); END;
--> statement-breakpoint
-- What was frozen stays as it was; only whether it is published may change.
CREATE TRIGGER version_fixed BEFORE UPDATE OF id, process, subject_kind, subject, n, body, root, salts, frozen_at, frozen_by, entry ON version
BEGIN SELECT RAISE(ABORT, 'A frozen version is never changed.'); END;
--> statement-breakpoint
CREATE TRIGGER version_no_delete BEFORE DELETE ON version
BEGIN SELECT RAISE(ABORT, 'A frozen version is never deleted.'); END;
--> statement-breakpoint
-- A cast is kept; a later cast of the same seat counts instead.
CREATE TRIGGER vote_fixed BEFORE UPDATE ON vote
BEGIN SELECT RAISE(ABORT, 'A cast vote is never changed.'); END;
--> statement-breakpoint
CREATE TRIGGER vote_no_delete BEFORE DELETE ON vote
BEGIN SELECT RAISE(ABORT, 'A cast vote is never deleted.'); END;
--> statement-breakpoint
-- The archive of live texts is append-only too; erasing text is a new document under a new epoch.
CREATE TRIGGER document_update_fixed BEFORE UPDATE ON document_update
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only.'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_text USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2');
