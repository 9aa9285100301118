-- 公示 and 公布 (Articles 8 and 9). A paper is edited as a draft only; what was posted, counted, published or decided is
-- written once.
create schema notice;

create function notice.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'notice.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create table notice.paper (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	edition_id bigint not null references edition.edition (id),
	organiser_id bigint not null references access.unit (id),
	kind text not null check (kind in ('NOTICE', 'ANNOUNCEMENT', 'CORRECTION')),
	-- 1 is the year's first of its kind.
	sequence int not null check (sequence >= 1),
	state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'OUT')),
	title text not null check (char_length(title) between 1 and 200),
	body text not null check (char_length(body) <= 20000),
	-- Where objections are taken: telephone, address, mail, each on its line.
	contact text not null default '' check (char_length(contact) <= 500),
	-- A notice: the day on which it is to be posted, and for how many working days.
	planned_on date,
	working_days int check (working_days between 1 and 200),
	-- An announcement: the first day of the cultivation. Its last day follows from the figures of the year.
	term_first date,
	term_last date,
	-- A correction, or a supplement: the announcement that it adds to.
	refers_to bigint references notice.paper (id),
	-- Why the order of names is not that of the strokes; why the number is outside of the band.
	order_reason text check (char_length(order_reason) <= 500),
	band_reason text check (char_length(band_reason) <= 1000),
	-- The office's number and the sealed scan of an announcement.
	number text check (char_length(number) <= 60),
	sealed_file_id bigint references records.file (id),
	version int not null default 1 check (version >= 1),
	drafted_by bigint not null references access.account (id),
	drafted_at timestamptz not null,
	submitted_by bigint references access.account (id),
	submitted_at timestamptz,
	signed_by bigint references access.account (id),
	signed_on date,
	-- SHA-256 of what was signed.
	signed_digest text check (signed_digest ~ '^[0-9a-f]{64}$'),
	out_by bigint references access.account (id),
	out_at timestamptz,
	unique (edition_id, kind, sequence),
	check (signed_by <> submitted_by),
	check ((state in ('SIGNED', 'OUT')) = (signed_by is not null and signed_on is not null
		and signed_digest is not null)),
	check ((state = 'OUT') = (out_by is not null and out_at is not null)),
	check (kind <> 'NOTICE' or (planned_on is not null and working_days is not null)),
	check (kind <> 'ANNOUNCEMENT' or (term_first is not null and term_last >= term_first)),
	check (kind <> 'CORRECTION' or refers_to is not null),
	check (kind = 'NOTICE' or state <> 'OUT' or (number is not null and sealed_file_id is not null))
);
create index paper_of_edition on notice.paper (edition_id, id desc);
create index paper_of_organiser on notice.paper (organiser_id, id desc);
create index paper_waiting on notice.paper (organiser_id, state) where state <> 'OUT';
create index paper_public on notice.paper (kind, out_at desc) where state = 'OUT';
create unique index paper_number on notice.paper (organiser_id, number) where number is not null;
create index paper_sealed_file on notice.paper (sealed_file_id) where sealed_file_id is not null;

create function notice.keep_paper() returns trigger language plpgsql as $$
begin
	if tg_op <> 'UPDATE' or old.state = 'OUT' then
		raise exception 'notice.paper: what went out stays' using errcode = 'integrity_constraint_violation';
	end if;
	if old.state <> 'DRAFT' and (new.title, new.body, new.contact, new.planned_on, new.working_days, new.term_first,
			new.term_last, new.refers_to, new.kind, new.edition_id, new.organiser_id, new.sequence)
			is distinct from (old.title, old.body, old.contact, old.planned_on, old.working_days, old.term_first,
			old.term_last, old.refers_to, old.kind, old.edition_id, old.organiser_id, old.sequence) then
		raise exception 'notice.paper: what was sent for signing is not edited'
			using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;
create trigger keep_paper before update or delete on notice.paper
	for each row execute function notice.keep_paper();
create trigger kept before truncate on notice.paper
	for each statement execute function notice.refuse_change();

-- Who stands on a paper, with exactly the words that are public. No number, birth, telephone or score has a column here.
create table notice.person_shown (
	paper_id bigint not null references notice.paper (id),
	nomination_id bigint not null references nomination.nomination (id),
	place int not null check (place >= 1),
	name text not null check (char_length(name) between 2 and 50),
	sex text check (sex in ('MALE', 'FEMALE')),
	workplace text not null check (char_length(workplace) between 1 and 120),
	post text not null check (char_length(post) <= 100),
	deeds text not null check (char_length(deeds) <= 300),
	primary key (paper_id, nomination_id),
	unique (paper_id, place) deferrable initially deferred
);
create index person_shown_nomination on notice.person_shown (nomination_id);

-- 暂不列入: approved, but not on this paper, and why. They stay for a further batch.
create table notice.left_out (
	paper_id bigint not null references notice.paper (id),
	nomination_id bigint not null references nomination.nomination (id),
	reason text not null check (char_length(reason) between 1 and 500),
	primary key (paper_id, nomination_id)
);
create index left_out_nomination on notice.left_out (nomination_id);

create function notice.keep_list() returns trigger language plpgsql as $$
declare
	paper bigint := case when tg_op = 'DELETE' then old.paper_id else new.paper_id end;
begin
	if (select p.state from notice.paper p where p.id = paper) <> 'DRAFT' then
		raise exception 'notice.%: a list is edited as a draft only', tg_table_name
			using errcode = 'integrity_constraint_violation';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_list before insert or update or delete on notice.person_shown
	for each row execute function notice.keep_list();
create trigger keep_list before insert or update or delete on notice.left_out
	for each row execute function notice.keep_list();
create trigger kept before truncate on notice.person_shown
	for each statement execute function notice.refuse_change();
create trigger kept before truncate on notice.left_out
	for each statement execute function notice.refuse_change();

-- A notice on one of its channels, with its proof. The first record of a channel counts.
create table notice.posting (
	id bigint generated always as identity primary key,
	public_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
	paper_id bigint not null references notice.paper (id),
	channel text not null check (channel in ('WEBSITE', 'WECHAT', 'BOARD', 'PAPER', 'UNIT')),
	-- When it was up, as the proof says.
	posted_at timestamptz not null,
	link text check (char_length(link) <= 500),
	place text check (char_length(place) <= 200),
	file_id bigint references records.file (id),
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null,
	unique (paper_id, channel),
	check (posted_at <= recorded_at)
);
create index posting_file on notice.posting (file_id) where file_id is not null;

-- A time at which the public page could not be read, or was taken down.
create table notice.interruption (
	id bigint generated always as identity primary key,
	paper_id bigint not null references notice.paper (id),
	from_at timestamptz not null,
	until_at timestamptz not null check (until_at > from_at),
	effect text not null check (effect in ('EXTEND', 'RESTART')),
	reason text not null check (char_length(reason) between 1 and 1000),
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null
);
create index interruption_of_paper on notice.interruption (paper_id, id);

-- How long a notice runs, each change a version: never shorter than the one before. The proof is kept day by day.
create table notice.period (
	paper_id bigint not null references notice.paper (id),
	version int not null check (version >= 1),
	cause text not null check (cause in ('POSTED', 'EXTENDED', 'INTERRUPTED', 'RECOUNTED')),
	working_days int not null check (working_days >= 1),
	first_day date not null,
	last_day date not null check (last_day >= first_day),
	ends_at timestamptz not null,
	-- The versions of the working calendar it was counted by, e.g. 2026年第1版.
	calendar text not null check (char_length(calendar) between 1 and 200),
	provisional_years int[] not null,
	explanation text check (char_length(explanation) <= 1000),
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null,
	primary key (paper_id, version)
);
create index period_ends on notice.period (ends_at);

create table notice.period_day (
	paper_id bigint not null,
	version int not null,
	date date not null,
	kind text not null check (kind in ('WORKDAY', 'MAKE_UP', 'WEEKEND', 'HOLIDAY', 'LOCAL_HOLIDAY')),
	name text not null,
	ordinal int not null check (ordinal >= 0),
	posting boolean not null,
	primary key (paper_id, version, date),
	foreign key (paper_id, version) references notice.period
);

-- What stood on the public page, letter by letter, from when on.
create table notice.publication (
	paper_id bigint not null references notice.paper (id),
	version int not null check (version >= 1),
	content text not null,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	published_at timestamptz not null,
	published_by bigint not null references access.account (id),
	primary key (paper_id, version)
);

-- A finding proposes that somebody is removed; until the party group decides, they are held.
create table notice.removal_proposal (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	proposed_at timestamptz not null
);
create index removal_proposal_of_nomination on notice.removal_proposal (nomination_id, id desc);

-- What the party group decided about somebody whom a finding proposes to remove.
create table notice.removal (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	removed boolean not null,
	session text not null check (char_length(session) between 1 and 100),
	met_on date not null,
	item text not null check (char_length(item) between 1 and 200),
	reason text not null check (char_length(reason) between 1 and 1000),
	excerpt_file_id bigint not null references records.file (id),
	-- The newest proposal that this decision settles, and with it all before.
	proposal_id bigint not null references notice.removal_proposal (id),
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null
);
create index removal_of_nomination on notice.removal (nomination_id, id desc);
create unique index removal_of_proposal on notice.removal (proposal_id);
create index removal_file on notice.removal (excerpt_file_id);

create trigger written_once before update or delete or truncate on notice.posting
	for each statement execute function notice.refuse_change();
create trigger written_once before update or delete or truncate on notice.interruption
	for each statement execute function notice.refuse_change();
create trigger written_once before update or delete or truncate on notice.period
	for each statement execute function notice.refuse_change();
create trigger written_once before update or delete or truncate on notice.period_day
	for each statement execute function notice.refuse_change();
create trigger written_once before update or delete or truncate on notice.publication
	for each statement execute function notice.refuse_change();
create trigger written_once before update or delete or truncate on notice.removal_proposal
	for each statement execute function notice.refuse_change();
create trigger written_once before update or delete or truncate on notice.removal
	for each statement execute function notice.refuse_change();
