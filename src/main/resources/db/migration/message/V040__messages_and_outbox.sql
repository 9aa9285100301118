create schema message;

-- What a person finds on their desk. The text is kept; reading it is noted once.
create table message.message (
	id bigint generated always as identity primary key,
	public_id text not null unique,
	account_id bigint not null references access.account (id),
	title text not null,
	body text not null,
	href text,
	at timestamptz not null,
	read_at timestamptz
);
create index message_of_account on message.message (account_id, id desc);
create index message_unread on message.message (account_id) where read_at is null;

-- What is to leave the house. Written with the act that causes it; sent, and tried again, by a job.
create table message.outbox (
	id bigint generated always as identity primary key,
	account_id bigint not null references access.account (id),
	channel text not null check (channel in ('MAIL')),
	address text not null,
	subject text not null,
	body text not null,
	made_at timestamptz not null,
	attempts int not null default 0,
	next_try_at timestamptz not null,
	sent_at timestamptz,
	last_failure text
);
create index outbox_waiting on message.outbox (next_try_at) where sent_at is null;
