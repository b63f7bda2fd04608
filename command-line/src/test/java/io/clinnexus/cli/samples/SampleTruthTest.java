package io.clinnexus.cli.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.evaluate.measure.HeadingText;
import io.clinnexus.cli.evaluate.truth.TruthFile;
import io.clinnexus.cli.evaluate.truth.TruthReader;
import io.clinnexus.cli.ingest.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The truth of the samples is of the committed files, and quotes what stands in their sources. */
class SampleTruthTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  @ParameterizedTest
  @EnumSource
  void the_truth_is_of_the_committed_bytes(SampleDocument sample) throws IOException {
    TruthFile truth = TruthReader.read(truthOf(sample));

    assertThat(truth.file()).isEqualTo(sample.fileName());
    assertThat(truth.sha256()).isEqualTo(Checksum.sha256(SAMPLES.resolve(sample.fileName())));
    assertThat(truth.probes()).isNotEmpty();
    assertThat(truth.schedules()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void every_quote_and_heading_stands_in_the_source(SampleDocument sample) throws IOException {
    String source = flat(sample.source(SAMPLES));
    JsonNode json = JsonMapper.shared().readTree(Files.readString(truthOf(sample)));
    List<String> quotes = new ArrayList<>();
    json.path("facts").forEach(fact -> quotes.add(fact.path("quote").asString()));
    json.path("probes").forEach(probe -> quotes.add(probe.path("quote").asString()));
    TruthReader.read(truthOf(sample)).headings().orElseThrow().stream()
        .map(HeadingText::text)
        .forEach(quotes::add);

    assertThat(quotes).allSatisfy(quote -> assertThat(source).contains(flat(quote)));
  }

  private static Path truthOf(SampleDocument sample) {
    return SAMPLES.resolve(sample.fileName().replace(".docx", ".truth.json"));
  }

  /** Without the marks of the sources' own dialect. */
  private static String flat(String text) {
    return text.replaceAll("\\{fn:[^}]*\\}|[*^|]", " ").replaceAll("\\s+", " ").strip();
  }
}
