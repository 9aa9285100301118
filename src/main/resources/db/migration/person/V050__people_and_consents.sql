create schema person;

-- A person, once, however often nominated. What is sealed opens only in its own row; the
-- number is found by its keyed fingerprint.
create table person.person (
	id bigint generated always as identity primary key,
	public_id text not null unique check (public_id ~ '^[a-z2-7]{26}$'),
	account_id bigint unique references access.account (id),
	version int not null default 1 check (version > 0),
	name text not null check (char_length(name) between 2 and 50),
	mongolian_name text check (char_length(mongolian_name) between 1 and 100),
	sex text not null check (sex in ('MALE', 'FEMALE')),
	ethnicity text not null check (ethnicity ~ '^[0-9]{2}$'),
	birth_date bytea not null,
	-- The year alone stands open: tables by age need no more.
	birth_year int not null check (birth_year between 1900 and 2200),
	id_kind text not null check (id_kind in ('RESIDENT', 'HMT_RESIDENT', 'FOREIGN_PERMANENT')),
	id_number bytea not null,
	id_index bytea not null check (octet_length(id_index) = 32),
	phone bytea,
	phone_index bytea check (octet_length(phone_index) = 32),
	political text check (political ~ '^[0-9]{2}$'),
	education text check (education ~ '^[0-9]{2}$'),
	registered_at timestamptz not null,
	changed_at timestamptz not null,
	unique (id_kind, id_index),
	check ((phone is null) = (phone_index is null))
);
create index person_phone on person.person (phone_index) where phone_index is not null;
create index person_name on person.person (name text_pattern_ops, id);

-- Every version as it was written, the first and the current one included.
create table person.person_version (
	person_id bigint not null references person.person (id),
	version int not null,
	name text not null,
	mongolian_name text,
	sex text not null,
	ethnicity text not null,
	birth_date bytea not null,
	birth_year int not null,
	id_kind text not null,
	id_number bytea not null,
	id_index bytea not null,
	phone bytea,
	phone_index bytea,
	political text,
	education text,
	changed_at timestamptz not null,
	changed_by bigint not null,
	reason text,
	primary key (person_id, version)
);

-- 同意 and its withdrawal, each a row: what was agreed to stays readable afterwards.
create table person.consent (
	id bigint generated always as identity primary key,
	person_id bigint not null references person.person (id),
	act text not null check (act in ('GIVEN', 'WITHDRAWN')),
	purpose text not null check (purpose in ('APPLICATION', 'SENSITIVE', 'PUBLIC_PROFILE', 'STORY')),
	-- One story, one consent: its public id; empty for the other purposes.
	about text not null check (char_length(about) <= 64 and (about <> '') = (purpose = 'STORY')),
	fields text[] not null check (cardinality(fields) > 0 and fields <@ array['NAME', 'SEX', 'ETHNICITY', 'BIRTH_DATE',
		'PHOTO', 'UNIT', 'POST', 'SKILL', 'HONOURS', 'DEEDS', 'RESULTS', 'ID_NUMBER', 'PHONE', 'BANK_ACCOUNT', 'ADDRESS']),
	how text not null check (how in ('ONLINE', 'SIGNED_SCAN')),
	file_id bigint references records.file (id),
	withdraws bigint unique,
	at timestamptz not null,
	by_account bigint not null,
	unique (id, person_id),
	foreign key (withdraws, person_id) references person.consent (id, person_id),
	check ((act = 'WITHDRAWN') = (withdraws is not null)),
	check ((how = 'SIGNED_SCAN') = (file_id is not null))
);
create index consent_of_person on person.consent (person_id, purpose, about, id);

create function person.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'person.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

-- A sealed value may be sealed anew under another key; the fingerprint beside it stays, so
-- that it cannot become another value unseen.
create function person.refuse_change_but_sealing() returns trigger language plpgsql as $$
begin
	if to_jsonb(new) - array['birth_date', 'id_number', 'phone']
			is distinct from to_jsonb(old) - array['birth_date', 'id_number', 'phone']
			or (new.phone is null) <> (old.phone is null) then
		raise exception 'person.% is written once: % is refused', tg_table_name, tg_op
			using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end
$$;

create trigger sealed_only before update on person.person_version
	for each row execute function person.refuse_change_but_sealing();
create trigger written_once before delete or truncate on person.person_version
	for each statement execute function person.refuse_change();
create trigger written_once before update or delete or truncate on person.consent
	for each statement execute function person.refuse_change();
