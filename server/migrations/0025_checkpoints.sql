CREATE TABLE `log_checkpoint` (
	`process` text NOT NULL,
	`size` integer NOT NULL,
	`root` text NOT NULL,
	`at` text NOT NULL,
	`key` text NOT NULL,
	`signature` text NOT NULL,
	PRIMARY KEY(`process`, `size`)
);
--> statement-breakpoint
CREATE TABLE `log_node` (
	`process` text NOT NULL,
	`level` integer NOT NULL,
	`place` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`process`, `level`, `place`)
);
