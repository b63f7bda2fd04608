package io.clinnexus.api.ingestion;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that follows a run; it is told what changed, and that the line is alive. */
final class EventStream {

  private final EventStreams.Followed followed;
  private final SseEmitter emitter;
  private final long heartbeatNanos;
  private final Consumer<EventStream> onClose;
  private @Nullable IngestionEvent told;
  private long toldAt = System.nanoTime();

  EventStream(
      EventStreams.Followed followed, EventStreamSettings settings, Consumer<EventStream> onClose) {
    this.followed = followed;
    this.onClose = onClose;
    this.heartbeatNanos = settings.heartbeatInterval().toNanos();
    this.emitter = new SseEmitter(settings.maxAge().toMillis());
    emitter.onCompletion(() -> onClose.accept(this));
    emitter.onError(failure -> onClose.accept(this));
    emitter.onTimeout(emitter::complete);
  }

  EventStreams.Followed followed() {
    return followed;
  }

  SseEmitter emitter() {
    return emitter;
  }

  /** Sends the state if it is news, else a comment when the stream was silent for long. */
  synchronized void tell(IngestionEvent event) {
    try {
      if (!event.equals(told)) {
        emitter.send(
            SseEmitter.event()
                .name(event.last() ? "finished" : "progress")
                .data(event, MediaType.APPLICATION_JSON));
        told = event;
        toldAt = System.nanoTime();
        if (event.last()) {
          complete();
        }
      } else if (System.nanoTime() - toldAt >= heartbeatNanos) {
        emitter.send(SseEmitter.event().comment("alive"));
        toldAt = System.nanoTime();
      }
    } catch (IOException | IllegalStateException e) {
      // the client went away, or the stream ended on its own
      onClose.accept(this);
    }
  }

  void complete() {
    onClose.accept(this);
    emitter.complete();
  }
}
