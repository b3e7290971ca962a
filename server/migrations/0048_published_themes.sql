CREATE TABLE `published_theme` (
	`process` text NOT NULL,
	`theme` text NOT NULL,
	`position` integer NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`process`, `theme`, `position`, `address`, `language`)
);
--> statement-breakpoint
DROP INDEX `publication_kind`;--> statement-breakpoint
CREATE INDEX `publication_place` ON `publication` (`process`,`address`,`kind`,`position`,`tombstone`) WHERE "tombstone" is null;--> statement-breakpoint
CREATE INDEX `publication_theme` ON `publication` (`process`,`kind`,("body" ->> '$.theme'),`position`,`tombstone`) WHERE "tombstone" is null;--> statement-breakpoint
CREATE INDEX `publication_outcome` ON `publication` (`process`,`kind`,("body" ->> '$.outcome'),`position`,`tombstone`) WHERE "tombstone" is null;--> statement-breakpoint
CREATE INDEX `publication_theme_outcome` ON `publication` (`process`,`kind`,("body" ->> '$.theme'),("body" ->> '$.outcome'),`position`,`tombstone`) WHERE "tombstone" is null;--> statement-breakpoint
CREATE INDEX `publication_kind` ON `publication` (`process`,`kind`,`position`,`tombstone`) WHERE "tombstone" is null;