CREATE TABLE `document_checkpoint` (
	`document` text NOT NULL,
	`seq` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`document`, `seq`),
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_segment` (
	`document` text NOT NULL,
	`last` integer NOT NULL,
	`first` integer NOT NULL,
	`until` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`document`, `last`),
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- A document's updates lie side by side, under one key, so that a keystroke writes one page and opening reads few.
CREATE TABLE `__new_document_update` (
	`document` text NOT NULL,
	`seq` integer NOT NULL,
	`bytes` blob NOT NULL,
	`sum` integer,
	`person` text,
	`act` text,
	`at` text NOT NULL,
	PRIMARY KEY(`document`, `seq`),
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
-- Until now all documents were counted together; from now on each by itself.
INSERT INTO `__new_document_update`("document", "seq", "bytes", "person", "act", "at")
SELECT "document", row_number() OVER (PARTITION BY "document" ORDER BY "seq"), "bytes", "person", "act", "at" FROM `document_update` ORDER BY "document", "seq";
--> statement-breakpoint
ALTER TABLE `document_head` ADD `sum` integer;
--> statement-breakpoint
UPDATE `document_head` SET `seq` = (SELECT count(*) FROM `document_update` AS u WHERE u."document" = `document_head`."document" AND u."seq" <= `document_head`."seq");
--> statement-breakpoint
DROP TABLE `document_update`;
--> statement-breakpoint
ALTER TABLE `__new_document_update` RENAME TO `document_update`;
--> statement-breakpoint
CREATE TRIGGER document_update_fixed BEFORE UPDATE ON document_update
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only.'); END;
--> statement-breakpoint
-- Refuses a gap, and INSERT OR REPLACE, which deletes without firing DELETE triggers.
CREATE TRIGGER document_update_next BEFORE INSERT ON document_update
WHEN NEW.seq IS NOT 1 + COALESCE(
  (SELECT MAX(seq) FROM document_update WHERE document = NEW.document),
  (SELECT MAX(last) FROM document_segment WHERE document = NEW.document), 0)
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only and has no gaps.'); END;
--> statement-breakpoint
-- Words may be erased by law, with the whole text that they stand in; packed ones stand in their segment.
CREATE TRIGGER document_update_no_delete BEFORE DELETE ON document_update
WHEN (SELECT gone FROM document WHERE id = OLD.document) IS NULL
AND NOT EXISTS (SELECT 1 FROM document_segment WHERE document = OLD.document AND last >= OLD.seq AND first <= OLD.seq)
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER document_segment_fixed BEFORE UPDATE ON document_segment
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER document_segment_next BEFORE INSERT ON document_segment
WHEN NEW.first IS NOT 1 + COALESCE((SELECT MAX(last) FROM document_segment WHERE document = NEW.document), 0)
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only and has no gaps.'); END;
--> statement-breakpoint
CREATE TRIGGER document_segment_no_delete BEFORE DELETE ON document_segment
WHEN (SELECT gone FROM document WHERE id = OLD.document) IS NULL
BEGIN SELECT RAISE(ABORT, 'The archive of a text is append-only.'); END;
