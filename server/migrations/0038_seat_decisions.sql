CREATE TABLE `seat_count` (
	`process` text NOT NULL,
	`at` text NOT NULL,
	`government` integer NOT NULL,
	`non_government` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_count_at` ON `seat_count` (`process`,`at`);--> statement-breakpoint
CREATE TABLE `seat_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`seat` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`reasons` text NOT NULL,
	`until_day` text,
	`way` text NOT NULL,
	`state` text NOT NULL,
	`signatures` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`ballot` text,
	`decision` integer,
	`decided_at` text,
	`answer` text,
	`answered_at` text
);
--> statement-breakpoint
CREATE INDEX `seat_decision_process` ON `seat_decision` (`process`,`state`);--> statement-breakpoint
CREATE INDEX `seat_decision_entry` ON `seat_decision` (`decision`);--> statement-breakpoint
ALTER TABLE `forum` ADD `sanctions` text DEFAULT 'ballot' NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `reselect_on` text;--> statement-breakpoint
ALTER TABLE `seat` ADD `successor` text;--> statement-breakpoint
INSERT OR IGNORE INTO `seat_count` SELECT `log_entry`.`process`, `log_entry`.`at`, sum(json_extract(`line`.`value`, '$.bloc') = 'government'), sum(json_extract(`line`.`value`, '$.bloc') = 'non_government') FROM `log_entry`, json_each(`log_entry`.`core`, '$.roll') AS `line` WHERE `log_entry`.`kind` = 'ballot_opened' GROUP BY `log_entry`.`process`, `log_entry`.`sequence`, `log_entry`.`at`;--> statement-breakpoint
INSERT INTO `job` (`id`, `due`, `act`, `input`) SELECT 'term-' || `id`, `term_until` || 'T00:00:00.000Z', 'end-term', json_object('process', `process`, 'seat', `id`, 'term', `term`, 'termUntil', `term_until`) FROM `seat` WHERE `holder` IS NOT NULL AND `term_until` >= date('now');
