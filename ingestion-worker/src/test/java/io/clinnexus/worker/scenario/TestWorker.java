package io.clinnexus.worker.scenario;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.CancelIngestion;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.RequestIngestion;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.AddDocument;
import io.clinnexus.domain.studies.AddDocumentVersion;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.studies.RegisterStudy;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.UploadDocumentVersion;
import io.clinnexus.testsupport.TestDatabase;
import io.clinnexus.worker.WorkerApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The worker application in this JVM, and what the API does around it: uploads and requests. With
 * the scheduler switched off it is the API's half alone.
 */
final class TestWorker implements AutoCloseable {

  /** Heartbeats so quick that a killed worker is missed after two seconds. */
  static final List<String> QUICK_HEARTBEATS =
      List.of(
          "--db-scheduler.heartbeat-interval=500ms", "--db-scheduler.missed-heartbeats-limit=4");

  private static final String NO_JOBS = "--db-scheduler.enabled=false";
  private static final long MAX_BYTES = 50L * 1024 * 1024;

  private final ConfigurableApplicationContext context;
  private final DocumentId documentId;
  private final AtomicInteger labels = new AtomicInteger();
  private final IdFactory ids = UUID::randomUUID;

  private TestWorker(ConfigurableApplicationContext context) {
    this.context = context;
    this.documentId = protocol();
  }

  /** Starts a worker. */
  static TestWorker start(TestDatabase database, Path files, String... settings) {
    return new TestWorker(run(arguments(database, files, settings)));
  }

  /** Starts the part that uploads and requests. */
  static TestWorker withoutJobs(TestDatabase database, Path files) {
    return start(database, files, NO_JOBS);
  }

  /** The command line of a worker of this database and these files. */
  static List<String> arguments(TestDatabase database, Path files, String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--db-scheduler.polling-interval=50ms");
    arguments.add("--clinnexus.worker.runs.first-retry=200ms");
    arguments.add("--clinnexus.database.host=" + database.host());
    arguments.add("--clinnexus.database.port=" + database.port());
    arguments.add("--clinnexus.database.name=" + database.name());
    arguments.add("--clinnexus.database.user=" + database.runtimeUser());
    arguments.add("--clinnexus.database.password=" + database.runtimePassword());
    arguments.add("--clinnexus.files.directory=" + files);
    arguments.add("--clinnexus.audit.directory=" + files.resolve("audit"));
    arguments.addAll(List.of(settings));
    return arguments;
  }

  private static ConfigurableApplicationContext run(List<String> arguments) {
    SpringApplication application = new SpringApplication(WorkerApplication.class);
    application.setRegisterShutdownHook(false);
    return application.run(arguments.toArray(String[]::new));
  }

  /** Uploads the file as a new version of the one protocol and returns the version. */
  DocumentVersionId upload(Path file) {
    DocumentVersionId version =
        new AddDocumentVersion(
                bean(Documents.class), bean(AuditTrail.class), transactions(), ids, clock())
            .handle(
                new AddDocumentVersion.Command(
                    Actor.builtIn(),
                    documentId,
                    "v" + labels.incrementAndGet(),
                    Optional.empty(),
                    DocumentLanguage.UNKNOWN))
            .id();
    try (InputStream content = Files.newInputStream(file)) {
      new UploadDocumentVersion(
              bean(Documents.class),
              bean(FileStore.class),
              bean(AuditTrail.class),
              transactions(),
              MAX_BYTES)
          .handle(
              new UploadDocumentVersion.Command(
                  Actor.builtIn(), version, content, "protocol.docx", Optional.empty()));
      return version;
    } catch (IOException e) {
      throw new IllegalStateException("the file cannot be read", e);
    }
  }

  /** Requests the ingestion of the version. */
  IngestionRunId request(DocumentVersionId version) {
    return new RequestIngestion(
            bean(Documents.class),
            bean(IngestionRuns.class),
            bean(IngestionQueue.class),
            bean(AuditTrail.class),
            transactions(),
            ids)
        .handle(new RequestIngestion.Command(Actor.builtIn(), version));
  }

  void cancel(IngestionRunId run) {
    new CancelIngestion(
            bean(Documents.class),
            bean(IngestionRuns.class),
            bean(AuditTrail.class),
            transactions())
        .handle(new CancelIngestion.Command(Actor.builtIn(), run));
  }

  IngestionRun find(IngestionRunId run) {
    return transactions()
        .read(() -> bean(IngestionRuns.class).find(Actor.builtIn().workspaceId(), run))
        .orElseThrow();
  }

  /** Waits until the run has ended and returns it. */
  IngestionRun awaitEnd(IngestionRunId run) {
    Await.until(Duration.ofSeconds(120), () -> ended(run));
    return find(run);
  }

  /** Whether the run has ended; not known to have while our own connection is lost. */
  boolean ended(IngestionRunId run) {
    try {
      return !find(run).active();
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  Transactions transactions() {
    return bean(Transactions.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private DocumentId protocol() {
    var study =
        new RegisterStudy(bean(Studies.class), bean(AuditTrail.class), transactions(), ids, clock())
            .handle(
                new RegisterStudy.Command(
                    Actor.builtIn(), "STUDY-" + UUID.randomUUID(), "A study"));
    return new AddDocument(
            bean(Studies.class),
            bean(Documents.class),
            bean(AuditTrail.class),
            transactions(),
            ids,
            clock())
        .handle(
            new AddDocument.Command(Actor.builtIn(), study.id(), DocumentType.PROTOCOL, "Protocol"))
        .id();
  }

  private Clock clock() {
    return bean(Clock.class);
  }
}
