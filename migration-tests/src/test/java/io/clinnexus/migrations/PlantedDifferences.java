package io.clinnexus.migrations;

import java.util.List;

/** What people do to a database by hand, and how it must be named. */
final class PlantedDifferences {

  /** The one that no statement undoes. */
  static final String NOT_FOR_SQL = "different type fact_status: is [label: guessed], should be []";

  static final List<Planted> ALL =
      List.of(
          planted(
              "drop index ix_facts_created_from_doc_version_id",
              "missing index ix_facts_created_from_doc_version_id"),
          planted(
              "drop index ix_facts_status; create index ix_facts_status on facts (status, id)",
              "different index ix_facts_status:"
                  + " is [definition: CREATE INDEX ix_facts_status ON facts USING btree (status, id)],"
                  + " should be [definition: CREATE INDEX ix_facts_status ON facts USING btree (status)]"),
          planted(
              "update pg_index set indisvalid = false where indexrelid = 'ix_tasks_type'::regclass",
              "different index ix_tasks_type: is [state: invalid], should be [state: valid]"),
          planted(
              "alter table facts alter column created_at set default '2020-01-01 00:00:00Z'::text::timestamptz",
              "different column facts.created_at:"
                  + " is [default: ('2020-01-01 00:00:00Z'::text)::timestamp with time zone], should be [default: now()]"),
          planted(
              "alter table workspaces alter column name type varchar(70)",
              "different column workspaces.name: is [type: character varying(70)], should be [type: text]"),
          planted(
              "alter table facts alter column fact_key drop not null",
              "different column facts.fact_key: is [null: allowed], should be [null: refused]"),
          planted(
              "alter table facts alter column value_json set storage external",
              "different column facts.value_json: is [storage: external], should be [storage: extended]"),
          planted(
              "alter table facts add column note text default 'x'", "unexpected column facts.note"),
          planted(
              "alter table chunks drop column language",
              "missing column chunks.language",
              "missing index ix_chunks_doc_version_language"),
          planted(
              "create table copies (id uuid constraint pk_copies primary key, text text)",
              "unexpected table copies",
              "unexpected constraint pk_copies"),
          planted("alter type fact_status add value 'guessed' after 'extracted'", NOT_FOR_SQL),
          planted("create type mood as enum ('good', 'bad')", "unexpected type mood"),
          planted(
              "alter table change_events drop constraint fk_change_events_study_id_studies",
              "missing constraint fk_change_events_study_id_studies"),
          planted(
              "alter table facts drop constraint ck_facts_confidence;"
                  + " alter table facts add constraint ck_facts_confidence check (confidence >= 0)",
              "different constraint ck_facts_confidence:"
                  + " is [definition: CHECK (confidence >= 0::double precision)],"
                  + " should be [definition: CHECK (confidence >= 0::double precision AND confidence <= 1::double precision)]"),
          planted(
              "alter table change_events drop constraint ck_change_events_versions_differ;"
                  + " alter table change_events add constraint ck_change_events_versions_differ"
                  + " check (from_version_id <> to_version_id) not valid",
              "different constraint ck_change_events_versions_differ:"
                  + " is [definition: CHECK (from_version_id <> to_version_id) NOT VALID],"
                  + " should be [definition: CHECK (from_version_id <> to_version_id)]"),
          planted(
              "alter table tasks disable trigger tr_tasks_touch_updated_at",
              "different trigger tr_tasks_touch_updated_at: is [state: disable], should be [state: enable]"),
          planted(
              "drop trigger tr_facts_touch_updated_at on facts",
              "missing trigger tr_facts_touch_updated_at"),
          planted(
              "alter function touch_updated_at() set work_mem = '1MB'; alter function touch_updated_at() reset all;"
                  + " alter function touch_updated_at() security definer",
              "different function touch_updated_at():"
                  + " is [definition: CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql"
                  + " SECURITY DEFINER AS $function$ begin new.updated_at := now(); return new; end $function$],"
                  + " should be [definition: CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql"
                  + " AS $function$ begin new.updated_at := now(); return new; end $function$]"),
          planted(
              "alter view study_facts set (security_invoker = false)",
              "different view study_facts: is [options: security_invoker=false], should be [options: security_invoker=true]"),
          planted(
              "create function surprise(number integer) returns integer language sql as 'select number'",
              "unexpected function surprise(number integer)"),
          planted("create sequence extra_numbers", "unexpected sequence extra_numbers"),
          planted(
              "alter sequence ingestion_fencing_token cycle",
              "different sequence ingestion_fencing_token:"
                  + " is [options: as bigint start with 1 increment by 1 minvalue 1 maxvalue 9223372036854775807 cache 1 cycle],"
                  + " should be [options: as bigint start with 1 increment by 1 minvalue 1 maxvalue 9223372036854775807 cache 1 no cycle]"),
          planted(
              "alter table zone_sets enable row level security",
              "unexpected row security zone_sets"),
          planted(
              "create policy everybody on zone_sets using (true)",
              "unexpected policy zone_sets.everybody"),
          planted(
              "alter table facts disable row level security",
              "different row security facts: is [enabled: false], should be [enabled: true]"),
          planted(
              "alter table tasks no force row level security",
              "different row security tasks: is [forced: false], should be [forced: true]"),
          planted("drop policy pl_facts_workspace on facts", "missing policy pl_facts_workspace"),
          planted(
              "revoke select on facts from clinnexus_runtime",
              "missing grant select on facts to clinnexus_runtime"),
          planted(
              "revoke select on databasechangelog from clinnexus_runtime",
              "missing grant select on databasechangelog to clinnexus_runtime"),
          planted("grant select on facts to public", "unexpected grant select on facts to public"),
          planted(
              "grant update (title) on studies to clinnexus_maintenance",
              "unexpected grant update (title) on studies to clinnexus_maintenance"),
          planted(
              "revoke execute on function fill_workspace_from_fact() from public",
              "missing grant execute on function fill_workspace_from_fact() to public"),
          planted(
              "comment on column facts.unit is 'changed by hand'",
              "unexpected comment column facts.unit"),
          planted(
              "create statistics extra_statistics on study_id, fact_type from facts",
              "unexpected statistics facts.extra_statistics"),
          planted(
              "create function watch() returns event_trigger language plpgsql as 'begin end'",
              "unexpected function watch()"),
          planted(
              "create event trigger watcher on ddl_command_end when tag in ('DROP TABLE') execute function watch()",
              "unexpected event trigger watcher"),
          planted(
              "alter table zone_sets set (fillfactor = 50)",
              "different table zone_sets: is [options: fillfactor=50], should be [options: none]"),
          planted(
              "alter table vector_backlog set unlogged",
              "different table vector_backlog: is [kept: unlogged], should be [kept: logged]"),
          planted(
              "create rule quiet as on delete to zone_crosswalk do instead nothing",
              "unexpected rule zone_crosswalk.quiet"),
          planted(
              "alter table vector_backlog disable trigger all; alter table vector_backlog enable trigger user",
              "different constraint fk_vector_backlog_doc_version_id_document_versions:"
                  + " is [triggers: disabled], should be []"));

  private PlantedDifferences() {}

  private static Planted planted(String sql, String... found) {
    return new Planted(sql, List.of(found));
  }

  /**
   * One thing done.
   *
   * @param sql the statements
   * @param found how each difference that they make is named
   */
  record Planted(String sql, List<String> found) {}
}
