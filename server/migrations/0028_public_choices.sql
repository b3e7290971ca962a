CREATE TABLE `public_choice` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`form` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` text,
	`closes_at` text,
	`closed_at` text,
	`void_reason` text,
	`public_key` text,
	`tally` text,
	`paper` integer DEFAULT 0 NOT NULL,
	`settled` text NOT NULL,
	`run_off_of` integer,
	`by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_choice_no` ON `public_choice` (`process`,`no`);--> statement-breakpoint
CREATE TABLE `public_choice_paper` (
	`id` text PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`once` text NOT NULL,
	`sheets` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`choice`) REFERENCES `public_choice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_choice_paper_once` ON `public_choice_paper` (`choice`,`once`);--> statement-breakpoint
CREATE TABLE `public_choice_vote` (
	`choice` text NOT NULL,
	`voter` text NOT NULL,
	`batch` text,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`choice`, `voter`),
	FOREIGN KEY (`choice`) REFERENCES `public_choice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `public_choice_vote_batch` ON `public_choice_vote` (`batch`);