package io.clinnexus.worker.scenario;

import io.clinnexus.domain.anchors.parsing.DocumentParser;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.worker.WorkerApplication;
import io.clinnexus.worker.adapter.docx.StaxDocxParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A worker whose process ends at once when it reads a document of the size of the poison. */
public final class CrashingWorker {

  static final String POISON_BYTES = "--test.poison-bytes=";

  private CrashingWorker() {}

  /** Starts like the worker. */
  public static void main(String[] arguments) {
    new SpringApplication(WorkerApplication.class, Poison.class).run(arguments);
  }

  /** The parser that does not survive the poison; unmarked, so that no component scan finds it. */
  static class Poison {

    @Bean
    @Primary
    DocumentParser crashingParser(@Value("${test.poison-bytes}") long bytes) {
      return new CrashingParser(new StaxDocxParser(), bytes);
    }
  }

  private record CrashingParser(DocumentParser parser, long poisonBytes) implements DocumentParser {

    @Override
    public String mediaType() {
      return parser.mediaType();
    }

    @Override
    public String version() {
      return parser.version();
    }

    @Override
    public ParsedDocument parse(Path file, ParseLimits limits) {
      try {
        if (Files.size(file) == poisonBytes) {
          Runtime.getRuntime().halt(137);
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return parser.parse(file, limits);
    }
  }
}
