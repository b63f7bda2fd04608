package io.clinnexus.cli.audit;

import io.clinnexus.cli.display.Screen;
import io.clinnexus.domain.auditlog.AuditVerification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit verify FILE}: needs neither a server nor the database. */
@Command(
    name = "verify",
    description = {
      "Compute the hash chain of an exported audit trail again and check the signed heads.",
      "Exit code 0: intact, 1: not intact or no export."
    },
    sortOptions = false)
public final class VerifyCommand implements Callable<Integer> {

  private static final int NOT_INTACT = 1;

  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "The export, in the form json.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "PEM",
      required = true,
      description =
          "verification-key.pem of the installation; keep a copy where nobody can replace it.")
  private Path key = Path.of("");

  public VerifyCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    AuditVerification found;
    try {
      found = AuditExportFile.check(file, VerificationKey.in(key));
    } catch (ExportUnreadable e) {
      screen.err().println("clinnexus: " + e.getMessage());
      return NOT_INTACT;
    }
    if (found.fault().isPresent()) {
      AuditVerification.Fault fault = found.fault().get();
      screen.out().printf("NOT INTACT: %s at entry %d%n", sentence(fault.kind()), fault.sequence());
      return NOT_INTACT;
    }
    screen
        .out()
        .printf(
            "intact: %d entries, %d signed heads; %d entries were not sealed yet%n",
            found.sealedRows(), found.exportedHeads(), found.waitingRows());
    return 0;
  }

  private static String sentence(AuditVerification.Kind kind) {
    return switch (kind) {
      case LINK_MISSING -> "an entry is missing";
      case LINK_BROKEN -> "the entry does not continue the one before it";
      case ROW_MISSING -> "the entry was removed from the log";
      case ROW_CHANGED -> "the entry was changed after it was sealed";
      case ROW_UNCHAINED -> "the log holds entries outside the chain";
      case TAIL_MISSING -> "the end of the trail is missing";
      case HEAD_DIFFERS -> "the chain is not the one that was signed";
      case HEAD_FORGED -> "a head is not signed by this key";
    };
  }
}
