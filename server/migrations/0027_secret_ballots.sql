CREATE TABLE `sealed_paper` (
	`ballot` text NOT NULL,
	`bloc` text NOT NULL,
	`by` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`ballot`, `bloc`),
	FOREIGN KEY (`ballot`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sealed_vote` (
	`ballot` text NOT NULL,
	`seat` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`ballot`, `seat`),
	FOREIGN KEY (`ballot`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `ballot` ADD `secrecy` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `ballot` ADD `secret_reasons` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ballot` ADD `seal_to` text;--> statement-breakpoint
ALTER TABLE `ballot` ADD `secret_result` text;--> statement-breakpoint
ALTER TABLE `roll` ADD `voted` integer DEFAULT false NOT NULL;