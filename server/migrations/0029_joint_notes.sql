CREATE TABLE `joint_note` (
	`commitment` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`commitment`, `kind`)
);
--> statement-breakpoint
ALTER TABLE `ballot` ADD `notes` text;