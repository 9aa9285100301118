-- The review meeting and the party group (Article 7). A meeting is prepared, then concluded as one act and kept; what the
-- party group resolved is written once. The code asks first, these triggers are the second net.
create schema selection;

create function selection.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'selection.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create table selection.meeting (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	organiser_id bigint not null references access.unit (id),
	edition_id bigint not null references edition.edition (id),
	-- The version of the proposed list that comes of it, from 1.
	sequence int not null check (sequence >= 1),
	state text not null default 'PREPARING' check (state in ('PREPARING', 'CONCLUDED', 'CANCELLED')),
	-- Why the committee meets again; nothing for the first meeting.
	occasion text check (length(occasion) between 1 and 500),
	reserves boolean not null default false,
	held_on date,
	place text not null default '' check (length(place) <= 100),
	minutes text not null default '' check (length(minutes) <= 20000),
	-- Why the number is outside of the year's band, and why key industries are not the majority.
	number_reason text not null default '' check (length(number_reason) <= 500),
	industry_reason text not null default '' check (length(industry_reason) <= 500),
	-- The result sheet it works from.
	sheet_digest text not null,
	version int not null default 1,
	opened_by bigint not null references access.account (id),
	opened_at timestamptz not null,
	ended_by bigint references access.account (id),
	ended_at timestamptz,
	cancel_reason text check (length(cancel_reason) between 1 and 500),
	-- The proposed list as it was concluded, to the byte, and the digest that stands in the decision log.
	list text,
	salt bytea check (length(salt) >= 16),
	digest text,
	unique (edition_id, sequence),
	check ((sequence = 1) = (occasion is null)),
	check ((state = 'PREPARING') = (ended_at is null)),
	check ((ended_at is null) = (ended_by is null)),
	check ((state = 'CANCELLED') = (cancel_reason is not null)),
	check ((state = 'CONCLUDED') = (list is not null and salt is not null and digest is not null)),
	check (state <> 'CONCLUDED' or (held_on is not null and place <> '' and minutes <> ''))
);
create unique index one_meeting_in_preparation on selection.meeting (edition_id) where state = 'PREPARING';
create index meeting_of_organiser on selection.meeting (organiser_id, id desc);

create table selection.attendance (
	meeting_id bigint not null references selection.meeting (id),
	place int not null check (place >= 1),
	kind text not null check (kind in ('MEMBER', 'RECORDER', 'SUPERVISOR')),
	name text not null check (length(name) between 1 and 50),
	unit_name text not null default '' check (length(unit_name) <= 120),
	chair boolean not null default false,
	present boolean not null default true,
	-- Why a member was not there.
	reason text not null default '' check (length(reason) <= 200),
	primary key (meeting_id, place),
	check (not chair or kind = 'MEMBER')
);

-- Everybody who was scored, in the order of the scores, with what the meeting decided.
create table selection.placing (
	meeting_id bigint not null references selection.meeting (id),
	nomination_id bigint not null references nomination.nomination (id),
	position int not null check (position >= 1),
	rank int not null check (rank between 1 and position),
	shared boolean not null,
	score numeric(7, 4) not null check (score between 0 and 100),
	decision text not null check (decision in ('PROPOSED', 'RESERVE', 'NOT_PROPOSED')),
	reason text not null default '' check (length(reason) <= 500),
	votes int check (votes between 0 and 200),
	primary key (meeting_id, nomination_id),
	unique (meeting_id, position)
);
create index placing_of_nomination on selection.placing (nomination_id);

create function selection.keep_meeting() returns trigger language plpgsql as $$
begin
	if tg_op <> 'UPDATE' then
		raise exception 'selection.meeting stays' using errcode = 'integrity_constraint_violation';
	end if;
	if old.state <> 'PREPARING' then
		raise exception 'selection.meeting: what was concluded stays' using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;
create trigger keep_meeting before update or delete on selection.meeting
	for each row execute function selection.keep_meeting();

create function selection.only_in_preparation() returns trigger language plpgsql as $$
declare
	stands text;
	of_meeting bigint;
begin
	of_meeting := case when tg_op = 'DELETE' then old.meeting_id else new.meeting_id end;
	select state into stands from selection.meeting where id = of_meeting;
	if stands <> 'PREPARING' then
		raise exception 'selection.%: the meeting is %', tg_table_name, stands
			using errcode = 'integrity_constraint_violation';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger only_in_preparation before insert or update or delete on selection.attendance
	for each row execute function selection.only_in_preparation();
create trigger only_in_preparation before insert or update or delete on selection.placing
	for each row execute function selection.only_in_preparation();

-- The signed minutes; a better scan is one more row.
create table selection.minutes_scan (
	id bigint generated always as identity primary key,
	meeting_id bigint not null references selection.meeting (id),
	file_id bigint not null references records.file (id),
	added_by bigint not null references access.account (id),
	added_at timestamptz not null
);
create index scan_of_meeting on selection.minutes_scan (meeting_id, id desc);
create index scan_of_file on selection.minutes_scan (file_id);

create table selection.resolution (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	organiser_id bigint not null references access.unit (id),
	edition_id bigint not null references edition.edition (id),
	-- The meeting whose list was put before the party group: a later meeting voids it.
	meeting_id bigint not null references selection.meeting (id),
	sequence int not null check (sequence >= 1),
	-- WHOLE decides the list, FURTHER settles who was deferred, CORRECTION decides the list anew.
	kind text not null check (kind in ('WHOLE', 'FURTHER', 'CORRECTION')),
	session text not null check (length(session) between 1 and 60),
	held_on date not null,
	item text not null check (length(item) between 1 and 60),
	conclusion text not null check (length(conclusion) between 1 and 2000),
	excerpt_file_id bigint not null references records.file (id),
	number_reason text not null default '' check (length(number_reason) <= 500),
	industry_reason text not null default '' check (length(industry_reason) <= 500),
	-- Why an earlier resolution is corrected.
	reason text check (length(reason) between 1 and 500),
	approved int not null check (approved >= 0),
	deferred int not null check (deferred >= 0),
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null,
	list text not null,
	salt bytea not null check (length(salt) >= 16),
	digest text not null,
	unique (edition_id, sequence),
	check ((kind = 'CORRECTION') = (reason is not null))
);
create index resolution_of_meeting on selection.resolution (meeting_id, id desc);
create index resolution_file on selection.resolution (excerpt_file_id);
create unique index one_whole_resolution on selection.resolution (meeting_id) where kind = 'WHOLE';

create table selection.verdict (
	resolution_id bigint not null references selection.resolution (id),
	nomination_id bigint not null references nomination.nomination (id),
	verdict text not null check (verdict in ('APPROVED', 'NOT_APPROVED', 'DEFERRED')),
	reason text not null default '' check (length(reason) <= 500),
	primary key (resolution_id, nomination_id),
	check (verdict = 'APPROVED' or reason <> '')
);
create index verdict_of_nomination on selection.verdict (nomination_id, resolution_id desc);

-- Only who was proposed by that meeting is decided, whoever writes the verdict (Article 7).
create function selection.check_verdict() returns trigger language plpgsql as $$
begin
	if not exists (select from selection.resolution r
			join selection.placing p on p.meeting_id = r.meeting_id and p.decision = 'PROPOSED'
			where r.id = new.resolution_id and p.nomination_id = new.nomination_id) then
		raise exception 'selection.verdict: not proposed by the meeting' using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;
create trigger check_verdict before insert on selection.verdict
	for each row execute function selection.check_verdict();

-- What holds now: of the newest meeting that was concluded, the verdicts from its last whole decision on, the last word on
-- each person.
create view selection.valid_meeting as
	select distinct on (m.edition_id) m.* from selection.meeting m
	where m.state = 'CONCLUDED' order by m.edition_id, m.sequence desc;

create view selection.valid_resolution as
	select r.* from selection.resolution r
	join selection.valid_meeting m on m.id = r.meeting_id
	where not exists (select from selection.resolution later
		where later.meeting_id = r.meeting_id and later.id > r.id and later.kind = 'CORRECTION');

create view selection.valid_verdict as
	select distinct on (r.edition_id, v.nomination_id) r.edition_id, r.meeting_id, v.*
	from selection.verdict v join selection.valid_resolution r on r.id = v.resolution_id
	order by r.edition_id, v.nomination_id, v.resolution_id desc;

do $$
declare
	name text;
begin
	foreach name in array array['minutes_scan', 'resolution', 'verdict'] loop
		execute format('create trigger written_once before update or delete or truncate on selection.%I
			for each statement execute function selection.refuse_change()', name);
	end loop;
	foreach name in array array['meeting', 'attendance', 'placing'] loop
		execute format('create trigger kept before truncate on selection.%I
			for each statement execute function selection.refuse_change()', name);
	end loop;
end
$$;
