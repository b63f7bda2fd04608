package io.clinnexus.migrations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** A migration in a JVM of its own, which can be killed at a chosen point or at any time. */
final class MigratingProcess implements AutoCloseable {

  /** Says that the statements of a changeset have run and its history row is not written. */
  static final String EXECUTED = "executed ";

  /** Says that the changeset is done. */
  static final String FINISHED = "finished ";

  private final Process process;
  private final BufferedReader output;

  private MigratingProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts our migrator; it stops for ever where the event is seen, or runs through when there is
   * no such event.
   */
  static MigratingProcess ours(TestedDatabase database, String changelog, String stopAt) {
    return start("ours", database, changelog, stopAt);
  }

  /** Starts Liquibase as it comes. */
  static MigratingProcess plain(TestedDatabase database, String stopAt) {
    return start("plain", database, Migrator.CHANGELOG, stopAt);
  }

  private static MigratingProcess start(
      String kind, TestedDatabase database, String changelog, String stopAt) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path")));
    command.add(MigratingProcess.class.getName());
    DatabaseLogin login = database.login();
    command.addAll(
        Arrays.asList(kind, login.jdbcUrl(), login.user(), login.password(), changelog, stopAt));
    try {
      return new MigratingProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the process says a line. */
  void await(String line) {
    List<String> seen = new ArrayList<>();
    try {
      for (String said = output.readLine(); said != null; said = output.readLine()) {
        if (said.equals(line)) {
          return;
        }
        seen.add(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the process ended without saying '" + line + "': " + seen);
  }

  /** Lets it run for a time, or to its end if that comes first. */
  void runFor(Duration time) throws InterruptedException {
    process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for the end and returns the exit code. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Kills it as kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Runs in the other JVM. */
  public static void main(String[] args) throws Exception {
    DatabaseLogin login = new DatabaseLogin(args[1], args[2], args[3]);
    Events events = new Events(new PrintStream(System.out, true, StandardCharsets.UTF_8), args[5]);
    if (args[0].equals("ours")) {
      new Migrator(login, args[4], Duration.ofMinutes(2), events).update();
    } else {
      PostgresDatabase database = new PlainDatabase(events);
      database.setConnection(new JdbcConnection(login.open("plain")));
      new Liquibase(args[4], new ClassLoaderResourceAccessor(), database)
          .update(new Contexts(), new LabelExpression());
    }
    events.say("done");
  }

  /**
   * Speaks of a changeset whose statements are committed and whose history row is not written,
   * which is the weak point.
   */
  private static final class PlainDatabase extends PostgresDatabase {
    private final Events events;

    PlainDatabase(Events events) {
      this.events = events;
    }

    @Override
    public void markChangeSetExecStatus(ChangeSet changeSet, ChangeSet.ExecType execType)
        throws DatabaseException {
      events.executed(changeSet.getId());
      super.markChangeSetExecStatus(changeSet, execType);
    }
  }

  private record Events(PrintStream out, String stopAt) implements MigrationObserver {
    @Override
    public void executed(String changeset) {
      say(EXECUTED + changeset);
    }

    @Override
    public void finished(String changeset) {
      say(FINISHED + changeset);
    }

    void say(String event) {
      out.println(event);
      if (event.equals(stopAt)) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
