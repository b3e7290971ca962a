CREATE TABLE `answer_feedback` (
	`contribution` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`clear` integer NOT NULL,
	`because` text DEFAULT '' NOT NULL,
	`release` integer NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answer_feedback_process` ON `answer_feedback` (`process`,`clear`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_response_summary` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`juncture` text NOT NULL,
	`theme` text,
	`category` text NOT NULL,
	`outcome` text,
	`reason_codes` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`release` integer,
	`by` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_response_summary`("id", "process", "juncture", "theme", "category", "outcome", "reason_codes", "text", "position", "release", "by", "changed_at") SELECT "id", "process", "juncture", "theme", "category", "outcome", "reason_codes", "text", "position", "release", "by", "changed_at" FROM `response_summary`;--> statement-breakpoint
DROP TABLE `response_summary`;--> statement-breakpoint
ALTER TABLE `__new_response_summary` RENAME TO `response_summary`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `response_summary_process` ON `response_summary` (`process`,`juncture`,`position`);--> statement-breakpoint
ALTER TABLE `release_file` ADD `parts` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `release_file` ADD `source` text DEFAULT '' NOT NULL;