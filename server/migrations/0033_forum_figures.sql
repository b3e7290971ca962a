CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`seat` text NOT NULL,
	`term` integer NOT NULL,
	`person` text NOT NULL,
	`words` text NOT NULL,
	`interests` text NOT NULL,
	`signed_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `statement_seat` ON `statement` (`seat`,`term`);--> statement-breakpoint
CREATE INDEX `statement_process` ON `statement` (`process`);--> statement-breakpoint
ALTER TABLE `ballot` ADD `statements` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `forum` ADD `ethics` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `forum` ADD `secret_ballots` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `term` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
UPDATE `forum` SET `ethics` = 'statement' WHERE `ethics_required` = 1;--> statement-breakpoint
UPDATE `forum` SET `secret_ballots` = coalesce((SELECT json_extract(`settings`, '$.secretBallots') FROM `process` WHERE `process`.`id` = `forum`.`process`), 0);--> statement-breakpoint
UPDATE `terms` SET `figures` = json_set(`figures`, '$.secretBallots', json(CASE WHEN (SELECT `secret_ballots` FROM `forum` WHERE `forum`.`process` = `terms`.`process`) THEN 'true' ELSE 'false' END)) WHERE `state` IN ('in_force', 'draft');--> statement-breakpoint
UPDATE `process` SET `settings` = json_remove(`settings`, '$.secretBallots');--> statement-breakpoint
ALTER TABLE `forum` DROP COLUMN `ethics_required`;