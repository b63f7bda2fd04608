--liquibase formatted sql

-- Revision 0220: conflicts that rules find have an identity and a life: by which rule, since when, in which words, what a person decided about them.

--changeset clinnexus:0220-01-describe-found-conflicts
--comment: Title and description of a conflict are English; a found one has them in Russian, too. Conflicts that no rule found have none of it.
alter table conflicts
    add column rule_id text,
    add column fingerprint text,
    add column text_fingerprint text,
    add column title_ru text,
    add column description_ru text,
    add column suggested_side text,
    add column first_seen_at timestamp with time zone,
    add column last_seen_at timestamp with time zone,
    add column gone_at timestamp with time zone,
    add column reopened_because text,
    add column decision_reason text,
    add column decided_by uuid,
    add column decided_at timestamp with time zone,
    add column decided_text_fingerprint text;
alter table conflicts
    add constraint ck_conflicts_detection check (
        num_nulls(rule_id, fingerprint, text_fingerprint, title_ru, description_ru, first_seen_at, last_seen_at) in (0, 7)
        and (fingerprint is not null or num_nonnulls(suggested_side, gone_at, reopened_because) = 0)
        and suggested_side in ('left', 'right')
        and reopened_because in ('text_changed', 'found_again')
        and last_seen_at >= first_seen_at
    ) not valid;
alter table conflicts
    add constraint ck_conflicts_decision check (
        num_nulls(decision_reason, decided_by, decided_at) in (0, 3)
        and (decided_by is not null or decided_text_fingerprint is null)
        and char_length(decision_reason) between 1 and 2000
    ) not valid;
alter table conflicts
    add constraint fk_conflicts_decided_by_users foreign key (decided_by) references users (id) on delete restrict not valid;
--rollback alter table conflicts
--rollback     drop column rule_id, drop column fingerprint, drop column text_fingerprint, drop column title_ru, drop column description_ru,
--rollback     drop column suggested_side, drop column first_seen_at, drop column last_seen_at, drop column gone_at, drop column reopened_because,
--rollback     drop column decision_reason, drop column decided_by, drop column decided_at, drop column decided_text_fingerprint;

--changeset clinnexus:0220-02-validate-found-conflicts
alter table conflicts
    validate constraint ck_conflicts_detection,
    validate constraint ck_conflicts_decision,
    validate constraint fk_conflicts_decided_by_users;
--rollback alter table conflicts
--rollback     drop constraint ck_conflicts_detection,
--rollback     drop constraint ck_conflicts_decision,
--rollback     drop constraint fk_conflicts_decided_by_users,
--rollback     add constraint ck_conflicts_detection check (
--rollback         num_nulls(rule_id, fingerprint, text_fingerprint, title_ru, description_ru, first_seen_at, last_seen_at) in (0, 7)
--rollback         and (fingerprint is not null or num_nonnulls(suggested_side, gone_at, reopened_because) = 0)
--rollback         and suggested_side in ('left', 'right')
--rollback         and reopened_because in ('text_changed', 'found_again')
--rollback         and last_seen_at >= first_seen_at
--rollback     ) not valid,
--rollback     add constraint ck_conflicts_decision check (
--rollback         num_nulls(decision_reason, decided_by, decided_at) in (0, 3)
--rollback         and (decided_by is not null or decided_text_fingerprint is null)
--rollback         and char_length(decision_reason) between 1 and 2000
--rollback     ) not valid,
--rollback     add constraint fk_conflicts_decided_by_users foreign key (decided_by) references users (id) on delete restrict not valid;

--changeset clinnexus:0220-03-identify-found-conflicts runInTransaction:false
--comment: A study has one conflict for each fingerprint, gone ones among them.
drop index concurrently if exists uq_conflicts_study_id_fingerprint;
create unique index concurrently uq_conflicts_study_id_fingerprint on conflicts (study_id, fingerprint);
--rollback drop index concurrently if exists uq_conflicts_study_id_fingerprint;

--changeset clinnexus:0220-04-index-deciders runInTransaction:false
drop index concurrently if exists ix_conflicts_decided_by;
create index concurrently ix_conflicts_decided_by on conflicts (decided_by);
--rollback drop index concurrently if exists ix_conflicts_decided_by;

--changeset clinnexus:0220-05-quote-conflict-items
--comment: The words of each side as they stood at its anchor, from which place on, counted in UTF-16 units.
alter table conflict_items
    add column left_quote text,
    add column left_start integer,
    add column right_quote text,
    add column right_start integer;
alter table conflict_items
    add constraint ck_conflict_items_quotes check (
        num_nulls(left_quote, left_start) in (0, 2)
        and num_nulls(right_quote, right_start) in (0, 2)
        and (left_anchor_id is not null or left_quote is null)
        and (right_anchor_id is not null or right_quote is null)
        and left_start >= 0
        and right_start >= 0
    ) not valid;
--rollback alter table conflict_items drop column left_quote, drop column left_start, drop column right_quote, drop column right_start;

--changeset clinnexus:0220-06-validate-quotes
alter table conflict_items
    validate constraint ck_conflict_items_quotes;
--rollback alter table conflict_items
--rollback     drop constraint ck_conflict_items_quotes,
--rollback     add constraint ck_conflict_items_quotes check (
--rollback         num_nulls(left_quote, left_start) in (0, 2)
--rollback         and num_nulls(right_quote, right_start) in (0, 2)
--rollback         and (left_anchor_id is not null or left_quote is null)
--rollback         and (right_anchor_id is not null or right_quote is null)
--rollback         and left_start >= 0
--rollback         and right_start >= 0
--rollback     ) not valid;
