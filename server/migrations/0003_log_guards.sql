-- INSERT OR REPLACE deletes without firing DELETE triggers: the row that stands is refused before that.
CREATE TRIGGER version_no_replace BEFORE INSERT ON version
WHEN EXISTS (SELECT 1 FROM version WHERE id = NEW.id OR (subject_kind = NEW.subject_kind AND subject = NEW.subject AND n = NEW.n))
BEGIN SELECT RAISE(ABORT, 'A frozen version is never changed.'); END;
--> statement-breakpoint
CREATE TRIGGER vote_no_replace BEFORE INSERT ON vote
WHEN EXISTS (SELECT 1 FROM vote WHERE id = NEW.id OR (ballot = NEW.ballot AND seat = NEW.seat AND "cast" = NEW."cast"))
BEGIN SELECT RAISE(ABORT, 'A cast vote is never changed.'); END;
--> statement-breakpoint
CREATE TRIGGER document_update_no_replace BEFORE INSERT ON document_update
WHEN EXISTS (SELECT 1 FROM document_update WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only.'); END;
--> statement-breakpoint
-- Words may be erased by law, with the whole text that they stand in.
CREATE TRIGGER document_update_no_delete BEFORE DELETE ON document_update
WHEN (SELECT gone FROM document WHERE id = OLD.document) IS NULL
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only.'); END;
--> statement-breakpoint
-- Openings may be taken away by law, never written anew.
CREATE TRIGGER log_entry_openings_only_less BEFORE UPDATE OF openings ON log_entry
WHEN EXISTS (
  SELECT 1 FROM json_each(NEW.openings) AS now
  LEFT JOIN json_each(OLD.openings) AS was ON was.key = now.key
  WHERE was.key IS NULL OR was.value IS NOT now.value
)
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
