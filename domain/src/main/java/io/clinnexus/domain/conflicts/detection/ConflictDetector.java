package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.outline.Stemmer;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;

/**
 * Finds the contradictions in the documents of a study. Deterministic: equal documents and rules
 * give equal findings in the same order. Immutable and safe to share.
 */
public final class ConflictDetector {

  /** Version of the algorithm. */
  public static final String VERSION = "1";

  private final ConflictRules rules;
  private final List<Detector> detectors;

  public ConflictDetector(ConflictRules rules, Stemmer stemmer) {
    this.rules = rules;
    Stems stems = new Stems(stemmer);
    ConflictWords words = rules.words();
    this.detectors =
        List.of(
            new FactComparer(rules),
            new WordingComparer(stems),
            new SampleSizeChecker(words),
            new ChainChecker(words, stems),
            new AnalysisSetChecker(words),
            new VisitPlanChecker(words),
            new VisitMentionChecker(words),
            new ProcedureChecker(rules),
            new ConsentVisitCounter(words),
            new BioequivalenceChecker(words),
            new AbbreviationChecker(words, stems),
            new PlaceholderFinder(words));
  }

  /** What contradicts what; at most one finding for each fingerprint. */
  public List<Finding> detect(StudyId studyId, List<StudyDocument> documents) {
    StudyReading study = new StudyReading(documents, rules.words());
    Report report = new Report(studyId, rules);
    detectors.forEach(detector -> detector.detect(study, report));
    return report.findings();
  }
}
