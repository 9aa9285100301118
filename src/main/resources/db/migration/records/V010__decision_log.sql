-- The decision log. Rows are written once, in the transaction of the act they tell of.
create schema if not exists records;

create function records.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'records.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create table records.entry (
	id bigint generated always as identity primary key,
	version smallint not null default 1 check (version = 1),
	-- The writing transaction: the sealer waits until everything older has ended.
	xid xid8 not null default pg_current_xact_id(),
	at timestamptz not null,
	subject_kind text not null check (subject_kind ~ '^[a-z][a-z0-9_]{0,39}$'),
	subject_id text not null check (length(subject_id) between 1 and 64),
	organiser bigint,
	account_id bigint not null,
	account_name text not null,
	role text not null,
	on_behalf_of bigint,
	ip text,
	act text not null check (act ~ '^[A-Z][A-Z0-9_]{0,59}$'),
	label text not null check (label <> ''),
	from_state text,
	to_state text,
	reason text,
	-- Names of duties, separated by one space.
	bases text not null,
	practice text,
	details text not null,
	request_id text
);

create index entry_of_subject on records.entry (subject_kind, subject_id, id desc);
create index entry_of_kind on records.entry (subject_kind, at desc, id desc);
create index entry_by_name on records.entry (account_name, at desc, id desc);
create index entry_of_organiser on records.entry (organiser, at desc, id desc);
create index entry_at on records.entry (at desc, id desc);

-- Entries that wait for their link. An entry with neither link nor place here was put in by hand.
create table records.unsealed (
	entry_id bigint primary key references records.entry
);

create table records.link (
	position bigint primary key check (position > 0),
	entry_id bigint not null unique references records.entry,
	entry_digest bytea not null check (octet_length(entry_digest) = 32),
	previous bytea not null check (octet_length(previous) = 32),
	hash bytea not null check (octet_length(hash) = 32)
);

-- The head of the chain, hour by hour; the same goes to a file outside of the database.
create table records.anchor (
	position bigint primary key check (position > 0),
	at timestamptz not null,
	hash bytea not null check (octet_length(hash) = 32)
);

-- Who looked into the log: reading it is recorded too, apart from the chain.
create table records.reading (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	reader text not null,
	question text not null
);

create trigger written_once before update or delete or truncate on records.entry
	for each statement execute function records.refuse_change();
create trigger written_once before update or delete or truncate on records.link
	for each statement execute function records.refuse_change();
create trigger written_once before update or delete or truncate on records.anchor
	for each statement execute function records.refuse_change();
create trigger written_once before update or delete or truncate on records.reading
	for each statement execute function records.refuse_change();
