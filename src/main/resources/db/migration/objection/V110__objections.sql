-- Objections (Article 8) about opaque subjects. Whoever objected, and what they wrote, stands sealed in tables of its
-- own; no text column of the others may hold it. What was received, found, decided or answered is written once.
create schema objection;

create function objection.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'objection.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create table objection.dossier (
	id bigint generated always as identity primary key,
	public_id text not null unique check (length(public_id) = 26),
	organiser_id bigint not null references access.unit (id),
	-- The number on the receipt: drawn, so that nobody learns how many there are.
	number text not null unique check (number ~ '^[0-9]{4}-[0-9]{6}$'),
	-- The notice, as the module to the right names it.
	notice text not null check (length(notice) between 1 and 64),
	heading text not null check (length(heading) between 1 and 200),
	matter text not null check (matter in ('PERSON', 'STAFF')),
	manner text not null check (manner in ('NAMED', 'ANONYMOUS')),
	channel text not null check (channel in ('ONLINE', 'CALL', 'LETTER', 'VISIT', 'MAIL')),
	arrived_at timestamptz not null,
	received_at timestamptz not null,
	-- Who booked what came on paper or by call; nobody for what came online.
	booked_by bigint references access.account (id),
	-- Why it was booked although it came after the end of the notice.
	late_reason text check (length(late_reason) <= 500),
	-- Keyed fingerprints of the form that was sent and of the query code.
	submission bytea not null unique,
	code bytea not null,
	take_by date,
	due date,
	state text not null default 'RECEIVED' check (state in ('RECEIVED', 'ACCEPTED', 'CLARIFYING', 'TRANSFERRED',
		'REJECTION_PROPOSED', 'CONCLUDED', 'DECIDED', 'ANSWERED', 'REJECTED', 'MERGED')),
	handler_id bigint references access.account (id),
	merged_into bigint references objection.dossier (id),
	check ((channel = 'ONLINE') = (booked_by is null)),
	check ((state = 'MERGED') = (merged_into is not null)),
	check (merged_into <> id),
	check (received_at >= arrived_at),
	check (handler_id is null or state <> 'RECEIVED')
);
create index dossier_of_organiser on objection.dossier (organiser_id, id desc);
create index dossier_by_state on objection.dossier (organiser_id, state, id);
create index dossier_of_handler on objection.dossier (handler_id, state);
create index dossier_of_leading on objection.dossier (merged_into) where merged_into is not null;

-- What was received stays as it was received; only the way of the case goes on.
create function objection.keep_receipt() returns trigger language plpgsql as $$
begin
	if tg_op <> 'UPDATE' or (new.public_id, new.organiser_id, new.number, new.notice, new.heading, new.matter,
			new.manner, new.channel, new.arrived_at, new.received_at, new.booked_by, new.late_reason, new.submission,
			new.code) is distinct from (old.public_id, old.organiser_id, old.number, old.notice, old.heading,
			old.matter, old.manner, old.channel, old.arrived_at, old.received_at, old.booked_by, old.late_reason,
			old.submission, old.code) then
		raise exception 'objection.dossier stays as it was received' using errcode = 'integrity_constraint_violation';
	end if;
	if old.state in ('ANSWERED', 'REJECTED', 'MERGED') then
		raise exception 'objection.dossier: it has ended' using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;
create trigger keep_receipt before update or delete on objection.dossier
	for each row execute function objection.keep_receipt();

-- The people it is about, as the notice named them.
create table objection.about (
	dossier_id bigint not null references objection.dossier (id),
	place int not null,
	kind text not null,
	ref text not null,
	name text not null check (length(name) between 1 and 100),
	unit text not null check (length(unit) <= 200),
	primary key (dossier_id, place),
	unique (dossier_id, kind, ref)
);
create index about_subject on objection.about (kind, ref, dossier_id);

-- Who objected: sealed, and bound to the public id of the case.
create table objection.objector (
	dossier_id bigint primary key references objection.dossier (id),
	name bytea,
	contact bytea,
	facts bytea not null,
	-- Salt of the digests that the log keeps.
	salt bytea not null
);

create table objection.objector_file (
	dossier_id bigint not null references objection.dossier (id),
	place int not null,
	file_id bigint not null unique references records.file (id),
	-- The name that the objector gave it, sealed.
	name bytea not null,
	primary key (dossier_id, place)
);

create table objection.question (
	id bigint generated always as identity primary key,
	public_id text not null unique check (length(public_id) = 26),
	dossier_id bigint not null references objection.dossier (id),
	text text not null check (length(text) between 1 and 1000),
	asked_by bigint not null references access.account (id),
	asked_at timestamptz not null
);
create index question_of_dossier on objection.question (dossier_id, id);

create table objection.reply (
	question_id bigint primary key references objection.question (id),
	text bytea not null,
	at timestamptz not null
);

-- Staff who are tied to the matter keep away from it.
create table objection.tie (
	dossier_id bigint not null references objection.dossier (id),
	account_id bigint not null references access.account (id),
	ground text not null check (length(ground) between 1 and 500),
	at timestamptz not null,
	primary key (dossier_id, account_id)
);

create table objection.evidence (
	id bigint generated always as identity primary key,
	dossier_id bigint not null references objection.dossier (id),
	file_id bigint not null unique references records.file (id),
	title text not null check (length(title) between 1 and 100),
	added_by bigint not null references access.account (id),
	at timestamptz not null
);
create index evidence_of_dossier on objection.evidence (dossier_id, id);

-- What a handler puts to a leader: a finding, or that it is not taken up.
create table objection.finding (
	id bigint generated always as identity primary key,
	dossier_id bigint not null references objection.dossier (id),
	kind text not null check (kind in ('FINDING', 'REJECTION')),
	-- What was reported, told so that it does not show who reported it.
	summary text not null check (length(summary) between 1 and 1000),
	course text not null check (length(course) <= 4000),
	heard boolean,
	statement text not null check (length(statement) <= 2000),
	verdict text not null check (length(verdict) between 1 and 4000),
	made_by bigint not null references access.account (id),
	made_at timestamptz not null,
	check ((kind = 'FINDING') = (heard is not null))
);
create index finding_of_dossier on objection.finding (dossier_id, id desc);

create table objection.conclusion (
	finding_id bigint not null references objection.finding (id),
	place int not null,
	conclusion text not null check (conclusion in ('UNFOUNDED', 'PARTLY_TRUE_NO_EFFECT', 'TRUE_PROPOSE_REMOVAL')),
	primary key (finding_id, place)
);

create table objection.decision (
	finding_id bigint primary key references objection.finding (id),
	approved boolean not null,
	note text not null check (length(note) <= 500),
	decided_by bigint not null references access.account (id),
	decided_at timestamptz not null,
	check (approved or note <> '')
);

create table objection.answer (
	dossier_id bigint primary key references objection.dossier (id),
	text text not null check (length(text) between 1 and 2000),
	manner text not null check (manner in ('ONLINE', 'CALL', 'LETTER', 'VISIT', 'MAIL')),
	answered_by bigint not null references access.account (id),
	answered_at timestamptz not null
);

do $$
declare
	each text;
begin
	foreach each in array array['about', 'objector', 'objector_file', 'question', 'reply', 'tie', 'evidence', 'finding',
			'conclusion', 'decision', 'answer'] loop
		execute format('create trigger written_once before update or delete on objection.%I
			for each row execute function objection.refuse_change()', each);
	end loop;
end
$$;

-- Tries at the public pages, by a keyed fingerprint of the address or the number: no address is kept.
create table objection.throttle (
	key bytea primary key,
	tries int not null,
	since timestamptz not null
);
create index throttle_old on objection.throttle (since);
