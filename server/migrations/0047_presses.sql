CREATE TABLE `press` (
	`person` text NOT NULL,
	`key` text NOT NULL,
	`content` text NOT NULL,
	`answer` blob NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person`, `key`)
);
--> statement-breakpoint
CREATE INDEX `press_person` ON `press` (`person`,`at`);--> statement-breakpoint
CREATE INDEX `press_at` ON `press` (`at`);--> statement-breakpoint
DROP INDEX `public_choice_paper_once`;--> statement-breakpoint
CREATE INDEX `public_choice_paper_choice` ON `public_choice_paper` (`choice`);--> statement-breakpoint
ALTER TABLE `public_choice_paper` DROP COLUMN `once`;