-- Applications and what becomes of them up to the recommendation (Articles 3, 4, 6). What people still write is kept
-- in rows with a version; what somebody certified, said, decided or sent is written once.
create schema nomination;

create function nomination.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'nomination.% is written once: % is refused', tg_table_name, tg_op
		using errcode = 'integrity_constraint_violation';
end
$$;

create table nomination.nomination (
	id bigint generated always as identity primary key,
	public_id text not null unique check (public_id ~ '^[a-z2-7]{26}$'),
	edition_id bigint not null references edition.edition (id),
	organiser_id bigint not null references access.unit (id),
	-- The recommending unit now; 转办 changes it.
	unit_id bigint not null references access.unit (id),
	person_id bigint not null references person.person (id),
	-- Where the person stands on the whole way; every segment moves it, nothing else holds it.
	stage text not null default 'DRAFT' check (stage in ('DRAFT', 'EMPLOYER_REVIEW', 'UNIT_REVIEW', 'RETURNED',
		'EXCEPTION_PENDING', 'RECOMMENDED', 'NOT_RECOMMENDED', 'REDIRECTED', 'SCREENING', 'CORRECTION', 'ELIGIBLE',
		'INELIGIBLE', 'SCORED', 'PROPOSED', 'RESERVE', 'NOT_PROPOSED', 'APPROVED', 'DEFERRED', 'NOT_APPROVED',
		'IN_NOTICE', 'HELD', 'SELECTED', 'REVOKED', 'WITHDRAWN')),
	-- Whether the unit uses up a seat: Stage.takesSeat.
	takes_seat boolean generated always as (stage not in ('DRAFT', 'EMPLOYER_REVIEW', 'UNIT_REVIEW', 'RETURNED',
		'EXCEPTION_PENDING', 'NOT_RECOMMENDED', 'REDIRECTED', 'INELIGIBLE', 'WITHDRAWN')) stored,
	ground text check (ground in ('TERRITORY', 'INDUSTRY')),
	-- Typed by the unit for somebody who signs on paper.
	on_behalf boolean not null,
	-- The name as it is in the person's own row, for lists and their filter.
	name text not null check (char_length(name) between 2 and 50),
	sex text not null check (sex in ('MALE', 'FEMALE')),
	party_since date,
	school text check (char_length(school) <= 200),
	native_place text check (char_length(native_place) <= 100),
	working_since date,
	employer text check (char_length(employer) <= 120),
	employer_code text check (employer_code ~ '^[0-9A-Z]{18}$'),
	employer_nature text check (char_length(employer_nature) <= 40),
	industry text check (industry ~ '^[A-T]$'),
	cluster text check (char_length(cluster) <= 60),
	post text check (char_length(post) <= 100),
	team_lead boolean,
	trade text check (char_length(trade) <= 100),
	skill_level text check (char_length(skill_level) <= 100),
	trade_years int check (trade_years between 0 and 70),
	honour text check (char_length(honour) <= 200),
	remark text check (char_length(remark) <= 200),
	-- What the person declared of Article 4; null until they did, empty when nothing applies.
	declared text[] check (declared <@ array['LEADING_CADRE', 'ENTERPRISE_HEAD', 'RETIRED', 'RETAINED']),
	brief text not null default '' check (char_length(brief) <= 20000),
	full_account text not null default '' check (char_length(full_account) <= 20000),
	plan text not null default '' check (char_length(plan) <= 20000),
	pledged_at timestamptz,
	-- The unit's order while it is still made up; the order that was sent is in batch_member.
	unit_rank int check (unit_rank >= 1),
	-- When it last went to the employer: opinions before that are about an older text.
	submitted_at timestamptz,
	version int not null default 1 check (version >= 1),
	made_by bigint not null references access.account (id),
	made_at timestamptz not null,
	changed_at timestamptz not null
);

-- One person, one channel, once a year. A withdrawn application does not count: who took it back may start again.
create unique index nomination_once on nomination.nomination (edition_id, person_id) where stage <> 'WITHDRAWN';
create index nomination_of_person on nomination.nomination (person_id, edition_id desc);

-- Lists: newest first, by stage, by unit; and by the beginning of the name with any of them.
create index nomination_listed on nomination.nomination (edition_id, id desc);
create index nomination_by_stage on nomination.nomination (edition_id, stage, id desc);
create index nomination_by_unit on nomination.nomination (edition_id, unit_id, id desc);
create index nomination_by_unit_and_stage on nomination.nomination (edition_id, unit_id, stage, id desc);
create index nomination_by_name on nomination.nomination (edition_id, name text_pattern_ops, stage, unit_id);
create index nomination_by_unit_and_name on nomination.nomination (edition_id, unit_id, name text_pattern_ops, stage);
create index nomination_seats on nomination.nomination (edition_id, unit_id) where takes_seat;

create table nomination.statement (
	nomination_id bigint not null references nomination.nomination (id),
	force text not null check (force in ('LEADERSHIP', 'PRACTICE', 'INNOVATION', 'BREAKTHROUGH', 'TRANSMISSION')),
	text text not null check (char_length(text) <= 20000),
	version int not null default 1 check (version >= 1),
	changed_at timestamptz not null,
	primary key (nomination_id, force)
);

-- Work history. A change raises the version, and with that what was certified lapses. Removed, never deleted:
-- a certification may speak of it.
create table nomination.work_span (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	version int not null default 1 check (version >= 1),
	from_day date not null,
	-- Null while it goes on.
	to_day date,
	employer text not null check (char_length(employer) between 1 and 120),
	post text not null check (char_length(post) between 1 and 120),
	front_line boolean not null,
	-- Who can confirm it, and their phone: seen by the unit, never public.
	witness text check (char_length(witness) <= 50),
	witness_phone text check (char_length(witness_phone) <= 20),
	removed boolean not null default false,
	check (to_day >= from_day)
);
create index work_span_of_nomination on nomination.work_span (nomination_id, from_day, id) where not removed;

create table nomination.span_deduction (
	id bigint generated always as identity primary key,
	span_id bigint not null references nomination.work_span (id) on delete cascade,
	from_day date not null,
	to_day date not null,
	why text not null check (char_length(why) between 1 and 50),
	check (to_day >= from_day)
);
create index span_deduction_of_span on nomination.span_deduction (span_id, from_day);

-- 逐段核对: what the employer's union found of one version of a span. The last word counts.
create table nomination.span_certification (
	id bigint generated always as identity primary key,
	span_id bigint not null references nomination.work_span (id),
	span_version int not null,
	confirmed boolean not null,
	-- The documents it was held against, e.g. 劳动合同, 社保缴费记录.
	grounds text not null check (char_length(grounds) between 1 and 200),
	file_id bigint references records.file (id),
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null
);
create index span_certification_of_span on nomination.span_certification (span_id, span_version, id desc);

-- What the employer confirmed of Article 4, whatever the person declared. The last word counts.
create table nomination.standing_certification (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	confirmed text[] not null
		check (confirmed <@ array['LEADING_CADRE', 'ENTERPRISE_HEAD', 'RETIRED', 'RETAINED']),
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null
);
create index standing_certification_of_nomination on nomination.standing_certification (nomination_id, id desc);

-- 支撑材料. The fields depend on the type and are checked where the type is known; each value is a short text.
create table nomination.evidence (
	id bigint generated always as identity primary key,
	public_id text not null unique check (public_id ~ '^[a-z2-7]{26}$'),
	nomination_id bigint not null references nomination.nomination (id),
	version int not null default 1 check (version >= 1),
	type text not null check (type in ('SKILL', 'COMPETITION', 'HONOUR', 'PATENT', 'SOFTWARE', 'PUBLICATION', 'METHOD',
		'STANDARD', 'PROJECT', 'APPRENTICES', 'STUDIO', 'SERVICE', 'MEDIA', 'UNIT_CERTIFICATE')),
	fields jsonb not null check (jsonb_typeof(fields) = 'object' and pg_column_size(fields) <= 8000),
	-- The number in one form, e.g. PATENT:2023101023442: the same paper elsewhere is flagged.
	number_key text check (char_length(number_key) <= 240),
	position int not null default 0,
	removed boolean not null default false,
	added_by bigint not null references access.account (id),
	added_at timestamptz not null
);
create index evidence_of_nomination on nomination.evidence (nomination_id, position, id) where not removed;
create index evidence_number on nomination.evidence (number_key) where number_key is not null and not removed;

create table nomination.evidence_force (
	evidence_id bigint not null references nomination.evidence (id) on delete cascade,
	force text not null check (force in ('LEADERSHIP', 'PRACTICE', 'INNOVATION', 'BREAKTHROUGH', 'TRANSMISSION')),
	primary key (evidence_id, force)
);

create table nomination.evidence_file (
	evidence_id bigint not null references nomination.evidence (id) on delete cascade,
	file_id bigint not null references records.file (id),
	position int not null default 0,
	primary key (evidence_id, file_id)
);
create index evidence_file_file on nomination.evidence_file (file_id);

-- Single papers of an application; the last one of a kind counts.
create table nomination.paper (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	kind text not null check (kind in ('PHOTO', 'STAMPED_FORM', 'PLEDGE', 'CONSENT', 'RETAINED_PROOF', 'WITHDRAWAL')),
	file_id bigint not null references records.file (id),
	added_by bigint not null references access.account (id),
	added_at timestamptz not null
);
create index paper_of_nomination on nomination.paper (nomination_id, kind, id desc);
create index paper_file on nomination.paper (file_id);

-- 意见: what a body said about the text handed in last.
create table nomination.opinion (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	body text not null check (body in ('EMPLOYER_UNION', 'EMPLOYER_PARTY', 'RECOMMENDER')),
	favourable boolean not null,
	text text not null check (char_length(text) between 1 and 500),
	signer text not null check (char_length(signer) between 1 and 50),
	signed_on date not null,
	recorded_by bigint not null references access.account (id),
	recorded_at timestamptz not null
);
create index opinion_of_nomination on nomination.opinion (nomination_id, id);

-- 退回: one list of everything to put right.
create table nomination.sent_back (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	from_stage text not null check (from_stage in ('EMPLOYER_REVIEW', 'UNIT_REVIEW')),
	defects text not null check (char_length(defects) between 1 and 2000),
	sent_by bigint not null references access.account (id),
	sent_at timestamptz not null
);
create index sent_back_of_nomination on nomination.sent_back (nomination_id, id desc);

-- 转办: from a wrong unit to the right one.
create table nomination.redirection (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	from_unit_id bigint not null references access.unit (id),
	to_unit_id bigint not null references access.unit (id),
	reason text not null check (char_length(reason) between 1 and 500),
	redirected_by bigint not null references access.account (id),
	redirected_at timestamptz not null,
	check (from_unit_id <> to_unit_id)
);
create index redirection_of_nomination on nomination.redirection (nomination_id, id);

-- 破例: the unit's written request, and what the leader said.
create table nomination.exception_request (
	id bigint generated always as identity primary key,
	nomination_id bigint not null references nomination.nomination (id),
	covers text[] not null check (cardinality(covers) > 0
		and covers <@ array['LEADING_CADRE', 'ENTERPRISE_HEAD', 'RETIRED']),
	reason text not null check (char_length(reason) between 1 and 2000),
	letter_file_id bigint not null references records.file (id),
	requested_by bigint not null references access.account (id),
	requested_at timestamptz not null
);
create index exception_request_of_nomination on nomination.exception_request (nomination_id, id desc);

create table nomination.exception_decision (
	request_id bigint primary key references nomination.exception_request (id),
	granted boolean not null,
	reason text not null check (char_length(reason) between 1 and 2000),
	decided_by bigint not null references access.account (id),
	decided_by_name text not null,
	decided_at timestamptz not null
);

-- 不得申报: found by a person, on a document, the applicant heard. It is about the person, so it also bars a later
-- year; a later finding that clears it names it.
create table nomination.finding (
	id bigint generated always as identity primary key,
	person_id bigint not null references person.person (id),
	nomination_id bigint not null references nomination.nomination (id),
	misconduct text not null check (misconduct in ('LAW', 'ETHICS', 'CREDIT', 'CRIME')),
	document text not null check (char_length(document) between 1 and 200),
	file_id bigint not null references records.file (id),
	heard_on date,
	answer text check (char_length(answer) between 1 and 2000),
	upheld boolean not null,
	reason text not null check (char_length(reason) between 1 and 2000),
	clears bigint unique references nomination.finding (id),
	found_by bigint not null references access.account (id),
	found_at timestamptz not null,
	check (not upheld or (heard_on is not null and answer is not null)),
	check (clears is null or not upheld)
);
create index finding_about on nomination.finding (person_id, id);

-- What a unit is making up: its minutes, letter and own notice, before the list is sent. Its row is what two
-- senders wait for; the seats are counted behind it.
create table nomination.unit_list (
	edition_id bigint not null references edition.edition (id),
	unit_id bigint not null references access.unit (id),
	minutes_file_id bigint references records.file (id),
	decided_on date,
	letter_file_id bigint references records.file (id),
	letter_number text check (char_length(letter_number) <= 60),
	notice_posted_on date,
	notice_until date,
	notice_file_id bigint references records.file (id),
	notice_result text check (char_length(notice_result) <= 500),
	explanation text check (char_length(explanation) <= 1000),
	version int not null default 1 check (version >= 1),
	changed_at timestamptz not null,
	primary key (edition_id, unit_id),
	check (notice_until >= notice_posted_on)
);

-- 推荐: one act with its papers; all of its people or none.
create table nomination.batch (
	id bigint generated always as identity primary key,
	public_id text not null unique check (public_id ~ '^[a-z2-7]{26}$'),
	edition_id bigint not null references edition.edition (id),
	unit_id bigint not null references access.unit (id),
	sequence int not null check (sequence >= 1),
	-- The seats the unit had, as it was sent.
	seats int not null check (seats >= 1),
	minutes_file_id bigint not null references records.file (id),
	decided_on date not null,
	letter_file_id bigint not null references records.file (id),
	letter_number text,
	notice_posted_on date,
	notice_until date,
	notice_file_id bigint references records.file (id),
	notice_result text,
	explanation text,
	sent_by bigint not null references access.account (id),
	sent_at timestamptz not null,
	unique (edition_id, unit_id, sequence)
);

create table nomination.batch_member (
	batch_id bigint not null references nomination.batch (id),
	nomination_id bigint not null references nomination.nomination (id),
	rank int not null check (rank >= 1),
	-- The version of the application that was sent, and of the person.
	nomination_version int not null,
	person_version int not null,
	primary key (batch_id, nomination_id),
	unique (batch_id, rank)
);
create index batch_member_of_nomination on nomination.batch_member (nomination_id, batch_id desc);

-- A sheet that was read: which file, how many people.
create table nomination.import (
	id bigint generated always as identity primary key,
	edition_id bigint not null references edition.edition (id),
	unit_id bigint not null references access.unit (id),
	file_id bigint not null unique references records.file (id),
	people int not null check (people >= 1),
	imported_by bigint not null references access.account (id),
	imported_at timestamptz not null
);
create index import_of_unit on nomination.import (edition_id, unit_id, id desc);

do $$
declare
	name text;
begin
	foreach name in array array['span_certification', 'standing_certification', 'paper', 'opinion', 'sent_back',
			'redirection', 'exception_request', 'exception_decision', 'finding', 'batch', 'batch_member', 'import'] loop
		execute format('create trigger written_once before update or delete or truncate on nomination.%I
			for each statement execute function nomination.refuse_change()', name);
	end loop;
end
$$;
