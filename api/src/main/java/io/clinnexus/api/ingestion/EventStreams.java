package io.clinnexus.api.ingestion;

import io.clinnexus.api.problem.RequestRefused;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.RunNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open event streams. One thread looks after all of them: it reads each followed run once per
 * round, however many follow it, and holds no thread of the server while a stream is silent.
 */
@Component
class EventStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

  private final IngestionRuns runs;
  private final IngestionDtoConverter converter;
  private final EventStreamSettings settings;
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "event-streams");
            thread.setDaemon(true);
            return thread;
          });

  EventStreams(IngestionRuns runs, IngestionDtoConverter converter, EventStreamSettings settings) {
    this.runs = runs;
    this.converter = converter;
    this.settings = settings;
    long pause = settings.pollInterval().toMillis();
    poller.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens a stream that starts with the present state; throws {@link RunNotFound}, or {@link
   * RequestRefused} when too many are open.
   */
  SseEmitter open(WorkspaceId workspaceId, IngestionRunId runId) {
    IngestionEvent present =
        find(new Followed(workspaceId, runId)).orElseThrow(() -> new RunNotFound(runId));
    EventStream stream =
        new EventStream(new Followed(workspaceId, runId), settings, closed -> open.remove(closed));
    synchronized (open) {
      if (open.size() >= settings.maxStreams()) {
        throw RequestRefused.tooManyStreams(settings.maxStreams());
      }
      open.add(stream);
    }
    stream.tell(present);
    return stream.emitter();
  }

  int count() {
    return open.size();
  }

  @Override
  public void close() {
    poller.shutdownNow();
    open.forEach(EventStream::complete);
  }

  private void round() {
    Map<Followed, List<EventStream>> byRun =
        open.stream().collect(Collectors.groupingBy(EventStream::followed));
    byRun.forEach(
        (followed, streams) -> {
          try {
            Optional<IngestionEvent> event = find(followed);
            streams.forEach(stream -> event.ifPresentOrElse(stream::tell, stream::complete));
          } catch (RuntimeException e) {
            // the next round tries again; an exception here would end all rounds
            LOG.warn("Run {} cannot be read: {}", followed.runId().value(), e.toString());
          }
        });
  }

  private Optional<IngestionEvent> find(Followed followed) {
    return runs.find(followed.workspaceId(), followed.runId()).map(converter::event);
  }

  /** Which run of which workspace. */
  record Followed(WorkspaceId workspaceId, IngestionRunId runId) {}
}
