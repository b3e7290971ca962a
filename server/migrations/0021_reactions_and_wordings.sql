CREATE TABLE `comment_reaction` (
	`comment` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`comment`, `person`, `kind`),
	FOREIGN KEY (`comment`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `suggestion_wording` (
	`id` text PRIMARY KEY NOT NULL,
	`thread` text NOT NULL,
	`proposed` text NOT NULL,
	`text` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`thread`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestion_wording_thread` ON `suggestion_wording` (`thread`,`until`);--> statement-breakpoint
ALTER TABLE `suggestion` ADD `stood` text;--> statement-breakpoint
ALTER TABLE `suggestion` ADD `changed_at` text;