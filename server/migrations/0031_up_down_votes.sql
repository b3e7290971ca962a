CREATE TABLE `up_down_vote` (
	`process` text NOT NULL,
	`item` text NOT NULL,
	`voter` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`process`, `item`, `voter`)
);
