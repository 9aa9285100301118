-- Years of the programme. What a year decides (timetable, figures, quota, rubric, moves, receipts) is kept in
-- versions that are written once; only the year's own row and a notice that is still drafted change.
create schema edition;

create function edition.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'edition.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create table edition.edition (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	organiser_id bigint not null references access.unit (id),
	year int not null check (year between 2000 and 2999),
	state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'NOMINATING', 'SCREENING', 'SCORING',
		'MEETING', 'DELIBERATION', 'NOTICE', 'ANNOUNCED', 'CLOSED')),
	-- The version of the regulation and its figures that holds for this year, whatever is issued later.
	figures_version text not null,
	target int not null,
	low int not null,
	high int not null,
	band_reason text,
	requirements text not null default '',
	contact text not null default '',
	version int not null default 1,
	drafted_by bigint not null references access.account (id),
	drafted_at timestamptz not null,
	check (low between 1 and target and target <= high)
);
create unique index edition_of_year on edition.edition (organiser_id, year desc);

create table edition.timetable (
	edition_id bigint not null references edition.edition (id),
	version int not null check (version >= 1),
	closing_time time not null,
	-- Why it departs from what is usual.
	reason text,
	saved_by bigint not null references access.account (id),
	saved_at timestamptz not null,
	primary key (edition_id, version)
);

create table edition.milestone (
	edition_id bigint not null,
	version int not null,
	milestone text not null check (milestone in ('PUBLISH', 'APPLICATIONS_OPEN', 'APPLICATIONS_CLOSE',
		'RECOMMENDATIONS_CLOSE', 'SCREENING_UNTIL', 'SCORING_UNTIL', 'MEETING', 'PARTY_GROUP', 'NOTICE_POSTED',
		'NOTICE_UNTIL', 'ANNOUNCEMENT')),
	day date not null,
	primary key (edition_id, version, milestone),
	foreign key (edition_id, version) references edition.timetable
);

-- A deadline moved later, for all units (unit_id is null) or for one. The latest day holds.
create table edition.extension (
	id bigint generated always as identity primary key,
	edition_id bigint not null references edition.edition (id),
	unit_id bigint references access.unit (id),
	milestone text not null check (milestone in ('APPLICATIONS_CLOSE', 'RECOMMENDATIONS_CLOSE')),
	until date not null,
	reason text,
	extended_by bigint not null references access.account (id),
	extended_at timestamptz not null
);
create index extension_of_edition on edition.extension (edition_id, milestone, until desc);

-- What Article 5 weighs: the units' figures, each with source and year.
create table edition.factor_set (
	edition_id bigint not null references edition.edition (id),
	version int not null check (version >= 1),
	saved_by bigint not null references access.account (id),
	saved_at timestamptz not null,
	primary key (edition_id, version)
);

create table edition.factor_value (
	edition_id bigint not null,
	version int not null,
	unit_id bigint not null references access.unit (id),
	factor text not null check (factor in ('REGION', 'TECHNOLOGY', 'HEADCOUNT', 'ENVIRONMENT')),
	value numeric(18, 4) not null check (value >= 0),
	source text not null,
	year int not null,
	primary key (edition_id, version, unit_id, factor),
	foreign key (edition_id, version) references edition.factor_set
);

-- The annual notice, and supplementary ones (补充通知). Its text is frozen once a leader signed it.
create table edition.notice_document (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	edition_id bigint not null references edition.edition (id),
	-- 0 is the annual notice, 1 and so on are supplements.
	sequence int not null check (sequence >= 0),
	state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'ISSUED')),
	title text not null check (length(title) between 1 and 200),
	addressee text not null check (length(addressee) between 1 and 200),
	body text not null check (length(body) <= 20000),
	-- The number in the office's register; given when it is issued.
	number text,
	version int not null default 1,
	drafted_by bigint not null references access.account (id),
	submitted_by bigint references access.account (id),
	submitted_at timestamptz,
	signed_by bigint references access.account (id),
	signed_on date,
	-- SHA-256 of title, addressee and body as they were signed.
	signed_digest text,
	issued_by bigint references access.account (id),
	issued_at timestamptz,
	unique (edition_id, sequence),
	check ((state in ('SIGNED', 'ISSUED')) = (signed_by is not null and signed_on is not null and signed_digest is not null)),
	check ((state = 'ISSUED') = (number is not null and issued_by is not null and issued_at is not null)),
	check (signed_by <> submitted_by)
);

create function edition.keep_signed_text() returns trigger language plpgsql as $$
begin
	if tg_op <> 'UPDATE' or old.state = 'ISSUED' then
		raise exception 'edition.notice_document: what was issued stays'
			using errcode = 'integrity_constraint_violation';
	end if;
	if new.state <> 'DRAFT' and old.state <> 'DRAFT'
			and (new.title, new.addressee, new.body) is distinct from (old.title, old.addressee, old.body) then
		raise exception 'edition.notice_document: what was submitted for signing is not edited'
			using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;
create trigger keep_signed_text before update or delete on edition.notice_document
	for each row execute function edition.keep_signed_text();
create trigger kept before truncate on edition.notice_document
	for each statement execute function edition.refuse_change();

create table edition.quota_table (
	id bigint generated always as identity primary key,
	edition_id bigint not null references edition.edition (id),
	version int not null check (version >= 1),
	method text not null check (method in ('LARGEST_REMAINDER', 'BY_HAND')),
	total int not null check (total >= 1),
	-- The one reason for a table by hand.
	reason text,
	factor_version int,
	-- A computed table with all its steps.
	worksheet text,
	-- The supplementary notice that allowed a table after the annual notice.
	notice_id bigint references edition.notice_document (id),
	made_by bigint not null references access.account (id),
	made_at timestamptz not null,
	unique (edition_id, version),
	foreign key (edition_id, factor_version) references edition.factor_set (edition_id, version),
	check ((method = 'BY_HAND') = (reason is not null)),
	check ((method = 'LARGEST_REMAINDER') = (worksheet is not null and factor_version is not null))
);

create table edition.quota_seat (
	quota_table_id bigint not null references edition.quota_table (id),
	unit_id bigint not null references access.unit (id),
	seats int not null check (seats >= 0),
	primary key (quota_table_id, unit_id)
);

-- 名额调剂 within a table: the total stays.
create table edition.quota_move (
	id bigint generated always as identity primary key,
	quota_table_id bigint not null references edition.quota_table (id),
	from_unit_id bigint not null,
	to_unit_id bigint not null,
	seats int not null check (seats >= 1),
	reason text not null check (reason <> ''),
	moved_by bigint not null references access.account (id),
	moved_at timestamptz not null,
	foreign key (quota_table_id, from_unit_id) references edition.quota_seat (quota_table_id, unit_id),
	foreign key (quota_table_id, to_unit_id) references edition.quota_seat (quota_table_id, unit_id),
	check (from_unit_id <> to_unit_id)
);
create index quota_move_of_table on edition.quota_move (quota_table_id, id);

create table edition.rubric (
	edition_id bigint not null references edition.edition (id),
	version int not null check (version >= 1),
	reason text,
	saved_by bigint not null references access.account (id),
	saved_at timestamptz not null,
	primary key (edition_id, version)
);

create table edition.rubric_item (
	edition_id bigint not null,
	version int not null,
	force text not null check (force in ('LEADERSHIP', 'PRACTICE', 'INNOVATION', 'BREAKTHROUGH', 'TRANSMISSION')),
	point int not null check (point between 1 and 3),
	weight int not null check (weight between 1 and 100),
	guide text not null check (length(guide) <= 500),
	primary key (edition_id, version, force, point),
	foreign key (edition_id, version) references edition.rubric
);

-- A unit has the notice.
create table edition.receipt (
	notice_id bigint not null references edition.notice_document (id),
	unit_id bigint not null references access.unit (id),
	received_by bigint not null references access.account (id),
	received_at timestamptz not null,
	primary key (notice_id, unit_id)
);

do $$
declare
	name text;
begin
	foreach name in array array['timetable', 'milestone', 'extension', 'factor_set', 'factor_value', 'quota_table',
			'quota_seat', 'quota_move', 'rubric', 'rubric_item', 'receipt'] loop
		execute format('create trigger written_once before update or delete or truncate on edition.%I
			for each statement execute function edition.refuse_change()', name);
	end loop;
end
$$;
