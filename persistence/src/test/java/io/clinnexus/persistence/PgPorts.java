package io.clinnexus.persistence;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.FollowUpJob;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.zones.ZoneMaintenance;
import io.clinnexus.testsupport.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ports as an application gets them: through the auto-configuration, on a test database. */
public final class PgPorts implements Ports, AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final JdbcTemplate jdbc;

  private PgPorts(ConfigurableApplicationContext context, JdbcTemplate jdbc) {
    this.context = context;
    this.jdbc = jdbc;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {}

  public static PgPorts on(TestDatabase database) {
    return on(database, Map.of());
  }

  public static PgPorts on(TestDatabase database, Map<String, Object> settings) {
    return new PgPorts(start(database, settings), new JdbcTemplate(database.dataSource()));
  }

  /** Starts an application on the database, with further settings. */
  public static ConfigurableApplicationContext start(
      TestDatabase database, Map<String, Object> settings) {
    Map<String, Object> all = new TreeMap<>(settings);
    all.put("clinnexus.database.host", database.host());
    all.put("clinnexus.database.port", database.port());
    all.put("clinnexus.database.name", database.name());
    all.putIfAbsent("clinnexus.database.user", database.runtimeUser());
    all.putIfAbsent("clinnexus.database.password", database.runtimePassword());
    all.putIfAbsent("clinnexus.database.pool-size", 4);
    all.putIfAbsent("clinnexus.database.lock-timeout", "2s");
    all.put("spring.main.banner-mode", "off");
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .run(
            all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * A port. To change what all workspaces share is the owner's business and refused to
   * applications; whoever asks for that port in a test gets the right in this one database.
   */
  @Override
  public <T> T port(Class<T> type) {
    if (type == ZoneMaintenance.class) {
      jdbc.execute("grant insert, update on zone_sets, zone_crosswalk to clinnexus_app");
    }
    return bean(type);
  }

  /** Connections outside the pool, of the owner, for what a test must see or break. */
  public JdbcTemplate jdbc() {
    return jdbc;
  }

  @Override
  public Transactions transactions() {
    return bean(Transactions.class);
  }

  @Override
  public Studies studies() {
    return bean(Studies.class);
  }

  @Override
  public Documents documents() {
    return bean(Documents.class);
  }

  @Override
  public Anchors anchors() {
    return bean(Anchors.class);
  }

  @Override
  public ChunkSearch chunkSearch() {
    return bean(ChunkSearch.class);
  }

  @Override
  public TwinContent content() {
    return bean(TwinContent.class);
  }

  @Override
  public IngestionRuns runs() {
    return bean(IngestionRuns.class);
  }

  @Override
  public ActiveRuns activeRuns() {
    return bean(ActiveRuns.class);
  }

  @Override
  public IngestionQueue queue() {
    return bean(IngestionQueue.class);
  }

  @Override
  public FollowUpQueue followUps() {
    return bean(FollowUpQueue.class);
  }

  @Override
  public AuditTrail auditTrail() {
    return bean(AuditTrail.class);
  }

  @Override
  public Actor newActor() {
    UUID workspace = UUID.randomUUID();
    jdbc.update("insert into workspaces (id, name) values (?, 'test')", workspace);
    return new Actor(new WorkspaceId(workspace), Actor.builtIn().userId());
  }

  @Override
  public List<IngestionJob> jobs(Actor actor) {
    return instances(IngestionQueue.TASK_NAME, actor).stream().map(IngestionJob::parse).toList();
  }

  @Override
  public List<FollowUpJob> followUpJobs(Actor actor) {
    return instances(FollowUpQueue.TASK_NAME, actor).stream().map(FollowUpJob::parse).toList();
  }

  private List<String> instances(String task, Actor actor) {
    return jdbc.queryForList(
        "select task_instance from scheduled_tasks where task_name = ? and task_instance like ?",
        String.class,
        task,
        actor.workspaceId().value() + "/%");
  }

  @Override
  public void loseJob(IngestionJob job) {
    jdbc.update("delete from scheduled_tasks where task_instance = ?", job.key());
  }

  @Override
  public List<AuditEntry> auditEntries(Actor actor) {
    return jdbc.query(
        "select actor_user_id, action, entity_type, entity_id, before_json, after_json, reason"
            + " from audit_log where workspace_id = ? order by created_at, ctid",
        (row, number) ->
            new AuditEntry(
                new Actor(actor.workspaceId(), new UserId(row.getObject(1, UUID.class))),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)).map(OpaqueJson::new),
                Optional.ofNullable(row.getString(6)).map(OpaqueJson::new),
                Optional.ofNullable(row.getString(7))),
        actor.workspaceId().value());
  }

  @Override
  public void close() {
    context.close();
  }
}
