-- Expert review over an opaque subject: committee, conflicts, cards, the result sheet. What was decided or submitted is
-- written once; the code asks first, these triggers are the second net.
create schema scoring;

create function scoring.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'scoring.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create table scoring.panel (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	organiser_id bigint not null references access.unit (id),
	edition_id bigint not null references edition.edition (id),
	purpose text not null check (purpose in ('SELECTION', 'CLOSING')),
	name text not null check (length(name) between 1 and 100),
	state text not null default 'DRAFT'
		check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SCORING', 'CLOSED', 'AGGREGATED')),
	method text not null default 'TRIMMED' check (method in ('MEAN', 'TRIMMED')),
	-- How the committee is put together, in words; what a leader approves.
	plan text not null default '' check (length(plan) <= 1000),
	-- Why its size departs from what is usual.
	reason text,
	due_at timestamptz not null,
	version int not null default 1,
	prepared_by bigint not null references access.account (id),
	prepared_at timestamptz not null,
	submitted_by bigint references access.account (id),
	approved_by bigint references access.account (id),
	approved_on date,
	rubric_version int,
	opened_at timestamptz,
	closed_at timestamptz,
	-- Why it was closed although cards are missing.
	close_reason text,
	foreign key (edition_id, rubric_version) references edition.rubric (edition_id, version),
	check (approved_by <> submitted_by),
	check ((state in ('DRAFT', 'SUBMITTED')) = (approved_by is null)),
	check ((approved_by is null) = (approved_on is null)),
	check ((state in ('SCORING', 'CLOSED', 'AGGREGATED')) = (rubric_version is not null and opened_at is not null))
);
create unique index panel_of_selection on scoring.panel (edition_id) where purpose = 'SELECTION';
create index panel_of_organiser on scoring.panel (organiser_id, id desc);
create index panel_of_edition on scoring.panel (edition_id, purpose);

-- What a leader approved is not edited: method and plan change in a draft only.
create function scoring.keep_plan() returns trigger language plpgsql as $$
begin
	if tg_op <> 'UPDATE' then
		raise exception 'scoring.panel stays' using errcode = 'integrity_constraint_violation';
	end if;
	if old.state <> 'DRAFT' and (new.method, new.plan, new.edition_id, new.purpose, new.organiser_id)
			is distinct from (old.method, old.plan, old.edition_id, old.purpose, old.organiser_id) then
		raise exception 'scoring.panel: a plan is edited as a draft only'
			using errcode = 'integrity_constraint_violation';
	end if;
	if old.state = 'AGGREGATED' then
		raise exception 'scoring.panel: what was aggregated stays' using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;
create trigger keep_plan before update or delete on scoring.panel for each row execute function scoring.keep_plan();

create table scoring.member (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	panel_id bigint not null references scoring.panel (id),
	account_id bigint not null references access.account (id),
	kind text not null check (kind in ('EXPERT', 'DEPARTMENT', 'OTHER')),
	speciality text not null default '' check (length(speciality) <= 100),
	unit_id bigint references access.unit (id),
	unit_name text not null check (length(unit_name) between 1 and 120),
	chair boolean not null default false,
	-- Taken out of the plan; a declaration that was signed stays.
	removed boolean not null default false,
	unique (panel_id, account_id),
	check (not (chair and removed))
);
create unique index one_chair on scoring.member (panel_id) where chair;
create index member_account on scoring.member (account_id, panel_id);

create table scoring.observer (
	panel_id bigint not null references scoring.panel (id),
	account_id bigint not null references access.account (id),
	primary key (panel_id, account_id)
);

create function scoring.only_in_draft() returns trigger language plpgsql as $$
declare
	stands text;
	of_panel bigint;
begin
	of_panel := case when tg_op = 'DELETE' then old.panel_id else new.panel_id end;
	select state into stands from scoring.panel where id = of_panel;
	if stands <> 'DRAFT' then
		raise exception 'scoring.%: the composition is %', tg_table_name, stands
			using errcode = 'integrity_constraint_violation';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger only_in_draft before insert or update or delete on scoring.member
	for each row execute function scoring.only_in_draft();
create trigger only_in_draft before insert or update or delete on scoring.observer
	for each row execute function scoring.only_in_draft();

-- Whoever or whatever is scored, as the module to the right entered it.
create table scoring.subject (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	panel_id bigint not null references scoring.panel (id),
	kind text not null,
	ref text not null,
	label text not null check (length(label) between 1 and 100),
	caption text not null default '' check (length(caption) <= 200),
	place text not null default '' check (length(place) <= 60),
	entered_by bigint not null references access.account (id),
	entered_at timestamptz not null,
	unique (panel_id, kind, ref)
);
create index subject_of_panel on scoring.subject (panel_id, id);

create table scoring.subject_tie (
	subject_id bigint not null references scoring.subject (id),
	tie text not null check (tie in ('EMPLOYER', 'RECOMMENDER')),
	unit_id bigint references access.unit (id),
	unit_name text not null
);
create index tie_of_subject on scoring.subject_tie (subject_id);

-- Left the review: withdrawn, or no longer eligible.
create table scoring.subject_exit (
	subject_id bigint primary key references scoring.subject (id),
	reason text not null check (reason <> ''),
	left_by bigint not null references access.account (id),
	left_at timestamptz not null
);

-- 回避声明, signed before any file opens; it covers the subjects up to one id.
create table scoring.declaration (
	id bigint generated always as identity primary key,
	member_id bigint not null references scoring.member (id),
	up_to_subject bigint not null references scoring.subject (id),
	statement text not null,
	signed_at timestamptz not null
);
create index declaration_of_member on scoring.declaration (member_id, up_to_subject desc);

-- Pairs that must not meet: facts are computed until scoring opens, declarations stay.
create table scoring.conflict (
	id bigint generated always as identity primary key,
	panel_id bigint not null references scoring.panel (id),
	member_id bigint not null references scoring.member (id),
	subject_id bigint not null references scoring.subject (id),
	ground text not null check (ground in ('SAME_EMPLOYER', 'SAME_RECOMMENDER', 'KIN', 'MASTER', 'PROJECT', 'OTHER')),
	source text not null check (source in ('FACT', 'DECLARED')),
	fact text not null check (length(fact) between 1 and 300),
	at timestamptz not null,
	unique (member_id, subject_id, ground),
	check ((source = 'FACT') = (ground in ('SAME_EMPLOYER', 'SAME_RECOMMENDER')) or source = 'DECLARED')
);
create index conflict_of_subject on scoring.conflict (subject_id, member_id);
create index conflict_of_panel on scoring.conflict (panel_id);

create function scoring.keep_conflict() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' and old.source = 'FACT'
			and (select state from scoring.panel where id = old.panel_id) in ('DRAFT', 'SUBMITTED', 'APPROVED') then
		return old;
	end if;
	raise exception 'scoring.conflict stays' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger keep_conflict before update or delete on scoring.conflict
	for each row execute function scoring.keep_conflict();

-- Who has to score whom: all score all, but for conflicts.
create view scoring.pair as
	select m.panel_id, m.id as member_id, m.account_id, s.id as subject_id
	from scoring.member m
	join scoring.subject s on s.panel_id = m.panel_id
	where not m.removed
		and not exists (select from scoring.subject_exit x where x.subject_id = s.id)
		and not exists (select from scoring.conflict c where c.subject_id = s.id and c.member_id = m.id);

-- What an expert has typed so far: fifteen items in the order of the forces and their points.
create table scoring.draft (
	member_id bigint not null references scoring.member (id),
	subject_id bigint not null references scoring.subject (id),
	version int not null default 1,
	half_points int[] not null check (cardinality(half_points) = 15 and 0 <= all (half_points) and 200 >= all (half_points)),
	comments text[] not null check (cardinality(comments) = 15),
	saved_at timestamptz not null,
	primary key (member_id, subject_id)
);

-- A submitted card: final. A card that was withdrawn stays; the next one is the next version.
create table scoring.card (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	panel_id bigint not null references scoring.panel (id),
	subject_id bigint not null references scoring.subject (id),
	member_id bigint not null references scoring.member (id),
	version int not null check (version >= 1),
	draft_version int not null,
	rubric_version int not null,
	-- SM3 of salt and contents; the same digest stands in the decision log.
	salt bytea not null check (length(salt) >= 16),
	digest text not null,
	submitted_at timestamptz not null,
	unique (panel_id, subject_id, member_id, version)
);
create index card_of_member on scoring.card (member_id, subject_id);
create index card_of_subject on scoring.card (subject_id);

create table scoring.card_item (
	card_id bigint not null references scoring.card (id),
	force text not null check (force in ('LEADERSHIP', 'PRACTICE', 'INNOVATION', 'BREAKTHROUGH', 'TRANSMISSION')),
	point int not null check (point between 1 and 3),
	half_points int not null,
	most int not null check (most between 2 and 200),
	comment text not null default '' check (length(comment) <= 500),
	primary key (card_id, force, point),
	check (half_points between 0 and most)
);

create table scoring.withdrawal (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	card_id bigint not null references scoring.card (id),
	reason text not null check (length(reason) between 1 and 500),
	requested_by bigint not null references access.account (id),
	requested_at timestamptz not null
);
create index withdrawal_of_card on scoring.withdrawal (card_id);

create table scoring.withdrawal_decision (
	withdrawal_id bigint primary key references scoring.withdrawal (id),
	approved boolean not null,
	note text not null default '' check (length(note) <= 500),
	decided_by bigint not null references access.account (id),
	decided_at timestamptz not null
);

create function scoring.check_decision() returns trigger language plpgsql as $$
begin
	if exists (select from scoring.withdrawal w where w.id = new.withdrawal_id and w.requested_by = new.decided_by) then
		raise exception 'nobody decides on their own request' using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;
create trigger check_decision before insert on scoring.withdrawal_decision
	for each row execute function scoring.check_decision();

-- The cards that stand: not withdrawn, and of a pair that still may meet.
create view scoring.valid_card as
	select c.*
	from scoring.card c
	join scoring.pair p on p.member_id = c.member_id and p.subject_id = c.subject_id
	where not exists (select from scoring.withdrawal w
		join scoring.withdrawal_decision d on d.withdrawal_id = w.id and d.approved
		where w.card_id = c.id);

create function scoring.check_card() returns trigger language plpgsql as $$
begin
	if (select state from scoring.panel where id = new.panel_id) <> 'SCORING' then
		raise exception 'scoring.card: scoring is not open' using errcode = 'integrity_constraint_violation';
	end if;
	if not exists (select from scoring.pair p where p.panel_id = new.panel_id and p.member_id = new.member_id
			and p.subject_id = new.subject_id) then
		raise exception 'scoring.card: this pair does not meet' using errcode = 'integrity_constraint_violation';
	end if;
	if exists (select from scoring.valid_card v where v.member_id = new.member_id and v.subject_id = new.subject_id) then
		raise exception 'scoring.card: there is one already' using errcode = 'unique_violation';
	end if;
	return new;
end
$$;
create trigger check_card before insert on scoring.card for each row execute function scoring.check_card();

-- Every item is scored, whoever writes the card (Article 7).
create function scoring.check_items() returns trigger language plpgsql as $$
begin
	if (select count(*) from scoring.card_item i where i.card_id = new.id) <> 15 then
		raise exception 'scoring.card: every item is scored' using errcode = 'check_violation';
	end if;
	return null;
end
$$;
create constraint trigger check_items after insert on scoring.card deferrable initially deferred
	for each row execute function scoring.check_items();

create table scoring.extension (
	id bigint generated always as identity primary key,
	panel_id bigint not null references scoring.panel (id),
	until timestamptz not null,
	reason text not null check (reason <> ''),
	extended_by bigint not null references access.account (id),
	extended_at timestamptz not null
);
create index extension_of_panel on scoring.extension (panel_id, until desc);

-- The result sheet, frozen: its text names every input, and can be made again from the cards to the byte.
create table scoring.sheet (
	id bigint generated always as identity primary key,
	panel_id bigint not null unique references scoring.panel (id),
	text text not null,
	salt bytea not null check (length(salt) >= 16),
	digest text not null,
	made_by bigint not null references access.account (id),
	made_at timestamptz not null
);

create table scoring.sheet_line (
	sheet_id bigint not null references scoring.sheet (id),
	subject_id bigint not null references scoring.subject (id),
	position int not null check (position >= 1),
	rank int not null check (rank between 1 and position),
	shared boolean not null,
	cards int not null check (cards >= 1),
	score numeric(7, 4) not null check (score between 0 and 100),
	mean numeric(7, 4) not null check (mean between 0 and 100),
	trimmed numeric(7, 4) check (trimmed between 0 and 100),
	leadership numeric(7, 4) not null,
	practice numeric(7, 4) not null,
	innovation numeric(7, 4) not null,
	breakthrough numeric(7, 4) not null,
	transmission numeric(7, 4) not null,
	primary key (sheet_id, subject_id),
	unique (sheet_id, position),
	check (trimmed is null or cards >= 5)
);

do $$
declare
	name text;
begin
	foreach name in array array['subject', 'subject_tie', 'subject_exit', 'declaration', 'card', 'card_item', 'withdrawal',
			'withdrawal_decision', 'extension', 'sheet', 'sheet_line'] loop
		execute format('create trigger written_once before update or delete or truncate on scoring.%I
			for each statement execute function scoring.refuse_change()', name);
	end loop;
	foreach name in array array['panel', 'member', 'conflict', 'draft'] loop
		execute format('create trigger kept before truncate on scoring.%I
			for each statement execute function scoring.refuse_change()', name);
	end loop;
end
$$;
