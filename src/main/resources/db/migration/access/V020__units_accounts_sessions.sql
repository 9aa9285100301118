create schema access;

-- Units: the organiser (a city's or a banner's federation), recommending units, employers.
create table access.unit (
	id bigint generated always as identity primary key,
	public_id text not null unique,
	organiser_id bigint references access.unit (id),
	parent_id bigint references access.unit (id),
	kind text not null check (kind in ('ORGANISER', 'DISTRICT', 'DIRECT', 'EMPLOYER')),
	name text not null check (length(name) between 2 and 120),
	short_name text not null,
	area_code text,
	credit_code text,
	industry text,
	cluster text,
	contact_name text,
	contact_phone text,
	contact_confirmed_on date,
	display_order int not null default 1000,
	active boolean not null default true,
	version int not null default 0,
	check ((kind = 'ORGANISER') = (organiser_id is null))
);
create unique index unit_name on access.unit (coalesce(organiser_id, 0), name);
create index unit_of_organiser on access.unit (organiser_id, kind, display_order, id);
create index unit_parent on access.unit (parent_id);

create table access.unit_alias (
	unit_id bigint not null references access.unit (id),
	alias text not null,
	primary key (unit_id, alias)
);
create index unit_alias_name on access.unit_alias (alias);

create table access.account (
	id bigint generated always as identity primary key,
	public_id text not null unique,
	login text not null,
	mail text,
	name text not null,
	password_hash text,
	must_change boolean not null default false,
	password_since timestamptz,
	failures int not null default 0,
	locked_until timestamptz,
	disabled_at timestamptz,
	stamp int not null default 0,
	made_at timestamptz not null
);
create unique index account_login on access.account (lower(login));

-- The last passwords, so that a changed one is a new one (a switch of the 等保 profile).
create table access.password_history (
	account_id bigint not null references access.account (id),
	since timestamptz not null,
	password_hash text not null,
	primary key (account_id, since)
);

-- Who holds which role, for which unit, by which document. Ended, never deleted.
create table access.appointment (
	id bigint generated always as identity primary key,
	account_id bigint not null references access.account (id),
	role text not null check (role in ('APPLICANT', 'RECOMMENDER', 'RECOMMENDER_LEAD', 'OFFICER', 'LEADER',
		'PARTY_SECRETARY', 'EXPERT', 'FINANCE', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
	unit_id bigint not null references access.unit (id),
	organiser_id bigint not null references access.unit (id),
	document text,
	since timestamptz not null,
	ended_at timestamptz,
	appointed_by bigint references access.account (id),
	ended_by bigint references access.account (id)
);
create unique index appointment_current on access.appointment (account_id, role, unit_id) where ended_at is null;
create index appointment_of_unit on access.appointment (unit_id, role) where ended_at is null;

-- 一次性登录码: printed by the unit for somebody without a password.
create table access.slip (
	id bigint generated always as identity primary key,
	account_id bigint not null references access.account (id),
	code_hash bytea not null unique,
	made_by bigint not null references access.account (id),
	made_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);
create index slip_of_account on access.slip (account_id);

create table access.session (
	token_hash bytea primary key,
	account_id bigint not null references access.account (id),
	appointment_id bigint references access.appointment (id),
	stamp int not null,
	started_at timestamptz not null,
	seen_at timestamptz not null,
	confirmed_at timestamptz,
	ip text,
	agent text
);
create index session_of_account on access.session (account_id);
create index session_seen on access.session (seen_at);

-- 授权: a leader who is away lends a role for a time, on a document. Ended, never deleted.
create table access.delegation (
	id bigint generated always as identity primary key,
	public_id text not null unique,
	appointment_id bigint not null references access.appointment (id),
	to_account_id bigint not null references access.account (id),
	scope text not null,
	document text not null,
	first_day date not null,
	last_day date not null,
	made_by bigint not null references access.account (id),
	made_at timestamptz not null,
	ended_at timestamptz,
	ended_by bigint references access.account (id),
	check (last_day >= first_day)
);
create index delegation_to on access.delegation (to_account_id) where ended_at is null;

-- 线下签批登记: signed on paper; one uploads the scan, another confirms it.
create table access.paper_signature (
	id bigint generated always as identity primary key,
	public_id text not null unique,
	subject_kind text not null,
	subject_id text not null,
	step text not null,
	signer_appointment_id bigint not null references access.appointment (id),
	signed_on date not null,
	file_id bigint not null references records.file (id),
	uploaded_by bigint not null references access.account (id),
	uploaded_at timestamptz not null,
	confirmed_by bigint references access.account (id),
	confirmed_at timestamptz,
	refused_reason text,
	check (confirmed_by <> uploaded_by)
);
create unique index paper_signature_one on access.paper_signature (subject_kind, subject_id, step)
	where refused_reason is null;

-- Who did which office on which record: the ground of "not the same person on the same record". Insert-only.
create table access.deed (
	subject_kind text not null,
	subject_id text not null,
	office text not null check (office in ('PREPARE', 'CHECK', 'APPROVE', 'PAY', 'REVIEW', 'AUDIT', 'SCORE', 'HANDLE')),
	account_id bigint not null references access.account (id),
	done_at timestamptz not null,
	primary key (subject_kind, subject_id, office, account_id)
);
create function access.deeds_stay() returns trigger language plpgsql as $$
begin
	raise exception 'access.deed is insert-only';
end $$;
create trigger deeds_stay before update or delete or truncate on access.deed
	for each statement execute function access.deeds_stay();
