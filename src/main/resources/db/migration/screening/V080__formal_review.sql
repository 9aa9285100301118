-- Formal review (Article 7): what a person judged of each item beside the automatic finding, the one list of corrections
-- with its deadline, and the conclusion. What was judged, asked, answered or concluded is written once.
create schema screening;

create function screening.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'screening.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

-- How far a nomination's review is. A new round begins whenever it comes in; the counters are of the present round.
create table screening.review (
	nomination_id bigint primary key references nomination.nomination (id),
	edition_id bigint not null references edition.edition (id),
	round int not null default 1 check (round >= 1),
	version int not null default 1 check (version >= 1),
	judged int not null default 0 check (judged >= 0),
	met int not null default 0 check (met between 0 and judged),
	taken_by bigint not null references access.account (id),
	taken_at timestamptz not null
);
create index review_of_edition on screening.review (edition_id, nomination_id);

create table screening.judgement (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	round int not null check (round >= 1),
	item text not null check (item in ('QUOTA', 'CHANNEL', 'FRONT_LINE', 'EXCLUSIONS', 'POLITICAL', 'MATERIALS',
		'OPINIONS', 'UNIT_NOTICE', 'REPEAT', 'NUMBERS', 'LENGTHS')),
	verdict text not null check (verdict in ('MET', 'NOT_MET', 'TO_CORRECT')),
	remark text check (char_length(remark) between 1 and 500),
	-- The duty of the regulation that the item fails by, as the catalogue names it.
	ground text check (ground ~ '^[A-Z_]{3,60}$'),
	-- What the platform had found, word for word, and how it answered; advice only.
	finding text not null check (char_length(finding) <= 4000),
	answer text not null check (answer in ('YES', 'NO', 'NONE')),
	-- Taken over from an earlier round, in which nothing about it changed.
	carried boolean not null default false,
	judged_by bigint not null references access.account (id),
	judged_at timestamptz not null
);
create index judgement_of_nomination on screening.judgement (nomination_id, round, item, id desc);

create table screening.correction (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	edition_id bigint not null references edition.edition (id),
	-- The round that ended with it.
	round int not null check (round >= 1),
	due_on date not null,
	working_days int not null check (working_days between 1 and 60),
	note text check (char_length(note) between 1 and 1000),
	sent_by bigint not null references access.account (id),
	sent_at timestamptz not null,
	unique (nomination_id, round)
);

create table screening.correction_line (
	correction_id bigint not null references screening.correction (id),
	item text not null,
	text text not null check (char_length(text) between 1 and 500),
	primary key (correction_id, item)
);

create table screening.correction_extension (
	id bigint generated always as identity primary key,
	correction_id bigint not null references screening.correction (id),
	until date not null,
	reason text not null check (char_length(reason) between 1 and 1000),
	extended_by bigint not null references access.account (id),
	extended_at timestamptz not null
);
create index extension_of_correction on screening.correction_extension (correction_id, until desc);

create table screening.resubmission (
	correction_id bigint primary key references screening.correction (id),
	note text check (char_length(note) between 1 and 1000),
	resubmitted_by bigint not null references access.account (id),
	resubmitted_at timestamptz not null
);

create table screening.conclusion (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	round int not null check (round >= 1),
	passed boolean not null,
	note text check (char_length(note) between 1 and 1000),
	concluded_by bigint not null references access.account (id),
	concluded_at timestamptz not null,
	unique (nomination_id, round)
);

create table screening.conclusion_ground (
	conclusion_id bigint not null references screening.conclusion (id),
	item text not null,
	ground text not null check (ground ~ '^[A-Z_]{3,60}$'),
	reason text not null check (char_length(reason) between 1 and 500),
	primary key (conclusion_id, item)
);

-- Time for a unit to recommend somebody in place of a person who left. The latest day counts.
create table screening.substitution (
	id bigint generated always as identity primary key,
	edition_id bigint not null references edition.edition (id),
	unit_id bigint not null references access.unit (id),
	until date not null,
	reason text not null check (char_length(reason) between 1 and 1000),
	given_by bigint not null references access.account (id),
	given_at timestamptz not null
);
create index substitution_of_unit on screening.substitution (edition_id, unit_id, until desc);

do $$
declare
	name text;
begin
	foreach name in array array['judgement', 'correction', 'correction_line', 'correction_extension', 'resubmission',
			'conclusion', 'conclusion_ground', 'substitution'] loop
		execute format('create trigger written_once before update or delete or truncate on screening.%I
			for each statement execute function screening.refuse_change()', name);
	end loop;
end
$$;
