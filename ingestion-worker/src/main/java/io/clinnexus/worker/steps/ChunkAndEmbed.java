package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkText;
import io.clinnexus.domain.anchors.Chunker;
import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.ingestion.ChunkStatistics;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.RunInterrupted;
import io.clinnexus.worker.pipeline.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Cuts the anchors into passages and computes their vectors, in batches on several threads. */
public final class ChunkAndEmbed implements Step {

  private final Chunker chunker;
  private final Embedder embedder;
  private final ExecutorService threads;
  private final int batchSize;

  public ChunkAndEmbed(Chunker chunker, Embedder embedder, ExecutorService threads, int batchSize) {
    this.chunker = chunker;
    this.embedder = embedder;
    this.threads = threads;
    this.batchSize = batchSize;
  }

  @Override
  public StepName name() {
    return StepName.CHUNK_AND_EMBED;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    List<ChunkText> passages =
        chunker.chunk(context.run().version().id(), context.anchored().get().anchors());
    List<Future<List<Chunk>>> batches = new ArrayList<>();
    for (int from = 0; from < passages.size(); from += batchSize) {
      List<ChunkText> batch = passages.subList(from, Math.min(from + batchSize, passages.size()));
      batches.add(threads.submit(() -> embed(batch)));
    }
    List<Chunk> chunks = new ArrayList<>(passages.size());
    try {
      for (Future<List<Chunk>> batch : batches) {
        chunks.addAll(batch.get());
        context.recorder().advance(chunks.size(), passages.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted(context.run().id());
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      batches.forEach(batch -> batch.cancel(true));
    }
    context.chunks().give(List.copyOf(chunks));
    context.recorder().measured(ChunkStatistics.of(chunks));
    return StepOutcome.ok(Map.of("chunks", (long) chunks.size()));
  }

  private List<Chunk> embed(List<ChunkText> batch) {
    List<Embedding> vectors = embedder.embed(batch.stream().map(ChunkText::context).toList());
    if (vectors.size() != batch.size()) {
      throw new IllegalStateException(
          "The embedder returned %d vectors for %d texts.".formatted(vectors.size(), batch.size()));
    }
    List<Chunk> chunks = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      chunks.add(new Chunk(batch.get(i), vectors.get(i), embedder.id()));
    }
    return chunks;
  }

  /** Errors such as a lack of memory keep their type, which decides what happens to the run. */
  private static RuntimeException rethrown(ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return failure.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("A batch could not be embedded.", failure);
  }
}
