-- The working calendar. A year is never edited: a correction is its next version, and the newest one holds.
create schema calendar;

create table calendar.year (
	year int not null check (year between 2000 and 2999),
	version int not null check (version >= 1),
	status text not null check (status in ('OFFICIAL', 'PROVISIONAL')),
	-- The notice it comes from, or what a provisional year is reckoned by.
	document text not null check (length(document) between 1 and 200),
	-- What was done to make this version, and why it had to be.
	act text not null check (act in ('IMPORT', 'CORRECT', 'RECKON', 'ADD_LOCAL_DAY', 'REMOVE_LOCAL_DAY', 'AMEND_DECEMBER')),
	reason text not null,
	recorded_by bigint not null,
	recorded_by_name text not null,
	recorded_at timestamptz not null,
	primary key (year, version)
);

create table calendar.day (
	year int not null,
	version int not null,
	date date not null,
	origin text not null check (origin in ('NATIONAL', 'LOCAL')),
	off boolean not null,
	name text not null check (length(name) between 1 and 20),
	note text not null,
	primary key (year, version, date, origin),
	foreign key (year, version) references calendar.year,
	check (extract(year from date) = year)
);

-- How far the clock of the demonstration stands from the machine's. It is placed once, then only moved forward:
-- the farthest row holds.
create table calendar.demonstration_clock (
	id bigint generated always as identity primary key,
	shift_microseconds bigint not null,
	moved_by text not null,
	-- The machine's time, not the platform's.
	moved_at timestamptz not null
);

create index demonstration_clock_farthest on calendar.demonstration_clock (shift_microseconds desc);

create function calendar.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'calendar.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create trigger written_once before update or delete or truncate on calendar.year
	for each statement execute function calendar.refuse_change();
create trigger written_once before update or delete or truncate on calendar.day
	for each statement execute function calendar.refuse_change();
create trigger written_once before update or delete or truncate on calendar.demonstration_clock
	for each statement execute function calendar.refuse_change();
