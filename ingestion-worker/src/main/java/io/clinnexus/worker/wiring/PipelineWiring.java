package io.clinnexus.worker.wiring;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.Chunker;
import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.anchors.parsing.DocumentParser;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.ingestion.Findings;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.PublishRun;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import io.clinnexus.worker.adapter.docx.StaxDocxParser;
import io.clinnexus.worker.adapter.pdf.PdfParser;
import io.clinnexus.worker.adapter.pdf.fork.ForkSettings;
import io.clinnexus.worker.pipeline.DocumentParsers;
import io.clinnexus.worker.pipeline.IngestionPipeline;
import io.clinnexus.worker.pipeline.Patience;
import io.clinnexus.worker.pipeline.RunRecorder;
import io.clinnexus.worker.pipeline.Step;
import io.clinnexus.worker.pipeline.Ticker;
import io.clinnexus.worker.steps.BuildAnchors;
import io.clinnexus.worker.steps.CheckQuality;
import io.clinnexus.worker.steps.ChunkAndEmbed;
import io.clinnexus.worker.steps.ParseDocument;
import io.clinnexus.worker.steps.Publish;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The pipeline and its steps. */
@Configuration(proxyBeanMethods = false)
class PipelineWiring {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  @Bean
  Ticker ticker() {
    return System::nanoTime;
  }

  @Bean
  Patience patience(WorkerProperties properties, Ticker ticker) {
    return new Patience(
        FIRST_PAUSE,
        LONGEST_PAUSE,
        properties.runs().storePatience(),
        ticker,
        time -> Thread.sleep(time.toMillis()));
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService embeddingThreads(WorkerProperties properties) {
    return Executors.newFixedThreadPool(
        properties.embedding().effectiveThreads(), new CustomizableThreadFactory("embedding-"));
  }

  @Bean
  DocumentParser documentParser() {
    return new StaxDocxParser();
  }

  /** The process that opens a PDF has limits of its own; see {@link ForkSettings}. */
  @Bean
  DocumentParsers documentParsers(DocumentParser documentParser) {
    return new DocumentParsers(List.of(documentParser, new PdfParser(ForkSettings.standard())));
  }

  @Bean
  ParseDocument parseDocument(
      FileStore files, DocumentParsers parsers, WorkerProperties properties) {
    return new ParseDocument(files, parsers, properties.limits().parseLimits());
  }

  @Bean
  BuildAnchors buildAnchors(ZoneRuleBooks zoneRules) {
    return new BuildAnchors(new AnchorBuilder(zoneRules));
  }

  @Bean
  ChunkAndEmbed chunkAndEmbed(
      Embedder embedder, ExecutorService embeddingThreads, WorkerProperties properties) {
    return new ChunkAndEmbed(
        new Chunker(properties.chunking().settings()),
        embedder,
        embeddingThreads,
        properties.embedding().batchSize());
  }

  @Bean
  CheckQuality checkQuality(
      QualityRules rules, IngestionRuns runs, Transactions transactions, Patience patience) {
    return new CheckQuality(rules, runs, transactions, patience);
  }

  @Bean
  Publish publish(
      Documents documents,
      IngestionRuns runs,
      TwinContent content,
      Findings findings,
      FollowUpQueue followUps,
      AuditTrail auditTrail,
      Transactions transactions,
      Patience patience) {
    return new Publish(
        new PublishRun(documents, runs, content, findings, followUps, auditTrail, transactions),
        patience);
  }

  @Bean
  IngestionPipeline pipeline(
      List<Step> steps,
      IngestionRuns runs,
      Transactions transactions,
      Ticker ticker,
      WorkerProperties properties) {
    return new IngestionPipeline(
        IngestionPlan.DOCX,
        steps,
        new RunRecorder.Progressing(
            runs, transactions, ticker, properties.runs().progressInterval()));
  }
}
